"""From what was said about a day to the day: the next one that fits, or a doubt."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from chat.reading import feasts
from chat.reading.pieces import Moment

RECENT = timedelta(days=14)
"""A date without a year that passed within this time is more likely a slip than next year's."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """The day or days meant, first to last. With a `doubt`, `options` are the days that may be meant."""

    first: date
    last: date
    doubt: str = ""
    options: tuple[date, ...] = ()
    stated: date | None = None

    @property
    def single(self) -> bool:
        """Tell whether it is one day."""
        return self.first == self.last


def one_day(day: date) -> Days:
    """Give a single day."""
    return Days(day, day)


def find(moment: Moment, today: date, *, passed: bool) -> Days | None:
    """Give the day or days that a moment names, None if it names none that exists.

    `passed` tells that the hour which was said is over today, so that "Friday 9:00" is not this day.
    """
    try:
        return _find(moment, today, passed=passed)
    except (ValueError, OverflowError):
        return None


def _find(moment: Moment, today: date, *, passed: bool) -> Days | None:
    if moment.ahead_days is not None or moment.ahead_months is not None:
        return _shifted(moment, today, passed=passed)
    if moment.rel is not None:
        return _checked(moment, today + moment.rel * _DAY, today)
    if moment.weekdays is not None:
        each = [Moment(weekday=day, weeks=moment.weeks) for day in moment.weekdays]
        return _one_of(each, today, passed=passed)
    if moment.days is not None:
        each = [replace(moment, days=None, day=day) for day in moment.days]
        return _one_of(each, today, passed=passed)
    ways = (
        (moment.feast is not None or moment.lunar, _feast),
        (moment.month_end, _month_end),
        (moment.nth is not None, _nth),
        (moment.day is not None, _calendar),
    )
    for said, way in ways:
        if said:
            return way(moment, today)
    if moment.weekday is not None:
        return _weekday(moment, moment.weekday, today, passed=passed)
    return _period(moment, today)


def _one_of(each: Sequence[Moment], today: date, *, passed: bool) -> Days | None:
    found = sorted(
        day.first for one in each if (day := _find(one, today, passed=passed)) is not None and not day.doubt
    )
    return Days(found[0], found[0], "two-readings", tuple(found)) if found else None


def _shifted(moment: Moment, today: date, *, passed: bool) -> Days | None:
    bare = replace(moment, ahead_days=None, ahead_months=None)
    base = _find(bare, today, passed=passed) if bare.has_date else one_day(today)
    if base is None:
        return None
    day = base.first + (moment.ahead_days or 0) * _DAY
    months = day.month - 1 + (moment.ahead_months or 0)
    year, month = day.year + months // 12, months % 12 + 1
    return one_day(date(year, month, min(day.day, monthrange(year, month)[1])))


def _stated_year(moment: Moment, today: date) -> int | None:
    if moment.year is not None:
        return moment.year
    return None if moment.year_shift is None else today.year + moment.year_shift


def _feast(moment: Moment, today: date) -> Days | None:
    def of(year: int) -> date | None:
        if moment.feast is not None:
            return feasts.date_of(moment.feast, year)
        return feasts.lunar_date(year, moment.month or 1, moment.day or 1)

    year = _stated_year(moment, today)
    if year is not None:
        day = of(year)
        return None if day is None else _checked(moment, day, today)
    # The lunar year begins in January or February, so this winter's last days belong to last year's.
    for candidate in range(today.year - 1, today.year + 3):
        day = of(candidate)
        if day is not None and day >= today:
            return _checked(moment, day, today)
    return None


def _month_end(moment: Moment, today: date) -> Days:
    year, month = _month_of(moment, today)
    last = date(year, month, monthrange(year, month)[1])
    saturday = feasts.nth_weekday(year, month, -1, 6) or last
    options = tuple(dict.fromkeys(day for day in (saturday, last) if day >= today))
    return Days(last, last, "month-end", options)


def _month_of(moment: Moment, today: date) -> tuple[int, int]:
    """Give the year and month that are said, or the next such month, or this month."""
    year = _stated_year(moment, today)
    if moment.month is not None:
        if year is None:
            year = today.year + (
                moment.month < today.month or (moment.month == today.month and bool(moment.coming))
            )
        return year, moment.month
    months = today.month - 1 + (moment.month_shift or 0)
    return today.year + months // 12, months % 12 + 1


