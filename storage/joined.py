"""People who join teams many at a time, without accounts of their own yet."""

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from domain.people import Role
from storage.moments import stored
from storage.store import Reader, Tx


@dataclass(slots=True)
class Known:
    """Somebody in some teams: which role they hold in each, and what they can do."""

    id: int
    name: str
    roles: dict[int, Role] = field(default_factory=dict)
    skills: set[str] = field(default_factory=set)


async def of_teams(db: Reader, teams: Collection[int]) -> list[Known]:
    """Return who belongs to some teams."""
    found: dict[int, Known] = {}
    skills = defaultdict[int, set[str]](set)
    async for rows in db.bunches("SELECT person, name FROM skill"):
        for row in rows:
            skills[row["person"]].add(row["name"])
    async for rows in db.bunches(
        """SELECT person.id, person.name, member.team, member.role FROM member
           JOIN person ON person.id = member.person
           WHERE member.team IN (SELECT value FROM json_each(:teams)) ORDER BY person.id""",
        teams=json.dumps([*teams]),
    ):
        for row in rows:
            known = found.setdefault(row["id"], Known(row["id"], row["name"], skills=skills[row["id"]]))
            known.roles[row["team"]] = Role(row["role"])
    return list(found.values())


async def next_number(db: Reader) -> int:
    """Return a number from which on there is nobody."""
    return 1 + int(await db.value("SELECT coalesce(max(id), 0) FROM person"))


async def add_people(tx: Tx, people: Sequence[tuple[int, str]], now: datetime) -> None:
    """Make people, as yet without accounts."""
    await tx.run_each(
        "INSERT INTO person (id, name, made_at, seen_at) VALUES (:id, :name, :now, :now)",
        [{"id": number, "name": name, "now": stored(now)} for number, name in people],
    )


async def set_roles(tx: Tx, roles: Sequence[tuple[int, int, int]], now: datetime) -> None:
    """Give people roles on teams: (person, team, role); 0 takes one away."""
    rows = [
        {"person": person, "team": team, "role": role, "now": stored(now)} for person, team, role in roles
    ]
    await tx.run_each(
        """INSERT INTO member (team, person, role, since_at) VALUES (:team, :person, :role, :now)
           ON CONFLICT (person, team) DO UPDATE SET role = excluded.role""",
        [row for row in rows if row["role"]],
    )
    await tx.run_each(
        "DELETE FROM member WHERE person = :person AND team = :team", [row for row in rows if not row["role"]]
    )


async def add_skills(tx: Tx, skills: Sequence[tuple[int, str]]) -> None:
    """Keep what people can do."""
    await tx.run_each(
        "INSERT OR IGNORE INTO skill (person, name) VALUES (:person, :name)",
        [{"person": person, "name": name} for person, name in skills],
    )


async def remove_skills(tx: Tx, skills: Sequence[tuple[int, str]]) -> None:
    """Keep no longer what people can do."""
    await tx.run_each(
        "DELETE FROM skill WHERE person = :person AND name = :name",
        [{"person": person, "name": name} for person, name in skills],
    )


USES = ("account", "claim", "regular", "rota_member", "ask", "person_setting", "request", "invite")
"""Where people stand who have done something, or for whom something was done."""


async def take_part(db: Reader, people: Collection[int]) -> bool:
    """Tell whether one of these people has taken part in anything, or spoken."""
    used = [
        f"EXISTS (SELECT 1 FROM {table} WHERE {'used_by' if table == 'invite' else 'person'}"
        " IN (SELECT value FROM json_each(:people)))"
        for table in USES
    ]
    return bool(await db.value(f"SELECT {' OR '.join(used)}", people=json.dumps([*people])))


async def remove(tx: Tx, people: Collection[int]) -> None:
    """Remove people who took part in nothing, as if they had never been."""
    rows = [{"person": person} for person in people]
    for statement in (
        "DELETE FROM member WHERE person = :person",
        "DELETE FROM skill WHERE person = :person",
        "DELETE FROM person WHERE id = :person",
    ):
        await tx.run_each(statement, rows)
