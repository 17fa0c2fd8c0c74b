"""What teams and people have set. A team has what the team above has set, unless it set something itself."""

from collections import defaultdict

from domain.settings import PersonSettings, TeamSettings, with_kept
from storage.store import Reader, Tx
from storage.teams import UP

DEFAULTS = TeamSettings()


async def of_team(db: Reader, team: int) -> TeamSettings:
    """Return the settings that hold for a team."""
    rows = await db.all(
        UP + "SELECT name, value FROM up CROSS JOIN team_setting ON team_setting.team = up.id", team=team
    )
    kept: dict[str, str] = {}
    for row in rows:  # the team's own come first
        kept.setdefault(row["name"], row["value"])
    return with_kept(DEFAULTS, kept) if kept else DEFAULTS


async def of_teams(db: Reader) -> dict[int, TeamSettings]:
    """Return the settings that hold for each team."""
    parents = {row["id"]: row["parent"] for row in await db.all("SELECT id, parent FROM team ORDER BY id")}
    own: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in await db.all("SELECT * FROM team_setting"):
        own[row["team"]][row["name"]] = row["value"]

    def kept(team: int) -> dict[str, str]:
        above = kept(parents[team]) if parents[team] else {}
        return above | own[team]

    return {team: with_kept(DEFAULTS, kept(team)) if own else DEFAULTS for team in parents}


async def of_person(db: Reader, person: int) -> PersonSettings:
    """Return what a person has set for themselves."""
    rows = await db.all("SELECT name, value FROM person_setting WHERE person = :person", person=person)
    return with_kept(PersonSettings(), {row["name"]: row["value"] for row in rows})


async def of_people(db: Reader) -> dict[int, PersonSettings]:
    """Return what people have set for themselves, of those who have set anything."""
    own: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in await db.all("SELECT person, name, value FROM person_setting"):
        own[row["person"]][row["name"]] = row["value"]
    return {person: with_kept(PersonSettings(), kept) for person, kept in own.items()}


async def set_team(tx: Tx, team: int, name: str, value: str | None) -> str | None:
    """Keep a team's value, or forget it (None); returns what was kept before."""
    return await _set(tx, "team", team, name, value)


async def set_person(tx: Tx, person: int, name: str, value: str | None) -> str | None:
    """Keep a person's value, or forget it (None); returns what was kept before."""
    return await _set(tx, "person", person, name, value)


async def _set(tx: Tx, whose: str, owner: int, name: str, value: str | None) -> str | None:
    this = f"{whose}_setting WHERE {whose} = :owner AND name = :name"
    was: str | None = await tx.value(f"SELECT value FROM {this}", owner=owner, name=name)
    if value is None:
        await tx.run(f"DELETE FROM {this}", owner=owner, name=name)
    else:
        await tx.run(
            f"INSERT OR REPLACE INTO {whose}_setting VALUES (:owner, :name, :value)",
            owner=owner,
            name=name,
            value=value,
        )
    return was
