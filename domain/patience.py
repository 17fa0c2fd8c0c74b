"""How much one person, and one group, may say at once: so that nobody's flood is in the way of others."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

CALM = timedelta(minutes=1)
"""Whoever has not been heard for so long is heard again."""
MOST_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """So much at once, and so much a minute after that."""

    at_once: int
    a_minute: float


PERSON = Allowance(60, 12)
"""A lead settles sixty lines of a digest at a tap each without a pause. A platform lets us send thirty
messages a second: a hundred and fifty people who never rest would be needed to fill that with answers."""
GROUP = Allowance(1000, 600)
"""A callout is answered by a thousand people within the same minute; nobody is to be turned away then."""

STRANGER = Allowance(5, 1)
"""Of somebody in no team the platform is asked whether they are in a group of ours: a question for each group."""
ENDLESS = Allowance(10**9, 10**9)


class Heard(Enum):
    """What becomes of what somebody says: it is done, it is too much and they are told, or silence."""

    DONE = auto()
    TOLD = auto()
    SILENT = auto()


@dataclass(slots=True)
class _Tally:
    left: float
    at: datetime
    over: bool = False


class Patience:
    """Counts what is said, by the moment at which it was said: what waited during an outage is no flood."""

    def __init__(self, allowance: Allowance) -> None:
        self._allowance = allowance
        self._tallies: dict[Hashable, _Tally] = {}

    def hear(self, who: Hashable, at: datetime) -> Heard:
        """Count one thing said at a moment. Told once, somebody is not heard until they pause: they need not guess when."""
        tally = self._tallies.get(who)
        if tally is None:
            tally = self._tallies[who] = _Tally(self._allowance.at_once, at)
            self._forget_the_calm(at)
        pause = max(at - tally.at, timedelta(0))
        tally.at = max(tally.at, at)
        if tally.over and pause < CALM:
            return Heard.SILENT
        rested = (
            self._allowance.at_once if tally.over else pause / timedelta(minutes=1) * self._allowance.a_minute
        )
        tally.left = min(self._allowance.at_once, tally.left + rested)
        tally.over = tally.left < 1
        if tally.over:
            return Heard.TOLD
        tally.left -= 1
        return Heard.DONE

    def _forget_the_calm(self, now: datetime) -> None:
        """Keep no tally of whoever has paused so long that it is full again."""
        if len(self._tallies) > MOST_KEPT:
            full = max(CALM, timedelta(minutes=self._allowance.at_once / self._allowance.a_minute))
            self._tallies = {who: tally for who, tally in self._tallies.items() if now - tally.at < full}
