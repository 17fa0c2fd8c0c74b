"""People and their accounts."""

import json
from collections.abc import Collection
from datetime import datetime

from domain.language import Language
from domain.people import Person
from storage.moments import stored
from storage.store import Reader, Row, Tx
from storage.teams import UP


def _person(row: Row) -> Person:
    return Person(row["id"], row["name"], Language.spoken(row["language"]))


async def get(db: Reader, person: int) -> Person:
    """Return a person by id."""
    row = await db.one("SELECT * FROM person WHERE id = :person", person=person)
    if row is None:
        raise LookupError(f"no person {person}")
    return _person(row)


async def of_account(db: Reader, platform: str, key: str) -> Person | None:
    """Return whose account this is, or None."""
    row = await db.one(
        """SELECT person.* FROM account JOIN person ON person.id = account.person
           WHERE account.platform = :platform AND account.key = :key""",
        platform=platform,
        key=key,
    )
    return _person(row) if row else None


async def account_of(db: Reader, person: int, platform: str) -> str | None:
    """Return a person's key on a platform, or None."""
    key: str | None = await db.value(
        "SELECT key FROM account WHERE person = :person AND platform = :platform",
        person=person,
        platform=platform,
    )
    return key


async def has_account(db: Reader, person: int) -> bool:
    """Tell whether somebody speaks for themselves."""
    return bool(await db.value("SELECT EXISTS (SELECT 1 FROM account WHERE person = :person)", person=person))


async def add(tx: Tx, name: str, language: Language | None, now: datetime) -> Person:
    """Make a person, as yet without an account."""
    number = await tx.run(
        "INSERT INTO person (name, language, made_at, seen_at) VALUES (:name, :language, :now, :now)",
        name=name,
        language=language.value if language else None,
        now=stored(now),
    )
    return Person(number, name, language)


async def add_account(tx: Tx, person: int, platform: str, key: str, username: str | None) -> None:
    """Say that an account is a person's."""
    await tx.run(
        "INSERT INTO account (platform, key, person, username) VALUES (:platform, :key, :person, :username)",
        platform=platform,
        key=key,
        person=person,
        username=username,
    )


async def refresh(tx: Tx, person: int, name: str, platform: str, key: str, username: str | None) -> None:
    """Keep the name a person goes by, and their username."""
    await tx.run(
        "UPDATE person SET name = :name WHERE id = :person AND name <> :name", person=person, name=name
    )
    await tx.run(
        """UPDATE account SET username = :username
           WHERE platform = :platform AND key = :key AND username IS NOT :username""",
        username=username,
        platform=platform,
        key=key,
    )


async def seen(tx: Tx, person: int, now: datetime) -> None:
    """Note that somebody is there, to the day."""
    await tx.run(
        "UPDATE person SET seen_at = :now, told_at = NULL WHERE id = :person AND seen_at < :now - 86400",
        person=person,
        now=stored(now),
    )


async def told(tx: Tx, person: int, now: datetime) -> None:
    """Note that somebody knows they will be forgotten unless they say something."""
    await tx.run("UPDATE person SET told_at = :now WHERE id = :person", person=person, now=stored(now))


async def set_language(tx: Tx, person: int, language: Language) -> None:
    """Choose the language in which a person is spoken to."""
    await tx.run(
        "UPDATE person SET language = :language WHERE id = :person", language=language.value, person=person
    )


async def set_team(tx: Tx, person: int, team: int) -> None:
    """Remember which team a person means in private."""
    await tx.run("UPDATE person SET team = :team WHERE id = :person", team=team, person=person)


async def usual_team(db: Reader, person: int) -> int | None:
    """Return the team a person means in private, if they said so once."""
    team: int | None = await db.value("SELECT team FROM person WHERE id = :person", person=person)
    return team


async def named(db: Reader, team: int, name: str) -> list[Person]:
    """Return who in a team, or further up, goes by a name or @username; without regard to case."""
    rows = await db.all(
        UP
        + """SELECT DISTINCT person.* FROM person
           JOIN member ON member.person = person.id AND member.team IN (SELECT id FROM up)
           LEFT JOIN account ON account.person = person.id
           WHERE person.name = :name COLLATE NOCASE OR account.username = :username COLLATE NOCASE
           ORDER BY person.id""",
        team=team,
        name=name.removeprefix("@"),
        username=name.removeprefix("@"),
    )
    return [_person(row) for row in rows]


async def in_reach(db: Reader, team: int) -> list[Person]:
    """Return who belongs to a team, or to one above it."""
    rows = await db.all(
        UP
        + """SELECT DISTINCT person.* FROM person
           JOIN member ON member.person = person.id AND member.team IN (SELECT id FROM up)
           ORDER BY person.id""",
        team=team,
    )
    return [_person(row) for row in rows]


async def names(db: Reader, teams: Collection[int]) -> list[tuple[int, str]]:
    """Return who belongs to some teams: number and name."""
    rows = await db.all(
        """SELECT DISTINCT person.id, person.name FROM person JOIN member ON member.person = person.id
           WHERE member.team IN (SELECT value FROM json_each(:teams)) ORDER BY person.id""",
        teams=json.dumps(sorted(teams)),
    )
    return [(row["id"], row["name"]) for row in rows]
