"""Keeping the tables that were agreed to: in slices, so that others are answered meanwhile, and yet all or nothing.

What does not come to its end is taken back; what was cut off is taken back first, and begun anew.
"""

import asyncio
import time
from contextlib import suppress
from datetime import datetime

import structlog

from actions.importing import doing, showing
from actions.undoing import undo
from chat.journal import place_of
from domain.files import Progress, is_last
from domain.imports import STANDS, Becomes
from domain.messages import Message, Refusal
from domain.retention import UNDO
from jobs.importing import teller
from jobs.waiting import SHOW_EVERY, watched
from storage import imports, log, outbox
from storage.imports import Import
from storage.moments import read
from storage.store import Reader, Store, Tx

journal = structlog.get_logger()
Counts = dict[Becomes, int]
PAUSE = 0.005
"""Seconds between two slices."""


async def keep_next(store: Store, now: datetime) -> bool:
    """Keep the next table that was agreed to and say so; tells whether there was one."""
    async with store.read() as db:
        found = await imports.next_agreed(db)
    if found is None:
        return False
    progress = Progress()
    told = teller(store, found, now, progress, "import-back" if found.state == "done" else "import-keeping")
    try:
        work = put_back if found.state == "done" else carry_out
        await watched(work(store, found, now, progress), told.look, SHOW_EVERY)
    except Refusal as refusal:
        await stop(store, found, refusal.message, now)
    except Exception as error:  # noqa: BLE001 - whatever a table stumbles over, those behind it have their turn
        journal.error("table not kept", file=found.id, error=type(error).__name__, at=place_of(error))
        if is_last(found.tries):
            broken = "import-built-on" if found.state == "done" else "import-broken"
            await stop(store, found, Message(broken), now)
        else:
            async with store.write() as tx:
                await imports.not_read(tx, found.id)
    return True


async def carry_out(store: Store, found: Import, now: datetime, progress: Progress) -> Counts:
    """Keep all rows of a table; returns how many became what. Raises Refusal where that can't be any more."""
    async with store.write() as tx:
        await doing.take_all_back(tx, found, now, undo)
    async with store.read() as db:
        counts = await imports.counts(db, found.id)
        importer, known = await doing.prepared(db, found, 0, now)
    progress.whole = sum(counts.get(one, 0) for one in doing.KEPT)
    after = 0
    while True:
        async with store.read() as db:
            bunch = await imports.steps(db, found.id, *doing.KEPT, after=after, most=importer.at_once)
        if not bunch:
            break
        begun = time.monotonic()
        async with store.write() as tx:
            is_stale = await log.any_since(tx, known, importer.minds)
            if not is_stale:
                await doing.keep(tx, importer, found, bunch, now)
                known = await log.newest(tx)
        if is_stale:
            async with store.read() as db:
                importer, known = await doing.prepared(db, found, after, now)
            continue
        after, progress.done = bunch[-1].row, progress.done + len(bunch)
        await asyncio.sleep(
            PAUSE if found.chat else time.monotonic() - begun
        )  # a bot beside us has its turn, too
    async with store.write() as tx:
        change = await doing.finish(tx, importer, found, counts, now)
        if found.chat and found.what:
            message = showing.done(found.what, counts, change)
            await outbox.post(tx, found.chat, message, now, person=found.person)
    return counts


async def put_back(store: Store, found: Import, now: datetime, progress: Progress) -> None:
    """Take back all rows of a table, the last first. Raises Refusal if somebody has built on one."""
    async with store.read() as db:
        importer, known = await doing.prepared_back(db, found, now)
        counts = await imports.counts(db, found.id)
    progress.whole = sum(counts.get(one, 0) for one in doing.KEPT)
    while True:
        async with store.read() as db:
            bunch = await doing.made(db, found, importer.at_once)
        if not bunch:
            break
        async with store.write() as tx:
            is_stale = await log.any_since(tx, known, importer.minds)
            if not is_stale:
                await doing.take_back(tx, importer, found, bunch, undo)
                await imports.erase(tx, found.id, [step.row for step in bunch])
                known = await log.newest(tx)
        if is_stale:
            async with store.read() as db:
                importer, known = await doing.prepared_back(db, found, now)
            continue
        progress.done += len(bunch)
        await asyncio.sleep(PAUSE)
    async with store.write() as tx:
        await doing.taken_back(tx, found, now)
        if found.chat:
            await outbox.post(tx, found.chat, Message("undone-imported"), now, person=found.person)


async def stop(store: Store, found: Import, why: Message, now: datetime) -> Message:
    """Take back what was kept so far and say why; returns what is said."""
    async with store.write() as tx:
        if found.state == "done":  # it was to be taken back: what could not be stays
            await imports.done(tx, found.id, now + UNDO)
        else:
            try:
                async with tx.savepoint():
                    await doing.take_all_back(tx, found, now, undo)
            except Refusal:
                why = Message("import-halfway")
            await imports.drop(tx, found.id)
        if found.chat:
            await outbox.post(tx, found.chat, why, now, person=found.person)
    return why


async def due(tx: Tx, now: datetime) -> None:
    """Take back what was left behind half done, by a command that was cut off."""
    for found in await imports.left_behind(tx, now - STANDS):
        with suppress(Refusal):  # what somebody has built on stays
            await doing.take_all_back(tx, found, now, undo)
        await imports.drop(tx, found.id)


async def next_due(db: Reader, _now: datetime) -> datetime | None:
    """Return when something may have been left behind next."""
    moment = await imports.next_left_behind(db)
    return read(moment) + STANDS if moment else None
