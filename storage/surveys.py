"""When projects were looked at on the spot."""

from datetime import datetime

from storage.moments import read, stored
from storage.store import Reader, Tx


async def keep(tx: Tx, task: int, at: datetime) -> None:
    """Keep when a project was looked at."""
    await tx.run("UPDATE task SET surveyed_at = :at WHERE id = :task", at=stored(at), task=task)


async def kept_at(db: Reader, task: int) -> datetime | None:
    """Return when a project was looked at; None: nobody noted it."""
    seconds: int | None = await db.value("SELECT surveyed_at FROM task WHERE id = :task", task=task)
    return read(seconds)
