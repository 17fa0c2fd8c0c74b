"""When somebody on a visit is asked after, and how long they were there."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kinds import Kind
from domain.messages import Refusal
from domain.tasks import ClaimState, State
from domain.visits import (
    FORGOTTEN,
    is_there,
    is_watched,
    leaves_at,
    minutes_there,
    proposed_minutes,
    require_time,
)
from domain.when import OPEN
from tests.domain.making import NOW, at, claim, task

HOUR = timedelta(hours=1)


def test_visits_are_watched_and_whatever_leads_to_a_residents_home() -> None:
    """Who sweeps the yard in company is not asked after."""
    assert is_watched(task(at(1), kind=Kind.VISIT), at_home=False)
    assert is_watched(task(at(1)), at_home=True)
    assert not is_watched(task(at(1)), at_home=False)


def test_somebody_is_there_until_they_leave_report_or_it_is_over() -> None:
    """Each of the three ends it."""
    there = replace(claim(5), arrived=NOW)
    assert is_there(task(at(0)), there)
    assert not is_there(task(at(0)), replace(there, left=NOW))
    assert not is_there(task(at(0)), replace(there, state=ClaimState.DONE))
    assert not is_there(task(at(0), state=State.CANCELLED), there)


def test_nobody_arrives_on_the_day_before() -> None:
    """Two hours before is early enough; what has no date can be done at any time."""
    require_time(task(at(2)), NOW)
    require_time(task(OPEN), NOW)
    with pytest.raises(Refusal):
        require_time(task(at(2.1)), NOW)


@given(st.integers(-120, 600), st.integers(15, 300))
def test_who_is_late_gets_the_usual_time_and_who_is_early_until_the_end(early: int, lasts: int) -> None:
    """Nobody is expected to leave before the end that was named."""
    one = task(at(3, lasts / 60))
    assert one.when.start
    assert one.when.end
    arrived = one.when.start - timedelta(minutes=early)
    assert leaves_at(one, arrived) == max(one.when.end, arrived + (one.when.end - one.when.start))


@given(st.integers(0, 3 * 24 * 60))
def test_the_hours_proposed_are_those_between_the_two_taps(minutes: int) -> None:
    """To five minutes; but whoever thought of it on the next day was not there all night."""
    stayed = replace(claim(5), arrived=NOW, left=NOW + timedelta(minutes=minutes))
    found = minutes_there(stayed)
    if minutes > FORGOTTEN / timedelta(minutes=1):
        assert found is None
        assert proposed_minutes(task(at(0, 2)), stayed) == 120
    else:
        assert found is not None
        assert found % 5 == 0
        assert abs(found - minutes) <= 5
