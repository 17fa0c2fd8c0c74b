"""Notes that people keep with a task."""

from dataclasses import dataclass
from datetime import datetime

from storage.moments import read, stored
from storage.store import Reader, Tx


@dataclass(frozen=True, slots=True)
class Note:
    """Words kept with a task, and who wrote them."""

    person: int
    at: datetime
    text: str


async def add(tx: Tx, task: int, person: int, text: str, now: datetime) -> None:
    """Keep a note with a task."""
    await tx.run(
        "INSERT INTO note (task, person, at, text) VALUES (:task, :person, :now, :text)",
        task=task,
        person=person,
        text=text,
        now=stored(now),
    )


async def of_task(db: Reader, task: int) -> list[Note]:
    """Return the notes of a task, oldest first."""
    rows = await db.all("SELECT person, at, text FROM note WHERE task = :task ORDER BY id", task=task)
    return [Note(row["person"], read(row["at"]), row["text"]) for row in rows]
