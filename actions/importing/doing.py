"""Importing what was shown: all of it in one transaction, by whoever may still do so, and taking it back."""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol, Self

from actions.importing.ground import Ground, Undo, ground
from actions.importing.hours import Hours
from actions.importing.people import People
from actions.importing.residents import Residents
from actions.importing.series import Series
from actions.importing.tasks import Tasks
from domain.exports import What
from domain.imports import Becomes, Step
from domain.messages import Refusal
from domain.retention import UNDO
from storage import changes, imports, log, teams
from storage.imports import Import
from storage.log import Written
from storage.store import Reader, Tx

KEPT = (Becomes.NEW, Becomes.CHANGED)


class Importer(Protocol):
    """What can be imported: how its rows are read, kept and taken back."""

    @classmethod
    async def load(cls, db: Reader, ground: Ground) -> Self:
        """Look up what is there already."""

    async def look_up(self, db: Reader, rows: Sequence[Mapping[str, str]]) -> None:
        """Look up what some rows are about."""

    def plan(self, row: int, said: Mapping[str, str]) -> Step:
        """Tell what is to become of a row."""

    async def check(self, db: Reader, steps: AsyncIterator[list[Step]]) -> None:
        """Make sure that all is still as it was when the rows were read. Raises Refusal."""

    def keep(
        self, tx: Tx, steps: AsyncIterator[list[Step]], number: int, now: datetime
    ) -> AsyncIterator[list[tuple[int, int]]]:
        """Keep what comes of rows; yields what each new row became."""

    async def put_back(self, tx: Tx, steps: AsyncIterator[list[Step]], undo: Undo) -> None:
        """Take back what came of rows. Raises Refusal if somebody has built on it."""


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
    return found


async def agree(tx: Tx, number: int, by: int, now: datetime) -> tuple[What, dict[Becomes, int], int]:
    """Import what was shown, all or nothing; returns what, how many, and the number of the change. Raises Refusal."""
    found = await own(tx, number, by)
    counts = await imports.counts(tx, number)
    if found.what is None or counts.get(Becomes.WRONG) or not any(counts.get(one) for one in KEPT):
        raise Refusal("import-not-there")
    importer, team = await _importer(tx, found, found.what, by, now)
    await importer.check(tx, imports.steps(tx, number, *KEPT))
    async for new in importer.keep(tx, imports.steps(tx, number, *KEPT), number, now):
        await imports.found(tx, number, new)
    detail: dict[str, int | str] = {"what": found.what.value, "import": number}
    detail |= {one.value: counts.get(one, 0) for one in KEPT}
    await log.wrote_each(tx, [Written("imported", team, person=by, detail=detail)], now)
    change = await changes.keep(tx, by, None, "imported", 0, {"import": number, "team": team}, now)
    await imports.done(tx, number, now + UNDO)
    return found.what, counts, change


async def drop(tx: Tx, number: int, person: int) -> None:
    """Erase what was shown; nothing is imported. Raises Refusal."""
    await own(tx, number, person)
    await imports.drop(tx, number)


async def put_back(tx: Tx, number: int, by: int, now: datetime, undo: Undo) -> None:
    """Take an import back, all of it; `undo` takes back one change. Raises Refusal."""
    found = await imports.get(tx, number)
    counts = await imports.counts(tx, number)
    if found is None or found.state != "done" or found.what is None or not counts:
        raise Refusal("undo-setting-too-late")
    importer, _ = await _importer(tx, found, found.what, by, now)
    await importer.put_back(tx, imports.steps(tx, number, *KEPT), undo)
    await imports.undone(tx, number)


async def _importer(tx: Tx, found: Import, what: What, by: int, now: datetime) -> tuple[Importer, int]:
    """Look up everything anew, for the role that somebody has now. Raises Refusal."""
    known = await ground(tx, by, await teams.get(tx, found.team), None, now)
    if found.team not in known.teams:
        raise Refusal("only-coordinator")
    return await IMPORTERS[what].load(tx, known), found.team
