"""When projects were looked at on the spot."""

from datetime import datetime

from storage.moments import stored
from storage.store import Reader, Tx


async def keep(tx: Tx, task: int, at: datetime) -> None:
    """Keep when a project was looked at."""
    await tx.run("UPDATE task SET surveyed_at = :at WHERE id = :task", at=stored(at), task=task)


async def is_kept(db: Reader, task: int) -> bool:
    """Tell whether anybody noted it."""
    return bool(await db.value("SELECT surveyed_at IS NOT NULL FROM task WHERE id = :task", task=task))
