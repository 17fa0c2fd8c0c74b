"""Settling the end of somebody else's place, on the word of who answers for the task. They hear of it, without blame."""

from datetime import datetime

from actions import ending
from actions.changing import changing
from actions.ending import Reported
from actions.telling import tell
from domain.messages import Hours, Message, PersonRef, Refusal, button
from domain.tasks import Claim, ClaimState, Task, require_open
from storage import claims
from storage.store import Tx


async def settle(tx: Tx, task: Task, own: Claim, how: ClaimState, by: int, now: datetime) -> int:
    """Note that somebody missed a task, or is excused from it. Returns the change. Raises Refusal."""
    require_open(task)
    if task.when.start is not None and task.when.start > now:
        raise Refusal("excuse-not-yet", [button("details", f"task {task.id}")], task=task)
    async with changing(tx, task, how.value, by, now, about=own.person) as change:
        await claims.set_state(tx, own.id, how)
    told = Message(f"settled-{how}", task=task, person=PersonRef(by))
    await tell(tx, own.listener, told, now, task=task.id)
    return change.number


async def note_done(
    tx: Tx, task: Task, own: Claim, minutes: int | None, served: int | None, by: int, now: datetime
) -> Reported:
    """Report a task done for somebody who is silent; they may correct the hours. Raises Refusal."""
    noted = await ending.report(tx, task, own.person, now, minutes=minutes, served=served, by=by)
    told = Message(
        "settled-done",
        [button("other-hours", f"hours {task.id}")],
        task=task,
        person=PersonRef(by),
        hours=Hours(noted.minutes or 0),
    )
    await tell(tx, own.listener, told, now, task=task.id)
    return noted
