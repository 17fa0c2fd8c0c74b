"""Going up a rung of the ladder: the card is raised, people who fit are asked, the leads and then the coordinators hear."""

from datetime import datetime, timedelta

from actions.asks import ask_people
from actions.changing import raise_card
from actions.standing_in import lead_buttons
from actions.telling import tell, tell_responsible
from domain.ladder import Alarm, Rung, Step
from domain.messages import Joined, Message
from domain.people import Role
from domain.tasks import Task, coming, needed
from storage import asks, claims, log, needs, teams
from storage.store import Tx

MINUTE = timedelta(minutes=1)


async def climb(tx: Tx, task: Task, step: Step, due_at: datetime, now: datetime) -> None:
    """Go up one rung, unless all that is open is on offer to somebody: should they not take it, it comes then.

    Where the coordinators hear, the leads have heard before, or hear now.
    """
    on = await claims.of_task(tx, task.id)
    if not needed(task, on):
        return
    some = bool(coming(on))
    need = await needs.get(tx, task.id)
    knows = need is not None and need.alarm is not Alarm.NONE
    await needs.climbed(tx, task.id, step.rung)
    await log.wrote(
        tx,
        f"climbed-{step.rung.name.lower()}",
        now,
        team=task.team,
        task=task.id,
        minutes=step.rule // MINUTE,
    )
    match step.rung:
        case Rung.GROUP:
            await raise_card(tx, task.id, now)
        case Rung.PEOPLE:
            await ask_people(tx, task, None, now, due_at=due_at)
        case Rung.LEADS:
            if not (step.late and knows):
                await _tell_leads(tx, task, due_at, now, some=some)
        case Rung.COORDINATORS:
            if not knows:
                await _tell_leads(tx, task, due_at, now, some=some)
            await _tell_coordinators(tx, task, due_at, now, some=some)


async def _tell_leads(tx: Tx, task: Task, due_at: datetime, now: datetime, *, some: bool) -> None:
    """Tell who answers for a task that it is short of people, and what was tried."""
    message = Message(
        "short-some" if some else "short",
        lead_buttons(task),
        task=task,
        tried=await _tried(tx, task),
    )
    await tell_responsible(tx, task, message, now, due_at=due_at)
    await needs.alarmed(tx, task.id, Alarm.NOBODY)


async def _tell_coordinators(tx: Tx, task: Task, due_at: datetime, now: datetime, *, some: bool) -> None:
    """Tell the coordinators above, with what was tried, and that the leads know."""
    message = Message(
        "short-some-above" if some else "short-above",
        lead_buttons(task),
        task=task,
        team=await teams.get(tx, task.team),
        tried=await _tried(tx, task),
    )
    leads = {lead.id for lead in await teams.people(tx, task.team, Role.LEAD)}
    for coordinator in await teams.coordinators(tx, task.team):
        if coordinator.id not in leads:
            await tell(tx, coordinator.id, message, now, task=task.id, due_at=due_at)


async def _tried(tx: Tx, task: Task) -> Joined:
    """Say how many were asked and what came of it, never who."""
    so_far = await asks.of_task(tx, task.id)
    if not so_far.asked:
        return Joined((Message("tried-nobody"),), "sentences")
    pieces = [
        Message(f"tried-{name}", count=count)
        for name, count in (("no", so_far.no), ("silent", so_far.silent))
        if count
    ]
    if not pieces:
        return Joined((Message("tried", count=so_far.asked),), "sentences")
    return Joined(
        (Message("tried-answers", count=so_far.asked, answers=Joined(tuple(pieces), "pieces")),), "sentences"
    )
