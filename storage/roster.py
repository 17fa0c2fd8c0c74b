"""Who belongs to a team, for its leads: a line each."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Role
from storage.moments import read
from storage.store import Reader, Row


@dataclass(frozen=True, slots=True)
class Entry:
    """A member of a team. `minutes` are those reported in it; `skills` stand between commas."""

    person: int
    name: str
    role: Role
    skills: tuple[str, ...]
    is_reachable: bool
    minutes: int
    seen: datetime | None


QUERY = """
    SELECT person.id, person.name, person.seen_at, member.role,
        (SELECT group_concat(name, char(10)) FROM (SELECT name FROM skill WHERE person = person.id ORDER BY name))
            AS skills,
        EXISTS (SELECT 1 FROM chat WHERE chat.person = person.id AND chat.is_open = 1) AS reachable,
        (SELECT coalesce(sum(minutes), 0) FROM claim JOIN task ON task.id = claim.task
            WHERE claim.person = person.id AND claim.state = 'done' AND task.team = member.team) AS minutes
    FROM member JOIN person ON person.id = member.person
    WHERE member.team = :team
"""


def _entry(row: Row) -> Entry:
    skills = tuple((row["skills"] or "").split("\n")) if row["skills"] else ()
    return Entry(
        row["id"],
        row["name"],
        Role(row["role"]),
        skills,
        bool(row["reachable"]),
        row["minutes"],
        read(row["seen_at"]) if row["seen_at"] else None,
    )


async def page(db: Reader, team: int, first: int, count: int) -> list[Entry]:
    """Return some members of a team, who leads first, then by name."""
    rows = await db.all(
        QUERY + "ORDER BY member.role DESC, person.name, person.id LIMIT :count OFFSET :first",
        team=team,
        first=first,
        count=count,
    )
    return [_entry(row) for row in rows]


async def one(db: Reader, team: int, person: int) -> Entry | None:
    """Return one member of a team, or None."""
    row = await db.one(QUERY + "AND person.id = :person", team=team, person=person)
    return _entry(row) if row else None


async def size(db: Reader, team: int) -> int:
    """Return how many members a team has."""
    return int(await db.value("SELECT count(*) FROM member WHERE team = :team", team=team))
