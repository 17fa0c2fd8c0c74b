"""When people are reminded, and when nobody is disturbed."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.tasks import Task
from domain.when import Shape

BEFORE = {"day": timedelta(days=1), "hours": timedelta(hours=2)}
NIGHT_BEGINS = time(21, 30)
NIGHT_ENDS = time(7, 30)
TOO_SHORT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Reminder:
    """Which reminder, and when: `what` is a key of BEFORE."""

    what: str
    at: datetime


def reminders(task: Task, zone: ZoneInfo) -> list[Reminder]:
    """Return which reminders a task has and when, on its team's clock, the earliest first; none without a start."""
    start = task.when.start
    if task.when.shape is not Shape.FIXED or start is None:
        return []
    return [Reminder(what, by_day(start.astimezone(zone) - before, start)) for what, before in BEFORE.items()]


def by_day(moment: datetime, start: datetime) -> datetime:
    """Return a moment moved out of the night: to the morning, or the evening before if that were too late.

    `moment` is on the local clock. What would come at 3:00 comes at 7:30; but if the task starts before
    8:30, it comes at 21:30 the evening before.
    """
    if NIGHT_ENDS <= moment.time() < NIGHT_BEGINS:
        return moment
    day = moment.date() + timedelta(days=moment.time() >= NIGHT_BEGINS)
    morning = datetime.combine(day, NIGHT_ENDS, moment.tzinfo)
    if start - morning >= TOO_SHORT:
        return morning
    return datetime.combine(day - timedelta(days=1), NIGHT_BEGINS, moment.tzinfo)
