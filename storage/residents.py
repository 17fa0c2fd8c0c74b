"""Residents: who is helped. Their details are read by those who lead their team, and for whoever goes."""

import json
from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from domain.residents import Details, Resident, codes_in
from domain.when import Shape
from storage.moments import read, stored
from storage.served import IS_SERVED, SERVED_AT
from storage.store import Reader, Row, Tx
from storage.teams import REACH, UP

# The teams above a team and below it: who posts in one of them may mean a resident of any.
LINE = (
    UP
    + """, line (id) AS (
        SELECT id FROM up
        UNION
        SELECT team.id FROM team JOIN line ON team.parent = line.id WHERE line.id NOT IN (SELECT parent FROM up WHERE parent IS NOT NULL)
    )
"""
)
LED = "team IN (SELECT team FROM reach WHERE role >= 2)"


def _resident(row: Row) -> Resident:
    return Resident(
        row["id"],
        row["team"],
        Details(row["name"], row["address"], row["phone"], row["notes"]),
        row["agreed_to"],
        read(row["agreed_at"]),
        gone=row["gone_at"] is not None,
    )


async def add(
    tx: Tx, team: int, details: Details, by: int, now: datetime, *, code: int | None = None
) -> Resident:
    """Keep a resident who agreed to it, asked by `by`; `code` is theirs already, else the next is."""
    number = await tx.run(
        """INSERT INTO resident (id, team, name, address, phone, notes, made_by, made_at, agreed_to, agreed_at)
           VALUES (:code, :team, :name, :address, :phone, :notes, :by, :now, :by, :now)""",
        code=code,
        team=team,
        name=details.name,
        address=details.address,
        phone=details.phone,
        notes=details.notes,
        by=by,
        now=stored(now),
    )
    return await get(tx, number)


async def next_codes(db: Reader) -> int:
    """Return the code from which on none was ever given."""
    return 1 + int(
        await db.value("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'resident'") or 0
    )


async def add_each(tx: Tx, residents: Sequence[Resident], by: int, now: datetime) -> None:
    """Keep residents who agreed to it, with codes that are nobody's."""
    await tx.run_each(
        """INSERT INTO resident (id, team, name, address, phone, notes, made_by, made_at, agreed_to, agreed_at)
           VALUES (:id, :team, :name, :address, :phone, :notes, :by, :now, :agreed_to, :agreed_at)""",
        [_columns(one) | {"by": by, "now": stored(now)} for one in residents],
    )


async def change_each(tx: Tx, residents: Sequence[Resident]) -> None:
    """Keep other details, another team or other consent of residents."""
    await tx.run_each(
        """UPDATE resident SET team = :team, name = :name, address = :address, phone = :phone, notes = :notes,
               agreed_to = :agreed_to, agreed_at = :agreed_at WHERE id = :id""",
        [_columns(one) for one in residents],
    )


def _columns(one: Resident) -> dict[str, Any]:
    return asdict(one.details) | {
        "id": one.id,
        "team": one.team,
        "agreed_to": one.agreed_to,
        "agreed_at": stored(one.agreed_at),
    }


async def of_teams(db: Reader, teams: Collection[int]) -> AsyncIterator[Resident]:
    """Yield the residents of some teams."""
    async for rows in db.bunches(
        """SELECT * FROM resident WHERE gone_at IS NULL AND team IN (SELECT value FROM json_each(:teams))
           ORDER BY id""",
        teams=json.dumps(sorted(teams)),
    ):
        for row in rows:
            yield _resident(row)


async def codes(db: Reader) -> set[int]:
    """Return every code that is somebody's, or was."""
    return {row["id"] for row in await db.all("SELECT id FROM resident")}


async def spoken_of(db: Reader, numbers: Iterable[int]) -> bool:
    """Tell whether a task or a wish is for one of these residents."""
    found = await db.value(
        """SELECT EXISTS (SELECT 1 FROM task_resident WHERE resident IN (SELECT value FROM json_each(:numbers)))
               OR EXISTS (SELECT 1 FROM wish WHERE resident IN (SELECT value FROM json_each(:numbers)))""",
        numbers=json.dumps(list(numbers)),
    )
    return bool(found)


async def remove_each(tx: Tx, numbers: Iterable[int]) -> None:
    """Remove residents whom nothing speaks of, as if they had never been kept; their codes are not given again."""
    await tx.run_each("DELETE FROM resident WHERE id = :id", [{"id": number} for number in numbers])


async def get(db: Reader, number: int) -> Resident:
    """Return a resident, forgotten or not, for the bot's own work."""
    row = await db.one("SELECT * FROM resident WHERE id = :number", number=number)
    if row is None:
        raise LookupError(f"no resident {number}")
    return _resident(row)


async def is_taken(db: Reader, code: int) -> bool:
    """Tell whether a code is somebody's, or was."""
    return bool(await db.value("SELECT EXISTS (SELECT 1 FROM resident WHERE id = :code)", code=code))


