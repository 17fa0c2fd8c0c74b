"""When a task begins and nobody has stepped in, the place of whoever can't come is let go, and the leads know."""

from datetime import datetime

from actions.standing_in import let_go
from storage import claims, tasks
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Let go what nobody took over."""
    tx.urgent = True
    for claim in await claims.left_alone(tx, now):
        await let_go(tx, await tasks.get(tx, claim.task), claim, now)


async def next_due(db: Reader, _now: datetime) -> datetime | None:
    """Return when the next task begins on which somebody looks for a stand-in."""
    return await claims.next_left_alone(db)
