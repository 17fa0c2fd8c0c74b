"""The ladder: who hears, and when, that a task is still short of people.

First the group, where the card is raised; then people who fit; then the leads; then the coordinators
above them. Each rung has its moment before the start; what has no date climbs by its age.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from zoneinfo import ZoneInfo

from domain.kinds import TRAITS
from domain.reminders import quiet_until
from domain.settings import Ladder, Quiet
from domain.tasks import Task
from domain.when import Shape, When


class Rung(IntEnum):
    """A rung of the ladder; a higher one comes later."""

    GROUP = 1
    PEOPLE = 2
    LEADS = 3
    COORDINATORS = 4


class Alarm(IntEnum):
    """What the leads know of a task that is short of people: nothing, that nobody took it, that somebody can't come."""

    NONE = 0
    NOBODY = 1
    LOST = 2


@dataclass(frozen=True, slots=True)
class Step:
    """A rung and its moment. `rule`: how long before the start; below zero: how long after it was needed.

    `late`: its own moment came before anybody was needed.
    """

    rung: Rung
    at: datetime
    rule: timedelta
    late: bool = False


# What has no date harms nobody tomorrow: the card comes up after days, people are asked after a week.
UNDATED: Mapping[Rung, timedelta] = {
    Rung.GROUP: timedelta(days=3),
    Rung.PEOPLE: timedelta(days=7),
    Rung.LEADS: timedelta(days=14),
}
BEFORE_NIGHT = timedelta(minutes=30)  # whoever is asked in the evening still has to answer
GRACE = timedelta(hours=1)  # for those who read the group, before anybody is asked about something new


def begins(when: When) -> datetime | None:
    """Return the moment until which people must be found: the start, or the beginning of the last day."""
    match when.shape:
        case Shape.FIXED | Shape.PART:
            return when.start
        case Shape.DAYS | Shape.BY if when.end:
            return when.end - timedelta(days=1)
    return None


def steps(task: Task, ladder: Ladder, quiet: Quiet, zone: ZoneInfo, since: datetime) -> list[Step]:
    """Return the rungs that a task climbs which is short of people since then, the earliest first.

    A rung that falls into the quiet hours comes the evening before. One whose moment came before the
    task was short of people is passed over; but the last of those, if it is not the group (which has just
    seen the task), comes after a while of grace, so that nothing urgent is left to chance.
    """
    start = begins(task.when)
    if start is None:
        return _by_age(task, quiet, zone, since)
    offsets = zip(Rung, (ladder.group, ladder.people, ladder.leads, ladder.coordinators), strict=True)
    own = [
        Step(rung, _evening(start.astimezone(zone) - before, quiet), before)
        for rung, before in offsets
        if before is not None and _is_for(task, rung)
    ]
    own.sort(key=lambda step: (step.at, step.rung))
    passed = [step for step in own if step.at <= since]
    coming = [step for step in own if step.at > since]
    if passed and passed[-1].rung is not Rung.GROUP:
        following = coming[0].at if coming else start
        late = _after_grace(passed[-1], following, quiet, zone, since)
        coming = [late, *coming] if late.at < following else coming
    return coming


def _is_for(task: Task, rung: Rung) -> bool:
    """Tell whether a rung is one of a task's: what organisations do, single people are not asked to."""
    return rung is not Rung.PEOPLE or not TRAITS[task.kind].by_organisations


def _by_age(task: Task, quiet: Quiet, zone: ZoneInfo, since: datetime) -> list[Step]:
    local = since.astimezone(zone)
    return [
        Step(rung, _morning(local + after, quiet), -after)
        for rung, after in UNDATED.items()
        if _is_for(task, rung)
    ]


def _after_grace(step: Step, following: datetime, quiet: Quiet, zone: ZoneInfo, since: datetime) -> Step:
    local = since.astimezone(zone)
    at = _morning(local + min(GRACE, (following - since) / 2), quiet)
    return Step(step.rung, at, step.rule, late=True)


def _evening(local: datetime, quiet: Quiet) -> datetime:
    """Move a moment out of the quiet hours, to the evening before."""
    if not quiet.covers(local):
        return local
    day = local.date() - timedelta(days=local.time() < quiet.begins)
    return datetime.combine(day, quiet.begins, local.tzinfo) - BEFORE_NIGHT


def _morning(local: datetime, quiet: Quiet) -> datetime:
    """Move a moment out of the quiet hours, to their end."""
    return quiet_until(local, quiet) if quiet.covers(local) else local
