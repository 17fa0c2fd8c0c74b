"""Whom a change was told to: read from what was sent because of it."""

from storage.store import Reader, Row


async def because_of(db: Reader, batch: int, task: int, not_to: int) -> list[int]:
    """Return whom one change of a task was told to, besides the person who made it."""
    rows = await db.all(
        """SELECT DISTINCT person FROM outbox
           WHERE batch = :batch AND task = :task AND rank = 2 AND person IS NOT NULL AND person <> :not_to
             AND state <> 'dropped'""",
        batch=batch,
        task=task,
        not_to=not_to,
    )
    return [row["person"] for row in rows]


async def about(db: Reader, task: int) -> list[Row]:
    """Return what others were told about a task: person, state, and the first log entry of that change."""
    return await db.all(
        """SELECT outbox.person, outbox.state, min(log.id) AS entry FROM outbox
           JOIN log ON log.batch = outbox.batch AND log.task = outbox.task
           WHERE outbox.task = :task AND outbox.rank = 2 AND outbox.person IS NOT NULL
           GROUP BY outbox.id ORDER BY outbox.id""",
        task=task,
    )
