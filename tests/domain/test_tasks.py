"""The rules of a task's life cycle."""

from datetime import timedelta

import pytest

from domain.kinds import Kind
from domain.messages import Refusal
from domain.tasks import (
    ClaimState,
    Outcome,
    State,
    ends_at,
    free_places,
    is_reported,
    lasts_until,
    offer_until,
    outcome_for,
    rank,
    total_minutes,
    total_served,
    usual_minutes,
    waiting,
)
from domain.when import OPEN, Shape, When
from tests.domain.making import NOW, at, claim, task


def test_the_first_who_asks_gets_the_place() -> None:
    """A free place is held at once."""
    assert outcome_for(task(at(6)), [], 1, NOW) is Outcome.HELD


def test_whoever_comes_to_a_full_task_waits() -> None:
    """A full task gives a place on the waiting list, never a bare no."""
    assert outcome_for(task(at(6)), [claim(1)], 2, NOW) is Outcome.WAITING


def test_nobody_overtakes_the_waiting_list() -> None:
    """A place that is free goes to those who wait, not to a newcomer."""
    on = [claim(1, ClaimState.RELEASED), claim(2, ClaimState.WAITING)]
    assert outcome_for(task(at(6)), on, 3, NOW) is Outcome.WAITING


def test_an_offered_place_is_not_free() -> None:
    """What is kept for somebody can't be given to another."""
    assert free_places(task(at(6), places=2), [claim(1), claim(2, ClaimState.OFFERED)]) == 0


@pytest.mark.parametrize("state", [ClaimState.HELD, ClaimState.WAITING, ClaimState.OFFERED, ClaimState.DONE])
def test_nobody_is_on_a_task_twice(state: ClaimState) -> None:
    """The refusal names where the person stands already."""
    with pytest.raises(Refusal, match=f"claim-already-{state.value}"):
        outcome_for(task(at(6), places=3), [claim(1, state)], 1, NOW)


@pytest.mark.parametrize("state", [State.CLOSED, State.CANCELLED])
def test_what_has_ended_takes_nobody(state: State) -> None:
    """An ended task says which end it had."""
    with pytest.raises(Refusal, match=f"task-is-{state.value}"):
        outcome_for(task(at(6), state=state), [], 1, NOW)


def test_a_late_helper_is_welcome_while_it_lasts() -> None:
    """A service is taken to last an hour; after that it is too late."""
    assert outcome_for(task(at(-0.5)), [], 1, NOW) is Outcome.HELD
    with pytest.raises(Refusal, match="claim-too-late"):
        outcome_for(task(at(-2)), [], 1, NOW)


def test_the_waiting_list_keeps_its_order() -> None:
    """Ranks count from one; whoever does not wait has none."""
    on = [claim(1), claim(2, ClaimState.WAITING), claim(3, ClaimState.WAITING)]
    assert [person.person for person in waiting(on)] == [2, 3]
    assert [rank(on, own) for own in on] == [0, 1, 2]


def test_a_task_is_reported_when_all_who_hold_it_have() -> None:
    """One of two is not enough, and nobody at all is no report."""
    assert not is_reported([])
    assert not is_reported([claim(1, ClaimState.DONE), claim(2)])
    assert is_reported([claim(1, ClaimState.DONE), claim(2, ClaimState.RELEASED)])


@pytest.mark.parametrize(
    ("when", "kind", "hours"),
    [
        (at(1), Kind.SERVICE, 2),
        (at(1), Kind.DUTY, 4),
        (at(1, lasts=0.5), Kind.DUTY, 1.5),
        (at(1), Kind.PROJECT, None),
        (OPEN, Kind.SERVICE, None),
        (When(Shape.DAYS, NOW, NOW + timedelta(days=1)), Kind.VISIT, 24),
        (When(Shape.BY, end=NOW + timedelta(days=2)), Kind.SERVICE, 48),
    ],
)
def test_a_task_without_an_end_lasts_as_its_kind_says(when: When, kind: Kind, hours: float | None) -> None:
    """A window and a deadline end when they say; a project ends when somebody says so."""
    assert ends_at(task(when, kind=kind)) == (None if hours is None else NOW + timedelta(hours=hours))


def test_what_has_no_end_is_never_over() -> None:
    """What has no end by the clock waits for somebody's word."""
    assert not lasts_until(task(at(-3)), NOW)
    assert lasts_until(task(OPEN), NOW)


def test_hours_are_proposed_from_start_and_end() -> None:
    """Else from what the kind usually takes; for a wish nothing is proposed."""
    assert usual_minutes(task(at(1, lasts=1.5))) == 90
    assert usual_minutes(task(at(1))) == 60
    assert usual_minutes(task(OPEN, kind=Kind.WISH)) is None


def test_one_person_served_by_two_was_served_once() -> None:
    """At a station's desk each serves their own, so there the figures add up."""
    on = [claim(n, ClaimState.DONE, minutes=90, served=n) for n in (1, 2)]
    assert total_served(task(at(1)), on) == 2
    assert total_served(task(at(1), kind=Kind.DUTY), on) == 3
    assert total_minutes(on) == 180


def test_an_offer_leaves_time_for_the_one_after() -> None:
    """Six hours, but never more than half of what is left."""
    assert offer_until(task(at(72)), NOW) == NOW + timedelta(hours=6)
    assert offer_until(task(at(4)), NOW) == NOW + timedelta(hours=2)
    assert offer_until(task(OPEN), NOW) == NOW + timedelta(hours=6)
