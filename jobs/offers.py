"""Offers of a freed place that were not answered in time go to the next in line."""

from datetime import datetime

from actions.claims import expire
from storage import claims
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Pass on what was not answered."""
    tx.urgent = True
    for offer in await claims.expired(tx, now):
        await expire(tx, offer, now)


async def next_due(db: Reader, _now: datetime) -> datetime | None:
    """Return when the next offer ends."""
    return await claims.next_expiry(db)
