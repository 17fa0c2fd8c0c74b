"""Dates in digits: 2026-11-28, 28/11/2026, 28/11, 28.11., 20261128. Which comes first, day or month, is a setting."""

import re

from chat.reading.pieces import Found, Moment, maybe, sure
from chat.reading.scanning import Recogniser, recogniser

_ISO = r"(?P<year>(?:19|20)\d\d) ?(?P<sep>[-/. ]) ?(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2}?)(?=[ ,t-]?\d\d?:\d\d|(?!\d))"


def _date(year: int | None, month: int, day: int) -> Moment | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Moment(year=year, month=month, day=day)


def _iso(match: re.Match[str]) -> Found | None:
    moment = _date(int(match["year"]), int(match["month"]), int(match["day"]))
    return None if moment is None else sure(moment)


def _year_month(match: re.Match[str]) -> Found | None:
    month = int(match["month"])
    return maybe(Moment(year=int(match["year"]), month=month, whole="month")) if 1 <= month <= 12 else None


def _either_order(match: re.Match[str], *, day_first: bool) -> Moment | None:
    one, two = int(match["one"]), int(match["two"])
    year = match["year"]
    if year is not None:
        year = int(year) + (2000 if len(year) == 2 else 0)
    first, second = ((two, one), (one, two)) if day_first else ((one, two), (two, one))
    return _date(year, *first) or _date(year, *second)


def _month_day(match: re.Match[str]) -> Found | None:
    moment = _date(None, int(match["one"]), int(match["two"]))
    return None if moment is None else maybe(moment)


_MONTH_DAY = recogniser(
    "m-d",
    r"(?P<one>1[0-2]|0?[1-9])-(?P<two>2[5-9]|3[01]|(?:1[3-9]|2[0-4])(?= ?(?:[上下中]午|早|晚|\d{1,2}[:点])))(?![\d点时:])",
    _month_day,
)
"""11-28 beside an hour, where the month stands first: no clock shows 28."""


def recognisers(*, day_first: bool) -> tuple[Recogniser, ...]:
    """Give the recognisers for one order of day and month; a number above 12 is the day in either."""

    def full(match: re.Match[str]) -> Found | None:
        moment = _either_order(match, day_first=day_first)
        return None if moment is None else sure(moment)

    def short(match: re.Match[str]) -> Found | None:
        moment = _either_order(match, day_first=day_first)
        return None if moment is None else maybe(moment)

    return (
        recogniser("iso", _ISO, _iso),
        recogniser("compact", r"(?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)", _iso),
        recogniser(
            "year-month", r"(?P<year>(?:19|20)\d\d) ?[-/] ?(?P<month>\d{1,2})(?![\d:/.-])", _year_month
        ),
        recogniser("month-year", r"(?P<month>\d{1,2}) ?[-/] ?(?P<year>(?:19|20)\d\d)(?!\d)", _year_month),
        recogniser(
            "d/m/y",
            r"(?P<one>\d{1,2})(?P<sep>[/.-])(?P<two>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)(?![\d:])",
            full,
        ),
        recogniser("d/m", r"(?P<one>\d{1,2})/(?P<two>\d{1,2})(?P<year>)??(?![\d/:])", short),
        recogniser("d.m.", r"(?P<one>\d{1,2})\.(?P<two>\d{1,2})(?:\.(?!\d)|(?![\d.:]))(?P<year>)??", short),
        *(() if day_first else (_MONTH_DAY,)),
        recogniser(
            "d-m", r"(?P<one>1[3-9]|2\d|3[01])-(?P<two>0?[1-9]|1[0-2])(?P<year>)??(?![\d:./-]| ?[ap]m)", short
        ),
        recogniser(
            "0d-0m",
            r"(?<![a-z] )(?P<one>0\d|[12]\d|3[01])-(?P<two>0\d|1[0-2])(?P<year>)??(?= \d{1,2}:\d\d| ?$)(?![\d-])",
            short,
        ),
    )
