"""A wish or a project that somebody has had for long is asked about, once more if they are silent, then offered again."""

from datetime import datetime, timedelta

from actions import lapsing
from actions.telling import tell
from domain.holding import UNANSWERED, Doubt, Holding, next_doubt
from domain.messages import Message, PersonRef, button
from domain.tasks import Claim, Task
from storage import claims, holdings, notices, settings, tasks, teams
from storage.store import Reader, Tx

ASKED_FOR = timedelta(days=400)
"""Longer than the longest a team may wait before it asks."""


async def due(tx: Tx, now: datetime) -> None:
    """Act on every doubt that is due; each once since the place was taken or confirmed."""
    zones, its = await teams.zones(tx), await settings.of_teams(tx)
    for holding in await holdings.since_between(tx, now - ASKED_FOR, now):
        doubt = next_doubt(holding, zones[holding.team], its[holding.team])
        if doubt is None or doubt[1] > now:
            continue
        task = await tasks.get(tx, holding.task)
        own = next(claim for claim in await claims.of_task(tx, task.id) if claim.id == holding.claim)
        which = f"{holding.claim}/{int(holding.since.timestamp())}"
        await notices.first_time(tx, doubt[0].value, own.person, which, now)
        if doubt[0] is Doubt.FREE:
            await lapsing.free_forgotten(tx, task, own, now)
        else:
            await _ask(tx, task, own, holding, doubt, now)


async def _ask(
    tx: Tx, task: Task, own: Claim, holding: Holding, doubt: tuple[Doubt, datetime], now: datetime
) -> None:
    whom = f" for ={own.person}" if own.spoken_by else ""
    buttons = [
        button("still", f"still {task.id}{whom}"),
        button("done", f"done {task.id}{whom}"),
        button("cant", f"cant {task.id}{whom}"),
    ]
    name = doubt[0].value
    if doubt[0] is Doubt.ASK:
        name = "still-more" if holding.confirmed else "still"
    message = Message(
        f"{name}-for" if own.spoken_by else name,
        buttons,
        task=task,
        person=PersonRef(own.person),
        days=(now - holding.since).days,
        until=now + UNANSWERED,
    )
    await tell(tx, own.listener, message, now, task=task.id, due_at=doubt[1])


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next doubt is due."""
    zones, its = await teams.zones(db), await settings.of_teams(db)
    held = await holdings.since_between(db, now - ASKED_FOR, now)
    doubts = (next_doubt(holding, zones[holding.team], its[holding.team]) for holding in held)
    return min((doubt[1] for doubt in doubts if doubt and doubt[1] > now), default=None)
