"""The tick. The database knows what is due; a tick only asks it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from actions import nights
from storage.store import Reader, Store, Tx

LONGEST_REST = timedelta(minutes=10)


class Job(Protocol):
    """A module of this package: what is due now, and when something will be next."""

    async def due(self, tx: Tx, now: datetime) -> None:
        """Do what is due."""

    async def next_due(self, db: Reader, now: datetime) -> datetime | None:
        """Return when something will be due; None: nothing that is known."""


async def tick(store: Store, jobs: Sequence[Job], now: datetime) -> None:
    """Do all that is due, a transaction a job: one that breaks leaves the others alone.

    Raises what broke, in a group, once all had their turn.
    """
    broken: list[Exception] = []
    for job in jobs:
        try:
            async with store.write() as tx:
                await run(job, tx, now)
        except Exception as error:  # noqa: BLE001 - whatever it is, the jobs after it have their own work
            broken.append(error)
    if broken:
        raise ExceptionGroup("jobs broken", broken)


async def run(job: Job, tx: Tx, now: datetime) -> None:
    """Let a job do what is due: nobody has asked for what it says, so no group is disturbed in the night."""
    tx.unasked = True
    await job.due(tx, now)
    if tx.posted:
        await nights.keep_quiet(tx, now)


async def next_due(store: Store, jobs: Sequence[Job], now: datetime) -> datetime | None:
    """Return the next moment at which a job has something to do."""
    async with store.read() as db:
        moments = [await job.next_due(db, now) for job in jobs]
    return min((moment for moment in moments if moment is not None and moment > now), default=None)


class Ticker:
    """Ticks, but lets the jobs rest while nothing can be due.

    That is while nothing was changed since they were asked, and the next moment they named has not come.
    In case one of them named it too late, they never rest for long.
    """

    def __init__(self, store: Store, jobs: Sequence[Job]) -> None:
        self._store = store
        self._jobs = jobs
        self._changes = -1
        self._rest: tuple[datetime, datetime] | None = None

    async def tick(self, now: datetime) -> None:
        """Do all that is due. Raises what broke, in a group; then all are asked again the next time."""
        changes = self._store.changes
        if self._rest and changes == self._changes and self._rest[0] <= now < self._rest[1]:
            return
        self._rest = None
        await tick(self._store, self._jobs, now)
        latest = now + LONGEST_REST
        self._changes = changes  # what the jobs did is a change as well: they may not be through
        self._rest = now, min(await next_due(self._store, self._jobs, now) or latest, latest)
