"""Fixed pairing: who visits a resident at a rhythm, when that was last, and when it is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from domain.recurrence import Freq, Recurrence

_WEEK = 7
_LONGEST = {Freq.DAILY: 1, Freq.WEEKLY: _WEEK, Freq.MONTHLY: 31, Freq.YEARLY: 366}
A_MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Pairing:
    """A resident who is visited at a rhythm, that of `rule`, since a day.

    `people` visit them; `last`: the day of the last visit that was kept; `turn`: the number of the next
    one that is made, on the day `following`.
    """

    resident: int
    rule: Recurrence
    since: date
    people: tuple[int, ...] = ()
    last: date | None = None
    turn: int | None = None
    following: date | None = None

    @property
    def due(self) -> date:
        """Return by which day somebody should be there again."""
        return self.since if self.last is None else max(self.since, self.last + longest_gap(self.rule))

    def overdue(self, today: date) -> int:
        """Return for how many days nobody has been there who should have been; 0: none.

        A rhythm is no railway: a day in seven passes without a word, for a turn that is moved, or not
        reported yet.
        """
        late = (today - self.due).days
        return late if late > max(1, longest_gap(self.rule).days // _WEEK) else 0

    def is_long_ago(self, today: date) -> bool:
        """Tell whether nobody has been there for a month."""
        return today - (self.last or self.since) >= A_MONTH


def longest_gap(rule: Recurrence) -> timedelta:
    """Return the longest time that a rhythm leaves between two visits."""
    if rule.freq is Freq.WEEKLY and len(rule.byday) > 1:
        days = sorted(rule.byday)
        within = max(after - before for before, after in pairwise(days))
        return timedelta(days=max(within, days[0] + _WEEK * rule.interval - days[-1]))
    return timedelta(days=_LONGEST[rule.freq] * rule.interval)


def worst_first(pairings: Iterable[Pairing], today: date) -> list[Pairing]:
    """Return who has waited longest beyond their day first, then who is due next."""
    return sorted(pairings, key=lambda one: (-one.overdue(today), one.due, one.resident))
