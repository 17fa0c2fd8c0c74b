"""When a task is over by the clock, everyone who held a place is asked how it went."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from actions.telling import tell
from domain.messages import Hours, Message, PersonRef, button
from domain.reminders import by_day
from domain.tasks import Claim, ClaimState, Task, ends_at, usual_minutes
from storage import chats, claims, notices, questions, tasks, teams
from storage.store import Reader, Tx

ASKED_FOR = timedelta(days=3)


async def due(tx: Tx, now: datetime) -> None:
    """Ask whoever has not reported yet; once for each end a task has had."""
    zones = await teams.zones(tx)
    over = await tasks.over_between(tx, now - ASKED_FOR, now)
    on = await claims.of_each(tx, [task.id for task in over])
    for task in over:
        asked_at = _asked_at(task, zones[task.team])
        if asked_at is None or asked_at > now:
            continue
        which = f"{task.id}/{int(asked_at.timestamp())}"
        for claim in on[task.id]:
            if claim.state is ClaimState.HELD and await notices.first_time(
                tx, "how-was-it", claim.person, which, now
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


def _asked_at(task: Task, zone: ZoneInfo) -> datetime | None:
    """Return when to ask: at the end, or in the morning if that is at night."""
    end = ends_at(task)
    local = end.astimezone(zone) if end else None
    return by_day(local, local + timedelta(days=2)) if local else None


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next task is over, or the morning after a late one."""
    zones = await teams.zones(db)
    over = await tasks.over_between(db, now - timedelta(days=1), now + ASKED_FOR)
    moments = (_asked_at(task, zones[task.team]) for task in over)
    return min((moment for moment in moments if moment and moment > now), default=None)
