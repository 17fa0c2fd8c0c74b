"""What was held in the quiet hours, or was too much for a day, is said when its hour has come."""

from datetime import datetime

from actions import releasing
from storage import held
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Say it."""
    await releasing.release(tx, now)


async def next_due(db: Reader, _now: datetime) -> datetime | None:
    """Return when the next of it may be said."""
    return await held.next_due(db)
