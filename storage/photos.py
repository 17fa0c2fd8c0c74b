"""Pictures that people sent of what they did: whose, of which task, and the platform's id to fetch each by."""

from dataclasses import dataclass
from datetime import datetime

from domain.photos import Step
from storage.moments import read, stored
from storage.store import Reader, Tx


@dataclass(frozen=True, slots=True)
class Counted:
    """How many pictures there are of a task: before the works, after them, and of neither."""

    before: int
    after: int
    others: int

    @property
    def all(self) -> int:
        """Return how many there are."""
        return self.before + self.after + self.others


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture of a task: the platform that has it, its key there, of which step it is, and when it was sent."""

    platform: str
    file: str
    step: Step | None
    at: datetime


async def of_task(db: Reader, task: int) -> list[Kept]:
    """Return the pictures of a task, those from before the works first."""
    rows = await db.all(
        """SELECT platform, file, step, at FROM photo WHERE task = :task
           ORDER BY step IS NULL, step = 'after', at, id""",
        task=task,
    )
    return [
        Kept(row["platform"], row["file"], Step(row["step"]) if row["step"] else None, read(row["at"]))
        for row in rows
    ]


async def add(
    tx: Tx, task: int, person: int, platform: str, file: str, step: Step | None, now: datetime
) -> None:
    """Keep a picture that somebody sent."""
    await tx.run(
        """INSERT INTO photo (task, person, platform, file, step, at)
           VALUES (:task, :person, :platform, :file, :step, :now)""",
        task=task,
        person=person,
        platform=platform,
        file=file,
        step=step.value if step else None,
        now=stored(now),
    )


async def count(db: Reader, task: int) -> Counted:
    """Return how many pictures there are of a task."""
    row = await db.one(
        """SELECT ifnull(sum(step = 'before'), 0) AS before, ifnull(sum(step = 'after'), 0) AS after,
                  ifnull(sum(step IS NULL), 0) AS others FROM photo WHERE task = :task""",
        task=task,
    )
    return Counted(row["before"], row["after"], row["others"]) if row else Counted(0, 0, 0)


async def last_reported(db: Reader, person: int, since: datetime) -> int | None:
    """Return the task that somebody reported last, if that was after a moment."""
    number: int | None = await db.value(
        """SELECT claim.task FROM claim JOIN log ON log.task = claim.task AND log.verb = 'reported'
           WHERE claim.person = :person AND claim.state = 'done' AND log.at >= :since
             AND coalesce(log.about, log.person) = :person
           ORDER BY log.id DESC LIMIT 1""",
        person=person,
        since=stored(since),
    )
    return number
