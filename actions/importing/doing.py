"""Importing what was shown: all of it in one transaction, by whoever may still do so, and taking it back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar, Protocol, Self

from actions.importing.ground import Ground, Undo, ground
from actions.importing.hours import Hours
from actions.importing.people import People
from actions.importing.residents import Residents
from actions.importing.series import Series
from actions.importing.tasks import Tasks
from domain.exports import What
from domain.imports import Becomes, Step
from domain.messages import Refusal
from domain.people import Role
from domain.retention import UNDO
from storage import changes, chats, import_made, imports, log, teams, tree
from storage.imports import Import
from storage.log import Written
from storage.store import Reader, Tx

KEPT = (Becomes.NEW, Becomes.CHANGED)
MOST_ROWS = 10**9


class Importer(Protocol):
    """What can be imported: how its rows are read, kept and taken back.

    `at_once` rows are kept in one transaction, and others are answered before the next. `minds`: how those entries
    of the log begin after which what was looked up is no longer so.
    """

    at_once: ClassVar[int]
    minds: ClassVar[tuple[str, ...]]

    @classmethod
    async def load(cls, db: Reader, ground: Ground) -> Self:
        """Look up what is there already."""

    async def look_up(self, db: Reader, rows: Sequence[Mapping[str, str]]) -> None:
        """Look up what some rows are about."""

    def plan(self, row: int, said: Mapping[str, str]) -> Step:
        """Tell what is to become of a row."""

    async def check(self, db: Reader, bunch: Sequence[Step]) -> None:
        """Make sure that all is still as it was when some rows were read. Raises Refusal."""

    async def keep(self, tx: Tx, bunch: Sequence[Step], number: int, now: datetime) -> list[tuple[int, int]]:
        """Keep what comes of some rows; returns what each new row became."""

    async def stays(self, db: Reader, bunch: Sequence[Step], number: int) -> None:
        """Make sure that nobody has built on what came of some rows. Raises Refusal."""

    async def put_back(self, tx: Tx, bunch: Sequence[Step], undo: Undo) -> None:
        """Take back what came of some rows."""


IMPORTERS: dict[What, type[Importer]] = {
    What.RESIDENTS: Residents,
    What.PEOPLE: People,
    What.HOURS: Hours,
    What.TASKS: Tasks,
    What.SERIES: Series,
}


async def own(db: Reader, number: int, person: int) -> Import:
    """Return an import of a person's own that was shown to them. Raises Refusal."""
    found = await imports.get(db, number)
    if found is None or found.person != person or found.state != "shown":
        raise Refusal("import-not-there")
    if found.is_agreed:
        raise Refusal("import-going-on")
    return found


async def agree(tx: Tx, number: int, by: int, now: datetime) -> None:
    """Let what was shown be imported: it is kept in slices, from now on. Raises Refusal."""
    found = await own(tx, number, by)
    counts = await imports.counts(tx, number)
    if counts.get(Becomes.WRONG) or not any(counts.get(one) for one in KEPT):
        raise Refusal("import-not-there")
    if found.team not in {
        team.id for team in await tree.in_reach(tx, by, Role.COORDINATOR) if not team.archived
    }:
        raise Refusal("only-coordinator")
    await imports.agreed(tx, number, now)


async def prepared(db: Reader, found: Import, after: int, now: datetime) -> tuple[Importer, int]:
    """Look up everything anew and check the rows behind one; returns up to which entry of the log that is so, too.

    Raises Refusal.
    """
    importer = await _importer(db, found, now)
    while bunch := await imports.steps(db, found.id, *KEPT, after=after):
        await importer.check(db, bunch)
        after = bunch[-1].row
    return importer, await log.newest(db)


