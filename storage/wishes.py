"""Wishes that came by the wall's link, until they are on the wall; then whom to tell of them."""

from dataclasses import dataclass
from datetime import datetime

from storage.moments import stored
from storage.store import Reader, Row, Tx


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish: who sent it, for which team; `resident`, if they are on its list; `task`, once it is on the wall."""

    id: int
    team: int
    person: int
    resident: int | None
    text: str
    task: int | None
    decided_by: int | None


def _wish(row: Row) -> Wish:
    return Wish(
        row["id"], row["team"], row["person"], row["resident"], row["text"], row["task"], row["decided_by"]
    )


async def add(tx: Tx, team: int, person: int, resident: int | None, text: str, now: datetime) -> Wish:
    """Keep a wish that was sent."""
    number = await tx.run(
        """INSERT INTO wish (team, person, resident, text, at)
           VALUES (:team, :person, :resident, :text, :now)""",
        team=team,
        person=person,
        resident=resident,
        text=text,
        now=stored(now),
    )
    return Wish(number, team, person, resident, text, None, None)


async def get(db: Reader, number: int) -> Wish | None:
    """Return a wish, or None."""
    row = await db.one("SELECT * FROM wish WHERE id = :number", number=number)
    return _wish(row) if row else None


async def of_task(db: Reader, task: int) -> Wish | None:
    """Return the wish that a task fulfils, if it came by the wall's link."""
    row = await db.one("SELECT * FROM wish WHERE task = :task", task=task)
    return _wish(row) if row else None


async def sent_since(db: Reader, person: int, since: datetime) -> int:
    """Return how many wishes somebody sent since a moment."""
    return int(
        await db.value(
            "SELECT count(*) FROM wish WHERE person = :person AND at >= :since",
            person=person,
            since=stored(since),
        )
    )


async def decide(tx: Tx, number: int, task: int | None, by: int, now: datetime) -> None:
    """Note what a lead decided; the words are erased: what is to be seen of them stands on the card."""
    await tx.run(
        "UPDATE wish SET task = :task, decided_by = :by, decided_at = :now, text = '' WHERE id = :number",
        task=task,
        by=by,
        now=stored(now),
        number=number,
    )
