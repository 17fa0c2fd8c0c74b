"""How a spread is told, and what of a whole may be shown to everybody."""

from hypothesis import given
from hypothesis import strategies as st

from domain.exports import HIDDEN_BELOW
from domain.figures import share_of, withheld

MINUTES = st.lists(st.integers(0, 500), min_size=1, max_size=60)


@given(MINUTES, st.integers(1, 100))
def test_so_many_of_a_hundred_are_not_above_it(minutes: list[int], percent: int) -> None:
    """And with anything less, fewer are."""
    spread = [(one, minutes.count(one)) for one in set(minutes)]
    found = share_of(spread, percent)
    assert found in minutes
    assert sum(one <= found for one in minutes) * 100 >= percent * len(minutes)
    assert sum(one < found for one in minutes) * 100 < percent * len(minutes)


def test_of_nothing_there_is_no_half() -> None:
    """Where nobody waited, nothing is told."""
    assert share_of([], 50) is None


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 40), max_size=8))
def test_what_is_withheld_cannot_be_reckoned_from_the_rest(parts: dict[str, int]) -> None:
    """No small count is shown, and none is withheld alone while another could be as well."""
    hidden = withheld(parts)
    assert all(count == 0 or count >= HIDDEN_BELOW for name, count in parts.items() if name not in hidden)
    if len(hidden) == 1:
        assert sum(count > 0 for count in parts.values()) == 1
