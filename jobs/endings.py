"""When a task is over by the clock, everyone who held a place is asked how it went."""

from datetime import datetime, timedelta

from actions.telling import tell
from domain.messages import Hours, Message, PersonRef, button
from domain.reminders import by_day
from domain.tasks import Claim, ClaimState, Task, ends_at, usual_minutes
from storage import chats, claims, notices, questions, tasks, teams
from storage.store import Reader, Tx

ASKED_FOR = timedelta(days=3)


async def due(tx: Tx, now: datetime) -> None:
    """Ask whoever has not reported yet; once for each end a task has had."""
    for task in await tasks.over_between(tx, now - ASKED_FOR, now):
        asked_at = await _asked_at(tx, task)
        if asked_at is None or asked_at > now:
            continue
        for claim in await claims.of_task(tx, task.id):
            if claim.state is not ClaimState.HELD:
                continue
            if await notices.first_time(
                tx, "how-was-it", claim.person, f"{task.id}/{int(asked_at.timestamp())}", now
            ):
                await _ask(tx, task, claim, asked_at, now)


async def _ask(tx: Tx, task: Task, claim: Claim, asked_at: datetime, now: datetime) -> None:
    """Ask how it went; hours typed without more words answer it."""
    minutes = usual_minutes(task) or 60
    whom = f" for ={claim.person}" if claim.spoken_by else ""
    buttons = [button("done-hours", f"done {task.id} {minutes} min{whom}", hours=Hours(minutes))]
    if not claim.spoken_by:
        buttons += [button("other-hours", f"hours {task.id}"), button("didnt", f"didnt {task.id}")]
    name = "how-was-it-for" if claim.spoken_by else "how-was-it"
    message = Message(name, buttons, task=task, hours=Hours(minutes), person=PersonRef(claim.person))
    await tell(tx, claim.listener, message, now, task=task.id, due_at=asked_at)
    private = None if claim.spoken_by else await chats.private(tx, claim.person)
    if private and not await questions.open_one(tx, private.id, claim.person, now):
        known = {"task": task.id}
        await questions.ask(tx, private.id, claim.person, "done", "hours", known, private.id, now)


async def _asked_at(db: Reader, task: Task) -> datetime | None:
    """Return when to ask: at the end, unless that is at night."""
    end = ends_at(task)
    if end is None:
        return None
    zone = (await teams.get(db, task.team)).zone
    local = end.astimezone(zone)
    morning = by_day(local, local + timedelta(days=2))
    return max(local, morning)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next task is over, or the next morning after a late one."""
    moments = [
        await _asked_at(db, task)
        for task in await tasks.over_between(db, now - timedelta(days=1), now + ASKED_FOR, limit=50)
    ]
    return min((moment for moment in moments if moment and moment > now), default=None)
