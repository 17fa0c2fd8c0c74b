"""Hours from a table: help that was never posted is kept as tasks that are done; hours that are kept are corrected."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Self

from actions.importing import cells as read
from actions.importing.cells import Cells
from actions.importing.discretion import Titles, titles_of
from actions.importing.ground import Ground, Undo
from domain.imports import Becomes, Remark, Step
from domain.kinds import Kind
from domain.messages import Refusal
from domain.tasks import MOST_PLACES
from storage import given, import_made, log
from storage.given import Given, Help
from storage.log import Written
from storage.store import Reader, Tx

LONGEST = 24 * 60
MOST_SERVED = 10_000
FIGURES = ("minutes", "served")

Task = tuple[int, str, str, int]
"""What makes rows be about one task: its team, kind, title and start."""


@dataclass(slots=True)
class _Made:
    """A task that is being kept: its number, once it has one, and how many did it."""

    places: int
    number: int = 0


class Hours:
    """Reads rows against the hours that are kept already, and keeps what comes of them."""

    at_once: ClassVar = 200
    minds: ClassVar[tuple[str, ...]] = ()

    def __init__(self, ground: Ground, titles: Titles) -> None:
        self._ground = ground
        self._person_number = read.person_number(ground)
        self._titles = titles
        self._by_task: dict[tuple[int, int], Given] = {}
        self._by_start: dict[tuple[int | None, str, int], Given] = {}
        self._rows: dict[object, int] = {}
        self._places = defaultdict[Task, set[int]](set)
        self._made: dict[Task, _Made] = {}

    @classmethod
    async def load(cls, db: Reader, ground: Ground) -> Self:
        """Look up whose names no title may show."""
        return cls(ground, await titles_of(db, ground))

    async def look_up(self, db: Reader, rows: Sequence[Mapping[str, str]]) -> None:
        """Look up the hours that are kept of the tasks of some rows."""
        numbers = {int(text) for row in rows if (text := row.get("task", "").lstrip("#")).isdecimal()}
        quiet = (Cells(row).take("starts_at", read.been(self._ground), None) for row in rows)
        self._know(await given.of_tasks(db, numbers))
        self._know(await given.begun_at(db, {moment for moment in quiet if moment is not None}))

    def _know(self, found: Sequence[Given]) -> None:
        for one in found:
            if one.team in self._ground.teams:
                self._by_task[one.task, one.person] = one
                self._by_start[one.start, one.title.casefold(), one.person] = one

    def plan(self, row: int, said: Mapping[str, str]) -> Step:
        """Tell what is to become of a row."""
        cells = Cells(said)
        ground = self._ground
        task = cells.take("task", read.number(999_999_999), None)
        person = cells.take("person_id", self._person_number, None)
        if person is None:
            person = cells.take("person", read.person(ground), None)
        minutes = cells.take("minutes", read.minutes(ground, LONGEST), None)
        served = cells.take("served", read.number(MOST_SERVED), None)
        title = cells.take("title", self._titles.read, "")
        start = cells.take("starts_at", read.been(ground), None)
        ended = cells.take("closed_at", read.been(ground), None)
        kind = cells.take("kind", read.one_of("kind", Kind), Kind.SERVICE)
        team = cells.take("team", read.team(ground), ground.home.id)
        for column in ("person", "minutes"):
            cells.need(column)
        if cells.remarks or person is None or minutes is None:
            return Step(row, Becomes.WRONG, remarks=tuple(cells.remarks))
        wanted = {"team": team, "kind": kind.value, "title": title, "start": start, "ended": ended}
        wanted |= {"person": person, "minutes": minutes, "served": served}
        return self._planned(row, task, wanted, cells)

    def _planned(self, row: int, task: int | None, wanted: dict[str, Any], cells: Cells) -> Step:
        """Tell what is to become of a row that could be read: its task's hours are there, or it is new."""
        title, start, person = wanted["title"].casefold(), wanted["start"], wanted["person"]
        one = self._by_task.get((task, person)) if task else self._by_start.get((start, title, person))
        if task and one is None:
            remark = Remark("import-hours-not-there", "task", {"task": task})
            return Step(row, Becomes.WRONG, remarks=(remark,))
        again = self._again(row, one.claim if one else (wanted["team"], wanted["kind"], title, start, person))
        if again:
            return Step(row, Becomes.DOUBLE, remarks=(again,))
        if one:
            served = one.served if wanted["served"] is None else wanted["served"]
            return _corrected(row, one, wanted["minutes"], served)
        for column in ("title", "starts_at"):
            cells.need(column)
        self._places[_task(wanted)].add(row)
        if len(self._places[_task(wanted)]) > MOST_PLACES:
            cells.remarks.append(Remark("import-too-many-places", "title", {"most": MOST_PLACES}))
        if cells.remarks:
            return Step(row, Becomes.WRONG, remarks=tuple(cells.remarks))
        return Step(
            row, Becomes.NEW, after=wanted | {"served": 1 if wanted["served"] is None else wanted["served"]}
        )

    def _again(self, row: int, what: object) -> Remark | None:
        earlier = self._rows.setdefault(what, row)
        return None if earlier == row else Remark("import-row-again", "", {"row": earlier})

    async def check(self, db: Reader, bunch: Sequence[Step]) -> None:
        """Make sure that all is still as it was when the rows were read. Raises Refusal."""
        new = [(step.row, step.after) for step in bunch if step.becomes is Becomes.NEW]
        self._know(await given.begun_at(db, {after["start"] for _, after in new}))
        self._know(await given.of_tasks(db, {step.before["task"] for step in bunch if step.before}))
        for row, after in new:
            self._places[_task(after)].add(row)
            alike = (after["start"], after["title"].casefold(), after["person"])
            if alike in self._by_start or after["team"] not in self._ground.teams:
                raise Refusal("import-changed-meanwhile")
        if not all(self._holds(step.before) for step in bunch if step.becomes is Becomes.CHANGED):
            raise Refusal("import-changed-meanwhile")

    def _holds(self, values: Mapping[str, int | None]) -> bool:
        """Tell whether hours are kept as they are said to be."""
        one = self._by_task.get((values["task"] or 0, values["person"] or 0))
        return one is not None and all(getattr(one, name) == values[name] for name in FIGURES)

    async def keep(self, tx: Tx, bunch: Sequence[Step], number: int, now: datetime) -> list[tuple[int, int]]:
        """Keep what comes of rows; returns which task each new row became a part of."""
        by = self._ground.by
        free_task, free_claim = await given.next_numbers(tx)
        new = [step for step in bunch if step.becomes is Becomes.NEW]
        changed = [step for step in bunch if step.becomes is Becomes.CHANGED]
        helps: list[Help] = []
        claims: list[Given] = []
        for step in new:
            key = _task(step.after)
            made = self._made.setdefault(key, _Made(len(self._places[key])))
            if not made.number:
                made.number, free_task = free_task, free_task + 1
                helps.append(_help(made, step.after))
            claims.append(_claim(free_claim + len(claims), made.number, step.after))
        await given.add_tasks(tx, helps, by)
        await given.add_claims(tx, claims)
        await given.correct(tx, [(step.target or 0, *_figures(step.before | step.after)) for step in changed])
        about = [("recorded", one.team, one.task, one.person) for one in claims]
        about += [
            ("amended", step.before["team"], step.before["task"], step.before["person"]) for step in changed
        ]
        entries = [
            Written(verb, team, task, by, person if person != by else None, {"import": number})
            for verb, team, task, person in about
        ]
        await log.wrote_each(tx, entries, now)
        return [(step.row, one.task) for step, one in zip(new, claims, strict=True)]

    async def stays(self, db: Reader, bunch: Sequence[Step], number: int) -> None:
        """Make sure that nobody has built on what came of some rows. Raises Refusal."""
        changed = [step for step in bunch if step.becomes is Becomes.CHANGED]
        self._know(await given.of_tasks(db, {step.before["task"] for step in changed}))
        tasks = await _tasks_there(db, bunch)
        if not all(self._holds(step.before | step.after) for step in changed) or await given.built_on(
            db, tasks, await import_made.count(db, number, tasks)
        ):
            raise Refusal("import-built-on")

    async def put_back(self, tx: Tx, bunch: Sequence[Step], _undo: Undo) -> None:
        """Take back what came of some rows."""
        changed = [step for step in bunch if step.becomes is Becomes.CHANGED]
        await given.correct(tx, [(step.target or 0, *_figures(step.before)) for step in changed])
        await given.remove(tx, await _tasks_there(tx, bunch))


