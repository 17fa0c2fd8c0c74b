"""Periods that are counted or exported: whole days on a team's clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BEGINNING, END = datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both within."""

    first: date
    last: date

    @property
    def name(self) -> str:
        """Return it as files name it: `2026-10`, `2026-q4`, `2026`, `2026-10-01-2026-10-15`."""
        for whole, name in (
            (month(self.first), f"{self.first:%Y-%m}"),
            (quarter(self.first), f"{self.first.year}-q{_quarter_of(self.first)}"),
            (year(self.first), f"{self.first:%Y}"),
            (Period(self.first, self.first), self.first.isoformat()),
        ):
            if self == whole:
                return name
        return "all" if self == ALL else f"{self.first.isoformat()}-{self.last.isoformat()}"

    @property
    def before(self) -> "Period":
        """Return the one just before, of the same length; of a month, a quarter, a half or a whole year, the one before that."""
        eve = self.first - timedelta(days=1)
        for whole in (month, quarter, half, year):
            if self == whole(self.first):
                return whole(eve)
        return Period(self.first - (self.last - self.first) - timedelta(days=1), eve)

    def span(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Return when it begins, and when it is over."""
        if self == ALL:
            return BEGINNING, END
        edges = (self.first, self.last + timedelta(days=1))
        begins, ends = (datetime.combine(day, time(), zone) for day in edges)
        return begins, ends


ALL = Period(date(1970, 1, 1), date(9998, 12, 31))
"""All time."""


def _quarter_of(day: date) -> int:
    return (day.month - 1) // 3 + 1


def month(day: date) -> Period:
    """Return the month a day lies in."""
    return _months(day.replace(day=1), 1)


def quarter(day: date) -> Period:
    """Return the quarter a day lies in."""
    return _months(date(day.year, 3 * _quarter_of(day) - 2, 1), 3)


def half(day: date) -> Period:
    """Return the half of the year a day lies in."""
    return _months(date(day.year, 7 if day.month > 6 else 1, 1), 6)


def year(day: date) -> Period:
    """Return the year a day lies in."""
    return Period(date(day.year, 1, 1), date(day.year, 12, 31))


def week(day: date) -> Period:
    """Return the week a day lies in, from Monday."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


def _months(first: date, count: int) -> Period:
    year_on, month_on = divmod(first.month - 1 + count, 12)
    after = date(first.year + year_on, month_on + 1, 1)
    return Period(first, after - timedelta(days=1))


def months_before(day: date, count: int) -> date:
    """Return the same day so many months before, or the last of that month if it has no such day."""
    years, months = divmod(day.year * 12 + day.month - 1 - count, 12)
    last = month(date(years, months + 1, 1)).last
    return last.replace(day=min(day.day, last.day))
