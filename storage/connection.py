"""A connection to the file, on a thread of its own.

A trip to the thread and back costs more than most statements do. So a transaction is opened on the
way to its first statement, and one nobody says anything in is never opened; and a question is asked
without a trip, for as many steps as take less time than one. Where it takes more, it begins again there.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Self, TypeVar

import sqlcipher3
from aiosqlite.core import Connection as Threaded

from storage.errors import Busy, KeyWrong, StorageError

T = TypeVar("T")
_HELD = ("SQLITE_BUSY", "SQLITE_LOCKED")
_CHANGES = re.compile(r"\b(?:INSERT|UPDATE|DELETE|REPLACE|PRAGMA)\b", re.IGNORECASE)
VIEWING, LOCKING = "BEGIN", "BEGIN IMMEDIATE"
"""What opens a transaction: one that waits for nobody, and one that waits until it is the only one that writes."""
STEPS = 2000
"""Of SQLite's machine: what it does in a tenth of a millisecond or two."""
IN_A_ROW = 16
"""So many questions are asked without a trip; then others have their turn."""


@cache  # they are the house's own, and few
def _asks(sql: str) -> bool:
    """Tell whether a statement changes nothing, so that it may begin again."""
    return sql.lstrip().startswith(("SELECT", "WITH")) and not _CHANGES.search(sql)


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


def _enough() -> bool:
    """Say that no more steps are to be taken."""
    return True


class Connection(Threaded):
    """aiosqlite's connection, which can open a transaction along with a statement. Raises sqlcipher3.Error."""

    _sent = 0
    """Statements that went to the thread: counted by whoever sends them."""
    _done = 0
    """Those that are over: counted by the thread. None runs while both are the same."""
    _in_a_row = 0
    at_once = False
    """Whether short questions make no trip: the writer's. What readers look up may be long, and is best begun there."""

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        return self

    async def fetch(self, sql: str, values: Mapping[str, Any], *, opening: str = "") -> list[Any]:
        """Run a statement and return its rows; `opening` is what opens the transaction it is the first of."""
        if (
            self.at_once
            and opening != LOCKING
            and self._sent == self._done
            and self._in_a_row < IN_A_ROW
            and _asks(sql)
        ):
            self._in_a_row += 1
            if opening:
                self._conn.execute(opening)
            found = self._at_once(sql, values)
            if found is not None:
                return found
            opening = ""
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

    async def leave(self) -> None:
        """End a view. As nothing was changed, there is nothing to wait for but a statement that still runs."""
        if self._sent != self._done:
            await self.roll_back()
        else:
            self._end()

    def _at_once(self, sql: str, values: Mapping[str, Any]) -> list[Any] | None:
        """Return the rows of a question, without a trip; None: it takes too many steps for that."""
        self._conn.set_progress_handler(_enough, STEPS)
        try:
            found: list[Any] = self._conn.execute(sql, values).fetchall()
        except sqlcipher3.OperationalError as error:
            if str(error) != "interrupted":
                raise
            return None
        finally:
            self._conn.set_progress_handler(None, 0)
        return found

    async def _on_thread(self, work: Callable[[], T]) -> T:
        self._in_a_row = 0
        done: T = await self._execute(work)
        return done

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as aiosqlite has it
        """Run something on the thread, and know for how long: also where whoever waited for it was cancelled."""

        def run() -> Any:  # noqa: ANN401 - as above
            try:
                return fn(*args, **kwargs)
            finally:
                self._done += 1

        self._sent += 1
        return await super()._execute(run)  # type: ignore[no-untyped-call] # as aiosqlite has it

    def _run(self, opening: str, sql: str, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a cursor; sqlcipher3 has no types
        if opening:
            self._conn.execute(opening)
        return self._conn.execute(sql, values)

    def _end(self) -> None:
        if self._conn.in_transaction:
            self._conn.execute("ROLLBACK")
