"""A last look, by dateparser, at English dates that our grammar can't read. It never decides, it only proposes.

dateparser guesses: "at 5" is the fifth, "30-31 oct" is 2031. So it sees only phrases that name a month or a
year, all of its digits must come back in the answer, and what it finds is asked about, not taken.
"""

import re
from datetime import datetime, timedelta

from chat.reading.answers import whole_days
from chat.reading.patterns import Pattern
from chat.reading.results import Doubt, TimeRead
from domain.when import Shape, When

_LONGEST = 60
_FARTHEST = timedelta(days=3 * 366)
"""Nobody plans further: a year beyond is a number that was read as one."""

_NAMES_A_MONTH = Pattern(
    r"(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?![a-z])|(?<!\d)20\d\d(?!\d)",
    re.IGNORECASE,
)
_PLAIN = Pattern(r"[A-Za-z0-9 ,.:/'-]+")
_CLOCK = Pattern(r"\d:\d\d|\d ?[ap]\.?m", re.IGNORECASE)
_NUMBER = Pattern(r"\d+")


def propose(phrase: str, now: datetime) -> TimeRead | None:
    """Give a question about what the phrase may mean, None if there is nothing safe to propose."""
    phrase = phrase.strip()
    if not 0 < len(phrase) <= _LONGEST or not _PLAIN.fullmatch(phrase) or not _NAMES_A_MONTH.search(phrase):
        return None
    import dateparser  # noqa: PLC0415 - a seventh of a second that hardly any phrase needs

    found = dateparser.parse(
        phrase,
        languages=["en"],
        settings={
            "RELATIVE_BASE": now.replace(tzinfo=None),
            "PREFER_DATES_FROM": "future",
            "DATE_ORDER": "DMY",
            "REQUIRE_PARTS": ["day", "month"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    if found is None or not _explains(phrase, found):
        return None
    start = found.replace(tzinfo=now.tzinfo)
    timed = _CLOCK.search(phrase) is not None
    when = When(Shape.FIXED, start) if timed else whole_days(start.date(), start.date(), now)
    if not now < start < now + _FARTHEST:
        return None
    return TimeRead(None, None, Doubt("unclear", (when,), phrase, start.date()), (), phrase)


def _explains(phrase: str, found: datetime) -> bool:
    """Tell whether every number of the phrase is in the answer."""
    parts = {
        found.day,
        found.month,
        found.year,
        found.year % 100,
        found.hour,
        found.hour % 12 or 12,
        found.minute,
    }
    return all(int(match[0]) in parts for match in _NUMBER.finditer(phrase))
