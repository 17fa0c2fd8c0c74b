"""Who is reminded of what, and how long before: the task's own rule, a person's, or the team's."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.leases import lapses_at, with_question
from domain.reminders import Reminder, Rule, before_start, reminders
from domain.settings import MINUTE, PersonSettings, TeamSettings, read_spans, written_spans
from domain.tasks import Claim, Task
from storage import settings, teams
from storage.moments import read, stored
from storage.store import Reader, Tx

EVERYBODY = 0
Spans = tuple[timedelta, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place that somebody holds on what begins at a known time, and since when both are as they are."""

    task: int
    team: int
    start: datetime
    person: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Rules:
    """All that decides who is reminded when. What is said of a task goes before what is said of everything."""

    zones: Mapping[int, ZoneInfo]
    teams: Mapping[int, TeamSettings]
    people: Mapping[int, PersonSettings]
    own: Mapping[tuple[int, int], Spans]

    def of(self, task: Task, person: int) -> tuple[Reminder, ...]:
        """Return a person's reminders of a task, the earliest first."""
        return reminders(task, self.zones[task.team], self.rule(task, person))

    def of_place(self, place: Place) -> tuple[Reminder, ...]:
        """Return the reminders of whoever holds a place, the earliest first."""
        rule = self._rule(place.task, place.team, place.person)
        return before_start(place.start, self.zones[place.team], rule)

    def rule(self, task: Task, person: int) -> Rule:
        """Return what holds for a person on a task."""
        return self._rule(task.id, task.team, person)

    def _rule(self, task: int, team: int, person: int) -> Rule:
        its, theirs = self.teams[team], self.people.get(person, PersonSettings())
        usual = its.reminders if theirs.reminders is None else theirs.reminders
        for_all = self.own.get((task, EVERYBODY), usual)
        spans = with_question(self.own.get((task, person), for_all), its.lease)
        return Rule(spans, theirs.quiet or its.quiet)

    def lapses_at(self, task: Task, claim: Claim) -> datetime | None:
        """Return when a place lapses that is not confirmed by then; None: it does not."""
        coming = self.of(task, claim.person)
        return lapses_at(task, claim, coming, self.teams[task.team], self.zones[task.team])


async def places(db: Reader, after: datetime, until: datetime) -> list[Place]:
    """Return the places held on open tasks that begin after one moment, and until another, soonest first."""
    rows = await db.all(
        """SELECT task.id, task.team, task.start_at, claim.person, max(claim.since_at, task.timed_at) AS since
           FROM task CROSS JOIN claim ON claim.task = task.id AND claim.state = 'held'
           WHERE task.state = 'open' AND task.shape = 'fixed' AND task.start_at > :after AND task.start_at <= :until
           ORDER BY task.start_at, task.id, claim.id""",
        after=stored(after),
        until=stored(until),
    )
    return [
        Place(row["id"], row["team"], read(row["start_at"]), row["person"], read(row["since"]))
        for row in rows
    ]


async def rules(db: Reader, tasks: Iterable[int]) -> Rules:
    """Return the rules for some tasks."""
    rows = await db.all(
        "SELECT * FROM reminding WHERE task IN (SELECT value FROM json_each(:tasks))",
        tasks=json.dumps(list(tasks)),
    )
    own = {(row["task"], row["person"]): read_spans(row["spans"]) for row in rows}
    return Rules(await teams.zones(db), await settings.of_teams(db), await settings.of_people(db), own)


async def farthest(db: Reader) -> timedelta:
    """Return how long before a start anybody is reminded of anything."""
    longest = await db.value("SELECT max(longest) FROM reminding") or 0
    usual = [
        span
        for its in (await settings.of_teams(db)).values()
        for span in with_question(its.reminders, its.lease)
    ]
    theirs = [span for its in (await settings.of_people(db)).values() for span in its.reminders or ()]
    return max([longest * MINUTE, *usual, *theirs])


async def keep(tx: Tx, task: int, person: int, spans: Spans | None) -> None:
    """Keep how long before a task a person, or EVERYBODY, is reminded; None: as usual."""
    await tx.run("DELETE FROM reminding WHERE task = :task AND person = :person", task=task, person=person)
    if spans is not None:
        await tx.run(
            "INSERT INTO reminding (task, person, spans, longest) VALUES (:task, :person, :spans, :longest)",
            task=task,
            person=person,
            spans=written_spans(spans),
            longest=max(spans, default=timedelta()) // MINUTE,
        )


async def forget(tx: Tx) -> None:
    """Forget the rules of tasks that are over."""
    for table in ("reminding", "snooze"):
        await tx.run(f"DELETE FROM {table} WHERE (SELECT state FROM task WHERE id = {table}.task) <> 'open'")
