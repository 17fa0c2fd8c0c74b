"""When the leads hear that somebody who was given a place has not answered."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.answers import EARLIEST, USUAL, Unanswered, told_at
from domain.settings import Quiet

ZONE = ZoneInfo("Asia/Shanghai")
QUIET = Quiet(time(21, 30), time(7, 30))


def told(asked: str, start: str, before: timedelta | None = USUAL) -> str:
    """Return when it is told, in short."""
    first, last = (
        datetime.strptime(f"2026-{at}", "%Y-%d %b %H:%M").replace(tzinfo=ZONE) for at in (asked, start)
    )
    return f"{told_at(Unanswered(1, 1, 'service', 1, first, last), before, QUIET):%d %b %H:%M}"


def test_half_the_time_is_theirs() -> None:
    """Who is asked at noon for five has until half past two."""
    assert told("22 Nov 12:00", "22 Nov 17:00") == "22 Nov 14:30"


def test_it_is_not_told_days_before() -> None:
    """Six hours before the start, as of a task that nobody has taken; or as the team has that."""
    assert told("16 Nov 12:00", "22 Nov 17:00") == "22 Nov 11:00"
    assert told("16 Nov 12:00", "22 Nov 17:00", timedelta(hours=3)) == "22 Nov 14:00"
    assert told("16 Nov 12:00", "22 Nov 17:00", None) == "22 Nov 11:00"


def test_not_in_the_night_unless_it_would_begin_first() -> None:
    """What is due at two in the morning waits until the night is over; a walk at seven does not."""
    assert told("21 Nov 12:00", "22 Nov 09:00") == "22 Nov 07:30"
    assert told("21 Nov 23:00", "22 Nov 07:00") == "22 Nov 03:00"


@given(st.integers(1, 20_000), st.integers(0, 100))
def test_it_is_told_after_they_were_asked_and_before_the_start(minutes: int, hours: int) -> None:
    """Whenever that is, and however long before leads hear of other things."""
    asked = datetime(2026, 11, 20, 9, tzinfo=ZONE)
    start = asked + timedelta(minutes=minutes)
    at = told_at(Unanswered(1, 1, "service", 1, asked, start), timedelta(hours=hours), QUIET)
    assert asked < at < start
    assert at >= start - EARLIEST
