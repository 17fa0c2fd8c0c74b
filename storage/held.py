"""Letters that are held: in their reader's quiet hours, or because a day had enough of them. They block nobody."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.messages import Message
from storage import facts
from storage.moments import read, stored
from storage.store import Reader, Tx

QUIET = "quiet hours"
MANY = "many today"


@dataclass(frozen=True, slots=True)
class Held:
    """A letter that was held, and why."""

    id: int
    chat: int
    person: int | None  # None: for a group
    task: int | None
    message: Message
    why: str


async def hold(tx: Tx, letter: int, until: datetime, why: str) -> None:
    """Hold a letter that is on its way until a moment. One that was not late yet is late only after that."""
    await tx.run(
        """UPDATE outbox SET state = 'parked', not_before = :until, trouble = :why,
               due_at = CASE WHEN due_at > made_at - 300 THEN :until ELSE due_at END
           WHERE id = :letter AND state = 'waiting'""",
        letter=letter,
        until=stored(until),
        why=why,
    )


async def ringing_in_groups(db: Reader, batch: int) -> list[tuple[int, int, int | None]]:
    """Return the letters of one change that are about to ring in a group: each with its team and its task."""
    rows = await db.all(
        """SELECT outbox.id, chat.team, outbox.task FROM outbox JOIN chat ON chat.id = outbox.chat
           LEFT JOIN card ON card.task = outbox.task AND card.chat = outbox.chat
           WHERE outbox.batch = :batch AND outbox.state = 'waiting' AND outbox.edits IS NULL AND chat.team IS NOT NULL
             AND (outbox.class = 'must' OR card.message_key IS NULL)""",
        batch=batch,
    )
    return [(row["id"], row["team"], row["task"]) for row in rows]


async def count(tx: Tx, letter: int) -> None:
    """Count a letter among what its reader is told in a day."""
    await tx.run("UPDATE outbox SET counted = 1 WHERE id = :letter", letter=letter)


async def counted_since(db: Reader, person: int, since: datetime) -> int:
    """Return how many counted letters a person has had since then."""
    number: int = await db.value(
        "SELECT count(*) FROM outbox WHERE counted = 1 AND person = :person AND made_at >= :since",
        person=person,
        since=stored(since),
    )
    return number


async def due(db: Reader, now: datetime) -> list[Held]:
    """Return what was held until now, oldest first."""
    rows = await db.all(
        """SELECT * FROM outbox WHERE state = 'parked' AND not_before > 0 AND not_before <= :now
           ORDER BY batch, rank, id""",
        now=stored(now),
    )
    return [
        Held(
            row["id"],
            row["chat"],
            row["person"],
            row["task"],
            facts.decode(row["message"], row["facts"], row["words"], row["buttons"]),
            row["trouble"],
        )
        for row in rows
    ]


async def next_due(db: Reader) -> datetime | None:
    """Return when the next letter is held no longer."""
    seconds: int | None = await db.value(
        "SELECT min(not_before) FROM outbox WHERE state = 'parked' AND not_before > 0"
    )
    return read(seconds)


async def let_go(tx: Tx, letters: Iterable[int]) -> None:
    """Send letters now, in the order in which they were meant: what could wait so long lets others go first.

    A card takes the place of a request for the same card that came meanwhile.
    """
    await tx.run(
        """UPDATE OR REPLACE outbox SET state = 'waiting', not_before = 0, trouble = NULL, haste = 0
           WHERE id IN (SELECT value FROM json_each(:letters))""",
        letters=json.dumps(list(letters)),
    )
    tx.posted = True


async def said_otherwise(tx: Tx, letters: Iterable[int], now: datetime) -> None:
    """Note that what letters say was said in another one; their free words are erased."""
    await tx.run(
        """UPDATE outbox SET state = 'sent', done_at = :now, words = '[]', trouble = NULL
           WHERE id IN (SELECT value FROM json_each(:letters))""",
        letters=json.dumps(list(letters)),
        now=stored(now),
    )


async def drop(tx: Tx, letters: Iterable[int], now: datetime) -> None:
    """Leave out letters that would make no sense any more."""
    await tx.run(
        """UPDATE outbox SET state = 'dropped', done_at = :now, words = '[]', trouble = 'of no use any more'
           WHERE id IN (SELECT value FROM json_each(:letters))""",
        letters=json.dumps(list(letters)),
        now=stored(now),
    )


async def of_batch(db: Reader, batch: int) -> list[int]:
    """Return the letters of one change that are still held."""
    rows = await db.all(
        "SELECT id FROM outbox WHERE batch = :batch AND state = 'parked' AND not_before > 0", batch=batch
    )
    return [row["id"] for row in rows]
