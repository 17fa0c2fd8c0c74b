"""A reminder a day and two hours before a task begins, to everyone who holds a place."""

from datetime import datetime, timedelta

from actions.telling import tell
from domain.messages import Message, PersonRef, button
from domain.reminders import BEFORE, reminders
from domain.tasks import Claim, ClaimState, Task
from storage import claims, notices, tasks, teams
from storage.store import Reader, Tx

# A reminder moved out of the night comes up to ten hours earlier than its offset says.
FARTHEST = max(BEFORE.values()) + timedelta(hours=10)


async def due(tx: Tx, now: datetime) -> None:
    """Remind whoever is due. A task that moved has a new version of its time, and so new reminders."""
    for task in await tasks.beginning(tx, now, now + FARTHEST):
        zone = (await teams.get(tx, task.team)).zone
        ready = [(what, at) for what, at in reminders(task, zone) if at <= now]
        if not ready:
            continue
        what, at = ready[-1]
        wording = _wording(task, what, at)
        for claim in await claims.of_task(tx, task.id):
            if claim.state is not ClaimState.HELD or claim.since >= at:
                continue
            start = task.when.start
            key = f"{task.id}/{int(start.timestamp()) if start else 0}"
            if await notices.first_time(tx, f"remind-{what}", claim.person, key, now):
                await tell(tx, claim.listener, _message(task, claim, wording), now, task=task.id, due_at=at)


def _wording(task: Task, what: str, at: datetime) -> str:
    """Say "in two hours" only where that is so: a reminder that left the night may come earlier or later."""
    is_so = task.when.start is not None and task.when.start - at == BEFORE["hours"]
    return "hours" if what == "hours" and is_so else "day"


def _message(task: Task, claim: Claim, what: str) -> Message:
    """Remind a person, or whoever speaks for them."""
    if claim.spoken_by:
        cant = button("cant", f"cant {task.id} for ={claim.person}")
        return Message(f"remind-{what}-for", [cant], task=task, person=PersonRef(claim.person))
    buttons = [button("coming", f"coming {task.id}"), button("cant", f"cant {task.id}")]
    return Message(f"remind-{what}", buttons, task=task)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next reminder is due."""
    moments = []
    for task in await tasks.beginning(db, now, now + FARTHEST + timedelta(days=2), limit=200):
        zone = (await teams.get(db, task.team)).zone
        moments += [at for _, at in reminders(task, zone) if at > now]
    return min(moments, default=None)
