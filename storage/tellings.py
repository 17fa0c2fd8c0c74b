"""Whom a change was told to, and what a message was about: read from what was sent."""

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


async def task_of(db: Reader, chat: int, key: str) -> int | None:
    """Return what a message in a chat was about, if it was about a task."""
    task: int | None = await db.value(
        "SELECT task FROM outbox WHERE chat = :chat AND message_key = :key AND task IS NOT NULL",
        chat=chat,
        key=key,
    )
    return task
