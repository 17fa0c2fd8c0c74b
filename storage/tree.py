"""The tree of teams: what lies above and below a team, and how it is changed."""

from datetime import datetime

from domain.people import Role, Team
from storage.moments import stored
from storage.store import Reader, Tx
from storage.teams import REACH, UP, get

DOWN = """
    WITH RECURSIVE down (id) AS (
        SELECT :team
        UNION ALL
        SELECT team.id FROM team JOIN down ON team.parent = down.id
    )
"""


async def in_reach(db: Reader, person: int, at_least: Role = Role.VOLUNTEER) -> list[Team]:
    """Return the teams where a person holds at least this role, archived ones too; the highest first."""
    rows = await db.all(
        REACH + "SELECT DISTINCT team FROM reach WHERE role >= :role ORDER BY team",
        person=person,
        role=int(at_least),
    )
    return [await get(db, row["team"]) for row in rows]


async def organisations_of(db: Reader, person: int) -> list[Team]:
    """Return the organisations a person belongs to, by name."""
    rows = await db.all(
        """SELECT team.id FROM member JOIN team ON team.id = member.team
           WHERE member.person = :person AND team.kind = 'organisation' AND team.archived_at IS NULL
           ORDER BY team.name""",
        person=person,
    )
    return [await get(db, row["id"]) for row in rows]


async def speak_for(tx: Tx, team: int, person: int) -> None:
    """Note who speaks for an organisation."""
    await tx.run("UPDATE team SET contact = :person WHERE id = :team", person=person, team=team)


async def above(db: Reader, team: int) -> list[Team]:
    """Return the teams above a team, the root first."""
    rows = await db.all(UP + "SELECT id FROM up WHERE id <> :team", team=team)
    return [await get(db, row["id"]) for row in reversed(rows)]


async def right_below(db: Reader, team: int) -> list[Team]:
    """Return the teams right below a team that are not archived, by name."""
    rows = await db.all(
        "SELECT id FROM team WHERE parent = :team AND archived_at IS NULL ORDER BY kind DESC, name", team=team
    )
    return [await get(db, row["id"]) for row in rows]


async def holds(db: Reader, upper: int, lower: int) -> bool:
    """Tell whether a team is another, or above it."""
    return bool(
        await db.value(UP + "SELECT EXISTS (SELECT 1 FROM up WHERE id = :upper)", team=lower, upper=upper)
    )


async def is_taken(db: Reader, name: str, parent: int | None) -> bool:
    """Tell whether a team right below another has this name already."""
    return bool(
        await db.value(
            """SELECT EXISTS (SELECT 1 FROM team WHERE parent IS :parent AND archived_at IS NULL
               AND name = :name COLLATE NOCASE)""",
            name=name,
            parent=parent,
        )
    )


async def rename(tx: Tx, team: int, name: str) -> None:
    """Call a team something else."""
    await tx.run("UPDATE team SET name = :name WHERE id = :team", name=name, team=team)


async def move(tx: Tx, team: int, parent: int | None) -> None:
    """Put a team, and all below it, under another."""
    await tx.run("UPDATE team SET parent = :parent WHERE id = :team", parent=parent, team=team)


async def archive(tx: Tx, team: int, now: datetime | None) -> None:
    """Keep a team for its history only, its chats let go; None: it is in use again."""
    await tx.run("UPDATE team SET archived_at = :now WHERE id = :team", now=stored(now), team=team)
    if now is not None:
        await tx.run("UPDATE chat SET team = NULL WHERE team = :team", team=team)


async def size(db: Reader, team: int) -> int:
    """Return how many people belong to a team, or to one below it."""
    return int(
        await db.value(
            DOWN + "SELECT count(DISTINCT person) FROM member WHERE team IN (SELECT id FROM down)", team=team
        )
    )


async def is_used(db: Reader, team: int) -> bool:
    """Tell whether anything was ever posted in a team."""
    return bool(await db.value("SELECT EXISTS (SELECT 1 FROM task WHERE team = :team)", team=team))


async def taken_part_in(db: Reader, team: int) -> int:
    """Return on how many open tasks a team has a place, and on how many series it takes turns."""
    return int(
        await db.value(
            """SELECT (SELECT count(*) FROM claim JOIN task ON task.id = claim.task
                       WHERE claim.organisation = :team AND task.state = 'open'
                         AND claim.state IN ('waiting', 'offered', 'held', 'done'))
                    + (SELECT count(*) FROM rota_member JOIN series ON series.id = rota_member.series
                       WHERE rota_member.team = :team AND series.state <> 'ended')""",
            team=team,
        )
    )


async def unfinished(db: Reader, team: int) -> int:
    """Return how much goes on in a team: its open tasks and running series."""
    return int(
        await db.value(
            """SELECT (SELECT count(*) FROM task WHERE team = :team AND state = 'open')
                    + (SELECT count(*) FROM series WHERE team = :team AND state = 'running')""",
            team=team,
        )
    )
