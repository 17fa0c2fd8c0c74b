"""Whoever was given a place and has not said whether they come: who answers for the task hears in time to do something."""

from dataclasses import replace
from datetime import datetime, timedelta

from actions.standing_in import lead_buttons
from actions.telling import tell_responsible
from domain.answers import EARLIEST, NO_ANSWER, Unanswered, told_at, which
from domain.kinds import Kind
from domain.messages import Message, PersonRef, button
from storage import asks, notices, settings, tasks, teams
from storage.store import Reader, Tx

AHEAD = EARLIEST + timedelta(hours=12)  # what is due in the night comes later, never sooner


async def due(tx: Tx, now: datetime) -> None:
    """Tell it, once for each time somebody is asked."""
    tx.urgent = True
    for one, at in await _coming(tx, now):
        if at > now or not await notices.first_time(
            tx, NO_ANSWER, one.person, which(one.task, one.asked), now
        ):
            continue
        task = await tasks.get(tx, one.task)
        buttons = [*lead_buttons(task)[1:], button("details", f"task {task.id}")]
        message = Message("no-answer-yet", buttons, task=task, person=PersonRef(one.person))
        await tell_responsible(tx, task, message, now, besides=[one.person], due_at=at)


async def _coming(db: Reader, now: datetime) -> list[tuple[Unanswered, datetime]]:
    """Return who has not answered about what begins soon, and when that is told."""
    unanswered = await asks.unanswered(db, now, now + AHEAD)
    if not unanswered:
        return []
    its, zones = await settings.of_teams(db), await teams.zones(db)
    found = []
    for one in unanswered:
        team = its[one.team]
        local = replace(one, start=one.start.astimezone(zones[one.team]))
        found.append((local, told_at(local, team.ladder[Kind(one.kind)].leads, team.quiet)))
    return found


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next of it is told."""
    return min((at for _, at in await _coming(db, now) if at > now), default=None)