async def _tasks_there(db: Reader, bunch: Sequence[Step]) -> list[int]:
    """Return the tasks that rows became; those of rows that were taken back before are not there any more."""
    return await given.there(db, {step.target or 0 for step in bunch if step.becomes is Becomes.NEW})


def _corrected(row: int, one: Given, minutes: int, served: int | None) -> Step:
    """Return what is to become of hours that are kept: what they were stands beside whose they are."""
    wanted = {"minutes": minutes, "served": served}
    after = {name: value for name, value in wanted.items() if value != getattr(one, name)}
    if not after:
        return Step(row, Becomes.SAME, one.claim)
    before = {"task": one.task, "person": one.person, "team": one.team}
    before |= {name: getattr(one, name) for name in FIGURES}
    return Step(row, Becomes.CHANGED, one.claim, before, after)


def _figures(values: Mapping[str, int | None]) -> tuple[int | None, int | None]:
    return values["minutes"], values["served"]


def _task(after: Mapping[str, object]) -> Task:
    return after["team"], after["kind"], after["title"], after["start"]  # type: ignore[return-value] # as plan made it


def _help(made: _Made, after: Mapping[str, int]) -> Help:
    ended = after["ended"] or after["start"] + 60 * after["minutes"]
    kind = Kind(str(after["kind"]))
    return Help(made.number, after["team"], kind, str(after["title"]), after["start"], ended, made.places)


def _claim(claim: int, task: int, after: Mapping[str, int]) -> Given:
    kind, title = Kind(str(after["kind"])), str(after["title"])
    person, figures = after["person"], _figures(after)
    return Given(claim, task, after["team"], kind, title, after["start"], person, *figures)
