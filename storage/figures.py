"""The figures of a team and a period: each is counted in one place, by one query, and means one thing everywhere."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.kinds import TRAITS
from storage.moments import stored
from storage.store import Reader
from storage.teams import BELOW

EACH_SERVES = ", ".join(f"'{kind.value}'" for kind, traits in TRAITS.items() if traits.each_serves_their_own)

# What was reported of the tasks closed in the period: a task's hours count in the period that closed it.
_REPORTED = (
    BELOW
    + """
    , reported AS (
        SELECT claim.*, task.kind FROM task JOIN claim ON claim.task = task.id AND claim.state = 'done'
        WHERE task.team IN (SELECT id FROM below) AND task.state = 'closed' AND task.state <> 'open'
          AND task.ended_at >= :start AND task.ended_at < :end
    )
"""
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What is counted: from `start` until before `end`, for a team, and all below it if `deep`."""

    team: int
    start: datetime
    end: datetime
    deep: bool = True

    @property
    def values(self) -> dict[str, Any]:
        """Return what the queries are asked with."""
        return {
            "team": self.team,
            "deep": int(self.deep),
            "start": stored(self.start),
            "end": stored(self.end),
        }


async def new(db: Reader, scope: Scope) -> int:
    """Return how many tasks were posted."""
    return int(
        await db.value(
            BELOW + """
            SELECT count(*) FROM task
            WHERE team IN (SELECT id FROM below) AND posted_at >= :start AND posted_at < :end""",
            **scope.values,
        )
    )  # fmt: skip


async def anything(db: Reader, scope: Scope) -> bool:
    """Tell whether anything was posted, open or ended."""
    return bool(await new(db, scope) or await open_at_end(db, scope) or await ended(db, scope))


async def claimed(db: Reader, scope: Scope) -> int:
    """Return on how many tasks somebody took a place that they did not give back."""
    return int(
        await db.value(
            BELOW + """
            SELECT count(DISTINCT task.id) FROM task JOIN claim ON claim.task = task.id
            WHERE task.team IN (SELECT id FROM below) AND claim.state IN ('held', 'done', 'missed')
              AND claim.since_at >= :start AND claim.since_at < :end""",
            **scope.values,
        )
    )  # fmt: skip


async def closed(db: Reader, scope: Scope) -> int:
    """Return how many tasks were closed."""
    return await ended(db, scope, "closed")


async def cancelled(db: Reader, scope: Scope) -> int:
    """Return how many tasks were called off, or came to nothing."""
    return await ended(db, scope, "cancelled")


async def ended(db: Reader, scope: Scope, state: str | None = None) -> int:
    """Return how many tasks ended, in this state if one is named."""
    return int(
        await db.value(
            BELOW + """
            SELECT count(*) FROM task
            WHERE team IN (SELECT id FROM below) AND (:state IS NULL OR state = :state) AND state <> 'open'
              AND ended_at >= :start AND ended_at < :end""",
            state=state,
            **scope.values,
        )
    )  # fmt: skip


async def open_at_end(db: Reader, scope: Scope) -> int:
    """Return how many tasks were open when the period ended; for one that lasts still, how many are."""
    return int(
        await db.value(
            BELOW + """
            SELECT count(*) FROM task
            WHERE team IN (SELECT id FROM below) AND posted_at < :end AND (state = 'open' OR ended_at >= :end)""",
            **scope.values,
        )
    )  # fmt: skip


async def people(db: Reader, scope: Scope) -> int:
    """Return how many people did something."""
    return int(await db.value(_REPORTED + "SELECT count(DISTINCT person) FROM reported", **scope.values))


async def minutes(db: Reader, scope: Scope) -> int:
    """Return how many minutes people gave."""
    return int(await db.value(_REPORTED + "SELECT coalesce(sum(minutes), 0) FROM reported", **scope.values))


async def served(db: Reader, scope: Scope) -> int:
    """Return how many people were served.

    Two who cut one person's hair each report one, and one was served; two who staff a desk each serve
    their own. The kind says which of the two it is.
    """
    return int(
        await db.value(
            _REPORTED + f"""
            SELECT coalesce(sum(served), 0) FROM (
                SELECT CASE WHEN kind IN ({EACH_SERVES}) THEN sum(served) ELSE max(served) END AS served
                FROM reported GROUP BY task
            )""",
            **scope.values,
        )
    )  # fmt: skip


async def time_to_claim(db: Reader, scope: Scope) -> timedelta | None:
    """Return how long the tasks posted waited on average for the first who took a place; None: nobody did."""
    seconds: float | None = await db.value(
        BELOW + """
        SELECT avg(taken_at - posted_at) FROM (
            SELECT task.posted_at, min(claim.since_at) AS taken_at FROM task JOIN claim ON claim.task = task.id
            WHERE task.team IN (SELECT id FROM below) AND task.posted_at >= :start AND task.posted_at < :end
              AND claim.state IN ('held', 'done', 'missed', 'released')
            GROUP BY task.id
        )""",
        **scope.values,
    )  # fmt: skip
    return None if seconds is None else timedelta(seconds=int(seconds))


async def half_of_the_hours(db: Reader, scope: Scope) -> int:
    """Return how few people gave half of the hours; 0 where there are none."""
    return int(
        await db.value(
            _REPORTED + """
            SELECT count(*) FROM (
                SELECT sum(own) OVER (ORDER BY own DESC, person) - own AS before, sum(own) OVER () AS whole FROM (
                    SELECT person, sum(minutes) AS own FROM reported GROUP BY person HAVING sum(minutes) > 0
                )
            ) WHERE before * 2 < whole""",
            **scope.values,
        )
    )  # fmt: skip


_WISHES = (
    BELOW
    + """
    , wished AS (
        SELECT id, state FROM task WHERE team IN (SELECT id FROM below) AND kind = 'wish'
          AND posted_at >= :start AND posted_at < :end
    ), took AS (
        SELECT claim.* FROM wished JOIN claim ON claim.task = wished.id AND claim.state IN ('held', 'done')
    )
"""
)


async def wishes_collected(db: Reader, scope: Scope) -> int:
    """Return how many wishes were put on the wall."""
    return int(await db.value(_WISHES + "SELECT count(*) FROM wished", **scope.values))


async def wishes_claimed(db: Reader, scope: Scope) -> int:
    """Return how many of the wishes collected somebody has taken."""
    return int(await db.value(_WISHES + "SELECT count(DISTINCT task) FROM took", **scope.values))


async def wishes_fulfilled(db: Reader, scope: Scope) -> int:
    """Return how many of the wishes collected are closed, by now."""
    return int(await db.value(_WISHES + "SELECT count(*) FROM wished WHERE state = 'closed'", **scope.values))


async def wishes_people(db: Reader, scope: Scope) -> int:
    """Return how many people took part in the wishes collected."""
    return int(await db.value(_WISHES + "SELECT count(DISTINCT person) FROM took", **scope.values))
