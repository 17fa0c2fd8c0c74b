"""Reminders that somebody wants once more."""

from dataclasses import dataclass
from datetime import datetime

from storage.moments import read, stored
from storage.store import Reader, Tx


@dataclass(frozen=True, slots=True)
class Snooze:
    """A reminder put off; `start` is when its task began by then."""

    task: int
    person: int
    start: datetime
    at: datetime


async def keep(tx: Tx, snooze: Snooze) -> None:
    """Keep a moment at which somebody wants to be reminded once more, instead of any other."""
    await tx.run(
        "INSERT OR REPLACE INTO snooze (task, person, start_at, at) VALUES (:task, :person, :start, :at)",
        task=snooze.task,
        person=snooze.person,
        start=stored(snooze.start),
        at=stored(snooze.at),
    )


async def take_due(tx: Tx, now: datetime) -> list[Snooze]:
    """Return those whose moment has come, and forget them."""
    if not await tx.value("SELECT 1 FROM snooze WHERE at <= :now LIMIT 1", now=stored(now)):
        return []
    rows = await tx.all("DELETE FROM snooze WHERE at <= :now RETURNING *", now=stored(now))
    due = [Snooze(row["task"], row["person"], read(row["start_at"]), read(row["at"])) for row in rows]
    return sorted(due, key=lambda snooze: (snooze.at, snooze.task, snooze.person))


async def next_due(db: Reader) -> datetime | None:
    """Return the next moment."""
    seconds: int | None = await db.value("SELECT min(at) FROM snooze")
    return read(seconds)