async def led_by(db: Reader, person: int, number: int) -> Resident | None:
    """Return a resident of a team that a person leads, or None."""
    row = await db.one(
        REACH + f"SELECT * FROM resident WHERE id = :number AND gone_at IS NULL AND {LED}",
        person=person,
        number=number,
    )
    return _resident(row) if row else None


async def all_led_by(db: Reader, person: int) -> list[Resident]:
    """Return the residents of the teams that a person leads."""
    rows = await db.all(
        REACH + f"SELECT * FROM resident WHERE gone_at IS NULL AND {LED} ORDER BY id", person=person
    )
    return [_resident(row) for row in rows]


async def in_line(db: Reader, team: int) -> list[Resident]:
    """Return the residents of a team, of those above it and of those below."""
    rows = await db.all(
        LINE + "SELECT * FROM resident WHERE gone_at IS NULL AND team IN (SELECT id FROM line) ORDER BY id",
        team=team,
    )
    return [_resident(row) for row in rows]


async def change(tx: Tx, number: int, details: Details) -> None:
    """Keep other details of a resident."""
    await tx.run(
        "UPDATE resident SET name = :name, address = :address, phone = :phone, notes = :notes WHERE id = :number",
        number=number,
        name=details.name,
        address=details.address,
        phone=details.phone,
        notes=details.notes,
    )


async def attach(tx: Tx, task: int, team: int, title: str) -> None:
    """Note whom a task is for: the residents in line with its team whose codes stand in its title."""
    await tx.run("DELETE FROM task_resident WHERE task = :task", task=task)
    for code in codes_in(title):
        await tx.run(
            LINE.replace("WITH", "INSERT INTO task_resident WITH", 1)
            + """SELECT :task, id FROM resident
                 WHERE id = :code AND gone_at IS NULL AND team IN (SELECT id FROM line)""",
            task=task,
            team=team,
            code=code,
        )


async def last_served(
    db: Reader, resident: int, *, kind: str | None = None, besides: int = 0
) -> list[tuple[str, datetime, bool]]:
    """Return when a resident was served last, by kind of task, and whether an hour of that day is known.

    `besides`: a task that is not counted.
    """
    rows = await db.all(
        f"""SELECT task.kind, task.shape, max({SERVED_AT}) AS at
           FROM task_resident JOIN task ON task.id = task_resident.task
           WHERE resident = :resident AND task.id <> :besides AND (:kind IS NULL OR task.kind = :kind)
             AND {IS_SERVED}
           GROUP BY task.kind ORDER BY at DESC""",
        resident=resident,
        besides=besides,
        kind=kind,
    )
    return [(row["kind"], read(row["at"]), row["shape"] == Shape.FIXED) for row in rows]


async def next_due(db: Reader, resident: int, now: datetime) -> list[int]:
    """Return the next tasks for a resident, by number."""
    rows = await db.all(
        f"""SELECT task.id FROM task_resident JOIN task ON task.id = task_resident.task
            WHERE resident = :resident AND state = 'open' AND start_at > :now AND NOT {IS_SERVED}
            ORDER BY start_at LIMIT 3""",
        resident=resident,
        now=stored(now),
    )
    return [row["id"] for row in rows]


@dataclass(frozen=True, slots=True)
class Help:
    """A task for a resident: what it says, when it begins, whether anybody has a place on it, or has done it."""

    task: int
    resident: int
    title: str
    start: datetime | None
    is_taken: bool


async def given_lately(db: Reader, task: int, since: datetime) -> list[Help]:
    """Return the other tasks of a task's team and kind for residents, those open and those begun since a moment."""
    rows = await db.all(
        """SELECT task.id, task_resident.resident, task.title, task.start_at,
                  EXISTS (SELECT 1 FROM claim WHERE claim.task = task.id
                          AND claim.state IN ('offered', 'held', 'done')) AS is_taken
           FROM task AS this JOIN task ON task.team = this.team AND task.kind = this.kind AND task.id <> this.id
               JOIN task_resident ON task_resident.task = task.id
           WHERE this.id = :task AND task.state <> 'cancelled' AND (task.start_at >= :since OR task.state = 'open')
           ORDER BY task.start_at IS NULL, task.start_at, task.id LIMIT 500""",
        task=task,
        since=stored(since),
    )
    return [
        Help(row["id"], row["resident"], row["title"], read(row["start_at"]), bool(row["is_taken"]))
        for row in rows
    ]


async def of_task(db: Reader, task: int) -> list[Resident]:
    """Return whom a task is for, forgotten ones left out."""
    rows = await db.all(
        """SELECT resident.* FROM task_resident JOIN resident ON resident.id = task_resident.resident
           WHERE task = :task AND gone_at IS NULL ORDER BY resident.id""",
        task=task,
    )
    return [_resident(row) for row in rows]
