"""A rota: the turns of a series go round, and nobody has more of them than anybody else for long."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on a rota: for themselves, or for a `team` they speak for, a household perhaps.

    `turns` they have had or have ahead, with what they were credited when they came; `had` of these are
    over. `last`: the day of their last one, ahead as well. `skipped`: turns that were theirs and that they
    did not take. `away`: first and last days of their absences.
    """

    person: int
    name: str
    turns: int = 0
    had: int = 0
    last: date | None = None
    skipped: int = 0
    away: tuple[tuple[date, date], ...] = ()
    team: int | None = None

    def is_away(self, day: date) -> bool:
        """Tell whether they take no turn on a day."""
        return any(first <= day <= last for first, last in self.away)


def next_up(members: Sequence[Member], day: date, taken: Collection[int] = ()) -> Member | None:
    """Return whose turn a day is: who had fewest, of those who had their last longest ago, as they were named.

    Whoever had the turn just before comes again only if there is nobody else: a debt is paid, but not
    every day in a row. `taken`: who is on that turn already. None: everybody is away or on it.
    """
    free = [one for one in members if one.person not in taken and not one.is_away(day)]
    latest = max((one.last for one in members if one.last and one.last < day), default=None)
    rested = [one for one in free if one.last is None or one.last != latest]
    return min(rested or free, key=lambda one: (one.turns, one.last or date.min), default=None)


def passed_over(members: Sequence[Member], day: date, taken: Collection[int] = ()) -> Member | None:
    """Return who would have had the turn, were they not away; they owe it. None: nobody."""
    present = [replace(one, away=()) for one in members]
    first = next_up(present, day, taken)
    return (
        first if first and next(one for one in members if one.person == first.person).is_away(day) else None
    )


def with_turn(members: Iterable[Member], person: int, day: date) -> list[Member]:
    """Return the members after one of them was given the turn of a day."""
    return [
        replace(one, turns=one.turns + 1, last=max(one.last or day, day)) if one.person == person else one
        for one in members
    ]


def owes(member: Member, members: Sequence[Member]) -> int:
    """Return how many turns somebody owes: those they skipped, as far as they have not caught up since."""
    most = max((one.had for one in members), default=0)
    return min(member.skipped, max(0, most - member.had))
