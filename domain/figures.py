"""What a team is told of a period: the figures, what belongs together, and how little may be shown to everybody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from domain.exports import HIDDEN_BELOW

Key = TypeVar("Key")


class Figure(StrEnum):
    """Something that is counted; `storage/measures.py` says of each, once, what it is."""

    NEW = "new"
    CLAIMED = "claimed"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    OPEN = "open"
    PEOPLE = "people"
    HOURS = "hours"
    SERVED = "served"
    CLAIM_RATE = "claim-rate"
    TO_CLAIM = "time-to-claim"
    TO_CLAIM_HALF = "time-to-claim-half"
    TO_CLAIM_MOST = "time-to-claim-most"
    TO_DONE_HALF = "time-to-done-half"
    TO_DONE_MOST = "time-to-done-most"
    HALF_OF_THE_HOURS = "half-of-the-hours"
    WISHES = "wishes"
    WISHES_CLAIMED = "wishes-claimed"
    WISHES_FULFILLED = "wishes-fulfilled"
    WISHES_PEOPLE = "wishes-people"
    PROJECTS = "projects"
    BUDGET = "budget"
    SPENT = "spent"
    ORGANISATIONS = "organisations"
    SERVICES = "services"
    SESSIONS = "sessions"
    HOME_SERVICES = "home-services"
    SERVICES_SERVED = "services-served"
    VISITS = "visits"
    VISITED = "visited"
    TURNS_DUE = "turns-due"
    TURNS_KEPT = "turns-kept"
    TURNS_MISSED = "turns-missed"
    TURNS_SWAPPED = "turns-swapped"
    SHARE_LEAST = "share-least"
    SHARE_MOST = "share-most"
    TEAMS = "teams"
    STATIONS = "stations"
    VOLUNTEERS = "volunteers"
    REGISTERED = "registered"
    MEMBERS = "members"


Counted = Mapping[Figure, int]
"""Figures that were counted, hours and times in minutes, money in minor units; what can't be told is not there."""

MINUTES = frozenset(
    {
        Figure.HOURS,
        Figure.TO_CLAIM,
        Figure.TO_CLAIM_HALF,
        Figure.TO_CLAIM_MOST,
        Figure.TO_DONE_HALF,
        Figure.TO_DONE_MOST,
    }
)
MONEY = frozenset({Figure.BUDGET, Figure.SPENT})
RATES = frozenset({Figure.CLAIM_RATE})


class Form(StrEnum):
    """As what the figures of a period are sent."""

    PICTURE = "picture"
    PAGE = "page"


class Topic(StrEnum):
    """Figures that are told together."""

    TASKS = "tasks"
    WISHES = "wishes"
    PROJECTS = "projects"
    SERVICES = "services"
    VISITS = "visits"
    TURNS = "turns"
    PEOPLE = "people"


HEADLINE = (
    Figure.NEW,
    Figure.CLOSED,
    Figure.OPEN,
    Figure.PEOPLE,
    Figure.HOURS,
    Figure.SERVED,
    Figure.CLAIM_RATE,
)
"""What is told first, in a few lines."""

TOLD = {
    Topic.TASKS: (
        Figure.NEW,
        Figure.CLAIM_RATE,
        Figure.CLAIMED,
        Figure.CLOSED,
        Figure.CANCELLED,
        Figure.OPEN,
        Figure.TO_CLAIM_HALF,
        Figure.TO_CLAIM_MOST,
        Figure.TO_DONE_HALF,
        Figure.TO_DONE_MOST,
    ),
    Topic.WISHES: (
        Figure.WISHES,
        Figure.WISHES_CLAIMED,
        Figure.WISHES_FULFILLED,
        Figure.WISHES_PEOPLE,
    ),
    Topic.PROJECTS: (Figure.PROJECTS, Figure.ORGANISATIONS, Figure.BUDGET, Figure.SPENT),
    Topic.SERVICES: (
        Figure.SERVICES,
        Figure.SESSIONS,
        Figure.HOME_SERVICES,
        Figure.SERVICES_SERVED,
    ),
    Topic.VISITS: (Figure.VISITS, Figure.VISITED),
    Topic.TURNS: (
        Figure.TURNS_DUE,
        Figure.TURNS_KEPT,
        Figure.TURNS_MISSED,
        Figure.TURNS_SWAPPED,
        Figure.SHARE_LEAST,
        Figure.SHARE_MOST,
    ),
    Topic.PEOPLE: (
        Figure.PEOPLE,
        Figure.HOURS,
        Figure.SERVED,
        Figure.HALF_OF_THE_HOURS,
        Figure.TEAMS,
        Figure.STATIONS,
        Figure.VOLUNTEERS,
        Figure.REGISTERED,
        Figure.MEMBERS,
    ),
}


ONLY_IF_ANY = frozenset(
    {
        Figure.CANCELLED,
        Figure.SESSIONS,
        Figure.HOME_SERVICES,
        Figure.TURNS_SWAPPED,
        Figure.HALF_OF_THE_HOURS,
        Figure.STATIONS,
        Figure.REGISTERED,
        Figure.MEMBERS,
    }
)
"""Of these nothing is told where there is none."""


class By(StrEnum):
    """By what tasks are told apart."""

    KIND = "kind"
    WHERE = "where"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Figures of a topic, told apart; the two in `bars` are shown as such."""

    topic: Topic
    by: By
    figures: tuple[Figure, ...]
    bars: tuple[Figure, Figure]


OF_TASKS = (Figure.NEW, Figure.CLOSED, Figure.HOURS, Figure.SERVED)
BREAKDOWNS = (
    Breakdown(Topic.TASKS, By.KIND, OF_TASKS, (Figure.NEW, Figure.CLOSED)),
    Breakdown(Topic.TASKS, By.WHERE, OF_TASKS, (Figure.NEW, Figure.CLOSED)),
    Breakdown(
        Topic.WISHES,
        By.SOURCE,
        (Figure.WISHES, Figure.WISHES_CLAIMED, Figure.WISHES_FULFILLED),
        (Figure.WISHES, Figure.WISHES_FULFILLED),
    ),
)


def share_of(spread: Iterable[tuple[int, int]], percent: int) -> int | None:
    """Return the least value that so many of a hundred do not go beyond; `spread`: values, and how often each came.

    None where there is none.
    """
    ordered = sorted(spread)
    needed = sum(often for _, often in ordered) * percent
    reached = 0
    for value, often in ordered:
        reached += often * 100
        if reached >= needed:
            return value
    return None


def withheld(parts: Mapping[Key, int]) -> set[Key]:
    """Return which parts of a whole that is shown are not: the small ones.

    Where it is one alone, the next one as well: else it could be reckoned from the others.
    """
    small = {key for key, count in parts.items() if 0 < count < HIDDEN_BELOW}
    if len(small) == 1:
        others = [key for key, count in parts.items() if key not in small and count]
        if others:
            small.add(min(others, key=lambda key: parts[key]))
    return small
