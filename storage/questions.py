"""What the bot asked somebody last in a chat. Questions are stored, so they survive a restart."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from storage.moments import stored
from storage.store import Reader, Row, Tx

STANDS = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Question:
    """A question that waits for its answer. `known` is what the command knows so far."""

    id: int
    chat: int
    person: int
    command: str
    slot: str
    known: dict[str, Any]
    origin: int
    letter: int | None


def _question(row: Row) -> Question:
    return Question(
        row["id"], row["chat"], row["person"], row["command"], row["slot"], json.loads(row["known"]), row["origin"],
        row["letter"],
    )  # fmt: skip


async def ask(
    tx: Tx, chat: int, person: int, command: str, slot: str, known: dict[str, Any], origin: int, now: datetime
) -> None:
    """Keep a question; it takes the place of the one before."""
    await tx.run(
        """INSERT OR REPLACE INTO question (chat, person, command, slot, known, origin, asked_at)
           VALUES (:chat, :person, :command, :slot, :known, :origin, :now)""",
        chat=chat,
        person=person,
        command=command,
        slot=slot,
        known=json.dumps(known, ensure_ascii=False),
        origin=origin,
        now=stored(now),
    )


async def open_one(db: Reader, chat: int, person: int, now: datetime) -> Question | None:
    """Return what the bot asked somebody last in a chat, if it still waits."""
    row = await db.one(
        "SELECT * FROM question WHERE chat = :chat AND person = :person AND asked_at > :since",
        chat=chat,
        person=person,
        since=stored(now - STANDS),
    )
    return _question(row) if row else None


async def from_group(db: Reader, origin: int, person: int, now: datetime) -> Question | None:
    """Return what the bot asked somebody in private about a command they gave in this group."""
    row = await db.one(
        "SELECT * FROM question WHERE origin = :origin AND person = :person AND asked_at > :since ORDER BY id DESC",
        origin=origin,
        person=person,
        since=stored(now - STANDS),
    )
    return _question(row) if row else None


async def drop(tx: Tx, chat: int, person: int) -> bool:
    """Forget a question with all that was said for it; tells whether there was one."""
    rows = await tx.all(
        "DELETE FROM question WHERE chat = :chat AND person = :person RETURNING id", chat=chat, person=person
    )
    return bool(rows)


async def drop_all(tx: Tx, person: int) -> None:
    """Forget everything that somebody was asked."""
    await tx.run("DELETE FROM question WHERE person = :person", person=person)


async def asked_in(tx: Tx, chat: int, person: int, letter: int) -> None:
    """Note the message that asks, so that only its buttons answer."""
    await tx.run(
        "UPDATE question SET letter = :letter WHERE chat = :chat AND person = :person AND letter IS NULL",
        letter=letter,
        chat=chat,
        person=person,
    )


async def forget(tx: Tx, before: datetime) -> None:
    """Forget the questions nobody answered."""
    await tx.run("DELETE FROM question WHERE asked_at < :before", before=stored(before))
