"""Places that lapse because nobody answered: they are free for others, and nobody is blamed."""

from datetime import datetime

from actions.changing import changing
from actions.claims import offer_next
from actions.standing_in import lead_buttons
from actions.telling import tell, tell_responsible
from domain.ladder import Alarm
from domain.messages import Message, PersonRef, button
from domain.tasks import Claim, ClaimState, Task
from storage import claims, needs
from storage.store import Tx


async def free_forgotten(tx: Tx, task: Task, own: Claim, now: datetime) -> None:
    """Offer a wish or a project again that its holder has not spoken of for long. They and the lead hear of it."""
    following = await _pass_on(tx, task, own, "lapsed", now)
    told = Message(
        "lapsed-told-offered" if following else "lapsed-told",
        [] if following else [*lead_buttons(task)[:2], button("details", f"task {task.id}")],
        task=task,
        person=PersonRef(own.person),
        following=PersonRef(following.person if following else own.person),
    )
    await tell_responsible(tx, task, told, now, besides=[own.listener])
    await needs.alarmed(tx, task.id, Alarm.LOST)


async def lapse(tx: Tx, task: Task, own: Claim, now: datetime) -> None:
    """Give a place on that was not confirmed. Its holder hears of it; the lead does if nobody waits for it."""
    if not await _pass_on(tx, task, own, "lease-over", now):
        told = Message(
            "lease-over-told",
            [*lead_buttons(task)[:2], button("details", f"task {task.id}")],
            task=task,
            person=PersonRef(own.person),
        )
        await tell_responsible(tx, task, told, now, besides=[own.person])
        await needs.alarmed(tx, task.id, Alarm.LOST)


async def _pass_on(tx: Tx, task: Task, own: Claim, name: str, now: datetime) -> Claim | None:
    """Free a place and tell its holder; returns the claim of the next in line, if anybody waits."""
    async with changing(tx, task, "lapsed", None, now, about=own.person):
        await claims.set_state(tx, own.id, ClaimState.RELEASED)
        following = await offer_next(tx, task, now)
    again = [button("claim", f"claim {task.id}"), button("details", f"task {task.id}")]
    name += ("-offered" if following else "") + ("-for" if own.spoken_by else "")
    freed = Message(name, again, task=task, person=PersonRef(own.person))
    await tell(tx, own.listener, freed, now, task=task.id)
    return following
