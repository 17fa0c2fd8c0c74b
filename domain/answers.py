"""When it is told that somebody who was given a place has not said whether they come."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.reminders import quiet_until
from domain.settings import Quiet

NO_ANSWER = "no-answer"
EARLIEST = timedelta(hours=24)
USUAL = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Somebody was asked at some time to do a task that begins at another, and has not answered yet."""

    task: int
    team: int
    kind: str
    person: int
    asked: datetime
    start: datetime


def which(task: int, asked: datetime) -> str:
    """Return what it is that was asked, so that each is told once."""
    return f"{task}/{int(asked.timestamp())}"


def told_at(one: Unanswered, before: timedelta | None, quiet: Quiet) -> datetime:
    """Return when who answers for the task hears: half-way to the start, not sooner than `before` it, and by day.

    `before` is when leads hear that nobody has taken a task; the start is on the local clock.
    """
    soonest = one.start - min(before or USUAL, EARLIEST)
    at = max(one.asked + (one.start - one.asked) / 2, soonest).astimezone(one.start.tzinfo)
    morning = quiet_until(at, quiet) if quiet.covers(at) else at
    return morning if morning < one.start else at
