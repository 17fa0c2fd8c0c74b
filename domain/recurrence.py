"""A rule that makes tasks: every Wednesday at 9:30, the first Saturday of each month."""

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.when import WINDOWS, DayPart, Shape, When, on_wall

_DAY = dt.timedelta(days=1)


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
    the last). A turn has either a time, perhaps with an end, or a part of the day, or neither: the whole day.
    """

    freq: Freq
    interval: int = 1
    byday: tuple[int, ...] = ()
    bymonthday: int | None = None
    week_of_month: int | None = None
    time: dt.time | None = None
    end: dt.time | None = None
    part: DayPart | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One falling due of a rule: its day on the wall calendar, which names it for good, and its time."""

    day: dt.date
    when: When


def occurrences(
    rule: Recurrence, starts: dt.date, zone: ZoneInfo, after: dt.datetime, until: dt.datetime
) -> Iterator[Occurrence]:
    """Yield when a rule falls due after one moment and until another, in order.

    `starts` is the first day on which it may; intervals are counted from the day, week, month or year of
    it. What the rule does not say ("monthly") is taken from it too.
    """
    first, last = after.astimezone(zone).date(), until.astimezone(zone).date()
    for day in days(rule, starts, first, last):
        when = when_on(rule, day, zone)
        if when.start is not None and after < when.start <= until:
            yield Occurrence(day, when)


