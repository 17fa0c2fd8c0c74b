"""Who held a place on a task that is over, and has not said how it went; and the tasks that nobody held one on."""

from datetime import datetime

from domain.endings import Silence, Step
from storage.moments import read, stored
from storage.store import Reader


async def over_between(
    db: Reader, after: datetime, until: datetime, team: int | None = None
) -> list[Silence]:
    """Return who is silent about what is over after one moment, and until another, oldest first.

    Not those who are on a visit still, as long as it is asked after them in another way.
    """
    rows = await db.all(
        """SELECT task.id AS task, task.team, claim.person, claim.spoken_by, task.over_at,
                  asked.at AS asked_at, again.at AS again_at, told.at AS told_at
           FROM task
           JOIN claim ON claim.task = task.id AND claim.state = 'held'
           LEFT JOIN notice AS asked ON asked.what = 'how-was-it' AND asked.person = claim.person
                AND asked.of_which = task.id || '/' || task.over_at
           LEFT JOIN notice AS again ON again.what = 'how-was-it-again' AND again.person = claim.person
                AND again.of_which = task.id || '/' || task.over_at
           LEFT JOIN notice AS told ON told.what = 'unsettled' AND told.person = claim.person
                AND told.of_which = task.id || '/' || task.over_at
           LEFT JOIN stay ON stay.claim = claim.id AND stay.next_at IS NOT NULL
           WHERE stay.claim IS NULL AND task.state = 'open' AND task.over_at > :after AND task.over_at <= :until
             AND (:team IS NULL OR task.team = :team)
           ORDER BY task.over_at, task.id, claim.id""",
        after=stored(after),
        until=stored(until),
        team=team,
    )
    return [
        Silence(
            row["task"],
            row["team"],
            row["person"],
            row["spoken_by"],
            read(row["over_at"]),
            {
                step: read(row[column])
                for step, column in zip(Step, ("asked_at", "again_at", "told_at"), strict=True)
                if row[column]
            },
        )
        for row in rows
    ]


async def next_over(db: Reader, after: datetime) -> datetime | None:
    """Return when the next task is over, after a moment, on which somebody holds a place."""
    seconds: int | None = await db.value(
        """SELECT over_at FROM task WHERE state = 'open' AND over_at > :after
             AND EXISTS (SELECT 1 FROM claim WHERE claim.task = task.id AND claim.state = 'held')
           ORDER BY over_at LIMIT 1""",
        after=stored(after),
    )
    return read(seconds)


_NOBODY_WENT = """state = 'open' AND start_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.task = task.id AND claim.state IN ('held', 'done'))"""
"""Tasks that were to begin at some time, and that nobody holds a place on."""


async def nobody_went_to(db: Reader, until: datetime, limit: int) -> list[int]:
    """Return the first tasks that are over by a moment and that nobody went to."""
    rows = await db.all(
        f"SELECT id FROM task WHERE over_at <= :until AND {_NOBODY_WENT} ORDER BY over_at LIMIT :limit",
        until=stored(until),
        limit=limit,
    )
    return [row["id"] for row in rows]


async def next_nobody_went_to(db: Reader, after: datetime, until: datetime) -> datetime | None:
    """Return when the next such task is over, after one moment, and until another."""
    seconds: int | None = await db.value(
        f"SELECT over_at FROM task WHERE over_at > :after AND over_at <= :until AND {_NOBODY_WENT} ORDER BY over_at LIMIT 1",
        after=stored(after),
        until=stored(until),
    )
    return read(seconds)
