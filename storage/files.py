"""Files that were ordered, and what they are once they are made, until they have gone."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.files import TRIES, File, Progress
from domain.language import Language
from domain.people import Role
from storage import teams
from storage.moments import stored
from storage.store import Reader, Tx


@dataclass(frozen=True, slots=True)
class Order:
    """A file that is to be made: by which maker, about what, for whom. `facts` are ids, dates and figures.

    Its maker keeps `progress`, if it takes long.
    """

    id: int
    chat: int
    person: int | None
    language: Language
    maker: str
    facts: dict[str, Any]
    tries: int
    progress: Progress = field(default_factory=Progress)


async def order(
    tx: Tx,
    chat: int,
    person: int | None,
    language: Language,
    maker: str,
    facts: dict[str, Any],
    now: datetime,
) -> int:
    """Order a file for a chat; it is made outside of any transaction, and sent then."""
    number = await tx.run(
        """INSERT INTO file (chat, person, language, maker, facts, ordered_at)
           VALUES (:chat, :person, :language, :maker, :facts, :now)""",
        chat=chat,
        person=person,
        language=language.value,
        maker=maker,
        facts=json.dumps(facts, ensure_ascii=False, sort_keys=True),
        now=stored(now),
    )
    tx.ordered = True
    return number


async def next_ordered(db: Reader) -> Order | None:
    """Return what is to be made next, or None; what went wrong before comes after what is new."""
    row = await db.one(
        "SELECT * FROM file WHERE made_at IS NULL AND tries < :tries ORDER BY tries, id LIMIT 1", tries=TRIES
    )
    if row is None:
        return None
    return Order(
        row["id"], row["chat"], row["person"], Language(row["language"]), row["maker"],
        json.loads(row["facts"]), row["tries"],
    )  # fmt: skip


async def may_go(db: Reader, number: int) -> bool:
    """Tell whether whoever ordered a file still holds the role that it is for: roles are taken away in between."""
    row = await db.one("SELECT person, facts FROM file WHERE id = :number", number=number)
    facts = json.loads(row["facts"]) if row else {}
    if row is None or row["person"] is None or "least" not in facts:
        return True
    return await teams.role(db, row["person"], facts["team"]) >= Role(facts["least"])


async def made(tx: Tx, number: int, file: File, now: datetime) -> None:
    """Keep what was made, until it has gone."""
    await tx.run(
        "UPDATE file SET made_at = :now, name = :name, content = :content WHERE id = :number",
        now=stored(now),
        name=file.name,
        content=file.content,
        number=number,
    )


async def made_along(tx: Tx, number: int, file: File, now: datetime) -> int:
    """Keep what was made along with an order; returns its number."""
    return await tx.run(
        """INSERT INTO file (chat, person, language, maker, facts, ordered_at, made_at, name, content)
           SELECT chat, person, language, maker, facts, ordered_at, :now, :name, :content
           FROM file WHERE id = :number""",
        now=stored(now),
        name=file.name,
        content=file.content,
        number=number,
    )


async def not_made(tx: Tx, number: int) -> None:
    """Note that a file could not be made this time."""
    await tx.run("UPDATE file SET tries = tries + 1 WHERE id = :number", number=number)


async def let_go(tx: Tx, number: int) -> None:
    """Forget an order of which nothing is made."""
    await tx.run("DELETE FROM file WHERE id = :number AND made_at IS NULL", number=number)


async def get(db: Reader, number: int) -> File:
    """Return a file that was made. Raises LookupError once it has gone."""
    row = await db.one(
        "SELECT name, content FROM file WHERE id = :number AND content IS NOT NULL", number=number
    )
    if row is None:
        raise LookupError(f"no file {number}")
    return File(row["name"], bytes(row["content"]))


async def forget(tx: Tx, before: datetime) -> None:
    """Erase what waited too long for somebody to open the bot."""
    await tx.run(
        "UPDATE file SET content = NULL WHERE content IS NOT NULL AND made_at < :before",
        before=stored(before),
    )
