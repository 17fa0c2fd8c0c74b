"""Public holidays, on which the series of a team pause if it has set so."""

from collections.abc import Callable
from datetime import date
from functools import cache

import holidays
from babel.core import get_global

from storage import settings, teams
from storage.store import Reader

Closed = Callable[[date], bool]


async def of_team(db: Reader, team: int) -> Closed:
    """Return what tells whether a day is a public holiday that a team's series pause on; none is, unless it is set."""
    if not (await settings.of_team(db, team)).holidays:
        return lambda _day: False
    country = country_of((await teams.get(db, team)).zone.key)
    return lambda day: country is not None and _is_holiday(day, country)


def country_of(zone: str) -> str | None:
    """Return the country of a time zone, if its holidays are known: `CN` for Asia/Shanghai."""
    country = get_global("zone_territories").get(zone)
    return country if country in holidays.list_supported_countries() else None


def _is_holiday(day: date, country: str) -> bool:
    return day in _of_year(country, day.year)


@cache
def _of_year(country: str, year: int) -> holidays.HolidayBase:
    """Return the days off of a year; in China also the weekdays that are free in exchange for a Sunday."""
    return holidays.country_holidays(country, years=year)
