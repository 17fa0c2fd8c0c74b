"""A connection to the file, on a thread of its own.

A trip to the thread and back costs more than most statements do. So a transaction is opened on the
way to its first statement, and one nobody says anything in is never opened.
"""

from collections.abc import Callable, Mapping
from typing import Any, Self, TypeVar

from aiosqlite.core import Connection as Threaded

T = TypeVar("T")


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
