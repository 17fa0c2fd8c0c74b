"""A series: a rule that makes tasks, and which of its days have a turn."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.recurrence import (
    Occurrence,
    Recurrence,
    days,
    in_place_of,
    moved,
    occurrences,
    on_weekday,
    same_rhythm,
    when_on,
)
from domain.reminders import by_day
from domain.settings import Quiet
from domain.tasks import Draft, Task, ends_at
from domain.when import OPEN

SHOWN_AHEAD = timedelta(days=2)
FARTHEST = timedelta(days=366 * 10)
"""No rule that ever falls due again leaves more time between two turns (29 February: eight years)."""


class SeriesState(StrEnum):
    """Where a series is in its life. A paused one makes no turns; an ended one never will again."""

    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to repeat, and when. `draft` says what each turn says, but for its time."""

    draft: Draft
    rule: Recurrence
    first_day: date
    last_day: date | None = None
    skips: frozenset[date] = frozenset()

    def falls_on(self, day: date) -> bool:
        """Tell whether the rule has this day, be it left out or not."""
        return day in days(self.rule, self.first_day, day, day)

    def turns(
        self, zone: ZoneInfo, after: datetime, is_closed: Callable[[date], bool] = lambda _day: False
    ) -> Iterator[Occurrence]:
        """Yield the turns to come after a moment; skipped days are left out, and closed ones."""
        for one in occurrences(self.rule, self.first_day, zone, after, after + FARTHEST):
            if self.last_day is not None and one.day > self.last_day:
                return
            if one.day not in self.skips and not is_closed(one.day):
                yield one


def settled(plan: Plan, zone: ZoneInfo, now: datetime) -> Plan:
    """Return a plan that begins on the day of its first turn: intervals count from there."""
    first = next(plan.turns(zone, now), None)
    return replace(plan, first_day=first.day, rule=on_weekday(plan.rule, first.day)) if first else plan


@dataclass(frozen=True, slots=True)
class Series:
    """A series that has begun. Whoever is in `regulars` takes a place on every turn, in this order."""

    id: int
    team: int
    plan: Plan
    state: SeriesState
    posted_by: int
    posted_at: datetime
    regulars: tuple[int, ...] = ()

    @property
    def rule(self) -> Recurrence:
        """Return when its turns fall."""
        return self.plan.rule


def replanned(
    plan: Plan, turn: date, draft: Draft, said: Recurrence | None, zone: ZoneInfo, now: datetime
) -> Plan:
    """Return the plan from a turn on, where that turn is to say what `draft` says.

    `said`: the rule that was stated; without one the turn's own new time is the pattern. The plan's first
    day becomes the one that takes the turn's place, not before now; it stays if the rule does.
    """
    shown = replace(draft, when=OPEN)
    if said is None:
        if draft.when == when_on(plan.rule, turn, zone):
            return replace(plan, draft=shown)
        rule, day = moved(plan.rule, turn, draft.when, zone)
        return replace(plan, draft=shown, rule=rule, first_day=day)
    today = now.astimezone(zone).date()
    if not same_rhythm(plan.rule, said):
        return replace(plan, draft=shown, rule=said, first_day=max(today, turn))
    for later in (0, 1):
        other = in_place_of(plan.rule, turn, said, later=later)
        start = when_on(said, other, zone).start if other else None
        if other and start and start > now:
            return replace(plan, draft=shown, rule=said, first_day=other)
    return replace(plan, draft=shown, rule=said, first_day=max(today, turn))


def folded(tasks: Iterable[Task], apart: Collection[int] = ()) -> list[tuple[Task, list[Task]]]:
    """Return tasks with the later turns of their series behind each, for a list that they would drown.

    Those numbered in `apart` stand by themselves.
    """
    found: dict[int, tuple[Task, list[Task]]] = {}
    for task in tasks:
        series = None if task.id in apart else task.series
        first = found.setdefault(-task.id if series is None else series, (task, []))
        if first[0] is not task:
            first[1].append(task)
    return list(found.values())


def shown_from(turn: Task, before: Task | None, zone: ZoneInfo, quiet: Quiet) -> datetime | None:
    """Return when a turn gets its card in the group: once the one before it is over, or two days ahead.

    A card for every turn of the next weeks would drown the rest. None: at once, it is the next of its
    series. What falls into the quiet hours comes after them.
    """
    if before is None or turn.when.start is None:
        return None
    over = ends_at(before) or before.when.start
    start = turn.when.start
    moment = start - SHOWN_AHEAD if over is None else min(over, start - SHOWN_AHEAD)
    return by_day(moment.astimezone(zone), start, quiet)
