"""When people are reminded, and when nobody is disturbed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.settings import Quiet
from domain.tasks import Task
from domain.when import Shape

BEFORE = {"day": timedelta(days=1), "hours": timedelta(hours=2)}
TOO_SHORT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Reminder:
    """Which reminder, and when: `what` is a key of BEFORE."""

    what: str
    at: datetime


def reminders(task: Task, zone: ZoneInfo, quiet: Quiet) -> list[Reminder]:
    """Return which reminders a task has and when, on its team's clock, the earliest first; none without a start."""
    start = task.when.start
    if task.when.shape is not Shape.FIXED or start is None:
        return []
    return [
        Reminder(what, by_day(start.astimezone(zone) - before, start, quiet))
        for what, before in BEFORE.items()
    ]


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
    evening = datetime.combine(moment.date(), quiet.begins, moment.tzinfo)
    return evening if evening <= moment else evening - timedelta(days=1)


def quiet_until(moment: datetime, quiet: Quiet) -> datetime:
    """Return when the quiet hours end in which a moment on the local clock lies."""
    ends = datetime.combine(moment.date(), quiet.ends, moment.tzinfo)
    return ends if moment < ends else ends + timedelta(days=1)
