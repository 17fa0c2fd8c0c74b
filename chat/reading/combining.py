"""From components side by side to a time: what belongs together, and whether it can be meant at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice, product

from chat.reading.pieces import Mark, Moment, Piece, merge
from domain.recurrence import Freq

_MOST_READINGS = 32
_FILLERS = {Mark.LINK, Mark.ON}


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where a phrase is read. `base` is the time that a change starts from."""

    now: datetime
    base: datetime | None = None
    base_timed: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One moment of a phrase and the pieces it came from."""

    moment: Moment
    date_first: bool  # its day was said before its hour


@dataclass(frozen=True, slots=True)
class Shape:
    """What a run of pieces comes to: one moment or two, perhaps a deadline. `clocks` are the hours' words."""

    start: Moment
    end: Moment | None = None
    deadline: bool = False
    shares_date: bool = True
    each_day: bool = False  # "Mon-Fri 7am": an hour on several days


def shapes(pieces: Sequence[Piece]) -> Iterator[Shape]:
    """Give the shapes that a run of pieces can have, likeliest first."""
    run, deadline = _without_deadline(pieces)
    ranged = any(piece.mark in {Mark.TO, Mark.BETWEEN} for piece in run)
    if ranged and not deadline:
        yield from _ranges(run)
    dashes = [piece for piece in run if piece.mark is Mark.TO and piece.end - piece.start > 1]
    if dashes or any(piece.mark is Mark.AND for piece in run):
        return
    for moment in moments(run):
        if is_whole(moment):
            yield Shape(moment, deadline=deadline)


def _without_deadline(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], bool]:
    run = list(pieces)
    while run and run[0].mark in _FILLERS:
        run.pop(0)
    while run and run[-1].mark in _FILLERS:
        run.pop()
    if not run:
        return run, False
    if run[0].mark is Mark.BY or (run[0].name == "until" and _is_simple(run[1:])):
        return run[1:], True
    if run[-1].mark is Mark.BEFORE:
        return run[:-1], True
    inner = [piece for piece in run if piece.mark is not Mark.BY]
    return inner, len(inner) < len(run)  # "26/11 by noon"


def _is_simple(run: Sequence[Piece]) -> bool:
    """Tell whether one moment is all there is: "until 9pm", not "until 9pm to 10"."""
    return bool(run) and not any(piece.mark in {Mark.TO, Mark.BETWEEN, Mark.AND} for piece in run)


def _ranges(run: Sequence[Piece]) -> Iterator[Shape]:
    """Split at each word that may stand between two moments; ranges of hours before ranges of days."""
    between = any(piece.mark is Mark.BETWEEN for piece in run)
    found: list[Shape] = []
    for place, piece in enumerate(run):
        if piece.mark is not Mark.TO and not (between and piece.mark is Mark.AND):
            continue
        for left, right in product(_sides(run[:place]), _sides(run[place + 1 :])):
            shape = _range(left, right)
            if shape is not None:
                found.append(shape)
    if any(piece.name == "number" for piece in run):
        found.sort(key=lambda shape: not shape.start.has_clock)
    yield from found


def _sides(pieces: Sequence[Piece]) -> list[Side]:
    if any(piece.mark in {Mark.TO, Mark.AND, Mark.BY, Mark.BEFORE} for piece in pieces):
        return []
    sides = []
    for moment, chosen in _merged(pieces):
        dates = [place for place, one in enumerate(chosen) if one.has_date]
        clocks = [place for place, one in enumerate(chosen) if one.has_clock]
        sides.append(Side(moment, bool(dates and clocks) and dates[0] < clocks[0]))
    return sides


def _range(left: Side, right: Side) -> Shape | None:
    start, end = left.moment, right.moment
    if start.has_clock and end.has_clock:
        return _clock_range(start, end, date_first=right.date_first)
    if start.has_clock or start.part:
        return None
    if not (end.has_clock or end.part):
        return _day_range(start, end)
    days = _day_range(start, _without_clock(end))
    return None if days is None else replace(days, start=_moved_date(days.start, end), each_day=True)


def _clock_range(start: Moment, end: Moment, *, date_first: bool) -> Shape | None:
    both = (start, end)
    freqs = [one for one in both if one.freq is not None]
    if len(freqs) == 2 or any(one.ahead is not None or one.or_hour is not None for one in both):
        return None
    if freqs:
        other = end if freqs[0] is start else start
        if other.has_date:
            return None
    if date_first and start.minute is None:
        return None  # "22-23 Feb at 7pm"
    shares = not (start.has_date and end.has_date)
    if end.has_date and not start.has_date and date_first:
        shares = False
    if not start.has_date and end.has_date and shares:
        start, end = _moved_date(end, start), only_clock(end)
    checked = is_whole(start) and is_whole(end)
    return Shape(start, end, shares_date=shares) if checked else None


