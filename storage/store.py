"""The database file: opening it, and the one way to a transaction.

One writer connection, one transaction at a time; readers have their own. SQLCipher behind aiosqlite:
the key goes in raw, before anything else.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from storage.connection import LOCKING, VIEWING, Connection, connect, translated
from storage.upgrading import prepare

READERS = 4
"""Two for what takes long to look up, one for the files that are made, and one that is soon free again."""

BUNCH = 1000
Row = sqlite3.Row  # sqlcipher3's Row has the same shape, and no types of its own


class Reader:
    """A connection to ask; `opening` opens its transaction. What it raises is a StorageError."""

    def __init__(self, connection: Connection, opening: str) -> None:
        self._connection = connection
        self._opening = opening

    def _opens(self) -> str:
        """Return what opens the transaction, to go along with its first statement, and nothing after that."""
        opening, self._opening = self._opening, ""
        return opening

    async def all(self, sql: str, **values: Any) -> list[Row]:  # noqa: ANN401 - whatever SQLite stores
        """Return every row."""
        with translated():
            return await self._connection.fetch(sql, values, opening=self._opens())

    async def one(self, sql: str, **values: Any) -> Row | None:  # noqa: ANN401 - as above
        """Return the first row, or None."""
        rows = await self.all(sql, **values)
        return rows[0] if rows else None

    async def value(self, sql: str, **values: Any) -> Any:  # noqa: ANN401 - as above
        """Return the first value of the first row, or None."""
        row = await self.one(sql, **values)
        return row[0] if row else None

    async def bunches(self, sql: str, **values: Any) -> AsyncIterator[list[Row]]:  # noqa: ANN401 - as above
        """Yield the rows, a thousand at a time, with flat memory."""
        with translated():
            await self._connection.fetch("SELECT 1", {}, opening=self._opens())
            async with self._connection.execute(sql, values) as cursor:
                while bunch := await cursor.fetchmany(BUNCH):
                    yield list(bunch)


class View(Reader):
    """One consistent view. It does not change while it is open, so what was asked once is not asked again."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, VIEWING)
        self._known: dict[tuple[object, ...], list[Row]] = {}

    async def all(self, sql: str, **values: Any) -> list[Row]:  # noqa: ANN401 - as above
        """Return every row."""
        question = (sql, *values.values())
        if question not in self._known:
            self._known[question] = await super().all(sql, **values)
        return self._known[question]


class Tx(Reader):
    """The one transaction that is open. Actions take it and never open one.

    `batch` numbers what it posts, so that it is sent together; `posted` tells whether there is any, and
    `ordered` whether a file is to be made, `received` whether one is to be read. `unasked`: what it posts the bot
    says by itself, so it lets others go first, unless it is `urgent`. `folder` is where the database is, for
    what must outlive it.
    `scrubs`: something was erased, so the WAL is emptied after the commit: it holds pages as they were.
    """

    def __init__(self, connection: Connection, seal_key: bytes, folder: Path) -> None:
        super().__init__(connection, LOCKING)
        self.seal_key = seal_key
        self.folder = folder
        self.posted = False
        self.scrubs = False
        self.ordered = False
        self.received = False
        self.unasked = False
        self.urgent = False
        self._batch = 0

    async def run(self, sql: str, **values: Any) -> int:  # noqa: ANN401 - as above
        """Run a statement and return the id of the row it inserted, if it did."""
        with translated():
            return await self._connection.insert(sql, values, opening=self._opens())

    async def run_each(self, sql: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run a statement once for each of many rows."""
        with translated():
            await self._connection.insert_each(sql, rows, opening=self._opens())

    async def commit(self) -> None:
        """Commit, if anything was said."""
        if not self._opening:
            await self.run("COMMIT")

    async def batch(self) -> int:
        """Return the number under which this transaction posts."""
        if not self._batch:
            self._batch = 1 + int(await self.value("SELECT coalesce(max(batch), 0) FROM outbox"))
        return self._batch

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo what happens inside, and only that, if it raises."""
        await self.run("SAVEPOINT step")
        try:
            yield
        except BaseException:
            await self.run("ROLLBACK TO step")
            await self.run("RELEASE step")
            raise
        await self.run("RELEASE step")


class Store:
    """An open database. Made by `opened`, closed with it.

    `changes` grows whenever something is committed that may concern the jobs.
    """

    def __init__(self, writer: Connection, readers: list[Connection], seal_key: bytes, folder: Path) -> None:
        self._writer = writer
        self._writing = asyncio.Lock()
        self._readers: asyncio.Queue[Connection] = asyncio.Queue()
        self._seal_key = seal_key
        self._folder = folder
        self.changes = 0
        self.mail = asyncio.Event()
        self.orders = asyncio.Event()
        self.received = asyncio.Event()
        for reader in readers:
            self._readers.put_nowait(reader)

    @asynccontextmanager
    async def write(self, *, concerns_jobs: bool = True) -> AsyncIterator[Tx]:
        """Open the one transaction: it commits at the end, and is rolled back whole if anything raises.

        A cancelled transaction is rolled back behind the statement that still runs, with the lock held:
        otherwise the next one would begin inside it.
        """
        async with self._writing:
            tx = Tx(self._writer, self._seal_key, self._folder)
            before = self._writer.total_changes
            try:
                yield tx
                await tx.commit()
            except BaseException:  # a COMMIT that was cut off may have gone through
                await _finished(self._writer.roll_back())
                raise
            if tx.scrubs:
                await self._writer.fetch("PRAGMA wal_checkpoint(TRUNCATE)", {})
        if concerns_jobs:
            self.changes += self._writer.total_changes - before
        if tx.posted:
            self.mail.set()
        if tx.ordered:
            self.orders.set()
        if tx.received:
            self.received.set()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Reader]:
        """Lend a reader: one consistent view of what is committed."""
        connection = await self._readers.get()
        try:
            yield View(connection)
        finally:
            try:
                await _finished(connection.leave())
            finally:
                self._readers.put_nowait(connection)


async def _finished(work: Any) -> None:  # noqa: ANN401 - any awaitable
    """Wait for work to end even when we are cancelled meanwhile, then let the cancellation go on."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise


@asynccontextmanager
async def opened(path: Path, key: bytes, *, as_it_is: bool = False) -> AsyncIterator[Store]:
    """Open a database for as long as the block runs. `as_it_is` and what it raises: as in `prepare`.

    All connections live in here: aiosqlite's threads are no daemons, and one left open at an error
    would hang the program for ever.
    """
    await asyncio.to_thread(partial(prepare, path, key, as_it_is=as_it_is))

    def connector(*, writes: bool) -> Callable[[], Any]:
        return lambda: connect(path, key, writes=writes)

    async with AsyncExitStack() as stack:
        with translated():
            writer = await stack.enter_async_context(Connection(connector(writes=True), 64))
            writer.at_once = True
            readers = [
                await stack.enter_async_context(Connection(connector(writes=False), 64))
                for _ in range(READERS)
            ]
        yield Store(writer, readers, seal_key=key, folder=path.parent)
