"""When a visit is due, and when it is overdue."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.pairing import Pairing, longest_gap, worst_first
from domain.recurrence import Freq, Recurrence, days

SUNDAYS = Recurrence(Freq.WEEKLY, 2, (7,))
SINCE = date(2026, 11, 8)


def test_a_visit_is_due_when_the_rhythm_has_gone_round() -> None:
    """Counted from the last one that was kept, wherever it was moved to."""
    assert Pairing(7, SUNDAYS, SINCE).due == SINCE
    assert Pairing(7, SUNDAYS, SINCE, last=date(2026, 11, 10)).due == date(2026, 11, 24)


def test_a_day_or_two_beyond_is_nothing_to_speak_of() -> None:
    """A turn is moved, or not reported yet; after that somebody waits."""
    one = Pairing(7, SUNDAYS, SINCE, last=SINCE)
    assert [one.overdue(date(2026, 11, day)) for day in (22, 24, 25, 30)] == [0, 0, 3, 8]


def test_a_visit_before_the_rhythm_began_does_not_make_it_overdue() -> None:
    """Who was visited once in summer and is to be visited from now on waits since now."""
    assert Pairing(7, SUNDAYS, SINCE, last=date(2026, 7, 1)).due == SINCE


def test_a_month_without_a_visit_is_a_long_time() -> None:
    """Since the last visit; with none, since it was to begin."""
    one = Pairing(7, SUNDAYS, SINCE)
    assert not one.is_long_ago(SINCE + timedelta(days=29))
    assert one.is_long_ago(SINCE + timedelta(days=30))


def test_who_waits_longest_stands_first() -> None:
    """Then who is due next."""
    never = Pairing(3, SUNDAYS, SINCE)
    soon, sooner, fresh = (
        Pairing(number, SUNDAYS, SINCE, last=date(2026, 11, day))
        for number, day in ((5, 20), (8, 15), (4, 30))
    )
    assert worst_first([fresh, soon, sooner, never], date(2026, 12, 1)) == [never, sooner, soon, fresh]


@given(
    rule=st.builds(
        Recurrence,
        freq=st.sampled_from(list(Freq)),
        interval=st.integers(1, 3),
        byday=st.sampled_from([(), (3,), (1, 4), (2, 5, 6)]),
    ),
    start=st.dates(date(2026, 1, 1), date(2028, 12, 28)).filter(lambda day: day.day <= 28),
)
def test_who_is_visited_on_every_day_of_a_rhythm_is_never_overdue(rule: Recurrence, start: date) -> None:
    """However often it is, and on however many weekdays: the longest gap is longer than any."""
    if rule.freq is not Freq.WEEKLY:
        rule = Recurrence(rule.freq, rule.interval)
    kept = list(days(rule, start, start, start + timedelta(days=800)))
    assert all(after - before <= longest_gap(rule) for before, after in pairwise(kept))
