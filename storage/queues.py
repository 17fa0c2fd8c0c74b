"""How much waits in the two boxes, and for how long."""

from dataclasses import dataclass
from datetime import datetime

from storage.moments import read
from storage.store import Reader


@dataclass(frozen=True, slots=True)
class Queues:
    """What waits: updates to be worked off, letters to be sent, letters kept until their reader starts the bot.

    `oldest`: the id of the update that waits longest, 0 if none does; `unsent_since`: since when the
    letter that waits longest could have left.
    """

    waiting: int
    oldest: int
    unsent: int
    unsent_since: datetime | None
    parked: int


async def look(db: Reader) -> Queues:
    """Return how much waits now."""
    inbox = await db.one("SELECT count(*) AS waiting, min(id) AS oldest FROM inbox WHERE done_at IS NULL")
    outbox = await db.one(
        """SELECT count(*) AS unsent, min(max(made_at, not_before)) AS since FROM outbox
           WHERE state IN ('waiting', 'sending')"""
    )
    parked = await db.value("SELECT count(*) FROM outbox WHERE state = 'parked'")
    if inbox is None or outbox is None:
        raise LookupError("a count is always there")
    return Queues(
        inbox["waiting"], inbox["oldest"] or 0, outbox["unsent"], read(outbox["since"]), int(parked)
    )
