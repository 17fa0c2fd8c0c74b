"""Links that give a role to whoever opens them first. Only their hash is kept."""

import hashlib
import secrets
from datetime import datetime

from domain.people import Role
from storage.moments import stored
from storage.store import Reader, Tx


def _hash(payload: str) -> bytes:
    return hashlib.sha256(payload.encode()).digest()


async def make(tx: Tx, team: int, role: Role, until: datetime) -> str:
    """Make a link for one use until a moment. Returns its payload: 128 bits, 22 letters."""
    payload = secrets.token_urlsafe(16)
    await tx.run(
        "INSERT INTO invite (hash, role, team, until_at) VALUES (:hash, :role, :team, :until)",
        hash=_hash(payload),
        role=int(role),
        team=team,
        until=stored(until),
    )
    return payload


async def use(tx: Tx, payload: str, person: int, now: datetime) -> tuple[int, Role] | None:
    """Use a link up. Returns its team and role, or None if it is spent, too old or unknown."""
    rows = await tx.all(
        """UPDATE invite SET used_by = :person
           WHERE hash = :hash AND used_by IS NULL AND until_at > :now RETURNING team, role""",
        person=person,
        hash=_hash(payload),
        now=stored(now),
    )
    return (rows[0]["team"], Role(rows[0]["role"])) if rows else None


async def any_coordinator(db: Reader) -> bool:
    """Tell whether anybody coordinates anything yet."""
    return bool(await db.value("SELECT EXISTS (SELECT 1 FROM member WHERE role = 3)"))
