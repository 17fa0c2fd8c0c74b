"""A connection to the file, on a thread of its own.

A trip to the thread and back costs more than most statements do. So a transaction is opened on the
way to its first statement, and one nobody says anything in is never opened.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

import sqlcipher3
from aiosqlite.core import Connection as Threaded

from storage.errors import Busy, KeyWrong, StorageError

T = TypeVar("T")
_HELD = ("SQLITE_BUSY", "SQLITE_LOCKED")


@contextmanager
def translated() -> Iterator[None]:
    """Turn what sqlcipher3 raises into our own errors, here and nowhere else."""
    try:
        yield
    except sqlcipher3.Error as error:
        known = Busy if getattr(error, "sqlite_errorname", "").startswith(_HELD) else StorageError
        raise known(str(error)) from error


def connect(path: Path, key: bytes, *, writes: bool) -> Any:  # noqa: ANN401 - sqlcipher3 has no types
    """Open one keyed connection, in autocommit, with our settings. Raises KeyWrong or StorageError."""
    mode = "rwc" if writes else "ro"
    connection = sqlcipher3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute("PRAGMA busy_timeout = 5000")
        connection.execute("PRAGMA foreign_keys = ON")
        if writes:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA synchronous = FULL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher3.DatabaseError as error:
        connection.close()
        if "not a database" not in str(error):
            raise StorageError(f"{path}: {error}") from None
        raise KeyWrong(f"The key does not open {path}. Is KEY_FILE the right one?") from None
    connection.row_factory = sqlcipher3.Row
    return connection


class Connection(Threaded):
    """aiosqlite's connection, which can open a transaction along with a statement. Raises sqlcipher3.Error."""

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        return self

    async def fetch(self, sql: str, values: Mapping[str, Any], *, opening: str = "") -> list[Any]:
        """Run a statement and return its rows; `opening` is what opens the transaction it is the first of."""
        return await self._on_thread(lambda: self._run(opening, sql, values).fetchall())

    async def insert(self, sql: str, values: Mapping[str, Any], *, opening: str = "") -> int:
        """Run a statement and return the id of the row it inserted, if it did; `opening` as above."""
        return await self._on_thread(lambda: self._run(opening, sql, values).lastrowid or 0)

    async def insert_each(self, sql: str, rows: Sequence[Mapping[str, Any]], *, opening: str = "") -> None:
        """Run a statement once for each of many rows, on one trip; `opening` as above."""

        def run() -> None:
            if opening:
                self._conn.execute(opening)
            self._conn.executemany(sql, rows)

        await self._on_thread(run)

    async def roll_back(self) -> None:
        """Roll back whatever is open, behind a statement that still runs; what is committed stays so."""
        await self._on_thread(self._end)

    async def _on_thread(self, work: Callable[[], T]) -> T:
        done: T = await self._execute(work)  # type: ignore[no-untyped-call] # as aiosqlite has it
        return done

    def _run(self, opening: str, sql: str, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a cursor; sqlcipher3 has no types
        if opening:
            self._conn.execute(opening)
        return self._conn.execute(sql, values)

    def _end(self) -> None:
        if self._conn.in_transaction:
            self._conn.execute("ROLLBACK")
