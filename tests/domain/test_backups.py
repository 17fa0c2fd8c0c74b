"""Which backups are kept."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.backups import DAILY, HOURLY, WEEKLY, kept

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis puts the zone on


def test_a_year_of_hours_becomes_a_day_a_week_and_a_month() -> None:
    """A backup an hour for a year: 24 hours, five more days, two more weeks."""
    hours = [NOW - timedelta(hours=count) for count in range(24 * 365)]
    found = sorted(kept(hours), reverse=True)
    assert found[:24] == hours[:24]
    assert len(found) == 24 + 5 + 2  # the newest of two days, and of two weeks, stand among those before
    assert NOW - found[-1] > timedelta(days=18)


@given(st.lists(moments, unique=True, max_size=60))
def test_the_newest_stays_and_few_do(made: list[datetime]) -> None:
    """Never more than the three rows together, and never without the newest."""
    found = kept(made)
    assert found <= set(made)
    assert len(found) <= HOURLY + DAILY + WEEKLY
    assert not made or max(made) in found


@given(st.lists(moments, unique=True, max_size=60))
def test_thinning_again_removes_nothing(made: list[datetime]) -> None:
    """What is kept today is not lost by looking twice."""
    assert kept(kept(made)) == kept(made)
