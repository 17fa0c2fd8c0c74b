"""When it is said that a task is short of people, and to whom."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kinds import Kind
from domain.ladder import Rung, begins, steps
from domain.settings import Ladder, Quiet
from domain.when import OPEN, DayPart, Shape, When
from tests.domain.making import task
from tests.domain.test_reminders import SHANGHAI, moment

NIGHT = Quiet(datetime(2026, 1, 1, 21, 30).time(), datetime(2026, 1, 1, 7, 30).time())  # noqa: DTZ001 - only its hours
LONG_AGO = moment("1 09:00")
ZONES = ("Asia/Shanghai", "Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")


def climbed(
    when: When, since: datetime, ladder: Ladder | None = None, kind: Kind = Kind.SERVICE
) -> dict[str, str]:
    """Return the rungs of a task by name, each with its moment as `21 15:00`."""
    found = steps(task(when, kind=kind), ladder or Ladder(), NIGHT, SHANGHAI, since)
    return {step.rung.name.lower(): f"{step.at:%-d %H:%M}" for step in found}


def test_each_rung_has_its_moment_before_the_start() -> None:
    """Group, people who fit, leads, coordinators: 48, 24, 6 and 3 hours before."""
    assert climbed(When(Shape.FIXED, moment("25 17:00")), LONG_AGO) == {
        "group": "23 17:00",
        "people": "24 17:00",
        "leads": "25 11:00",
        "coordinators": "25 14:00",
    }


def test_a_rung_at_night_comes_the_evening_before() -> None:
    """Half an hour before the quiet: whoever is asked still has to answer."""
    assert climbed(When(Shape.FIXED, moment("25 08:00")), LONG_AGO) == {
        "group": "23 08:00",
        "people": "24 08:00",
        "leads": "24 21:00",
        "coordinators": "24 21:00",
    }
    assert climbed(When(Shape.FIXED, moment("25 22:00")), LONG_AGO)["people"] == "24 21:00"


@pytest.mark.parametrize(
    ("posted", "expected"),
    [
        ("23 18:00", {"people": "24 17:00", "leads": "25 11:00", "coordinators": "25 14:00"}),
        ("24 18:00", {"people": "24 19:00", "leads": "25 11:00", "coordinators": "25 14:00"}),
        ("25 10:30", {"people": "25 10:45", "leads": "25 11:00", "coordinators": "25 14:00"}),
        ("25 12:00", {"leads": "25 13:00", "coordinators": "25 14:00"}),
        ("25 16:00", {"coordinators": "25 16:30"}),
        ("24 22:00", {"people": "25 07:30", "leads": "25 11:00", "coordinators": "25 14:00"}),
    ],
)
def test_what_is_posted_late_begins_with_the_rung_that_fits(posted: str, expected: dict[str, str]) -> None:
    """After an hour, or half of what is left; the card was just seen, so it is not raised."""
    assert climbed(When(Shape.FIXED, moment("25 17:00")), moment(posted)) == expected


def test_nobody_is_woken_for_what_begins_at_dawn() -> None:
    """Posted at night for the same night: there is no moment by day, so nothing is said."""
    assert climbed(When(Shape.FIXED, moment("25 06:00")), moment("24 23:00")) == {}


def test_a_rung_may_be_left_out() -> None:
    """What a team does not want is not there."""
    ladder = Ladder(group=None, people=timedelta(hours=10), leads=None, coordinators=None)
    assert climbed(When(Shape.FIXED, moment("25 20:00")), LONG_AGO, ladder) == {"people": "25 10:00"}


def test_single_people_are_not_asked_to_do_what_organisations_do() -> None:
    """A project goes from the group to its leads."""
    assert "people" not in climbed(When(Shape.FIXED, moment("25 17:00")), LONG_AGO, kind=Kind.PROJECT)
    assert "people" not in climbed(OPEN, LONG_AGO, kind=Kind.PROJECT)


def test_what_has_no_date_climbs_by_its_age() -> None:
    """Three days, a week, two weeks; there is no hour at which the coordinators must know."""
    assert climbed(OPEN, moment("2 22:00")) == {"group": "6 07:30", "people": "10 07:30", "leads": "17 07:30"}


def test_a_window_and_a_deadline_are_counted_from_their_last_day() -> None:
    """Until then somebody may still come forward; a part of a day begins when it begins."""
    assert begins(When(Shape.DAYS, moment("23 00:00"), moment("28 00:00"))) == moment("27 00:00")
    assert begins(When(Shape.BY, None, moment("28 00:00"))) == moment("27 00:00")
    assert begins(When(Shape.PART, moment("23 06:00"), moment("23 12:00"), DayPart.MORNING)) == moment(
        "23 06:00"
    )
    assert begins(OPEN) is None


OFFSETS = st.one_of(st.none(), st.integers(1, 14 * 24).map(lambda hours: timedelta(hours=hours)))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone


@given(
    start=MOMENTS,
    ahead=st.timedeltas(timedelta(minutes=1), timedelta(days=30)),
    ladder=st.builds(Ladder, OFFSETS, OFFSETS, OFFSETS, OFFSETS),
    zone=st.sampled_from(ZONES).map(ZoneInfo),
    night=st.tuples(st.integers(20, 23), st.integers(5, 9)),
)
def test_a_ladder_keeps_its_promises(
    start: datetime, ahead: timedelta, ladder: Ladder, zone: ZoneInfo, night: tuple[int, int]
) -> None:
    """In any zone and season: each rung at most once, after the need, before the start, by day; at most one late."""
    quiet = Quiet(*(datetime(2026, 1, 1, hour).time() for hour in night))  # noqa: DTZ001 - only its hours
    since = start - ahead
    found = steps(task(When(Shape.FIXED, start)), ladder, quiet, zone, since)
    rungs = [step.rung for step in found]
    assert len(set(rungs)) == len(rungs)
    assert sum(step.late for step in found) <= 1
    assert not any(step.late and step.rung is Rung.GROUP for step in found)
    for step in found:
        assert since <= step.at < start
        assert not quiet.covers(step.at.astimezone(zone))
    assert [step.at for step in found] == sorted(step.at for step in found)
