"""Weeks, from Monday to Sunday on a team's clock."""

import itertools
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Week:
    """A week by its Monday."""

    first: date

    @property
    def last(self) -> date:
        """Return its Sunday."""
        return self.first + timedelta(days=6)

    @property
    def name(self) -> str:
        """Return it as files name it: `2026-w47`."""
        year, number, _ = self.first.isocalendar()
        return f"{year}-w{number:02d}"

    def days(self, zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
        """Return its seven days, each from midnight until before midnight."""
        edges = [datetime.combine(self.first + timedelta(days=n), time(), zone) for n in range(8)]
        return list(itertools.pairwise(edges))

    def span(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Return when it begins, and when the next one does."""
        days = self.days(zone)
        return days[0][0], days[-1][1]


def week_of(day: date) -> Week:
    """Return the week a day lies in."""
    return Week(day - timedelta(days=day.weekday()))


def week_before(day: date) -> Week:
    """Return the last week that is over on a day."""
    return week_of(day - timedelta(days=7))
