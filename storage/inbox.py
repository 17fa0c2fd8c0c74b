"""What came in, raw, until it is done. A row is confirmed to the platform only after it is committed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from storage.moments import read, stored
from storage.store import Reader, Tx


@dataclass(frozen=True, slots=True)
class Arrived:
    """An update that waits to be worked off."""

    id: int
    platform: str
    lane: str
    raw: str
    at: datetime


async def keep(tx: Tx, platform: str, updates: Iterable[tuple[str, str, str]], now: datetime) -> None:
    """Keep updates (key, lane, raw). One that is known already, done or not, is kept once."""
    for key, lane, raw in updates:
        await tx.run(
            """INSERT OR IGNORE INTO inbox (platform, key, lane, raw, at)
               VALUES (:platform, :key, :lane, :raw, :now)""",
            platform=platform,
            key=key,
            lane=lane,
            raw=raw,
            now=stored(now),
        )


async def waiting(db: Reader, after: int, limit: int = 500) -> list[Arrived]:
    """Return updates that are not done, of higher ids than `after`, in the order they came."""
    rows = await db.all(
        """SELECT id, platform, lane, raw, at FROM inbox
           WHERE done_at IS NULL AND id > :after ORDER BY id LIMIT :limit""",
        after=after,
        limit=limit,
    )
    return [Arrived(row["id"], row["platform"], row["lane"], row["raw"], read(row["at"])) for row in rows]


async def is_waiting(db: Reader, number: int) -> bool:
    """Tell whether an update is still to be done: asked inside the transaction that does it."""
    return bool(await db.value("SELECT done_at IS NULL FROM inbox WHERE id = :number", number=number))


async def done(tx: Tx, number: int, outcome: str, now: datetime) -> None:
    """Mark an update as done and erase what it said."""
    await tx.run(
        "UPDATE inbox SET done_at = :now, outcome = :outcome, raw = '' WHERE id = :number",
        number=number,
        outcome=outcome,
        now=stored(now),
    )


async def forget(tx: Tx, before: datetime) -> None:
    """Remove what was done long ago; a platform repeats itself for a day at most.

    The newest row stays: were the table empty, ids would begin again, below those worked off already.
    """
    await tx.run(
        "DELETE FROM inbox WHERE done_at < :before AND id < (SELECT max(id) FROM inbox)",
        before=stored(before),
    )
