"""Who is asked first."""

from domain.asks import Candidate, in_order


def test_who_did_such_a_thing_comes_first_then_who_had_least() -> None:
    """The same few shall not do all; nobody is asked beyond the cap, or while they are on something else."""
    candidates = [
        Candidate(1, same_kind=False, recent=0, asked=0, is_busy=False),
        Candidate(2, same_kind=True, recent=5, asked=0, is_busy=False),
        Candidate(3, same_kind=True, recent=1, asked=0, is_busy=False),
        Candidate(4, same_kind=True, recent=0, asked=3, is_busy=False),
        Candidate(5, same_kind=True, recent=0, asked=0, is_busy=True),
        Candidate(6, same_kind=True, recent=1, asked=2, is_busy=False),
    ]
    assert in_order(candidates, cap=3) == [3, 6, 2, 1]
