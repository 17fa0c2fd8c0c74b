"""Help that is told afterwards, and what somebody has done in sum."""

from dataclasses import dataclass
from datetime import datetime

from domain.tasks import Draft, Task
from storage import tasks
from storage.moments import stored
from storage.store import Reader, Tx

# Their hours count where a task's do: in the period that closed it; what is told afterwards, on the day it was done.
_DONE = """FROM claim JOIN task ON task.id = claim.task
           WHERE claim.person = :person AND claim.state IN ('waiting', 'offered', 'held', 'done')"""


async def add(tx: Tx, team: int, draft: Draft, person: int, now: datetime) -> Task:
    """Keep a task that is told afterwards: it was done, and never posted."""
    task = await tasks.add(tx, team, draft, person, now)
    await tx.run("UPDATE task SET recorded = 1 WHERE id = :task", task=task.id)
    return await tasks.get(tx, task.id)


async def had_between(db: Reader, person: int, start: datetime, end: datetime) -> list[Task]:
    """Return the tasks that somebody has or had a place on and that begin from one moment until before another."""
    rows = await db.all(
        f"""SELECT task.id {_DONE} AND claim.state IN ('held', 'done') AND task.state <> 'cancelled'
              AND coalesce(task.start_at, task.end_at) >= :start AND coalesce(task.start_at, task.end_at) < :end
            ORDER BY task.start_at, task.id""",
        person=person,
        start=stored(start),
        end=stored(end),
    )
    return [await tasks.get(db, row["id"]) for row in rows]


@dataclass(frozen=True, slots=True)
class Sums:
    """Somebody's minutes: of this month, this year, and in all."""

    month: int
    year: int
    whole: int


async def minutes_of(db: Reader, person: int, month: datetime, year: datetime) -> Sums:
    """Return how many minutes somebody gave: since a month began, since a year did, and in all."""
    row = await db.one(
        f"""SELECT coalesce(sum(minutes) FILTER (WHERE task.ended_at >= :month), 0) AS month,
                   coalesce(sum(minutes) FILTER (WHERE task.ended_at >= :year), 0) AS year,
                   coalesce(sum(minutes), 0) AS whole
            {_DONE} AND claim.state = 'done' AND task.state = 'closed'""",
        person=person,
        month=stored(month),
        year=stored(year),
    )
    return Sums(row["month"], row["year"], row["whole"]) if row else Sums(0, 0, 0)
