"""What one claim says to the database: noted as it happens, and said again, bare."""

from collections.abc import AsyncIterator, Awaitable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiosqlite

from storage.connection import Connection, connect
from storage.keyfile import load
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement and its values."""

    sql: str
    values: Mapping[str, Any]


class Recorder:
    """Stands before a connection and notes what goes through it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._noted: list[Statement] = []

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the connection has
        return getattr(self._connection, name)

    def fetch(self, sql: str, values: Mapping[str, Any], *, opening: str = "") -> Awaitable[list[Any]]:
        """Note a statement, and run it."""
        self._note(opening, sql, values)
        return self._connection.fetch(sql, values, opening=opening)

    def insert(self, sql: str, values: Mapping[str, Any], *, opening: str = "") -> Awaitable[int]:
        """Note a statement, and run it."""
        self._note(opening, sql, values)
        return self._connection.insert(sql, values, opening=opening)

    def _note(self, opening: str, sql: str, values: Mapping[str, Any]) -> None:
        if opening:
            self._noted.append(Statement(opening, {}))
        self._noted.append(Statement(sql, values))

    def taken(self) -> list[list[Statement]]:
        """Return what was noted since the last time, a list a transaction."""
        noted, self._noted = self._noted, []
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
async def bare(folder: Path) -> AsyncIterator[aiosqlite.Connection]:
    """Open a connection to the database of a folder by aiosqlite alone, with the store's own settings."""
    key = load(folder / "key")

    def connector() -> Any:  # noqa: ANN401 - sqlcipher3 has no types
        return connect(folder / "linli.db", key, writes=True)

    async with aiosqlite.Connection(connector, 64) as connection:
        yield connection


async def replay(connection: aiosqlite.Connection, transaction: Iterable[Statement]) -> None:
    """Say a transaction again, in the quickest way that aiosqlite has: one trip to its thread a statement."""
    for statement in transaction:
        await connection.execute_fetchall(statement.sql, statement.values)
