"""Patience: what is said at a human pace is always done; a flood is told once and then not heard until it pauses."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.patience import CALM, PERSON, Heard, Patience

NOW = datetime(2026, 11, 20, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def heard(patience: Patience, gaps: Sequence[float]) -> list[Heard]:
    """Say something after each of these pauses; returns what becomes of it."""
    at, each = NOW, []
    for gap in gaps:
        at += gap * SECOND
        each.append(patience.hear("Bo", at))
    return each


def test_sixty_at_once_and_one_each_five_seconds_for_a_day_are_all_done() -> None:
    """Nobody who talks like a person is ever told anything."""
    assert set(heard(Patience(PERSON), [0] * 60 + [5] * 17_280)) == {Heard.DONE}


def test_a_flood_of_an_hour_is_told_once() -> None:
    """However long it lasts: who does not pause hears nothing more."""
    each = heard(Patience(PERSON), [0.5] * 7200)
    assert each.count(Heard.TOLD) == 1
    assert each[-1] is Heard.SILENT


@given(st.lists(st.floats(0, 200), max_size=300))
def test_a_spell_is_told_once_and_ends_with_a_pause(gaps: list[float]) -> None:
    """Between two notices there is a pause, and after a pause the next word is done."""
    each = heard(Patience(PERSON), gaps)
    for before, now, gap in zip(each, each[1:], gaps[1:], strict=False):
        if before is Heard.DONE:
            assert now is not Heard.SILENT
        else:
            assert now is (Heard.DONE if gap * SECOND >= CALM else Heard.SILENT)


def test_what_was_said_while_we_slept_is_no_flood() -> None:
    """It counts by when it was said, also where two chats are worked off out of order."""
    patience = Patience(PERSON)
    moments = [NOW + timedelta(minutes=minute) for minute in range(500)]
    assert {patience.hear("Bo", at) for at in moments} == {Heard.DONE}
    assert patience.hear("Bo", NOW) is Heard.DONE


def test_one_persons_flood_is_nobody_elses() -> None:
    """Each has a tally of their own, and no more are kept than matter."""
    patience = Patience(PERSON)
    for number in range(12_000):
        patience.hear(number, NOW + number * SECOND)
    for _ in range(100):
        patience.hear("Bo", NOW + timedelta(days=1))
    assert patience.hear("Bo", NOW + timedelta(days=1)) is Heard.SILENT
    assert patience.hear("Cui", NOW + timedelta(days=1)) is Heard.DONE
