"""Moments as the database keeps them: whole seconds since 1970, UTC."""

from datetime import UTC, datetime
from typing import overload


@overload
def stored(moment: datetime) -> int: ...
@overload
def stored(moment: None) -> None: ...
def stored(moment: datetime | None) -> int | None:
    """Return an aware moment as it is stored; what is not there stays so."""
    return None if moment is None else int(moment.timestamp())


@overload
def read(seconds: int) -> datetime: ...
@overload
def read(seconds: None) -> None: ...
def read(seconds: int | None) -> datetime | None:
    """Return a stored moment, aware, in UTC."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
