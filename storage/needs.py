"""Tasks that are short of people: since when, how far up the ladder that was said, and when to say more."""

from dataclasses import dataclass
from datetime import datetime

from domain.ladder import Alarm, Rung
from domain.tasks import Task
from storage.moments import read, stored
from storage.store import Reader, Row, Tx
from storage.teams import BELOW


@dataclass(frozen=True, slots=True)
class Need:
    """What was said of a task that is short of people. `since` is None while every place is held.

    `timed_at` is the task's: with another time it all begins anew. `climbed` is the highest rung so far, 0
    for none.
    """

    task: int
    timed_at: datetime
    since: datetime | None
    climbed: int
    alarm: Alarm = Alarm.NONE


def _need(row: Row) -> Need:
    return Need(
        row["task"], read(row["timed_at"]), read(row["since_at"]), row["climbed"], Alarm(row["alarm"])
    )


async def get(db: Reader, task: int) -> Need | None:
    """Return what was said of a task, or None: it has not been looked at."""
    row = await db.one("SELECT * FROM need WHERE task = :task", task=task)
    return _need(row) if row else None


async def begin(tx: Tx, task: Task, now: datetime) -> Need:
    """Note that a task is short of people, with nothing said of it yet."""
    await tx.run(
        """INSERT OR REPLACE INTO need (task, timed_at, since_at) VALUES (:task, :timed_at, :now)""",
        task=task.id,
        timed_at=stored(task.timed_at),
        now=stored(now),
    )
    return Need(task.id, task.timed_at, now, 0)


async def again(tx: Tx, need: Need, now: datetime) -> Need:
    """Note that a task is short of people once more: all but the group may hear it again."""
    climbed = min(need.climbed, Rung.GROUP)
    await tx.run(
        "UPDATE need SET since_at = :now, climbed = :climbed WHERE task = :task",
        now=stored(now),
        climbed=climbed,
        task=need.task,
    )
    return Need(need.task, need.timed_at, now, climbed, need.alarm)


async def covered(tx: Tx, task: int) -> None:
    """Note that every place of a task is held, and that the leads know no other."""
    await tx.run("UPDATE need SET since_at = NULL, next_at = NULL, alarm = 0 WHERE task = :task", task=task)


async def drop(tx: Tx, task: int) -> None:
    """Forget a task that is over."""
    await tx.run("DELETE FROM need WHERE task = :task", task=task)


async def look_at(tx: Tx, task: int, moment: datetime | None) -> None:
    """Note when the next rung of a task is due; None: no more are to come."""
    await tx.run("UPDATE need SET next_at = :next WHERE task = :task", next=stored(moment), task=task)


async def climbed(tx: Tx, task: int, rung: int) -> None:
    """Note how far up it was said."""
    await tx.run("UPDATE need SET climbed = max(climbed, :rung) WHERE task = :task", rung=rung, task=task)


async def alarmed(tx: Tx, task: int, alarm: Alarm) -> None:
    """Note what the leads know: they will hear when it is covered."""
    await tx.run("UPDATE need SET alarm = max(alarm, :alarm) WHERE task = :task", alarm=int(alarm), task=task)


async def look_at_all(tx: Tx, team: int, moment: datetime) -> None:
    """Note that the next rung of every task of a team and those below it is to be found out then."""
    await tx.run(
        BELOW
        + """UPDATE need SET next_at = :moment WHERE since_at IS NOT NULL AND EXISTS (
               SELECT 1 FROM task WHERE task.id = need.task AND task.team IN (SELECT id FROM below))""",
        team=team,
        deep=1,
        moment=stored(moment),
    )


async def due(db: Reader, now: datetime, *, limit: int) -> list[tuple[int, datetime]]:
    """Return the tasks of which a rung is due, and since when, the longest due first."""
    rows = await db.all(
        "SELECT task, next_at FROM need WHERE next_at <= :now ORDER BY next_at LIMIT :limit",
        now=stored(now),
        limit=limit,
    )
    return [(row["task"], read(row["next_at"])) for row in rows]


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next rung of any task is due."""
    seconds: int | None = await db.value(
        "SELECT min(next_at) FROM need WHERE next_at > :now", now=stored(now)
    )
    return read(seconds)
