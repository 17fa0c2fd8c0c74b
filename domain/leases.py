"""A place as a lease: whoever does not confirm it in time makes room for somebody else."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.reminders import Reminder, by_day
from domain.settings import TeamSettings
from domain.tasks import Claim, ClaimState, Task
from domain.when import Shape

TIME_TO_ANSWER = timedelta(hours=1)


def with_question(spans: tuple[timedelta, ...], lease: timedelta | None) -> tuple[timedelta, ...]:
    """Return how long before the start somebody is reminded, so that they are asked before their place lapses."""
    if lease is None or any(span >= lease + TIME_TO_ANSWER for span in spans):
        return spans
    return (lease + timedelta(days=1), *spans)


def lapses_at(
    task: Task, claim: Claim, reminders: Sequence[Reminder], its: TeamSettings, zone: ZoneInfo
) -> datetime | None:
    """Return when a place lapses that is not confirmed by then; None: it does not.

    It lapses by day, and only if its holder was asked before: whoever took it later, or confirmed it, has
    said that they come. So has whoever speaks for somebody.
    """
    start = task.when.start
    if its.lease is None or start is None or task.when.shape is not Shape.FIXED:
        return None
    if claim.state is not ClaimState.HELD or claim.spoken_by or claim.leaving:
        return None
    known_since = max(claim.since, task.timed_at)
    if claim.confirmed and claim.confirmed >= known_since:
        return None
    at = by_day(start.astimezone(zone) - its.lease, start, its.quiet)
    asked = any(known_since < reminder.at <= at - TIME_TO_ANSWER for reminder in reminders)
    return at if asked else None
