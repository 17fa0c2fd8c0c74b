"""Places held on what ends by no clock, and what was asked about them."""

from datetime import datetime

from domain.holding import Doubt, Holding
from domain.kinds import Kind
from storage.moments import read, stored
from storage.store import Reader


async def since_between(db: Reader, after: datetime, until: datetime) -> list[Holding]:
    """Return the places taken, or last confirmed, after one moment, and until another, oldest first.

    What begins at a time is held from then on; only what is open counts.
    """
    rows = await db.all(
        """SELECT claim.id AS claim, claim.task, task.team, task.kind, claim.confirmed_at,
                  max(claim.since_at, ifnull(claim.confirmed_at, 0)) AS since_at,
                  ask.at AS asked_at, again.at AS again_at, freed.at AS freed_at
           FROM task INDEXED BY task_without_end
           CROSS JOIN claim ON claim.task = task.id AND claim.state = 'held'
           LEFT JOIN notice AS ask ON ask.what = 'still' AND ask.person = claim.person
                AND ask.of_which = claim.id || '/' || max(claim.since_at, ifnull(claim.confirmed_at, 0))
           LEFT JOIN notice AS again ON again.what = 'still-again' AND again.person = claim.person
                AND again.of_which = claim.id || '/' || max(claim.since_at, ifnull(claim.confirmed_at, 0))
           LEFT JOIN notice AS freed ON freed.what = 'still-free' AND freed.person = claim.person
                AND freed.of_which = claim.id || '/' || max(claim.since_at, ifnull(claim.confirmed_at, 0))
           WHERE task.state = 'open' AND task.over_at IS NULL AND task.shape IN ('open', 'by')
             AND max(claim.since_at, ifnull(claim.confirmed_at, 0)) > :after
             AND max(claim.since_at, ifnull(claim.confirmed_at, 0)) <= :until
           ORDER BY max(claim.since_at, ifnull(claim.confirmed_at, 0)), claim.id""",
        after=stored(after),
        until=stored(until),
    )
    return [
        Holding(
            row["claim"],
            row["task"],
            row["team"],
            Kind(row["kind"]),
            read(row["since_at"]),
            row["confirmed_at"] is not None,
            {
                doubt: read(row[column])
                for doubt, column in zip(Doubt, ("asked_at", "again_at", "freed_at"), strict=True)
                if row[column]
            },
        )
        for row in rows
    ]
