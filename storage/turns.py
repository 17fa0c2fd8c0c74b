"""The turns of a series around one of them: which follows, when somebody was visited before."""

from datetime import datetime

from domain.tasks import Task
from storage import tasks
from storage.moments import read, stored
from storage.served import IS_SERVED, SERVED_AT
from storage.store import Reader


async def following(db: Reader, turn: Task) -> Task | None:
    """Return the turn of the same series that comes after this one, if it is made and not called off."""
    number: int | None = await db.value(
        """SELECT id FROM task WHERE series = :series AND id <> :turn AND state <> 'cancelled'
             AND start_at > :start ORDER BY start_at LIMIT 1""",
        series=turn.series,
        turn=turn.id,
        start=stored(turn.when.start),
    )
    return await tasks.get(db, number) if number else None


async def last_visit(db: Reader, turn: Task) -> datetime | None:
    """Return when those were visited last, before a turn, whom it is for; without a code, when the series was kept."""
    seconds: int | None = await db.value(
        f"""SELECT max({SERVED_AT}) FROM task
           WHERE kind = 'visit' AND start_at < :start
             AND id IN (SELECT id FROM task WHERE series = :series
                        UNION SELECT other.task FROM task_resident AS own
                              JOIN task_resident AS other USING (resident) WHERE own.task = :turn)
             AND {IS_SERVED}""",
        start=stored(turn.when.start),
        turn=turn.id,
        series=turn.series,
    )
    return read(seconds)
