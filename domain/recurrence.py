"""A rule that makes tasks: every Wednesday at 9:30, the first Saturday of each month."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from domain.when import DayPart


class Freq(StrEnum):
    """How often a rule fires, before its interval is counted in."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """When the turns of a series fall, on wall time.

    `byday` counts ISO weekdays, Monday 1. `week_of_month` goes with `byday` ("the first Saturday"; -1 is
    the last). A turn has either a time, perhaps with an end, or a part of the day, or neither yet.
    """

    freq: Freq
    interval: int = 1
    byday: tuple[int, ...] = ()
    bymonthday: int | None = None
    week_of_month: int | None = None
    time: dt.time | None = None
    end: dt.time | None = None
    part: DayPart | None = None
