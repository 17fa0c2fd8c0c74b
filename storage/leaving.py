"""People who asked to be forgotten, until they are."""

from datetime import datetime

from storage.moments import read, stored
from storage.store import Reader, Tx


async def ask(tx: Tx, person: int, now: datetime) -> None:
    """Note that somebody asked to be forgotten."""
    await tx.run(
        "INSERT OR IGNORE INTO leaving (person, at) VALUES (:person, :now)", person=person, now=stored(now)
    )


async def asked_by(db: Reader, until: datetime) -> list[int]:
    """Return who asked by a moment."""
    rows = await db.all("SELECT person FROM leaving WHERE at <= :until ORDER BY at", until=stored(until))
    return [row["person"] for row in rows]


async def first(db: Reader) -> datetime | None:
    """Return when the first of those who wait asked."""
    seconds: int | None = await db.value("SELECT min(at) FROM leaving")
    return read(seconds)
