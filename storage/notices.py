"""What the bot said by itself: at most once for each (what, whom, of which)."""

import json
from collections.abc import Collection
from datetime import datetime

from domain.people import Role
from storage.moments import stored
from storage.store import Reader, Tx


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


async def told(db: Reader, what: str, of_which: str) -> list[int]:
    """Return who was told something."""
    rows = await db.all(
        "SELECT person FROM notice WHERE what = :what AND of_which = :of_which ORDER BY person",
        what=what,
        of_which=of_which,
    )
    return [row["person"] for row in rows]


async def untold_leads(db: Reader, what: str, of_which: str, since: datetime) -> list[int]:
    """Return who leads or coordinates anywhere, by that moment already, and was not told something yet."""
    rows = await db.all(
        """SELECT DISTINCT person FROM member
           WHERE role >= :role AND since_at < :since AND NOT EXISTS (
               SELECT 1 FROM notice
               WHERE what = :what AND notice.person = member.person AND of_which = :of_which
           ) ORDER BY person""",
        role=int(Role.LEAD),
        since=stored(since),
        what=what,
        of_which=of_which,
    )
    return [row["person"] for row in rows]


async def was_told(db: Reader, what: str, person: int, of_which: str) -> bool:
    """Tell whether something was noted of somebody."""
    return bool(
        await db.value(
            "SELECT 1 FROM notice WHERE what = :what AND person = :person AND of_which = :of_which",
            what=what,
            person=person,
            of_which=of_which,
        )
    )


async def was_said(db: Reader, what: str, of_which: str) -> bool:
    """Tell whether something was said to anybody."""
    return bool(
        await db.value(
            "SELECT 1 FROM notice WHERE what = :what AND of_which = :of_which LIMIT 1",
            what=what,
            of_which=of_which,
        )
    )


async def said(db: Reader, what: str, which: Collection[str]) -> set[tuple[str, int]]:
    """Return what of this was said to whom: (of which, whom)."""
    rows = await db.all(
        """SELECT of_which, person FROM notice
           WHERE what = :what AND of_which IN (SELECT value FROM json_each(:which))""",
        what=what,
        which=json.dumps(list(which)),
    )
    return {(row["of_which"], row["person"]) for row in rows}


async def forget(tx: Tx, before: datetime) -> None:
    """Forget what was said so long ago that nothing could say it again."""
    await tx.run("DELETE FROM notice WHERE at < :before", before=stored(before))
