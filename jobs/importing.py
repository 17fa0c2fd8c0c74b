"""Reading the tables that were sent: outside of any transaction, row by row, with word of how far it is."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from functools import partial

import structlog

from actions.importing import doing, header, showing
from actions.importing.ground import ground
from chat.delivery import Keeps, Undelivered
from chat.journal import place_of
from chat.reading.tables import Words
from domain import headings
from domain.files import Progress, is_last
from domain.imports import COLUMNS, STANDS, Becomes, Remark, Step, Unreadable
from domain.messages import Message, button
from intake.reading import BUNCH
from intake.reading import read as read_table
from intake.trouble import Trouble
from intake.worker import MOST_BYTES
from jobs.waiting import SHOW_EVERY, Told, watched
from storage import chats, files, imports, outbox, people, teams
from storage.imports import Import
from storage.moments import read
from storage.store import Reader, Store, Tx

journal = structlog.get_logger()


async def read_next(store: Store, platforms: Mapping[str, Keeps], now: datetime) -> bool:
    """Read the next table that was sent and show what would become of it; tells whether there was one."""
    async with store.read() as db:
        found = await imports.next_sent(db)
        if found is None:
            return False
        platform = (await chats.get(db, found.chat or 0)).platform
    try:
        content = await platforms[platform].fetch(found.document or "", MOST_BYTES)
        progress = Progress()
        reading = take_in(store, found, content, now, progress)
        wrong = await watched(reading, teller(store, found, now, progress, "import-reading").look, SHOW_EVERY)
        await _show(store, found.id, now, wrong=wrong)
    except (Trouble, Unreadable) as why:
        await _tell(store, found, answer(why), now)
    except Exception as error:  # noqa: BLE001 - whatever a file holds, those behind it have their turn
        fetched = not isinstance(error, Undelivered)
        journal.error("file not read", file=found.id, error=type(error).__name__, at=place_of(error))
        if is_last(found.tries):
            await _tell(store, found, Message("import-file-broken" if fetched else "import-file-gone"), now)
        else:
            async with store.write() as tx:
                await imports.not_read(tx, found.id)
    return True


def teller(store: Store, found: Import, now: datetime, progress: Progress, message: str) -> Told:
    """Return what tells whoever sent a table how far it is."""

    def said(progress: Progress) -> Message:
        return Message(message, count=progress.done, all=progress.whole)

    return Told(store, found.chat or 0, found.person, now, progress, said)


def answer(why: Trouble | Unreadable) -> Message:
    """Return what to say of a file that can't be taken in."""
    if isinstance(why, Unreadable):
        kinds = [button(f"export-{one}", f"import {one}") for one in COLUMNS]
        return Message(why.id, kinds if why.id == "import-file-header" else (), **why.facts)
    return Message(f"import-file-{why.name}", at=why.at)


async def take_in(store: Store, found: Import, content: bytes, now: datetime, progress: Progress) -> int:
    """Read a table and keep what is to become of its rows; returns how many are to be put right.

    `progress` is kept meanwhile. Raises Trouble and Unreadable.
    """
    table = await read_table(content, header.known())
    what, columns = header.read(table.header, found.what)
    units = [header.unit(cell) if column else "" for cell, column in zip(table.header, columns, strict=True)]
    beside = header.day_and_clock(table.header, columns)
    async with store.read() as db:
        team = await teams.get(db, found.team)
        language = (await people.get(db, found.person)).language or team.language
        local = now.astimezone(team.zone)
        known = await ground(db, found.person, team, Words(local, language), local)
        importer = await doing.IMPORTERS[what].load(db, known)
    wrong = 0
    for at, bunch in enumerate(table.bunches(), 1):
        rows = _said(columns, units, beside, bunch)
        async with store.read() as db:
            await importer.look_up(db, [said for _, said, _ in rows])
        steps = await asyncio.to_thread(partial(_planned, importer, rows))
        wrong += sum(step.becomes is Becomes.WRONG for step, _ in steps)
        async with store.write(concerns_jobs=False) as tx:
            await imports.stage(tx, found.id, steps)
        progress.done, progress.whole = min(at * BUNCH, len(table.lines)), len(table.lines)
    async with store.write() as tx:
        await imports.shown(tx, found.id, what, table.header, now + STANDS)
    return wrong


async def _show(store: Store, number: int, now: datetime, *, wrong: int) -> None:
    """Show what would become of a table that was read, with what is to be put right in a file."""
    async with store.write() as tx:
        found = await imports.get(tx, number)
        if found is None or found.what is None or found.chat is None:
            return
        message = await showing.preview(tx, number, found.what, found.team)
        await outbox.post(tx, found.chat, message, now, person=found.person)
        if wrong:
            language = (await people.get(tx, found.person)).language
            language = language or (await teams.get(tx, found.team)).language
            await files.order(tx, found.chat, found.person, language, "remarks", {"import": number}, now)


def _said(
    columns: list[str], units: list[str], beside: tuple[int, int] | None, rows: list[tuple[int, list[str]]]
) -> list[tuple[int, dict[str, str], list[str]]]:
    """Return what rows say, by column, beside their cells; the example of a template is no row."""
    said = [
        (
            row,
            {
                column: headings.understood(column, cell, unit)
                for column, unit, cell in zip(
                    columns, units, header.dated(cells, columns, beside), strict=False
                )
                if column
            },
            cells,
        )
        for row, cells in rows
    ]
    return [one for one in said if not header.is_example(one[1])]


def _planned(
    importer: doing.Importer, rows: list[tuple[int, dict[str, str], list[str]]]
) -> list[tuple[Step, list[str]]]:
    """Return what is to become of rows."""
    return [
        (
            Step(row, Becomes.DOUBLE, remarks=(Remark("import-total"),))
            if headings.is_total(cells)
            else importer.plan(row, said),
            cells,
        )
        for row, said, cells in rows
    ]


async def _tell(store: Store, found: Import, message: Message, now: datetime) -> None:
    """Say that a file is not imported, and why."""
    async with store.write() as tx:
        await imports.drop(tx, found.id)
        if found.chat:
            await outbox.post(tx, found.chat, message, now, person=found.person)


async def let_go(store: Store, number: int) -> None:
    """Erase all rows of an import that was dropped, where no tick will."""
    is_gone = False
    while not is_gone:
        async with store.write() as tx:
            is_gone = await imports.drop(tx, number)
        await asyncio.sleep(0)


async def due(tx: Tx, now: datetime) -> None:
    """Erase the rows of imports that stood long enough, and what is left of those that were dropped, a slice a tick."""
    for number in await imports.kept_too_long(tx, now):
        if not await imports.drop(tx, number):
            break


async def next_due(db: Reader, _now: datetime) -> datetime | None:
    """Return when rows are to be erased next."""
    moment = await imports.next_to_erase(db)
    return read(moment) if moment else None
