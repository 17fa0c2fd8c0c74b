"""Teams, who belongs to them, and what may be seen: the one place where queries are scoped by team."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.language import Language
from domain.people import Body, Person, Role, Team
from storage.moments import read, stored
from storage.store import Reader, Row, Tx

ROOT = 1

# Every team a person may see, with their highest role there: a role reaches all teams below.
REACH = """
    WITH RECURSIVE reach (team, role) AS (
        SELECT team, role FROM member WHERE person = :person
        UNION
        SELECT team.id, reach.role FROM team JOIN reach ON team.parent = reach.team
    )
"""


# A team and all above it: a role held there holds here.
UP = """
    WITH RECURSIVE up (id, parent) AS (
        SELECT id, parent FROM team WHERE id = :team
        UNION ALL
        SELECT team.id, team.parent FROM team JOIN up ON team.id = up.parent
    )
"""


# A team (with `:deep`, and all below it): what is counted for it is counted for these.
BELOW = """
    WITH RECURSIVE below (id) AS (
        SELECT :team
        UNION ALL
        SELECT team.id FROM team JOIN below ON team.parent = below.id WHERE :deep
    )
"""


def _team(row: Row) -> Team:
    return Team(
        row["id"],
        row["name"],
        row["public_name"],
        ZoneInfo(row["zone"]),
        Language(row["language"]),
        row["parent"],
        Body(row["body"]),
        row["contact"],
        archived=row["archived_at"] is not None,
    )


async def add(
    tx: Tx,
    name: str,
    zone: str,
    language: Language,
    parent: int | None,
    now: datetime,
    body: Body = Body.TEAM,
) -> Team:
    """Make a team below `parent` (None: the root) and return it."""
    number = await tx.run(
        """INSERT INTO team (name, zone, language, parent, made_at, kind, household)
           VALUES (:name, :zone, :language, :parent, :now, iif(:household, 'organisation', :kind), :household)""",
        name=name,
        zone=zone,
        language=language.value,
        parent=parent,
        now=stored(now),
        kind=body.value,
        household=int(body is Body.HOUSEHOLD),
    )
    return await get(tx, number)


async def get(db: Reader, team: int) -> Team:
    """Return a team by id."""
    row = await db.one("SELECT * FROM team WHERE id = :team", team=team)
    if row is None:
        raise LookupError(f"no team {team}")
    return _team(row)


async def every(db: Reader) -> list[Team]:
    """Return all teams, the root first."""
    return [_team(row) for row in await db.all("SELECT * FROM team ORDER BY id")]


async def of_person(db: Reader, person: int) -> list[Team]:
    """Return the teams with a chat of their own that a person may see, the closest membership first."""
    rows = await db.all(
        REACH + """
        SELECT DISTINCT team.*, member.person IS NULL AS inherited FROM reach
        JOIN team ON team.id = reach.team
        LEFT JOIN member ON member.team = team.id AND member.person = :person
        WHERE EXISTS (SELECT 1 FROM chat WHERE chat.team = team.id)
        ORDER BY inherited, team.id""",
        person=person,
    )  # fmt: skip
    return [_team(row) for row in rows]


async def role(db: Reader, person: int, team: int) -> Role:
    """Return a person's role on a team: their own, or the one they hold further up."""
    value = await db.value(
        UP + "SELECT max(role) FROM member JOIN up ON up.id = member.team WHERE person = :person",
        person=person,
        team=team,
    )
    return Role(value or 0)


async def highest_role(db: Reader, person: int) -> Role:
    """Return the highest role a person holds anywhere."""
    return Role(await db.value("SELECT max(role) FROM member WHERE person = :person", person=person) or 0)


async def belonging(db: Reader, person: int) -> list[int]:
    """Return the teams on which a person holds a role of their own."""
    rows = await db.all("SELECT team FROM member WHERE person = :person ORDER BY team", person=person)
    return [row["team"] for row in rows]


