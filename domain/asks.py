"""Who is asked whether they could do a task, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """How many were asked about a task as it stands, how many of them said no, and how many nothing yet."""

    asked: int
    no: int
    silent: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who has said yes to tasks before.

    `same_kind`: to one of this kind. `recent`: how many they took in the last four weeks. `asked`: how
    often they were asked within a week. `is_busy`: they are on something else at that time.
    """

    person: int
    same_kind: bool
    recent: int
    asked: int
    is_busy: bool


def in_order(candidates: Sequence[Candidate], cap: int) -> list[int]:
    """Return who fits: who did such a thing before first, then who had the fewest tasks lately.

    Nobody is asked more than `cap` times within a week.
    """
    fit = [one for one in candidates if not one.is_busy and one.asked < cap]
    fit.sort(key=lambda one: (not one.same_kind, one.recent, one.asked, one.person))
    return [one.person for one in fit]
