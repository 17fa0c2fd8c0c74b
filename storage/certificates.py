"""Certificates that were made, and what stands on them."""

import json
from dataclasses import replace
from datetime import date, datetime

from domain.certificates import Certificate, Part
from domain.periods import Period
from storage.figures import Scope
from storage.measures import ROWS
from storage.moments import read, stored
from storage.store import Reader, Row, Tx
from storage.teams import BELOW


async def content(db: Reader, person: int, scope: Scope) -> tuple[Part, ...]:
    """Return what somebody did within a team and all below it, by kind: of what the figures count, their own part."""
    rows = await db.all(
        f"""{BELOW} SELECT kind, count(*) AS helps, coalesce(sum(minutes), 0) AS minutes,
                           coalesce(sum(served), 0) AS served
            FROM ({ROWS["reported"]}) WHERE person = :person GROUP BY kind ORDER BY minutes DESC, kind""",
        person=person,
        **scope.values,
    )
    return tuple(Part(row["kind"], row["helps"], row["minutes"], row["served"]) for row in rows)


async def first_help(db: Reader, person: int, scope: Scope) -> datetime | None:
    """Return when the first of what is counted was closed; None: nothing is."""
    moment: int | None = await db.value(
        f"""{BELOW} SELECT min(ended_at) FROM ({ROWS["reported"]}) WHERE person = :person""",
        person=person,
        **scope.values,
    )
    return read(moment)


async def add(tx: Tx, made: Certificate, by: int) -> Certificate:
    """Keep a certificate that is being made, and return it with its number."""
    number = await tx.run(
        """INSERT INTO certificate (team, person, name, first_day, last_day, until_at, content, made_by, made_at)
           VALUES (:team, :person, :name, :first, :last, :until, :content, :by, :made_at)""",
        team=made.team,
        person=made.person,
        name=made.name,
        first=made.period.first.isoformat(),
        last=made.period.last.isoformat(),
        until=stored(made.until),
        content=json.dumps([[part.kind, part.helps, part.minutes, part.served] for part in made.content]),
        by=by,
        made_at=stored(made.made_at),
    )
    return replace(made, id=number)


async def get(db: Reader, number: int) -> Certificate | None:
    """Return a certificate, or None."""
    row = await db.one("SELECT * FROM certificate WHERE id = :number", number=number)
    return _certificate(row) if row else None


def _certificate(row: Row) -> Certificate:
    return Certificate(
        row["id"],
        row["team"],
        row["person"],
        row["name"],
        Period(date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"])),
        read(row["until_at"]),
        tuple(Part(*part) for part in json.loads(row["content"])),
        read(row["made_at"]),
    )
