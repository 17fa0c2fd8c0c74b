"""What the bot will say by itself: the jobs themselves are run ahead of time, and all they did is taken back.

So what is foretold and what is done can't differ: there is one rule for both.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.foresight import Foreseen
from jobs import ticker
from jobs.ticker import Job
from storage import foresight
from storage.store import Tx


class _TakenBack(Exception):
    """Ends what is only tried."""


class _Tried:
    """A stretch of time that is only tried; `found` is what would be posted in it."""

    def __init__(self, known: Iterable[int]) -> None:
        self._known = set(known)
        self.found: list[Foreseen] = []

    async def run(self, tx: Tx, start: datetime, end: datetime, jobs: Sequence[Job]) -> None:
        """Run jobs whenever they are due. Raises _TakenBack at the end."""
        now: datetime | None = start
        while now is not None:
            for job in jobs:
                await ticker.run(job, tx, now)
            leaving = await foresight.leaving(tx, now, self._known)
            self._known |= leaving.keys()
            self.found += leaving.values()
            now = await _next(tx, jobs, now, end)
        raise _TakenBack


async def foresee(tx: Tx, start: datetime, end: datetime, *, jobs: Sequence[Job]) -> list[Foreseen]:
    """Return what these jobs would post from `start` until `end`, as things stand, in order."""
    before = tx.posted, tx.ordered, tx.scrubs, tx.unasked, tx.urgent
    tried = _Tried(await foresight.leaving(tx, start))
    try:
        async with tx.savepoint():
            await tried.run(tx, start, end, jobs)
    except _TakenBack:
        tx.posted, tx.ordered, tx.scrubs, tx.unasked, tx.urgent = before
    return tried.found


async def _next(tx: Tx, jobs: Sequence[Job], now: datetime, end: datetime) -> datetime | None:
    moments = [await job.next_due(tx, now) for job in jobs]
    return min((moment for moment in moments if moment is not None and now < moment <= end), default=None)
