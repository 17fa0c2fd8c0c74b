"""What reading gives: a time, a question about a time, or a whole line taken apart."""

import datetime as dt
from dataclasses import dataclass

from domain.kinds import Colour, Kind, Source
from domain.recurrence import Recurrence
from domain.when import DayPart, Shape, When


@dataclass(frozen=True, slots=True)
class Doubt:
    """What we will not guess, because a wrong hour is worse than a question.

    `reason` is one of: past, weekday-date, month-end, two-readings, no-time (a day is named, but neither
    a time nor a part of it), unclear. `candidates`, at most three, are offered as buttons. `date` is the
    day that is known (no-time) or was stated (weekday-date). `stated` is the time as it was said, where the
    only doubt is that it has passed: who adds a record of the past may take it.
    """

    reason: str
    candidates: tuple[When, ...]
    said: str
    date: dt.date | None = None
    stated: When | None = None


@dataclass(frozen=True, slots=True)
class Assumed:
    """What was read into the words and must be said back: "4 to 5" taken as the afternoon."""

    said: str
    part: DayPart


@dataclass(frozen=True, slots=True)
class TimeRead:
    """A phrase read as a time: exactly one of `when`, `recurrence` and `doubt` is set."""

    when: When | None
    recurrence: Recurrence | None
    doubt: Doubt | None
    assumed: tuple[Assumed, ...]
    said: str

    @property
    def day(self) -> dt.date | None:
        """Return the day that is named, if a day is; with an hour or without."""
        if self.doubt:
            return self.doubt.date if self.doubt.reason == "no-time" else None
        if self.when and self.when.start and self.when.shape in (Shape.DAYS, Shape.PART, Shape.FIXED):
            return self.when.start.date()
        return None


@dataclass(frozen=True, slots=True)
class Line:
    """A line as a volunteer typed it, taken apart. `budget` is in minor units.

    `resident` is a code that also stays in the title. `added_places` is a relative change, for edits.
    """

    title: str
    time: TimeRead | None = None
    places: int | None = None
    where: str | None = None
    kind: Kind | None = None
    budget: int | None = None
    colour: Colour | None = None
    source: Source | None = None
    resident: str | None = None
    added_places: int | None = None
