"""What the database says of itself."""

from dataclasses import dataclass
from datetime import datetime

from storage.moments import read
from storage.store import Reader


@dataclass(frozen=True, slots=True)
class Database:
    """The step of its schema, what reads it, and the latest moment that it knows of."""

    schema: int
    sqlite: str
    cipher: str
    newest: datetime | None


async def database(db: Reader) -> Database:
    """Return what an operator may want to know."""
    return Database(
        await db.value("PRAGMA user_version"),
        await db.value("SELECT sqlite_version()"),
        await db.value("PRAGMA cipher_version"),
        read(
            await db.value(
                """SELECT max(at) FROM (SELECT at, id FROM log WHERE id = (SELECT max(id) FROM log)
                   UNION ALL SELECT at, id FROM inbox WHERE id = (SELECT max(id) FROM inbox))"""
            )
        ),
    )