async def direct_role(db: Reader, person: int, team: int) -> Role:
    """Return the role held on this very team."""
    value = await db.value(
        "SELECT role FROM member WHERE person = :person AND team = :team", person=person, team=team
    )
    return Role(value or 0)


async def set_role(tx: Tx, person: int, team: int, role: Role, now: datetime) -> None:
    """Give a person a role on a team, instead of the one they had; NONE takes it away."""
    if role is Role.NONE:
        await tx.run("DELETE FROM member WHERE person = :person AND team = :team", person=person, team=team)
        return
    await tx.run(
        """INSERT INTO member (team, person, role, since_at) VALUES (:team, :person, :role, :now)
           ON CONFLICT (person, team) DO UPDATE SET role = excluded.role""",
        team=team,
        person=person,
        role=int(role),
        now=stored(now),
    )


async def set_language(tx: Tx, team: int, language: Language) -> None:
    """Choose the language in which a team's group is spoken to."""
    await tx.run("UPDATE team SET language = :language WHERE id = :team", language=language.value, team=team)


async def set_zone(tx: Tx, team: int, zone: ZoneInfo) -> None:
    """Choose the clock on which a team's times are told."""
    await tx.run("UPDATE team SET zone = :zone WHERE id = :team", zone=zone.key, team=team)


async def people(
    db: Reader, team: int, at_least: Role = Role.VOLUNTEER, *, since: datetime | None = None
) -> list[Person]:
    """Return who holds at least this role on this very team, oldest first; `since`: by that moment already."""
    rows = await db.all(
        """SELECT person.* FROM member JOIN person ON person.id = member.person
           WHERE member.team = :team AND member.role >= :role AND (:since IS NULL OR member.since_at < :since)
           ORDER BY person.id""",
        team=team,
        role=int(at_least),
        since=stored(since),
    )
    return [Person(row["id"], row["name"], Language.spoken(row["language"])) for row in rows]


async def was_there(db: Reader, team: int, moment: datetime) -> bool:
    """Tell whether a team was there at a moment."""
    return bool(
        await db.value(
            "SELECT 1 FROM team WHERE id = :team AND made_at < :moment", team=team, moment=stored(moment)
        )
    )


async def in_charge(db: Reader) -> list[tuple[int, int, datetime]]:
    """Return who leads or coordinates which team, and since when they belong to it: (team, person, since)."""
    rows = await db.all(
        "SELECT team, person, since_at FROM member WHERE role >= :role ORDER BY team, person",
        role=int(Role.LEAD),
    )
    return [(row["team"], row["person"], read(row["since_at"])) for row in rows]


async def coordinators(db: Reader, team: int) -> list[Person]:
    """Return who coordinates a team, or one above it."""
    rows = await db.all(
        UP
        + """SELECT DISTINCT person.* FROM member JOIN up ON up.id = member.team
             JOIN person ON person.id = member.person WHERE member.role = :role ORDER BY person.id""",
        team=team,
        role=int(Role.COORDINATOR),
    )
    return [Person(row["id"], row["name"], Language.spoken(row["language"])) for row in rows]


async def count(db: Reader, team: int, role: Role) -> int:
    """Return how many people hold exactly this role on this very team."""
    return int(
        await db.value(
            "SELECT count(*) FROM member WHERE team = :team AND role = :role", team=team, role=int(role)
        )
    )


async def with_chat(db: Reader) -> list[Team]:
    """Return the teams that have a chat we can write to."""
    rows = await db.all(
        "SELECT * FROM team WHERE EXISTS (SELECT 1 FROM chat WHERE chat.team = team.id AND chat.is_open = 1) ORDER BY id"
    )
    return [_team(row) for row in rows]


async def zones(db: Reader) -> dict[int, ZoneInfo]:
    """Return the time zone of every team."""
    return {row["id"]: ZoneInfo(row["zone"]) for row in await db.all("SELECT id, zone FROM team")}
