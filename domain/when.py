"""When a task happens: at a fixed time, somewhere in a window, until a deadline, or on any day."""

from dataclasses import dataclass
from datetime import datetime
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
