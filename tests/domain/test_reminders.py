"""When people are reminded."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from domain.reminders import by_day, reminders
from domain.settings import TeamSettings
from domain.when import OPEN, Shape, When
from tests.domain.making import task

SHANGHAI = ZoneInfo("Asia/Shanghai")
QUIET = TeamSettings().quiet
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
    coming = {one.what: one.at for one in reminders(task(When(Shape.FIXED, moment(starts))), SHANGHAI, QUIET)}
    assert coming["hours"] == moment(hours_before)
    assert coming["day"] == moment(day_before)


def test_a_day_before_is_the_same_clock_across_a_change_of_it() -> None:
    """In spring the day before has 23 hours; people still mean the same clock."""
    start = datetime(2026, 3, 29, 15, 0, tzinfo=VIENNA)
    first, _ = reminders(task(When(Shape.FIXED, start)), VIENNA, QUIET)
    assert first.at == datetime(2026, 3, 28, 15, 0, tzinfo=VIENNA)


def test_what_has_no_start_has_no_reminder() -> None:
    """An open task reminds nobody."""
    assert reminders(task(OPEN), SHANGHAI, QUIET) == []


def test_a_moment_by_day_stays_where_it_is() -> None:
    """The night ends at 7:30 and begins at 21:30."""
    start = moment("25 12:00")
    assert by_day(moment("22 07:30"), start, QUIET) == moment("22 07:30")
    assert by_day(moment("22 21:30"), start, QUIET) == moment("23 07:30")
