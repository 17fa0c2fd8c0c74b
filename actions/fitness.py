"""Whether somebody may take a task: what it needs, and how much they have taken already."""

from collections.abc import Collection
from datetime import datetime

from domain import fitness
from domain.messages import Joined, Message, Refusal, Term, Words, button
from domain.tasks import Task
from storage import claims, log, settings, skills, teams
from storage.store import Reader, Tx


async def check(db: Reader, task: Task, person: int, now: datetime) -> None:
    """Refuse a place to somebody the task does not fit, or who has enough. Raises Refusal.

    A lead who assigns the task has decided otherwise, and is not asked.
    """
    lacking = fitness.missing(task.draft, await skills.of(db, person))
    details = [button("details", f"task {task.id}"), button("what-is-needed", "list")]
    if fitness.VETTED in lacking:
        raise Refusal("claim-vetted-only", details, task=task)
    if lacking:
        raise Refusal("claim-needs", details, task=task, skills=named(lacking))
    own = await settings.of_team(db, task.team)
    if await claims.open_count(db, person) >= own.quota:
        raise Refusal("claim-quota", [button("my-tasks", "mine")], count=own.quota)
    await _check_week(db, task, person, own.limit, now)


async def fits(db: Reader, task: Task, person: int, now: datetime, *, instead_of: Task | None = None) -> bool:
    """Tell whether a turn may be given to somebody: they can do it, and their week is not full.

    `instead_of`: what they give away for it, which leaves room if it is in the same week.
    """
    if fitness.missing(task.draft, await skills.of(db, person)):
        return False
    limit = (await settings.of_team(db, task.team)).limit
    return not await _is_full(db, task, person, limit, now, instead_of)


async def _is_full(
    db: Reader, task: Task, person: int, limit: int, now: datetime, instead_of: Task | None = None
) -> bool:
    """Tell whether somebody has as many tasks of a team in a week as it allows."""
    local = now.astimezone((await teams.get(db, task.team)).zone)
    week = fitness.week_of(task, local)
    if not limit or week is None or task.when.start is None or task.when.start - now <= fitness.LIMIT_LIFTS:
        return False
    held = await claims.held_between(db, person, task.team, *week)
    return held - (instead_of is not None and fitness.week_of(instead_of, local) == week) >= limit


async def _check_week(db: Reader, task: Task, person: int, limit: int, now: datetime) -> None:
    if task.when.start is not None and await _is_full(db, task, person, limit, now):
        raise Refusal(
            "claim-limit",
            [button("details", f"task {task.id}")],
            task=task,
            limit=limit,
            at=task.when.start - fitness.LIMIT_LIFTS,
        )


async def learn(
    tx: Tx, person: int, add: Collection[str], remove: Collection[str], by: int, now: datetime
) -> None:
    """Note what somebody can do, and what not. The log keeps how many, not which."""
    await skills.add(tx, person, add)
    await skills.remove(tx, person, remove)
    about = person if person != by else None
    await log.wrote(tx, "skills", now, person=by, about=about, added=len(add), removed=len(remove))


def named(each: Collection[str]) -> Term | Joined:
    """Return skills as they are said, or that there are none."""
    if not each:
        return Term("skills-none")
    return Joined(tuple(Message("skill-name", skill=Words(name)) for name in each), "commas")
