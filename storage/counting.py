"""More figures of a team and a period, for reports: of wishes, projects, visits, turns, teams and people."""

from datetime import timedelta

from domain.kinds import Kind, Source
from storage.figures import Scope
from storage.store import Reader
from storage.teams import BELOW

_CLOSED = """ task.team IN (SELECT id FROM below) AND task.state = 'closed' AND task.state <> 'open'
    AND task.ended_at >= :start AND task.ended_at < :end """
_TURNS = """ task.team IN (SELECT id FROM below) AND task.kind = 'duty'
    AND task.start_at >= :start AND task.start_at < :end """


async def _count(db: Reader, scope: Scope, what: str, **values: str) -> int:
    return int(await db.value(f"{BELOW} SELECT {what}", **values, **scope.values) or 0)


async def closed_of(db: Reader, scope: Scope, kind: Kind) -> int:
    """Return how many tasks of a kind were closed."""
    return await _count(db, scope, f"count(*) FROM task WHERE kind = :kind AND {_CLOSED}", kind=kind.value)


async def services(db: Reader, scope: Scope) -> int:
    """Return how many services were done."""
    return await closed_of(db, scope, Kind.SERVICE)


async def home_services(db: Reader, scope: Scope) -> int:
    """Return how many of them were for a certain resident, and not for whoever came."""
    return await _count(
        db,
        scope,
        f"""count(*) FROM task WHERE kind = 'service' AND {_CLOSED}
            AND EXISTS (SELECT 1 FROM task_resident WHERE task_resident.task = task.id)""",
    )


async def visits(db: Reader, scope: Scope) -> int:
    """Return how many visits were made."""
    return await closed_of(db, scope, Kind.VISIT)


async def projects(db: Reader, scope: Scope) -> int:
    """Return how many projects were done."""
    return await closed_of(db, scope, Kind.PROJECT)


async def spent(db: Reader, scope: Scope) -> int:
    """Return what the projects done have cost, in minor units."""
    return await _count(db, scope, f"sum(spent) FROM task WHERE kind = 'project' AND {_CLOSED}")


async def organisations(db: Reader, scope: Scope) -> int:
    """Return how many organisations did them."""
    return await _count(
        db,
        scope,
        f"""count(DISTINCT claim.person) FROM task JOIN claim ON claim.task = task.id AND claim.state = 'done'
            WHERE task.kind = 'project' AND {_CLOSED}""",
    )


async def turns_due(db: Reader, scope: Scope) -> int:
    """Return how many turns of duty began."""
    return await _count(db, scope, f"count(*) FROM task WHERE {_TURNS}")


async def turns_kept(db: Reader, scope: Scope) -> int:
    """Return how many of them were closed: somebody was there."""
    return await _count(db, scope, f"count(*) FROM task WHERE state = 'closed' AND {_TURNS}")


async def turns_missed(db: Reader, scope: Scope) -> int:
    """Return how many of them were called off, or nobody came."""
    return await _count(db, scope, f"count(*) FROM task WHERE state = 'cancelled' AND {_TURNS}")


async def teams(db: Reader, scope: Scope) -> int:
    """Return how many teams there are by the end of the period, with the one that is asked."""
    return await _count(db, scope, "count(*) FROM team WHERE id IN (SELECT id FROM below) AND made_at < :end")


async def stations(db: Reader, scope: Scope) -> int:
    """Return how many of these have teams below them, the root aside."""
    return await _count(
        db,
        scope,
        """count(*) FROM team WHERE id IN (SELECT id FROM below) AND parent IS NOT NULL AND made_at < :end
           AND EXISTS (SELECT 1 FROM team AS under WHERE under.parent = team.id)""",
    )


async def volunteers(db: Reader, scope: Scope) -> int:
    """Return how many people belong to them by the end of the period."""
    return await _count(
        db,
        scope,
        "count(DISTINCT person) FROM member WHERE team IN (SELECT id FROM below) AND since_at < :end",
    )


async def claim_rate(db: Reader, scope: Scope) -> int | None:
    """Return how many of a hundred tasks posted somebody has taken; None: nothing was posted."""
    rate: float | None = await db.value(
        BELOW + """
        SELECT 100.0 * avg(EXISTS (
            SELECT 1 FROM claim WHERE claim.task = task.id AND claim.state IN ('held', 'done', 'missed', 'excused')
        )) FROM task
        WHERE team IN (SELECT id FROM below) AND posted_at >= :start AND posted_at < :end""",
        **scope.values,
    )  # fmt: skip
    return None if rate is None else round(rate)


async def time_to_done(db: Reader, scope: Scope) -> timedelta | None:
    """Return how long it took on average from posting a task to closing it; None: none was closed."""
    seconds: float | None = await db.value(
        f"{BELOW} SELECT avg(ended_at - posted_at) FROM task WHERE {_CLOSED}", **scope.values
    )
    return None if seconds is None else timedelta(seconds=int(seconds))


async def wishes_from(db: Reader, scope: Scope, source: Source) -> int:
    """Return how many of the wishes collected came through a channel."""
    return await _count(
        db,
        scope,
        """count(*) FROM task WHERE team IN (SELECT id FROM below) AND kind = 'wish' AND source = :source
           AND posted_at >= :start AND posted_at < :end""",
        source=source.value,
    )