def days(rule: Recurrence, starts: dt.date, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Yield the days of a rule from one to another, both counted in. A month without its 31st is left out."""
    first = max(first, starts)
    number = max(0, _period_of(rule.freq, first) - _period_of(rule.freq, starts)) // rule.interval
    while True:
        period = _period_of(rule.freq, starts) + number * rule.interval
        begins = _begin_of(rule.freq, period)
        if begins is None or begins > last:
            return
        yield from (day for day in _days_within(rule, starts, period) if first <= day <= last)
        number += 1


def on_weekday(rule: Recurrence, day: dt.date) -> Recurrence:
    """Return a rule that says on which weekday: "every two weeks" is on that of its first turn."""
    if rule.freq is not Freq.WEEKLY or rule.byday:
        return rule
    return replace(rule, byday=(day.isoweekday(),))


def same_rhythm(one: Recurrence, other: Recurrence) -> bool:
    """Tell whether two rules count the same periods: each week, every second month."""
    return (one.freq, one.interval) == (other.freq, other.interval)


def counterparts(
    old: Recurrence, turn: dt.date, new: Recurrence, becomes: dt.date, days_of_old: Iterable[dt.date]
) -> dict[dt.date, dt.date]:
    """Return which day takes the place of which, where the day of one turn becomes another.

    A weekday that moves takes its days along, the other weekdays stay; else the second day of a month
    becomes the second day of its month, or of as many months later as the turn itself moved. Under
    another rhythm only the days that are also the new rule's stay. No day is taken twice.
    """
    found: dict[dt.date, dt.date] = {}
    for day in sorted(days_of_old):
        other = _counterpart(old, turn, new, becomes, day)
        if other is not None and other not in found.values():
            found[day] = other
    return found


def _counterpart(
    old: Recurrence, turn: dt.date, new: Recurrence, becomes: dt.date, day: dt.date
) -> dt.date | None:
    if not same_rhythm(old, new):
        return next(days(new, becomes, day, day), None)
    if old.freq is Freq.WEEKLY and {*old.byday} - {turn.isoweekday()} <= {*new.byday}:
        return day + (becomes - turn) if day.isoweekday() == turn.isoweekday() else day
    period, later = _period_of(old.freq, day), _period_of(old.freq, becomes) - _period_of(old.freq, turn)
    was, are = _days_within(old, turn, period), _days_within(new, becomes, period + later)
    place = was.index(day) if day in was else len(are)
    return are[place] if place < len(are) else None


def in_place_of(old: Recurrence, turn: dt.date, new: Recurrence, *, later: int) -> dt.date | None:
    """Return the day of the new rule in the turn's own week (or day, month, year), or some later; None: none."""
    shifted = _begin_of(old.freq, _period_of(old.freq, turn) + later * old.interval)
    if shifted is None:
        return None
    becomes = turn if not later else shifted
    was = _days_within(old, turn, _period_of(old.freq, turn))
    are = _days_within(new, turn, _period_of(old.freq, becomes))
    place = was.index(turn) if turn in was else 0
    return are[place] if place < len(are) else None


def moved(rule: Recurrence, day: dt.date, when: When, zone: ZoneInfo) -> tuple[Recurrence, dt.date]:
    """Return the rule all of whose turns are moved as the one of `day` is moved to `when`, and that one's day."""
    if when.start is None:
        raise ValueError("a turn without a start")
    start = when.start.astimezone(zone)
    fixed = when.shape is Shape.FIXED
    rule = replace(
        rule,
        time=start.time() if fixed else None,
        end=when.end.astimezone(zone).time() if fixed and when.end else None,
        part=when.part,
    )
    to = start.date()
    if to == day:
        return rule, to
    if rule.freq is Freq.WEEKLY:
        weekdays = {to.isoweekday() if one == day.isoweekday() else one for one in rule.byday}
        return replace(rule, byday=tuple(sorted(weekdays))), to
    if rule.freq is Freq.DAILY:
        return rule, to
    if rule.byday:
        is_last = rule.week_of_month == -1 and (to + 7 * _DAY).month != to.month
        nth = -1 if is_last else (to.day - 1) // 7 + 1
        return replace(rule, byday=(to.isoweekday(),), week_of_month=nth), to
    return replace(rule, bymonthday=to.day), to


def when_on(rule: Recurrence, day: dt.date, zone: ZoneInfo) -> When:
    """Return the time of the turn on a day, in UTC. Its end is after its start, if need be on the day after."""

    def moment(wall: dt.datetime) -> dt.datetime:
        return on_wall(wall, zone).astimezone(dt.UTC)

    if rule.time is not None:
        start = moment(dt.datetime.combine(day, rule.time))
        if rule.end is None:
            return When(Shape.FIXED, start)
        later = day + _DAY if rule.end <= rule.time else day
        end = moment(dt.datetime.combine(later, rule.end))
        return When(Shape.FIXED, start, end if end > start else None)
    begin, end_hour = WINDOWS[rule.part] if rule.part is not None else (0, 24)
    midnight = dt.datetime.combine(day, dt.time())
    start, end = (moment(midnight + dt.timedelta(hours=hour)) for hour in (begin, end_hour))
    return When(Shape.DAYS if rule.part is None else Shape.PART, start, end, rule.part)


def _period_of(freq: Freq, day: dt.date) -> int:
    """Return the number of the day, week, month or year in which a day lies."""
    match freq:
        case Freq.DAILY:
            return day.toordinal()
        case Freq.WEEKLY:
            return (day.toordinal() - 1) // 7
        case Freq.MONTHLY:
            return day.year * 12 + day.month - 1
        case Freq.YEARLY:
            return day.year


def _begin_of(freq: Freq, period: int) -> dt.date | None:
    """Return the first day of a period; None beyond the last year there is."""
    try:
        match freq:
            case Freq.DAILY:
                return dt.date.fromordinal(period)
            case Freq.WEEKLY:
                return dt.date.fromordinal(period * 7 + 1)
            case Freq.MONTHLY:
                return dt.date(period // 12, period % 12 + 1, 1)
            case Freq.YEARLY:
                return dt.date(period, 1, 1)
    except (ValueError, OverflowError):
        return None


def _days_within(rule: Recurrence, starts: dt.date, period: int) -> list[dt.date]:
    """Return the days of a rule within one of its days, weeks, months or years, in order."""
    begins = _begin_of(rule.freq, period)
    if begins is None:
        return []
    match rule.freq:
        case Freq.DAILY:
            return [begins] if not rule.byday or begins.isoweekday() in rule.byday else []
        case Freq.WEEKLY:
            wanted = rule.byday or (starts.isoweekday(),)
            return [begins + (day - 1) * _DAY for day in sorted(wanted)]
        case Freq.MONTHLY:
            return _days_of_month(rule, starts, begins)
        case Freq.YEARLY:
            return _days_of_month(rule, starts, begins.replace(month=starts.month))


def _days_of_month(rule: Recurrence, starts: dt.date, first: dt.date) -> list[dt.date]:
    length = calendar.monthrange(first.year, first.month)[1]
    month = [first + n * _DAY for n in range(length)]
    if rule.byday:
        found = [day for day in month if day.isoweekday() in rule.byday]
        if rule.week_of_month is None:
            return found
        nth = rule.week_of_month
        return found[nth - 1 : nth] if nth > 0 else found[nth:][:1]
    number = rule.bymonthday or starts.day
    return month[number - 1 : number]
