"""How fast a long log is walked along."""

from contextlib import closing
from pathlib import Path
from time import perf_counter

from storage import chain
from storage.chain import Sealer, canonical
from storage.connection import connect
from storage.keyfile import load
from tests.bench import neighbourhood
from tests.bench.figures import Figure

ENTRIES = 300_000


async def proving(folder: Path) -> list[Figure]:
    """Write a long log, and walk along it."""
    home = folder / "proving"
    home.mkdir()
    async with neighbourhood.opened(home):
        pass
    database, key = home / "linli.db", load(home / "key")
    write_log(database, key, ENTRIES)
    with chain.kept(database, key) as kept:
        begun = perf_counter()
        verdict = kept.verdict()
        took = perf_counter() - begun
    if verdict.faults or verdict.entries != ENTRIES:
        raise RuntimeError("the log does not hold")
    return [Figure("log entries verified a second", ENTRIES / took, mark=100_000, good="above", digits=0)]


def write_log(database: Path, key: bytes, entries: int) -> None:
    """Write a log of so many entries into a database whose log is empty."""
    sealer, seal = Sealer(key), b""
    with closing(connect(database, key, writes=True)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for number in range(1, entries + 1):
            detail = canonical({"minutes": 90, "served": number % 5})
            entry = [
                number,
                1_790_000_000 + number,
                "reported",
                1,
                number,
                1 + number % 3,
                None,
                number,
                detail,
            ]
            seal = sealer.seal(seal, entry)
            connection.execute("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*entry, seal))
        connection.execute("COMMIT")
