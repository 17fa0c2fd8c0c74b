"""Tasks from a table: new ones are posted, open ones are changed, each as if somebody had said so."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar, Self

from actions import editing, posting
from actions.importing import cells as read
from actions.importing.cells import Cells
from actions.importing.discretion import Titles, titles_of
from actions.importing.ground import ByChange, Ground
from domain.imports import Becomes, Remark, Step
from domain.kinds import Colour, Kind, Source
from domain.messages import Message, PersonRef, Refusal, button
from domain.tasks import MOST_PLACES, Draft, State, Task
from domain.when import OPEN, DayPart, Shape, When
from storage import chats, outbox, tasks
from storage.moments import read as moment_of
from storage.moments import stored
from storage.store import Reader, Tx

CARDS = 50
"""New tasks of a table that get a card each in their group; of more it hears once, in one message."""


class Tasks(ByChange):
    """Reads rows against the tasks that are there, and posts and changes what comes of them."""

    at_once: ClassVar = 25
    minds: ClassVar[tuple[str, ...]] = ()

    def __init__(self, ground: Ground, titles: Titles) -> None:
        self._ground = ground
        self._titles = titles
        self._known: dict[int, Task] = {}
        self._rows: dict[object, int] = {}
        self._new = defaultdict[int, set[int]](set)

    @classmethod
    async def load(cls, db: Reader, ground: Ground) -> Self:
        """Look up whose names no title may show; tasks are looked up as rows name them."""
        return cls(ground, await titles_of(db, ground))

    async def look_up(self, db: Reader, rows: Sequence[Mapping[str, str]]) -> None:
        """Look up the tasks that some rows name."""
        numbers = {int(text) for row in rows if (text := row.get("task", "").lstrip("#")).isdecimal()}
        found = await tasks.of_numbers(db, numbers)
        self._known |= {task.id: task for task in found if task.team in self._ground.teams}

    def plan(self, row: int, said: Mapping[str, str]) -> Step:
        """Tell what is to become of a row."""
        cells = Cells(said)
        number = cells.take("task", read.number(999_999_999), None)
        task = self._known.get(number or 0)
        if number and task is None:
            cells.remarks.append(Remark("import-task-not-there", "task", {"task": number}))
        wanted = self._wanted(cells, task)
        cells.need("title")
        earlier = self._rows.setdefault(number or str(sorted(wanted.items())), row)
        if earlier != row and not cells.remarks:
            return Step(row, Becomes.DOUBLE, remarks=(Remark("import-row-again", "", {"row": earlier}),))
        if task is None and not cells.remarks and _has_begun(wanted, self._ground):
            cells.remarks.append(Remark("import-task-past", "starts_at"))
        if cells.remarks:
            return Step(row, Becomes.WRONG, number, remarks=tuple(cells.remarks))
        if task is None:
            return Step(row, Becomes.NEW, after=wanted)
        before = _values(task)
        after = {field: value for field, value in wanted.items() if value != before[field]}
        if after and task.state is not State.OPEN:
            return Step(row, Becomes.WRONG, number, remarks=(Remark("import-task-over", "task"),))
        becomes = Becomes.CHANGED if after else Becomes.SAME
        return Step(row, becomes, number, {field: before[field] for field in after}, after)

    def _wanted(self, cells: Cells, task: Task | None) -> dict[str, Any]:
        """Return what a row wants a task to say; an empty cell says nothing."""
        ground = self._ground
        kept = _values(task) if task else dict.fromkeys(("colour", "source", "budget"), None)
        start, end = (
            cells.take("starts_at", read.when(ground), None),
            cells.take("ends_at", read.when(ground), None),
        )
        wanted = {
            "kind": cells.take(
                "kind", read.one_of("kind", Kind), Kind(kept.get("kind") or Kind.SERVICE)
            ).value,
            "title": cells.take("title", self._title(task), task.title if task else ""),
            "where": cells.take("where", read.words, kept.get("where", "")),
            "team": task.team if task else cells.take("team", read.team(ground), ground.home.id),
            "places": cells.take("places", read.number(MOST_PLACES, 1), kept.get("places", 1)),
            "colour": cells.take("colour", read.one_of("colour", Colour), kept["colour"]),
            "source": cells.take("source", read.one_of("source", Source), kept["source"]),
            "budget": cells.take("budget", read.money, kept["budget"]),
            "when": kept.get("when", _json(OPEN)),
        }
        if start or end:
            wanted["when"] = _json(_when(start, end, task))
        return {
            name: str(value) if name in ("colour", "source") and value else value
            for name, value in wanted.items()
        }

    def _title(self, task: Task | None) -> Callable[[str], str]:
        """Return what reads a title; one that stays as it is may say what it said, long ago perhaps."""
        return lambda text: text if task and text == task.title else self._titles.read(text)

    async def check(self, db: Reader, bunch: Sequence[Step]) -> None:
        """Make sure that all is still as it was when the rows were read. Raises Refusal."""
        changed = [step for step in bunch if step.becomes is Becomes.CHANGED]
        await self.look_up(db, [{"task": str(step.target)} for step in changed])
        for step in changed:
            task = self._known.get(step.target or 0)
            kept = _values(task) if task else {}
            if any(kept.get(field) != value for field, value in step.before.items()) or task is None:
                raise Refusal("import-changed-meanwhile")
        if any(step.after.get("team", self._ground.home.id) not in self._ground.teams for step in bunch):
            raise Refusal("import-changed-meanwhile")
        for step in bunch:
            if step.becomes is Becomes.NEW:
                self._new[step.after["team"]].add(step.row)

    @property
    def _are_many(self) -> bool:
        return sum(map(len, self._new.values())) > CARDS

    async def tell_groups(self, tx: Tx, now: datetime) -> None:
        """Tell each group of its new tasks in one message, where they are too many for cards."""
        for team, rows in self._new.items() if self._are_many else ():
            message = Message(
                "tasks-posted",
                [button("what-is-needed", "list")],
                person=PersonRef(self._ground.by),
                count=len(rows),
            )
            for chat in await chats.of_team(tx, team):
                await outbox.post(tx, chat.id, message, now)

    async def keep(self, tx: Tx, bunch: Sequence[Step], _number: int, now: datetime) -> list[tuple[int, int]]:
        """Post and change; returns the number of each row's change, by which it is taken back."""
        by = self._ground.by
        made: list[tuple[int, int]] = []
        for step in bunch:
            task = self._known.get(step.target or 0)
            if task is None:
                posted = await posting.post(
                    tx, step.after["team"], _draft(step.after), by, now, with_card=not self._are_many
                )
                made.append((step.row, posted.change))
            else:
                draft = _draft(_values(task) | step.after)
                edited = await editing.edit(tx, task, replace(draft, needs=task.draft.needs), by, now)
                made.append((step.row, edited.change))
        return made


