"""What the bot said by itself: at most once for each (what, whom, of which)."""

from datetime import datetime

from storage.moments import stored
from storage.store import Tx


async def first_time(tx: Tx, what: str, person: int, of_which: str, now: datetime) -> bool:
    """Note that something is said now; False if it was said before. Ask first, then post."""
    rows = await tx.all(
        """INSERT OR IGNORE INTO notice (what, person, of_which, at)
           VALUES (:what, :person, :of_which, :now) RETURNING 1""",
        what=what,
        person=person,
        of_which=of_which,
        now=stored(now),
    )
    return bool(rows)


async def forget(tx: Tx, before: datetime) -> None:
    """Forget what was said so long ago that nothing could say it again."""
    await tx.run("DELETE FROM notice WHERE at < :before", before=stored(before))