async def keep(tx: Tx, importer: Importer, found: Import, bunch: Sequence[Step], now: datetime) -> None:
    """Keep what comes of some rows. Raises Refusal if that can't be any more."""
    await importer.check(tx, bunch)
    kept = {step.row: step.target or 0 for step in bunch}
    kept |= await importer.keep(tx, bunch, found.id, now)
    await import_made.add(tx, found.id, kept.items())


async def finish(
    tx: Tx, importer: Importer, found: Import, counts: Mapping[Becomes, int], now: datetime
) -> int:
    """Note that all of it is imported; returns the number of the change."""
    detail: dict[str, int | str] = {"what": str(found.what), "import": found.id}
    detail |= {one.value: counts.get(one, 0) for one in KEPT}
    await log.wrote_each(tx, [Written("imported", found.team, person=found.person, detail=detail)], now)
    before = {"import": found.id, "team": found.team}
    change = await changes.keep(tx, found.person, None, "imported", 0, before, now)
    await imports.done(tx, found.id, now + UNDO)
    if isinstance(importer, Tasks):
        await importer.tell_groups(tx, now)
    return change


async def made(db: Reader, found: Import, most: int, before: int = MOST_ROWS) -> list[Step]:
    """Return the last rows above one that were kept, the last first: so they are taken back."""
    return [imports.step_of(row) for row in await import_made.last_rows(db, found.id, before, most)]


async def prepared_back(db: Reader, found: Import, now: datetime) -> tuple[Importer, int]:
    """Look up everything and make sure that nobody has built on any row; returns as `prepared` does. Raises Refusal."""
    importer = await _importer(db, found, now)
    before = MOST_ROWS
    while bunch := await made(db, found, 1000, before):
        await importer.stays(db, bunch, found.id)
        before = bunch[-1].row
    return importer, await log.newest(db)


async def take_back(tx: Tx, importer: Importer, found: Import, bunch: Sequence[Step], undo: Undo) -> None:
    """Take back what came of some rows. Raises Refusal if somebody has built on one."""
    await importer.stays(tx, bunch, found.id)
    await importer.put_back(tx, bunch, undo)
    await import_made.remove(tx, found.id, [step.row for step in bunch])


async def take_all_back(tx: Tx, found: Import, now: datetime, undo: Undo) -> None:
    """Take back what was kept of an import that did not come to its end, if anything was. Raises Refusal."""
    if await import_made.any_of(tx, found.id):
        importer, _ = await prepared_back(tx, found, now)
        while bunch := await made(tx, found, 1000):
            await take_back(tx, importer, found, bunch, undo)
        await log.wrote(tx, "undid", now, team=found.team, person=found.person, change="imported")


async def drop(tx: Tx, number: int, person: int) -> None:
    """Erase what was shown; nothing is imported. Raises Refusal."""
    await own(tx, number, person)
    await imports.drop(tx, number)


async def ask_back(tx: Tx, number: int, now: datetime) -> None:
    """Let an import be taken back, all of it: in slices, from now on. Raises Refusal."""
    found = await imports.get(tx, number)
    if found is None or found.state != "done" or not await import_made.any_of(tx, number):
        raise Refusal("undo-setting-too-late")
    if found.is_agreed:
        raise Refusal("import-going-back")
    chat = await chats.private(tx, found.person)
    await imports.agreed(tx, number, now, chat.id if chat else None)


async def taken_back(tx: Tx, found: Import, now: datetime) -> None:
    """Note that all of it is taken back."""
    if change := await changes.of_import(tx, found.person, found.id):
        await changes.undone(tx, change, now)
    await log.wrote(tx, "undid", now, team=found.team, person=found.person, change="imported")
    await imports.undone(tx, found.id)


async def _importer(db: Reader, found: Import, now: datetime) -> Importer:
    """Look up everything, for the role that somebody has now. Raises Refusal."""
    known = await ground(db, found.person, await teams.get(db, found.team), None, now)
    if found.what is None or found.team not in known.teams:
        raise Refusal("only-coordinator")
    return await IMPORTERS[found.what].load(db, known)
