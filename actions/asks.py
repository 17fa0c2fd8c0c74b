"""Asking people who fit whether they could do a task, and hearing that they could not."""

from collections.abc import Sequence
from datetime import datetime

from actions.telling import tell
from domain import asks as rules
from domain.messages import Message, button
from domain.tasks import Task, coming
from storage import asks, claims, log, settings, teams
from storage.store import Tx

AT_ONCE = 3  # what goes to everybody is heard by nobody


async def ask_people(
    tx: Tx, task: Task, by: int | None, now: datetime, *, due_at: datetime | None = None
) -> list[int]:
    """Ask people who fit, at most three; by a lead, or (None) by itself. Returns whom, maybe nobody."""
    people = await fitting(tx, task, now)
    buttons = [button("claim", f"claim {task.id}"), button("not-me", f"notme {task.id}")]
    name = "could-you-some" if coming(await claims.of_task(tx, task.id)) else "could-you"
    await ask_each(tx, task, people, Message(name, buttons, task=task), by, now, due_at=due_at)
    if people and by is not None:
        await log.wrote(tx, "asked", now, team=task.team, task=task.id, person=by, count=len(people))
    return people


async def ask_each(
    tx: Tx,
    task: Task,
    people: Sequence[int],
    message: Message,
    by: int | None,
    now: datetime,
    *,
    due_at: datetime | None = None,
) -> None:
    """Ask these people."""
    for person in people:
        await asks.add(tx, task, person, by, now)
        await tell(tx, person, message, now, task=task.id, due_at=due_at, counted=False)


async def fitting(tx: Tx, task: Task, now: datetime) -> list[int]:
    """Return whom to ask now: not more than three at once, and nobody in their quiet hours."""
    team = await settings.of_team(tx, task.team)
    local = now.astimezone((await teams.get(tx, task.team)).zone)
    found: list[int] = []
    for person in rules.in_order(await asks.candidates(tx, task, now), team.asks):
        own = await settings.of_person(tx, person)
        if not (own.quiet or team.quiet).covers(local):
            found.append(person)
        if len(found) == AT_ONCE:
            break
    return found


async def is_night(tx: Tx, task: Task, now: datetime) -> bool:
    """Tell whether a task's team has its quiet hours."""
    local = now.astimezone((await teams.get(tx, task.team)).zone)
    return (await settings.of_team(tx, task.team)).quiet.covers(local)


async def say_no(tx: Tx, task: Task, person: int, now: datetime) -> None:
    """Ask a person about a task no more until it changes. Nobody learns who said so, only how many."""
    await asks.say_no(tx, task, person, now)
    await log.wrote(tx, "said-no", now, team=task.team, task=task.id)
