"""A reminder a day and two hours before a task begins, to everyone who holds a place."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from actions.telling import tell
from domain.messages import Message, PersonRef, button
from domain.reminders import BEFORE, Reminder, reminders
from domain.settings import Quiet
from domain.tasks import Claim, ClaimState, Task
from storage import claims, notices, settings, tasks, teams
from storage.store import Reader, Tx

# A reminder moved out of the night comes up to ten hours earlier than its offset says.
FARTHEST = max(BEFORE.values()) + timedelta(hours=10)


async def due(tx: Tx, now: datetime) -> None:
    """Remind whoever is due. A task that moved has another start, and so new reminders."""
    coming = await tasks.beginning(tx, now, now + FARTHEST)
    zones, its = await teams.zones(tx), await settings.of_teams(tx)
    ready = {task.id: _ready(task, zones[task.team], its[task.team].quiet, now) for task in coming}
    on = await claims.of_each(tx, [number for number, reminder in ready.items() if reminder])
    for task in coming:
        reminder = ready[task.id]
        for claim in on[task.id] if reminder else ():
            if reminder and claim.state is ClaimState.HELD and max(claim.since, task.timed_at) < reminder.at:
                await _remind(tx, task, claim, reminder, now)


def _ready(task: Task, zone: ZoneInfo, quiet: Quiet, now: datetime) -> Reminder | None:
    """Return the last reminder of a task whose moment has come."""
    return next((one for one in reversed(reminders(task, zone, quiet)) if one.at <= now), None)


async def _remind(tx: Tx, task: Task, claim: Claim, reminder: Reminder, now: datetime) -> None:
    start = int(task.when.start.timestamp()) if task.when.start else 0
    if await notices.first_time(tx, f"remind-{reminder.what}", claim.person, f"{task.id}/{start}", now):
        message = _message(task, claim, _wording(task, reminder))
        await tell(tx, claim.listener, message, now, task=task.id, due_at=reminder.at)


def _wording(task: Task, reminder: Reminder) -> str:
    """Say "in two hours" only where that is so: a reminder that left the night comes earlier or later."""
    is_so = task.when.start is not None and task.when.start - reminder.at == BEFORE["hours"]
    return "hours" if reminder.what == "hours" and is_so else "day"


def _message(task: Task, claim: Claim, what: str) -> Message:
    """Remind a person, or whoever speaks for them."""
    if claim.spoken_by:
        cant = button("cant", f"cant {task.id} for ={claim.person}")
        return Message(f"remind-{what}-for", [cant], task=task, person=PersonRef(claim.person))
    buttons = [button("coming", f"coming {task.id}"), button("cant", f"cant {task.id}")]
    return Message(f"remind-{what}", buttons, task=task)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next reminder is due."""
    zones, its = await teams.zones(db), await settings.of_teams(db)
    coming = await tasks.beginning(db, now, now + FARTHEST + timedelta(days=2))
    moments = (one.at for task in coming for one in reminders(task, zones[task.team], its[task.team].quiet))
    return min((moment for moment in moments if moment > now), default=None)
