"""Links that give a role to whoever opens them. Only their hash is kept."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from domain.people import Role
from storage.moments import stored
from storage.store import Reader, Tx


def _hash(payload: str) -> bytes:
    return hashlib.sha256(payload.encode()).digest()


@dataclass(frozen=True, slots=True)
class Invite:
    """What a link gives, and who made it; `many`: to all who open it, not to the first alone."""

    team: int
    role: Role
    made_by: int | None
    many: bool


async def make(
    tx: Tx, team: int, role: Role, until: datetime, *, by: int | None = None, many: bool = False
) -> str:
    """Make a link for one use, or for many, until a moment. Returns its payload: 128 bits, 22 letters."""
    payload = secrets.token_urlsafe(16)
    await tx.run(
        """INSERT INTO invite (hash, role, team, until_at, made_by, many)
           VALUES (:hash, :role, :team, :until, :by, :many)""",
        hash=_hash(payload),
        role=int(role),
        team=team,
        until=stored(until),
        by=by,
        many=int(many),
    )
    return payload


async def use(tx: Tx, payload: str, person: int, now: datetime) -> Invite | None:
    """Use a link. Returns what it gives, or None if it is spent, too old or unknown."""
    rows = await tx.all(
        """UPDATE invite SET used_by = :person
           WHERE hash = :hash AND (many = 1 OR used_by IS NULL) AND until_at > :now
           RETURNING team, role, made_by, many""",
        person=person,
        hash=_hash(payload),
        now=stored(now),
    )
    if not rows:
        return None
    row = rows[0]
    return Invite(row["team"], Role(row["role"]), row["made_by"], bool(row["many"]))


async def void(tx: Tx, team: int) -> None:
    """End all links of a team."""
    await tx.run(
        "DELETE FROM invite WHERE team = :team AND role = :role", team=team, role=int(Role.VOLUNTEER)
    )


async def any_coordinator(db: Reader) -> bool:
    """Tell whether anybody coordinates anything yet."""
    return bool(await db.value("SELECT EXISTS (SELECT 1 FROM member WHERE role = 3)"))
