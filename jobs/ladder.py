"""While a task is short of people it goes up the ladder, a rung at a time: see domain/ladder.py."""

from datetime import datetime

from actions import alarms, climbing
from storage import needs, tasks
from storage.store import Reader, Tx

AT_ONCE = 200


async def due(tx: Tx, now: datetime) -> None:
    """Climb the rungs that are due; with nothing due this is one look at an index."""
    tx.urgent = True
    for number, since in await needs.due(tx, now, limit=AT_ONCE):
        task, need = await tasks.get(tx, number), await needs.get(tx, number)
        if need is None:
            continue
        to_come = await alarms.steps(tx, task, need)
        for step in to_come:
            if step.at <= now:
                await climbing.climb(tx, task, step, max(step.at, since), now)
        later = next((step.at for step in to_come if step.at > now), None)
        await needs.look_at(tx, number, later)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next rung of any task is due."""
    return await needs.next_due(db, now)
