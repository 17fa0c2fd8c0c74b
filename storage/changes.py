"""What a change replaced, kept for as long as it can be undone."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.moments import read, stored
from storage.store import Reader, Row, Tx


@dataclass(frozen=True, slots=True)
class Change:
    """One change by a person. `before` holds what it replaced; it is empty for a new task.

    `task` is None where a setting was changed.
    """

    id: int
    person: int
    task: int | None
    verb: str
    at: datetime
    version: int
    batch: int
    before: dict[str, Any]
    undone: bool


def _change(row: Row) -> Change:
    return Change(
        row["id"], row["person"], row["task"], row["verb"], read(row["at"]), row["version"], row["batch"],
        json.loads(row["before"] or "{}"), row["undone_at"] is not None,
    )  # fmt: skip


async def keep(
    tx: Tx, person: int, task: int | None, verb: str, version: int, before: dict[str, Any], now: datetime
) -> int:
    """Keep what a change replaced. Returns the number of the change."""
    return await tx.run(
        """INSERT INTO change (person, task, verb, at, version, batch, before)
           VALUES (:person, :task, :verb, :now, :version, :batch, :before)""",
        person=person,
        task=task,
        verb=verb,
        version=version,
        batch=await tx.batch(),
        before=json.dumps(before, ensure_ascii=False),
        now=stored(now),
    )


async def last_of(db: Reader, person: int) -> Change | None:
    """Return the last change a person made that is not undone, or None."""
    row = await db.one(
        "SELECT * FROM change WHERE person = :person AND undone_at IS NULL ORDER BY id DESC LIMIT 1",
        person=person,
    )
    return _change(row) if row else None


async def get(db: Reader, person: int, number: int) -> Change | None:
    """Return a change of a person's own, or None."""
    row = await db.one(
        "SELECT * FROM change WHERE id = :number AND person = :person", number=number, person=person
    )
    return _change(row) if row else None


async def built_on(db: Reader, numbers: Collection[int]) -> bool:
    """Tell whether any of these changes was undone, or its task changed again."""
    return bool(
        await db.value(
            """SELECT EXISTS (SELECT 1 FROM change LEFT JOIN task ON task.id = change.task
                              WHERE change.id IN (SELECT value FROM json_each(:numbers))
                                AND (task.version IS NOT change.version OR change.undone_at IS NOT NULL))""",
            numbers=json.dumps([*numbers]),
        )
    )


async def of_import(db: Reader, person: int, number: int) -> int | None:
    """Return the number of the change that an import is, by which a person takes it back, while it is kept."""
    found: int | None = await db.value(
        """SELECT id FROM change WHERE person = :person AND verb = 'imported' AND undone_at IS NULL
             AND before <> '' AND json_extract(before, '$.import') = :number""",
        person=person,
        number=number,
    )
    return found


async def undone(tx: Tx, number: int, now: datetime) -> None:
    """Mark a change as undone and erase what it kept."""
    await tx.run(
        "UPDATE change SET undone_at = :now, before = '' WHERE id = :number", now=stored(now), number=number
    )


async def forget(tx: Tx, erase_before: datetime, remove_before: datetime) -> None:
    """Erase what can be undone no longer; the row stays a while, to say so."""
    await tx.run(
        "UPDATE change SET before = '' WHERE at < :before AND before <> ''", before=stored(erase_before)
    )
    await tx.run("DELETE FROM change WHERE at < :before", before=stored(remove_before))
