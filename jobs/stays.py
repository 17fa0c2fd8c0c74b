"""Whoever is at somebody's home and has not said in time that they left: see actions/staying.py."""

from datetime import datetime

from actions import staying
from storage import stays
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Ask about whoever is due; with nobody on a visit this is one look at an index."""
    tx.urgent = True
    for stay in await stays.due(tx, now):
        await staying.climb(tx, stay, now)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when somebody is to be asked next."""
    return await stays.next_due(db, now)
