"""Contact sheets: the messages that show a resident's details, for as long as they may."""

from dataclasses import dataclass
from datetime import datetime

from domain import sheets
from domain.people import Role
from storage import claims, settings, tasks, teams
from storage.moments import read, stored
from storage.store import Reader, Tx


@dataclass(frozen=True, slots=True)
class Standing:
    """A message with details in it: the letter, its chat, whom it is for; `parked`: it was not sent."""

    letter: int
    person: int
    chat: int
    parked: bool


async def are_on(db: Reader, team: int) -> bool:
    """Tell whether a team lets whoever goes see name and address; else they are told by phone."""
    return (await settings.of_team(db, team)).sheets


async def may_see(db: Reader, number: int, person: int, now: datetime) -> bool:
    """Tell whether somebody may see the sheet of a task now."""
    task = await tasks.get(db, number)
    leads = await teams.role(db, person, task.team) >= Role.LEAD
    if not leads and not await are_on(db, task.team):
        return False
    return sheets.may_see(task, await claims.of_task(db, number), person, now, leads=leads)


async def stands(tx: Tx, letter: int, task: int, person: int) -> None:
    """Note that a letter shows the sheet of a task to somebody."""
    await tx.run(
        "INSERT INTO sheet (letter, task, person, until_at) VALUES (:letter, :task, :person, :until)",
        letter=letter,
        task=task,
        person=person,
        until=stored(sheets.until(await tasks.get(tx, task))),
    )


async def move(tx: Tx, task: int) -> None:
    """Keep until when the sheets of a task stand: it may have moved."""
    await tx.run(
        "UPDATE sheet SET until_at = :until WHERE task = :task AND taken_at IS NULL",
        task=task,
        until=stored(sheets.until(await tasks.get(tx, task))),
    )


async def of_task(db: Reader, task: int) -> list[Standing]:
    """Return the messages that show the sheet of a task."""
    rows = await db.all(
        """SELECT sheet.*, outbox.chat, outbox.state FROM sheet JOIN outbox ON outbox.id = sheet.letter
           WHERE sheet.task = :task AND taken_at IS NULL ORDER BY letter""",
        task=task,
    )
    return [Standing(row["letter"], row["person"], row["chat"], row["state"] == "parked") for row in rows]


async def taken(tx: Tx, letter: int, now: datetime) -> None:
    """Note that a letter shows no details any more."""
    await tx.run("UPDATE sheet SET taken_at = :now WHERE letter = :letter", now=stored(now), letter=letter)


async def over(db: Reader, now: datetime) -> list[int]:
    """Return the tasks whose sheets have stood long enough."""
    rows = await db.all(
        "SELECT DISTINCT task FROM sheet WHERE taken_at IS NULL AND until_at <= :now", now=stored(now)
    )
    return [row["task"] for row in rows]


async def next_over(db: Reader) -> datetime | None:
    """Return when the next sheet has stood long enough."""
    seconds: int | None = await db.value("SELECT min(until_at) FROM sheet WHERE taken_at IS NULL")
    return read(seconds)


async def with_resident(db: Reader, resident: int) -> list[int]:
    """Return the tasks for a resident whose sheets stand."""
    rows = await db.all(
        """SELECT DISTINCT sheet.task FROM sheet JOIN task_resident USING (task)
           WHERE resident = :resident AND taken_at IS NULL""",
        resident=resident,
    )
    return [row["task"] for row in rows]
