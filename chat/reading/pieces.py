"""The components of a time phrase: partial moments, and the marks that hold them together.

A recogniser says what a stretch of text may be, as one or more `Moment`s (readings, likeliest first) or a
`Mark`. Nothing is decided here: "23" may be an hour or a day until its neighbours are known.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum, auto
from typing import Any

from domain.recurrence import Freq
from domain.when import DayPart


class Mark(Enum):
    """Words that carry no time but say how the times around them belong together."""

    TO = auto()
    BETWEEN = auto()  # from, between: a second moment must follow
    AND = auto()
    BY = auto()  # a deadline, said before its time
    BEFORE = auto()  # a deadline, said after its time
    LINK = auto()  # on, at, in, of, the, comma, 的: fillers
    ON = auto()  # fillers that announce a time: on, at, in


class Half(Enum):
    """Which half of the day an hour belongs to, when somebody said so."""

    AM = auto()
    PM = auto()


@dataclass(frozen=True, slots=True)
class Moment:
    """What one or several components say about a moment. None: they don't say."""

    rel: int | None = None  # days from today
    year: int | None = None
    year_shift: int | None = None  # this year, next year
    month: int | None = None
    month_shift: int | None = None  # this month, next month
    day: int | None = None
    weekday: int | None = None
    weekdays: tuple[int, ...] | None = None  # Tue/Thu
    days: tuple[int, ...] | None = None  # 19 & 20 Dec
    weeks: int | None = None  # this week, next week
    weekend: bool | None = None
    whole: str | None = None  # day, week, month: the named period itself
    coming: int | None = None  # next 5 April: only after today
    nth: int | None = None  # the first Friday of
    feast: str | None = None
    lunar: bool | None = None
    month_end: bool | None = None
    hour: int | None = None
    or_hour: int | None = None  # 2 or 3 o'clock
    minute: int | None = None
    half: Half | None = None
    exact: bool | None = None  # written as on a 24-hour clock
    day_shift: int | None = None  # midnight: the day after
    part: DayPart | None = None
    ahead: int | None = None  # minutes from now
    ahead_days: int | None = None
    ahead_months: int | None = None
    lasting: int | None = None  # minutes
    lasting_days: int | None = None
    freq: Freq | None = None
    interval: int | None = None
    byday: tuple[int, ...] | None = None

    def said(self) -> Mapping[str, Any]:
        """Give the fields that were said."""
        return {name: value for name in _NAMES if (value := getattr(self, name)) is not None}

    @property
    def has_clock(self) -> bool:
        """Tell whether an hour was said."""
        return self.hour is not None

    @property
    def has_date(self) -> bool:
        """Tell whether anything was said about the day."""
        return any(getattr(self, name) is not None for name in DATE_FIELDS)


_NAMES = tuple(field.name for field in fields(Moment))
DATE_FIELDS = (
    "rel", "year", "year_shift", "month", "month_shift", "day", "weekday", "weekdays", "days", "weeks", "weekend",
    "whole", "nth", "feast", "month_end", "ahead", "ahead_days", "ahead_months",
)  # fmt: skip
_NIGHTLY = {DayPart.EVENING, DayPart.NIGHT}


def merge(one: Moment, other: Moment) -> Moment | None:
    """Put together what two components say; None if they contradict each other."""
    said = dict(one.said())
    for name, value in other.said().items():
        if name not in said:
            said[name] = value
        elif said[name] != value:
            if name == "part" and {said[name], value} <= _NIGHTLY:
                continue
            return None
    return Moment(**said)


@dataclass(frozen=True, slots=True)
class Piece:
    """A recognised stretch of the folded text, `start` to `end`.

    `strong` pieces make a time of what they stand in; weak ones (a month, a bare number, a festival) need
    company, because the same word is often a name or a count.
    """

    start: int
    end: int
    readings: tuple[Moment, ...] = ()
    mark: Mark | None = None
    strong: bool = True
    name: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a recogniser makes of a match, before it is given its place."""

    readings: tuple[Moment, ...] = ()
    mark: Mark | None = None
    strong: bool = True


def maybe(*readings: Moment) -> Found:
    """Give readings that need company."""
    return Found(readings, strong=False)


def sure(*readings: Moment) -> Found:
    """Give readings that are a time by themselves."""
    return Found(readings)


def mark(what: Mark) -> Found:
    """Give a word that holds times together."""
    return Found(mark=what, strong=False)
