"""When somebody is asked about what they took and what ends by no clock, and when it is offered again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.kinds import Kind
from domain.reminders import by_day
from domain.settings import TeamSettings

UNANSWERED = timedelta(days=3)
WORKS_TAKE = 4
"""So many times as long as a wish, somebody may have a project before they are asked."""


class Doubt(StrEnum):
    """What is done about a wish or a project held for long: asked about twice, then its place is free again."""

    ASK = "still"
    ASK_AGAIN = "still-again"
    FREE = "still-free"


@dataclass(frozen=True, slots=True)
class Holding:
    """A place on a task that ends by no clock.

    `since`: when it was taken, or its holder last said that they are on it (`confirmed`). `said`: when
    each doubt so far was acted on.
    """

    claim: int
    task: int
    team: int
    kind: Kind
    since: datetime
    confirmed: bool
    said: dict[Doubt, datetime]


def next_doubt(holding: Holding, zone: ZoneInfo, settings: TeamSettings) -> tuple[Doubt, datetime] | None:
    """Return what comes next and when, by day: asked about after so many days, and three days after each silence.

    None: the team asks about nothing (no days), or the place was offered again.
    """
    if not settings.wish_days or Doubt.FREE in holding.said:
        return None
    days = settings.wish_days * (WORKS_TAKE if holding.kind is Kind.PROJECT else 1)
    doubt, at = Doubt.ASK, holding.since + timedelta(days=days)
    for before, following in ((Doubt.ASK, Doubt.ASK_AGAIN), (Doubt.ASK_AGAIN, Doubt.FREE)):
        if before in holding.said:
            doubt, at = following, holding.said[before] + UNANSWERED
    local = at.astimezone(zone)
    return doubt, by_day(local, local + timedelta(days=2), settings.quiet)
