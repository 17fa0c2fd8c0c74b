"""Hours of what is closed, put right: a lead's word counts at once, anybody else's own is laid before the leads."""

from datetime import datetime
from typing import Any

from actions.changing import changing
from actions.rights import leads
from actions.telling import tell, tell_responsible
from domain.messages import Hours, Message, PersonRef, Refusal, button
from domain.tasks import Claim, ClaimState, State, Task
from storage import claims
from storage.store import Tx


async def amend(
    tx: Tx, task: Task, own: Claim, minutes: int, served: int | None, by: int, now: datetime
) -> int | None:
    """Put right what counts of somebody's part in a closed task. Returns the change. Raises Refusal.

    None: it is not a lead who says so, and the leads are asked. What they proposed themselves stays kept beside it.
    """
    if task.state is not State.CLOSED or own.state is not ClaimState.DONE:
        raise Refusal("task-is-cancelled", task=task)
    facts: dict[str, Any] = {"task": task, "was": Hours(own.minutes or 0), "hours": Hours(minutes)}
    if not await leads(tx, task, by):
        line = button("hours", f"hours {task.id} {minutes} min for ={own.person}", hours=Hours(minutes))
        said = Message("hours-proposed-told", [line], person=PersonRef(own.person), **facts)
        await tell_responsible(tx, task, said, now, besides=[by])
        return None
    about = None if own.person == by else own.person
    async with changing(
        tx, task, "amended", by, now, about=about, minutes=minutes, was=own.minutes
    ) as change:
        await claims.report(
            tx, own.id, minutes, own.served if served is None else served, None, own=own.person == by
        )
    if about:
        told = Message("hours-amended-told", person=PersonRef(by), **facts)
        await tell(tx, own.listener, told, now, task=task.id)
    return change.number
