"""On a visit: somebody has arrived, is still there, has left."""

from datetime import datetime

from actions import staying
from actions.changing import changing
from actions.telling import tell
from domain.messages import Button, Message, PersonRef, Refusal, button
from domain.tasks import Claim, ClaimState, Task, require_open
from domain.visits import may_arrive, require_time
from storage import log, stays
from storage.store import Reader, Tx


async def arrive(tx: Tx, task: Task, own: Claim, by: int, now: datetime) -> int:
    """Note that somebody has come; returns the number of the change. Raises Refusal."""
    require_open(task)
    require_time(task, now)
    verb = "arrived" if by == own.person else "noted-arrived"
    async with changing(tx, task, verb, by, now, about=_other(own, by)) as change:
        await stays.arrive(tx, own.id, now)
    return change.number


async def stay_on(tx: Tx, task: Task, own: Claim, by: int, now: datetime) -> datetime | None:
    """Note that somebody is still there; returns when they are asked again, None: they are not."""
    until = await staying.prolong(tx, task, own, now, by=by)
    await log.wrote(tx, "still-there", now, team=task.team, task=task.id, person=by, about=_other(own, by))
    return until


async def leave(tx: Tx, task: Task, own: Claim, by: int, now: datetime) -> int:
    """Note that somebody has gone, which closes any alarm about them; returns the number of the change.

    Raises Refusal. Somebody else's word is told to them.
    """
    require_open(task)
    if own.arrived is None:
        raise Refusal("left-not-arrived", [button("done", f"done {task.id}")], task=task)
    if own.left is not None:
        raise Refusal("left-already", [button("done", f"done {task.id}")], task=task, at=own.left)
    verb = "left" if by == own.person else "noted-left"
    async with changing(tx, task, verb, by, now, about=_other(own, by)) as change:
        await stays.leave(tx, own.id, now)
    if by not in (own.person, own.listener):
        spoken = own.listener != own.person
        done = button("done", f"done {task.id}" + (f" for ={own.person}" if spoken else ""))
        name = "left-told-for" if spoken else "left-told"
        message = Message(name, [done], task=task, person=PersonRef(by), who=PersonRef(own.person), at=now)
        await tell(tx, own.listener, message, now, task=task.id)
    return change.number


async def buttons(db: Reader, task: Task, own: Claim | None, now: datetime) -> list[Button]:
    """Return what somebody on a visit taps next: that they have come, or that they go."""
    if own is None or own.state is not ClaimState.HELD or own.left is not None:
        return []
    if own.arrived is not None:
        return [button("left", f"left {task.id}")]
    if may_arrive(task, now) and await staying.watched(db, task):
        return [button("arrived", f"arrived {task.id}")]
    return []


def _other(own: Claim, by: int) -> int | None:
    return own.person if own.person != by else None
