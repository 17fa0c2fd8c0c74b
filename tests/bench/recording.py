"""What one claim says to the database: noted as it happens, and said again, bare."""

from collections.abc import AsyncIterator, Awaitable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiosqlite.core import Connection

from storage import store as store_module
from storage.keyfile import load
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement, and the way it was asked: `execute_fetchall` or `execute_insert`."""

    way: str
    sql: str
    values: Mapping[str, Any] | None


class Recorder:
    """Stands before a connection and notes what goes through it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.noted: list[Statement] = []

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the connection has
        return getattr(self._connection, name)

    def execute_fetchall(self, sql: str, values: Mapping[str, Any] | None = None) -> Awaitable[Any]:
        """Note a statement, and run it."""
        self.noted.append(Statement("execute_fetchall", sql, values))
        return self._connection.execute_fetchall(sql, values)

    def execute_insert(self, sql: str, values: Mapping[str, Any] | None = None) -> Awaitable[Any]:
        """Note a statement, and run it."""
        self.noted.append(Statement("execute_insert", sql, values))
        return self._connection.execute_insert(sql, values)

    def taken(self) -> list[list[Statement]]:
        """Return what was noted since the last time, a list a transaction."""
        noted, self.noted = self.noted, []
        return list(_transactions(noted))


def recording(store: Store) -> Recorder:
    """Note from now on what a store's writer is told."""
    recorder = Recorder(store._writer)
    store._writer = recorder  # type: ignore[assignment] # it looks like one
    return recorder


def _transactions(noted: Iterable[Statement]) -> Iterator[list[Statement]]:
    statements: list[Statement] = []
    for statement in noted:
        statements.append(statement)
        if statement.sql == "COMMIT":
            yield statements
            statements = []


def is_claim(transaction: Iterable[Statement]) -> bool:
    """Tell whether this is the transaction of a claim: not the one that kept what came in."""
    return any(statement.sql.startswith("INSERT INTO claim ") for statement in transaction)


def without_boxes(transaction: Iterable[Statement]) -> list[Statement]:
    """Leave out what keeps the inbox and the outbox."""
    return [one for one in transaction if "inbox" not in one.sql and "outbox" not in one.sql]


@asynccontextmanager
async def bare(folder: Path) -> AsyncIterator[Connection]:
    """Open a connection to the database of a folder by aiosqlite alone, with the store's own settings."""
    key = load(folder / "key")
    connector = lambda: store_module._connect(folder / "linli.db", key, writes=True)  # noqa: E731 - one use
    async with Connection(connector, 64) as connection:
        yield connection


async def replay(connection: Connection, transaction: Iterable[Statement]) -> None:
    """Say a transaction again."""
    for statement in transaction:
        await getattr(connection, statement.way)(statement.sql, statement.values)
