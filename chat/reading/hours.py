"""From an hour as it was said to the hour of a day; what is assumed is told."""

from dataclasses import dataclass
from datetime import time, timedelta

from chat.reading.pieces import Half, Moment
from domain.when import DayPart

_LATE = {DayPart.EVENING, DayPart.NIGHT}


@dataclass(frozen=True, slots=True)
class Hour:
    """Minutes after midnight, beyond 1440 on the day after; the half of the day may have been assumed."""

    minutes: int
    assumed: DayPart | None = None

    @property
    def span(self) -> timedelta:
        """Give the hour as the time since midnight."""
        return timedelta(minutes=self.minutes)

    @property
    def of_day(self) -> time:
        """Give the hour on a clock."""
        return time(self.minutes // 60 % 24, self.minutes % 60)


def settle(moment: Moment, near: int | None = None) -> Hour | None:
    """Give the hour that a moment names; None if its words contradict each other ("8 pm in the morning").

    Without am or pm, 7 to 11 is the morning, 12 noon, 1 to 6 the afternoon. `near` is the minute of the day
    at which the task stood before: a late or an early task stays so.
    """
    hour, minute = moment.hour, moment.minute or 0
    if hour is None:
        return None
    if moment.half is not None:
        return _halved(moment, hour, minute)
    if moment.exact:
        return _exact(moment, hour, minute)
    if moment.part is not None:
        at = _in_part(hour, moment.part)
        return None if at is None else Hour(at * 60 + minute)
    at = _usual(hour, near)
    told = moment.exact is None or at != hour  # "9:30" needs no saying back, "half past 9" does
    return Hour(at * 60 + minute, part_at(at) if told else None)


def _exact(moment: Moment, hour: int, minute: int) -> Hour | None:
    if moment.part is not None and not _fits(moment.part, hour):
        return None
    midnight = moment.day_shift is not None or (moment.part in _LATE and hour == 0)
    return Hour(hour * 60 + minute + (1440 if midnight else 0))


def _halved(moment: Moment, hour: int, minute: int) -> Hour | None:
    at = hour % 12 + (12 if moment.half is Half.PM else 0)
    if moment.part in _LATE and moment.half is Half.AM:
        return Hour((at + 24) * 60 + minute) if at < 6 else None
    if moment.part is not None and not _fits(moment.part, at):
        return None
    return Hour(at * 60 + minute)


def _fits(part: DayPart, hour: int) -> bool:
    """Tell whether an hour of the 24 can be called so."""
    return {
        DayPart.DAWN: hour <= 6,
        DayPart.MORNING: hour <= 12,
        DayPart.NOON: 10 <= hour <= 15,
        DayPart.AFTERNOON: 12 <= hour <= 23,
        DayPart.EVENING: hour >= 16 or hour == 0,
        DayPart.NIGHT: hour >= 17 or hour <= 5,
    }[part]


def _in_part(hour: int, part: DayPart) -> int | None:
    if part is DayPart.DAWN:
        return hour % 12 if hour % 12 <= 6 else None
    if part is DayPart.MORNING:
        return hour
    if part is DayPart.NOON:
        return hour if hour >= 10 else hour + 12 if hour <= 3 else None
    if part is DayPart.AFTERNOON:
        return hour % 12 + 12
    return 24 if hour == 12 else hour + 12 if hour >= 5 else hour + 24


def _usual(hour: int, near: int | None) -> int:
    if near is not None and near >= 17 * 60 and 5 <= hour <= 11:
        return hour + 12
    if near is not None and near < 7 * 60 and hour <= 7:
        return hour
    return hour if hour >= 7 else hour + 12


def part_at(hour: int) -> DayPart:
    """Name the part of the day in which an hour is read, for saying it back."""
    if hour < 6:
        return DayPart.DAWN
    if hour < 12:
        return DayPart.MORNING
    if hour == 12:
        return DayPart.NOON
    return DayPart.AFTERNOON if hour < 18 else DayPart.EVENING


def settle_range(start: Moment, end: Moment, near: int | None = None) -> tuple[Hour, Hour] | None:
    """Give both hours of a range.

    What only one of them says about the half of the day holds for both, if that makes a range: "9 to 5pm"
    begins in the morning, "4 to 5pm" in the afternoon.
    """
    begun = _start_of(start, end, near)
    if begun is None:
        return None
    finish = _end_of(start, end, begun)
    return None if finish is None else (begun, finish)


def _vague(moment: Moment) -> bool:
    return moment.half is None and moment.part is None and not moment.exact


def _start_of(start: Moment, end: Moment, near: int | None) -> Hour | None:
    if not _vague(start) or _vague(end):
        return settle(start, near)
    if end.exact:
        usual = settle(start, near)  # "11 to 20:00": the end tells the clock, nothing is assumed
        return None if usual is None else Hour(usual.minutes)
    finish = settle(end)
    if finish is None:
        return None
    early = (start.hour or 0) % 12 * 60 + (start.minute or 0)
    late = early + 720
    return Hour(early if late >= finish.minutes > early else late)


def _end_of(start: Moment, end: Moment, begun: Hour) -> Hour | None:
    if not _vague(end):
        finish = settle(end)
        if finish is None:
            return None
        return finish if finish.minutes > begun.minutes else Hour(finish.minutes + 1440)
    written = (end.hour or 0) * 60 + (end.minute or 0)
    if start.exact and end.exact is False and written > begun.minutes:
        return Hour(written)  # "00:30–12:15": both are of the 24-hour clock
    at = (end.hour or 0) % 12 * 60 + (end.minute or 0)
    while at <= begun.minutes:
        at += 720
    return Hour(at, begun.assumed)
