"""When people are reminded, and when nobody is disturbed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.messages import Refusal
from domain.settings import Quiet
from domain.tasks import Task
from domain.when import Shape, on_wall

DAY = timedelta(days=1)
TOO_SHORT = timedelta(hours=1)
LAST_SNOOZE = timedelta(minutes=30)
STEP = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Rule:
    """How long before the start somebody is reminded, and in which hours not."""

    spans: tuple[timedelta, ...]
    quiet: Quiet


@dataclass(frozen=True, slots=True)
class Reminder:
    """Which reminder, so long before the start, and when."""

    before: timedelta
    at: datetime


def reminders(task: Task, zone: ZoneInfo, rule: Rule) -> tuple[Reminder, ...]:
    """Return which reminders a task has and when, on its team's clock, the earliest first; none without a start."""
    start = task.when.start
    return before_start(start, zone, rule) if task.when.shape is Shape.FIXED and start else ()


@lru_cache(maxsize=8192)
def before_start(start: datetime, zone: ZoneInfo, rule: Rule) -> tuple[Reminder, ...]:
    """Return which reminders come before a start, the earliest first. Each tick asks for the same ones again."""
    local = start.astimezone(zone)
    coming = [Reminder(span, by_day(_earlier(local, span), start, rule.quiet)) for span in rule.spans]
    return tuple(sorted(coming, key=lambda reminder: (reminder.at, -reminder.before)))


def _earlier(local: datetime, span: timedelta) -> datetime:
    """Return the moment so long before: days go by the wall clock, hours by the hour, when clocks change too."""
    if span % DAY:
        return (local.astimezone(UTC) - span).astimezone(local.tzinfo)
    return _at(local.date() - span, local.time(), local)


def _at(day: date, clock: time, local: datetime) -> datetime:
    """Return the moment of a clock time on a day, on the same local clock."""
    return on_wall(datetime.combine(day, clock), local.tzinfo or UTC)


def snoozed_until(task: Task, now: datetime, wanted: datetime | None, quiet: Quiet) -> datetime:
    """Return when a reminder comes once more: half-way to the start, or when it is wanted; half an hour before at last.

    `now` is on the local clock. Raises Refusal when the start is too close for that, or not known.
    """
    start = task.when.start
    if task.when.shape is not Shape.FIXED or start is None:
        raise Refusal("snooze-no-start", task=task)
    latest = start.astimezone(now.tzinfo) - LAST_SNOOZE
    if latest <= now:
        raise Refusal("snooze-too-close", task=task)
    halfway = now + (start - now) / 2
    at = wanted or halfway - (halfway - datetime.min.replace(tzinfo=now.tzinfo)) % STEP
    return by_day(max(min(at, latest), now + min(STEP, latest - now)), start, quiet)


def by_day(moment: datetime, start: datetime, quiet: Quiet) -> datetime:
    """Return a moment moved out of the quiet hours: to their end, or to their beginning if that were too late.

    `moment` is on the local clock. With quiet hours from 21:30 to 7:30, what would come at 3:00 comes at
    7:30; but if the task starts before 8:30, it comes at 21:30 the evening before.
    """
    if not quiet.covers(moment):
        return moment
    morning = quiet_until(moment, quiet)
    if start - morning >= TOO_SHORT:
        return morning
    evening = _at(moment.date(), quiet.begins, moment)
    return evening if evening <= moment else _at(moment.date() - DAY, quiet.begins, moment)


def quiet_until(moment: datetime, quiet: Quiet) -> datetime:
    """Return when the quiet hours end in which a moment on the local clock lies."""
    ends = _at(moment.date(), quiet.ends, moment)
    return ends if moment < ends else _at(moment.date() + DAY, quiet.ends, moment)
