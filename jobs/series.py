"""Series make their turns ahead, each once, and show the next one's card when its time has come."""

from datetime import datetime

from actions import repeating
from storage import series
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Make and show the turns that are due. One that was made, moved or called off is not made again."""
    for one in await series.due(tx, now):
        await repeating.keep_up(tx, one, now)


async def next_due(db: Reader, _now: datetime) -> datetime | None:
    """Return when a turn is to be made or shown next."""
    return await series.next_look(db)
