"""Contact sheets are taken away two hours after the end: the messages that showed them are edited."""

from datetime import datetime

from actions.sheets import settle
from storage import sheets
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Take away what has stood long enough."""
    for task in await sheets.over(tx, now):
        await settle(tx, task, now)


async def next_due(db: Reader, _now: datetime) -> datetime | None:
    """Return when the next sheet has stood long enough."""
    return await sheets.next_over(db)