def _has_begun(wanted: Mapping[str, Any], ground: Ground) -> bool:
    return _draft(wanted).when.has_begun(ground.now)


def _when(start: When | None, end: When | None, task: Task | None) -> When:
    """Return when a task is to be; one that is said as an export says it stays of its shape."""
    if task and (start.start if start else None, end.start if end else None) == (
        task.when.start,
        task.when.end,
    ):
        return task.when
    if start is None:
        return When(Shape.BY, None, (end.end or end.start) if end else None)
    return replace(start, end=end.start) if end and start.shape is Shape.FIXED else start


def _json(when: When) -> list[Any]:
    return [when.shape.value, stored(when.start), stored(when.end), when.part.value if when.part else None]


def when_of(stored_: Sequence[Any]) -> When:
    """Return when a task is to be, as it is kept with a row."""
    shape, start, end, part = stored_
    return When(Shape(shape), moment_of(start), moment_of(end), DayPart(part) if part else None)


def _values(task: Task) -> dict[str, Any]:
    draft = task.draft
    return {
        "kind": draft.kind.value,
        "title": draft.title,
        "where": draft.where,
        "team": task.team,
        "places": draft.places,
        "colour": draft.colour.value if draft.colour else None,
        "source": draft.source.value if draft.source else None,
        "budget": draft.budget,
        "when": _json(draft.when),
    }


def _draft(values: Mapping[str, Any]) -> Draft:
    return Draft(
        title=values["title"],
        when=when_of(values["when"]),
        kind=Kind(values["kind"]),
        places=values["places"],
        where=values["where"],
        colour=Colour(values["colour"]) if values["colour"] else None,
        source=Source(values["source"]) if values["source"] else None,
        budget=values["budget"],
    )
