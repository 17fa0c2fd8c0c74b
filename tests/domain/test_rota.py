"""Turns go round fairly, whoever is away."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.rota import Member, next_up, owes, passed_over, with_turn

FIRST = date(2026, 11, 21)


def _gone_round(members: list[Member], days: int) -> tuple[list[Member], list[int]]:
    """Return the members after some weekly turns, and who had each."""
    had = []
    for n in range(days):
        day = FIRST + timedelta(days=7 * n)
        following = next_up(members, day)
        assert following
        had.append(following.person)
        members = with_turn(members, following.person, day)
    return members, had


def test_turns_go_round_as_they_were_named() -> None:
    """Cui, Dai, Eve, and again."""
    _, had = _gone_round([Member(1, "Cui"), Member(2, "Dai"), Member(3, "Eve")], 7)
    assert had == [1, 2, 3, 1, 2, 3, 1]


def test_who_was_away_catches_up_but_not_every_time() -> None:
    """Two turns are missed; they are made up for with others' turns between them."""
    away = ((FIRST, FIRST + timedelta(days=20)),)
    members, had = _gone_round([Member(1, "Cui", away=away), Member(2, "Dai"), Member(3, "Eve")], 12)
    assert had[:4] == [2, 3, 2, 1]
    assert all(one != following for one, following in pairwise(had))
    assert {one.turns for one in members} == {4}


def test_who_is_passed_over_owes_the_turn() -> None:
    """Only whose turn it would have been, not everybody who is away."""
    away = ((FIRST, FIRST),)
    members = [Member(1, "Cui", away=away), Member(2, "Dai"), Member(3, "Eve", away=away)]
    first = passed_over(members, FIRST)
    assert first is not None
    assert first.person == 1
    assert passed_over(members, FIRST + timedelta(days=7)) is None


def test_a_debt_is_over_when_they_have_caught_up() -> None:
    """What somebody skipped counts as long as others have had more."""
    cui, eve = Member(1, "Cui", had=5), Member(3, "Eve", had=4, skipped=1)
    assert owes(eve, [cui, eve]) == 1
    assert owes(Member(3, "Eve", had=5, skipped=1), [cui, eve]) == 0


def test_everybody_may_be_away() -> None:
    """Then it is nobody's turn."""
    assert next_up([Member(1, "Cui", away=((FIRST, FIRST),))], FIRST) is None
    assert next_up([Member(1, "Cui")], FIRST, taken=[1]) is None


@given(st.integers(2, 9), st.integers(1, 60))
def test_nobody_is_ever_more_than_one_turn_ahead(people: int, days: int) -> None:
    """Where nobody is away."""
    members, _ = _gone_round([Member(n, str(n)) for n in range(people)], days)
    turns = [one.turns for one in members]
    assert max(turns) - min(turns) <= 1
