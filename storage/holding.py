"""The rules that what is stored keeps to: asked of a copy, by one connection, where there is no store."""

from collections.abc import Iterator
from typing import Any

from storage import chain, claims


def broken(connection: Any, key: bytes) -> Iterator[str]:  # noqa: ANN401 - sqlcipher3 has no types
    """Yield what breaks a rule, in words for an operator."""
    for row in connection.execute(claims.OVERBOOKED):
        yield f"more people have a place on #{row['task']} than it has places"
    faults = chain.Kept(connection, key).verdict().faults
    if faults:
        yield f"the log does not hold at entry {faults[0].first}"
