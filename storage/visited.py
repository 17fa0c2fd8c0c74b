"""Whom a team visits: when somebody was there last, and when the next visit is."""

from dataclasses import dataclass
from datetime import datetime

from storage.figures import Scope
from storage.moments import read, stored
from storage.served import IS_SERVED, SERVED_AT
from storage.store import Reader
from storage.teams import BELOW


@dataclass(frozen=True, slots=True)
class Visited:
    """A resident who is visited, by the number of their code."""

    resident: int
    last: datetime | None
    next: datetime | None


async def each(db: Reader, scope: Scope, now: datetime) -> list[Visited]:
    """Return the residents whom a team, or one below it, has visited or is to visit; who waited longest comes first."""
    rows = await db.all(
        BELOW + f"""
        SELECT task_resident.resident,
               max(CASE WHEN {IS_SERVED} THEN {SERVED_AT} END) AS last_at,
               min(CASE WHEN task.state = 'open' AND task.start_at >= :now THEN task.start_at END) AS next_at
        FROM task JOIN task_resident ON task_resident.task = task.id
        JOIN resident ON resident.id = task_resident.resident
        WHERE task.kind = 'visit' AND task.team IN (SELECT id FROM below) AND resident.gone_at IS NULL
        GROUP BY task_resident.resident HAVING last_at IS NOT NULL OR next_at IS NOT NULL
        ORDER BY last_at NULLS FIRST, task_resident.resident""",
        now=stored(now),
        **scope.values,
    )  # fmt: skip
    return [Visited(row["resident"], read(row["last_at"]), read(row["next_at"])) for row in rows]
