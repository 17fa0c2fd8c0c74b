"""When a task happens: at a fixed time, somewhere in a window, until a deadline, or on any day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum


class Shape(StrEnum):
    """The ways in which a task can be dated."""

    FIXED = "fixed"  # a start, perhaps an end
    PART = "part"  # a part of one day: its morning
    DAYS = "days"  # one whole day or several
    BY = "by"  # a deadline, nothing is said about before
    OPEN = "open"  # no date


class DayPart(StrEnum):
    """Parts of a day, as people say them."""

    DAWN = "dawn"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


WINDOWS = {
    DayPart.DAWN: (0, 6),
    DayPart.MORNING: (6, 12),
    DayPart.NOON: (11, 14),
    DayPart.AFTERNOON: (12, 18),
    DayPart.EVENING: (18, 22),
    DayPart.NIGHT: (18, 24),
}
"""The hours from and to which a part of a day lasts, in hours."""


@dataclass(frozen=True, slots=True)
class When:
    """The time of a task. Moments are aware; an end is exclusive.

    A window (PART, DAYS) has both ends; a deadline (BY) has an end only: midnight *after* the last
    day where a day was named. OPEN has neither.
    """

    shape: Shape
    start: datetime | None = None
    end: datetime | None = None
    part: DayPart | None = None

    def has_begun(self, now: datetime) -> bool:
        """Tell whether a fixed start has come. A window, a deadline and an open task never begin."""
        return self.shape is Shape.FIXED and self.start is not None and self.start <= now


OPEN = When(Shape.OPEN)


def on_wall(wall: datetime, zone: tzinfo) -> datetime:
    """Return the moment when clocks in a zone show a (naive) wall time.

    One that clocks skip in spring is the first moment after the gap; of one that they show twice in
    autumn it is the first.
    """
    moment = wall.replace(tzinfo=zone, fold=0)
    after = moment.astimezone(UTC)
    if after.astimezone(zone).replace(tzinfo=None) == wall:
        return moment
    before = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)  # in a gap it is the earlier moment
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle.astimezone(zone).replace(tzinfo=None) < wall:
            before = middle
        else:
            after = middle
    return after.astimezone(zone)


def whole_day(day: date, zone: tzinfo) -> When:
    """Return a whole day on the clocks of a zone."""
    midnight = datetime.combine(day, time())
    return When(Shape.DAYS, on_wall(midnight, zone), on_wall(midnight + timedelta(days=1), zone))
