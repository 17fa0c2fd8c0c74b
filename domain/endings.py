"""When people are asked how a task went, and when its lead hears that nobody answered."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.reminders import by_day
from domain.settings import Quiet

GIVEN_UP_AFTER = timedelta(days=3)
"""A task that nobody went to stands on the digest for so long; then it is settled as that by itself."""

ASKED_AFTER = timedelta(minutes=30)
NEXT_MORNING = time(9, 0)


class Step(StrEnum):
    """What is done about somebody who has not said how a task went: asked twice, then its lead is."""

    ASK = "how-was-it"
    ASK_AGAIN = "how-was-it-again"
    TELL_LEAD = "unsettled"


@dataclass(frozen=True, slots=True)
class Silence:
    """Somebody held a place on a task that is over since `over`, and has not said how it went.

    `spoken_by`: who speaks for them, if they have no account. `said`: when each step so far was taken.
    """

    task: int
    team: int
    person: int
    spoken_by: int | None
    over: datetime
    said: dict[Step, datetime]


def next_step(silence: Silence, zone: ZoneInfo, quiet: Quiet) -> tuple[Step, datetime] | None:
    """Return what comes next and when; None: all is said, and it stays on the digest.

    Half an hour after the end, but not at night; then on the morning after each step that was taken, so
    that whoever was asked late still has a day to answer.
    """
    over = silence.over.astimezone(zone)
    if Step.TELL_LEAD in silence.said:
        return None
    if Step.ASK not in silence.said:
        return Step.ASK, by_day(over + ASKED_AFTER, over + timedelta(days=2), quiet)
    for before, step in ((Step.ASK, Step.ASK_AGAIN), (Step.ASK_AGAIN, Step.TELL_LEAD)):
        if step not in silence.said:
            return step, _morning_after(silence.said[before].astimezone(zone), quiet)
    return None


def _morning_after(moment: datetime, quiet: Quiet) -> datetime:
    morning = datetime.combine(moment.date() + timedelta(days=1), NEXT_MORNING, moment.tzinfo)
    return by_day(morning, morning + timedelta(days=2), quiet)
