"""When people are reminded."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Refusal
from domain.reminders import Rule, by_day, reminders, snoozed_until
from domain.settings import Quiet, TeamSettings
from domain.when import OPEN, Shape, When
from tests.domain.making import task

SHANGHAI = ZoneInfo("Asia/Shanghai")
QUIET = TeamSettings().quiet
RULE = Rule(TeamSettings().reminders, QUIET)
VIENNA = ZoneInfo("Europe/Vienna")


def moment(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    """Read `21 15:00` as a moment of November 2026."""
    day, clock = text.split()
    hour, minute = clock.split(":")
    return datetime(2026, 11, int(day), int(hour), int(minute), tzinfo=zone)


@pytest.mark.parametrize(
    ("starts", "day_before", "hours_before"),
    [
        ("23 10:00", "22 10:00", "23 08:00"),
        ("23 15:00", "22 15:00", "23 13:00"),
        ("23 09:00", "22 09:00", "23 07:30"),
        ("23 08:00", "22 08:00", "22 21:30"),
        ("23 23:00", "23 07:30", "23 21:00"),
    ],
)
def test_reminders_keep_out_of_the_night(starts: str, day_before: str, hours_before: str) -> None:
    """What would come at night comes in the morning, or the evening before if that were too late."""
    coming = {
        one.before: one.at for one in reminders(task(When(Shape.FIXED, moment(starts))), SHANGHAI, RULE)
    }
    assert coming[timedelta(hours=2)] == moment(hours_before)
    assert coming[timedelta(days=1)] == moment(day_before)


def test_a_day_before_is_the_same_clock_across_a_change_of_it() -> None:
    """In spring the day before has 23 hours; people still mean the same clock."""
    start = datetime(2026, 3, 29, 15, 0, tzinfo=VIENNA)
    first, _ = reminders(task(When(Shape.FIXED, start)), VIENNA, RULE)
    assert first.at == datetime(2026, 3, 28, 15, 0, tzinfo=VIENNA)


def test_what_has_no_start_has_no_reminder() -> None:
    """An open task reminds nobody."""
    assert reminders(task(OPEN), SHANGHAI, RULE) == ()


def test_a_moment_by_day_stays_where_it_is() -> None:
    """The night ends at 7:30 and begins at 21:30."""
    start = moment("25 12:00")
    assert by_day(moment("22 07:30"), start, QUIET) == moment("22 07:30")
    assert by_day(moment("22 21:30"), start, QUIET) == moment("23 07:30")


@pytest.mark.parametrize(
    ("now", "wanted", "at"),
    [
        ("22 13:00", None, "22 14:00"),
        ("22 14:20", None, "22 14:30"),
        ("22 14:00", "22 14:10", "22 14:10"),
        ("22 14:00", "22 15:30", "22 14:30"),
        ("21 15:02", None, "22 07:30"),
    ],
)
def test_a_snoozed_reminder_comes_half_way_or_when_wanted_and_half_an_hour_before_at_last(
    now: str, wanted: str | None, at: str
) -> None:
    """And not in the night."""
    meant = moment(wanted) if wanted else None
    asked = task(When(Shape.FIXED, moment("22 15:00")))
    assert snoozed_until(asked, moment(now), meant, QUIET) == moment(at)


@given(st.integers(31, 3 * 24 * 60))
def test_a_snoozed_reminder_is_always_yet_to_come_and_before_the_start(minutes: int) -> None:
    """However close the start is."""
    start = moment("25 12:00")
    now = start - timedelta(minutes=minutes)
    at = snoozed_until(task(When(Shape.FIXED, start)), now, None, Quiet(time(), time()))
    assert now < at <= start - timedelta(minutes=30)


def test_what_is_too_close_is_not_snoozed() -> None:
    """Nobody would have the time."""
    with pytest.raises(Refusal):
        snoozed_until(task(When(Shape.FIXED, moment("22 15:00"))), moment("22 14:31"), None, QUIET)