_CLOCK = ("hour", "or_hour", "minute", "half", "exact", "day_shift", "part")


def only_clock(moment: Moment) -> Moment:
    """Give the hour of a moment without its day."""
    return Moment(**{name: value for name, value in moment.said().items() if name in _CLOCK})


def _without_clock(moment: Moment) -> Moment:
    return Moment(**{name: value for name, value in moment.said().items() if name not in _CLOCK})


def _moved_date(source: Moment, clock: Moment) -> Moment:
    return Moment(**(dict(_without_clock(source).said()) | dict(only_clock(clock).said())))


def _day_range(start: Moment, end: Moment) -> Shape | None:
    """Let the sides of "13 to 15 July" and "July 13 to 15" complete each other."""
    if not (start.has_date and end.has_date):
        return None
    shared: tuple[str, ...] = ("year", "year_shift")
    if start.day is not None and end.day is not None:
        shared = (*shared, "month", "month_shift")
    if start.weekday is not None and end.weekday is not None and end.day is None:
        shared = (*shared, "weeks")
    before, after = start.said(), end.said()
    filled_start = {name: after[name] for name in shared if name in after and name not in before}
    filled_end = {name: before[name] for name in shared if name in before and name not in after}
    if "month" in filled_start and (start.day or 0) > (end.day or 0):
        return None  # "the 27th to the 3rd of April" began in some month before
    start, end = replace(start, **filled_start), replace(end, **filled_end)
    if start.whole == "week":
        start = replace(start, whole=None)
    return Shape(start, end, shares_date=False) if is_whole(start) and is_whole(end) else None


def moments(pieces: Sequence[Piece]) -> Iterator[Moment]:
    """Give the moments that pieces can mean together, likeliest first."""
    for moment, _ in _merged(pieces):
        yield moment


def _merged(pieces: Sequence[Piece]) -> Iterator[tuple[Moment, tuple[Moment, ...]]]:
    told = [piece for piece in pieces if piece.readings]
    if not told:
        return
    names = [piece.name for piece in told]
    for chosen in islice(product(*(piece.readings for piece in told)), _MOST_READINGS):
        moment = _together(names, chosen)
        if moment is not None:
            yield moment, chosen


def _together(names: Sequence[str], chosen: Sequence[Moment]) -> Moment | None:
    moment = Moment()
    for name, one in zip(names, chosen, strict=True):
        if name == "number" and one.day is not None and moment.has_clock:
            return None  # a bare number after an hour is no day
        merged = merge(moment, one)
        if merged is None:
            return None
        moment = merged
    if moment.weekend and (moment.has_clock or moment.part) and moment.weekday is None:
        return replace(moment, weekend=None, weekdays=(6, 7))  # one of its days, we can't tell which
    return moment


def is_whole(moment: Moment) -> bool:
    """Tell whether a moment says enough, and nothing that nobody would say together."""
    if moment.half is not None and moment.hour is None:
        return False
    if moment.freq is not None:
        return _is_rule(moment)
    told = moment.has_clock or moment.has_date or moment.part is not None
    return told and _is_period_or_day(moment) and _is_one_way(moment)


def _is_period_or_day(moment: Moment) -> bool:
    """A week or a month has no hour unless a day of it is said, and a month's name alone is no day."""
    period = moment.whole is not None or bool(moment.weekend)
    inner = any(
        one is not None for one in (moment.day, moment.days, moment.weekday, moment.nth, moment.feast)
    )
    if period and not inner and (moment.has_clock or moment.part):
        return False
    if moment.weeks is not None and not (period or moment.weekday or moment.weekdays):
        return False
    if (moment.nth is not None and moment.weekday is None) or _is_weekday_of_month(moment):
        return False
    named = moment.month is not None or moment.month_shift is not None or moment.year is not None
    return not named or inner or period or bool(moment.month_end)


def _is_weekday_of_month(moment: Moment) -> bool:
    """Tell "April on Thursday" from "the first Thursday of April": April is somebody."""
    return (
        moment.whole == "month" and moment.weekday is not None and moment.nth is None and moment.day is None
    )


def _is_one_way(moment: Moment) -> bool:
    """A day is named in one way: relative to today, by a festival, by its weekday in a list."""
    if moment.ahead is not None:
        other = replace(moment, ahead=None)
        if other.has_clock or other.part or other.has_date:
            return False
    ways = (moment.rel, moment.feast, moment.month_end, moment.weekend, moment.weekdays, moment.days)
    return sum(one is not None for one in ways) <= 1


def _is_rule(moment: Moment) -> bool:
    if any(
        one is not None for one in (moment.rel, moment.ahead, moment.feast, moment.weekdays, moment.month)
    ):
        return False
    if moment.day is not None or moment.nth is not None:
        return moment.freq is Freq.MONTHLY
    return moment.weekday is None or moment.freq is Freq.WEEKLY
