"""Where a team has it so: a place that was not confirmed in time goes on to the next in line."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

from actions import lapsing
from domain.tasks import Claim, Task
from storage import claims, remindings, settings, tasks
from storage.store import Reader, Tx

# What would lapse in the quiet hours lapses the evening before.
MOVED = timedelta(days=1)


async def due(tx: Tx, now: datetime) -> None:
    """Free what was not confirmed."""
    lapsed = [(task, claim) async for task, claim, at in _leases(tx, now, now) if at <= now]
    for task, claim in lapsed:
        await lapsing.lapse(tx, task, claim, now)


async def _leases(db: Reader, now: datetime, until: datetime) -> AsyncIterator[tuple[Task, Claim, datetime]]:
    """Yield each place that may lapse, with its moment, of what begins soon enough."""
    longest = max((its.lease for its in (await settings.of_teams(db)).values() if its.lease), default=None)
    if longest is None:
        return
    coming = await tasks.beginning(db, now, until + longest + MOVED)
    rules = await remindings.rules(db, [task.id for task in coming])
    on = await claims.of_each(db, [task.id for task in coming])
    for task in coming:
        for claim in on[task.id]:
            at = rules.lapses_at(task, claim)
            if at:
                yield task, claim, at


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next place lapses."""
    moments = [at async for _, _, at in _leases(db, now, now + MOVED * 2)]
    return min((at for at in moments if at > now), default=None)
