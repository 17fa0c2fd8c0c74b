"""What is kept for a while only: words that were needed for a task, and people who come no more."""

from datetime import datetime

from storage.moments import stored
from storage.store import Reader, Tx

AT_ONCE = 500
_WORDS = (
    "UPDATE task SET reason = NULL, worded = 0 WHERE id = :task",
    """UPDATE claim SET reason = NULL, note = NULL, arrived_at = NULL, left_at = NULL
       WHERE task = :task""",
    "DELETE FROM note WHERE task = :task",
    "DELETE FROM photo WHERE task = :task",
)


async def forget_words(tx: Tx, ended_before: datetime) -> int:
    """Erase reasons, notes and pictures of tasks that ended before then; returns of how many."""
    rows = await tx.all(
        """SELECT id FROM task WHERE worded = 1 AND state <> 'open' AND ended_at < :before
           ORDER BY ended_at LIMIT :most""",
        before=stored(ended_before),
        most=AT_ONCE,
    )
    for row in rows:
        for statement in _WORDS:
            await tx.run(statement, task=row["id"])
    return len(rows)


_STAYS = """(EXISTS (SELECT 1 FROM member WHERE member.person = person.id AND role > 1)
    OR EXISTS (SELECT 1 FROM claim JOIN task ON task.id = claim.task WHERE claim.person = person.id
               AND claim.state IN ('waiting', 'offered', 'held', 'done')
               AND (claim.since_at >= :before OR claim.state = 'held' AND task.state = 'open')))"""
"""Leads, and whoever took a place since then or still has one: somebody else may speak for them."""


async def untold(db: Reader, before: datetime) -> list[int]:
    """Return whom nobody has seen since then, and who does not know what comes of it. Nor do they lead or help."""
    rows = await db.all(
        f"""SELECT id FROM person WHERE told_at IS NULL AND seen_at < :before AND NOT {_STAYS}
            ORDER BY seen_at LIMIT :most""",
        before=stored(before),
        most=AT_ONCE,
    )
    return [row["id"] for row in rows]


async def gone_quiet(db: Reader, before: datetime, told_before: datetime) -> list[int]:
    """Return whom nobody has seen since then, though they have long known what comes of it. Nor do they lead or help."""
    rows = await db.all(
        f"""SELECT id FROM person WHERE told_at < :told_before AND seen_at < :before AND NOT {_STAYS}
            ORDER BY told_at LIMIT :most""",
        before=stored(before),
        told_before=stored(told_before),
        most=AT_ONCE,
    )
    return [row["id"] for row in rows]