def _nth(moment: Moment, today: date) -> Days | None:
    if moment.weekday is None or moment.nth is None:
        return None
    year, month = _month_of(moment, today)
    stated = moment.month is not None or moment.month_shift is not None or moment.year is not None
    if moment.month_shift == 0:
        day = feasts.nth_weekday(year, month, moment.nth, moment.weekday)
        return None if day is None else Days(day, day, "past", (), day) if day < today else one_day(day)
    for _ in range(13):
        day = feasts.nth_weekday(year, month, moment.nth, moment.weekday)
        if day is not None and (day >= today or (stated and moment.year is not None)):
            return one_day(day)
        if moment.month is not None:
            year += 1
        else:
            year, month = year + month // 12, month % 12 + 1
    return None


def _checked(moment: Moment, day: date, today: date) -> Days:
    """Hold a day against the weekday and the numbers that were said beside it."""
    said = (
        moment.weekday,
        moment.month if not moment.lunar else None,
        moment.day if not moment.lunar else None,
    )
    meant = (day.isoweekday(), day.month, day.day)
    if all(one is None or one == other for one, other in zip(said, meant, strict=True)):
        return one_day(day)
    other = _other_day(moment, day, today)
    return Days(day, day, "weekday-date", tuple(sorted({day, other})), day)


def _other_day(moment: Moment, day: date, today: date) -> date:
    if moment.weekday is not None and moment.weekday != day.isoweekday():
        return _next_weekday(moment.weekday, today, passed=False)
    bare = Moment(month=moment.month, day=moment.day)
    found = _calendar(bare, today)
    return day if found is None else found.first


def _calendar(moment: Moment, today: date) -> Days | None:
    day = moment.day or 1
    year = _stated_year(moment, today)
    if moment.month is None and moment.month_shift is None and year is None:
        return _day_of_month(moment, day, today)
    if moment.month is None:
        found_year, month = _month_of(moment, today)
        return _checked(moment, date(found_year, month, day), today)
    if year is not None:
        return _checked(moment, date(year, moment.month, day), today)
    for candidate in range(today.year, today.year + 9):
        if day > monthrange(candidate, moment.month)[1]:
            continue
        found = date(candidate, moment.month, day)
        if found < today and today - found <= RECENT:
            following = date(
                candidate + 1, moment.month, min(day, monthrange(candidate + 1, moment.month)[1])
            )
            return Days(found, found, "past", (following,), found)
        if found > today or (found == today and not moment.coming):
            return _checked(moment, found, today)
    return None


def _day_of_month(moment: Moment, day: int, today: date) -> Days | None:
    """Find the next such day of a month; beside a weekday it must fit one of the next two."""
    year, month = today.year, today.month
    near: list[date] = []
    while len(near) < 2:
        if day <= monthrange(year, month)[1] and date(year, month, day) >= today:
            near.append(date(year, month, day))
        year, month = year + month // 12, month % 12 + 1
        if year > today.year + 2:
            return None
    for found in near:
        if moment.weekday in {None, found.isoweekday()}:
            return one_day(found)
    return _checked(moment, near[0], today)


def _next_weekday(weekday: int, today: date, *, passed: bool) -> date:
    ahead = (weekday - today.isoweekday()) % 7
    return today + (7 if ahead == 0 and passed else ahead) * _DAY


def monday_of(day: date) -> date:
    """Give the first day of the week of a day."""
    return day - (day.isoweekday() - 1) * _DAY


def _weekday(moment: Moment, weekday: int, today: date, *, passed: bool) -> Days | None:
    if moment.weeks is None:
        return one_day(_next_weekday(weekday, today, passed=passed))
    found = monday_of(today) + moment.weeks * 7 * _DAY + (weekday - 1) * _DAY
    if found < today and moment.weeks == 0:
        return Days(found, found, "past", (found + 7 * _DAY,), found)
    return one_day(found)


def _period(moment: Moment, today: date) -> Days | None:
    monday = monday_of(today) + (moment.weeks or 0) * 7 * _DAY
    if moment.weekend:
        saturday = monday + 5 * _DAY
        return Days(saturday, saturday + _DAY)
    if moment.whole == "week":
        return Days(monday, monday + 6 * _DAY)
    if moment.whole == "month":
        year, month = _month_of(moment, today)
        return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return None
