"""When the bot keeps what it has to say to itself for a while."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.manners import cannot_wait, gathered_at, held_until
from domain.settings import Quiet
from domain.when import OPEN, Shape, When
from tests.domain.making import task

SHANGHAI = ZoneInfo("Asia/Shanghai")
NIGHT = Quiet(time(21, 30), time(7, 30))
NEVER = Quiet(time(), time())


def at(text: str) -> datetime:
    """Read `20 15:00` as a moment of November 2026."""
    return datetime.strptime(f"2026-11-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("now", "quiet", "until"),
    [
        ("20 21:29", NIGHT, None),
        ("20 21:30", NIGHT, "21 07:30"),
        ("21 03:00", NIGHT, "21 07:30"),
        ("21 07:30", NIGHT, None),
        ("20 13:00", Quiet(time(12), time(14)), "20 14:00"),
        ("20 03:00", NEVER, None),
    ],
)
def test_what_falls_into_the_quiet_hours_waits_for_their_end(
    now: str, quiet: Quiet, until: str | None
) -> None:
    """In the night, or at noon."""
    assert held_until(at(now), quiet) == (at(until) if until else None)


@pytest.mark.parametrize(
    ("now", "quiet", "gathered"),
    [
        ("20 10:00", NIGHT, "20 18:00"),
        ("20 18:00", NIGHT, "21 07:30"),
        ("20 10:00", Quiet(time(17), time(9)), "21 09:00"),
        ("20 20:00", NEVER, "21 18:00"),
    ],
)
def test_what_is_too_much_is_said_in_the_evening_or_the_next_morning(
    now: str, quiet: Quiet, gathered: str
) -> None:
    """Never in the quiet hours."""
    assert gathered_at(at(now), quiet) == at(gathered)


@pytest.mark.parametrize(
    ("when", "waits"),
    [
        (When(Shape.FIXED, at("21 08:00")), False),
        (When(Shape.FIXED, at("21 08:30")), True),
        (When(Shape.FIXED, at("20 15:00")), True),
        (When(Shape.BY, None, at("21 08:00")), False),
        (OPEN, True),
    ],
)
def test_what_begins_or_ends_before_it_would_be_read_does_not_wait(when: When, *, waits: bool) -> None:
    """What is over can wait."""
    assert cannot_wait(task(when), at("20 23:00"), at("21 07:30")) is not waits


@given(st.integers(0, 24 * 60 - 1), st.integers(0, 24 * 60 - 1), st.integers(0, 24 * 60 - 1))
def test_the_quiet_hours_are_left_within_a_day_and_lead_to_no_others(
    begins: int, ends: int, now: int
) -> None:
    """Whatever hours somebody chooses."""
    quiet = Quiet(time(begins // 60, begins % 60), time(ends // 60, ends % 60))
    local = at("20 00:00") + timedelta(minutes=now)
    until = held_until(local, quiet)
    if until is not None:
        assert local < until <= local + timedelta(days=1)
        assert held_until(until, quiet) is None
