"""When somebody who is silent about a task is asked, and when its lead is."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.endings import Silence, Step, next_step
from domain.settings import TeamSettings

SHANGHAI = ZoneInfo("Asia/Shanghai")
QUIET = TeamSettings().quiet


def at(text: str) -> datetime:
    """Read `20 15:00` as a moment of November 2026."""
    return datetime.strptime(f"2026-11-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=SHANGHAI)


def silence(over: datetime, **said: datetime) -> Silence:
    """Return somebody's silence about a task that is over."""
    return Silence(1, 1, 5, None, over, {Step[name]: moment for name, moment in said.items()})


@pytest.mark.parametrize(
    ("over", "asked"), [("20 15:00", "20 15:30"), ("20 21:30", "21 07:30"), ("20 23:59", "21 07:30")]
)
def test_the_first_question_comes_half_an_hour_after_the_end_but_not_at_night(over: str, asked: str) -> None:
    """A night's end is asked about in the morning."""
    assert next_step(silence(at(over)), SHANGHAI, QUIET) == (Step.ASK, at(asked))


def test_each_next_step_leaves_a_day_to_answer() -> None:
    """Even when the first question was late, as after an outage."""
    late = silence(at("20 15:00"), ASK=at("22 11:00"))
    assert next_step(late, SHANGHAI, QUIET) == (Step.ASK_AGAIN, at("23 09:00"))
    asked_twice = silence(at("20 15:00"), ASK=at("22 11:00"), ASK_AGAIN=at("23 09:00"))
    assert next_step(asked_twice, SHANGHAI, QUIET) == (Step.TELL_LEAD, at("24 09:00"))


def test_when_all_is_said_nothing_more_comes() -> None:
    """It stays on the digest instead."""
    said = {step.name: at("21 09:00") for step in Step}
    assert next_step(silence(at("20 15:00"), **said), SHANGHAI, QUIET) is None


@given(
    st.integers(0, 3 * 365 * 24 * 60), st.sampled_from(["Europe/Vienna", "America/New_York", "Asia/Shanghai"])
)
def test_a_silent_person_is_asked_by_day_and_each_step_comes_after_the_one_before(
    minutes: int, name: str
) -> None:
    """Across changes of the clock as well."""
    zone = ZoneInfo(name)
    over = datetime(2026, 1, 1, tzinfo=zone) + timedelta(minutes=minutes)
    one = silence(over)
    last = over
    for step in Step:
        found = next_step(one, zone, QUIET)
        assert found is not None
        assert found[0] is step
        assert found[1] > last
        assert 7 <= found[1].astimezone(zone).hour <= 21
        last = found[1]
        one.said[step] = last
