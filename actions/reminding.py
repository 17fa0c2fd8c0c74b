"""Reminding people of what they took, and what they wish about it."""

from datetime import datetime, timedelta

from actions import sheets, visiting
from actions.rights import answers_for
from actions.telling import tell
from domain.messages import NOTHING, Hours, Joined, Message, PersonRef, Refusal, button
from domain.reminders import LAST_SNOOZE, Reminder, snoozed_until
from domain.settings import MINUTE
from domain.tasks import Claim, ClaimState, Task, claim_of, require_open
from domain.when import Shape
from storage import claims, log, notices, remindings, snoozes
from storage.snoozes import Snooze
from storage.store import Tx

TWO_HOURS = timedelta(hours=2)
NEAR = timedelta(hours=6)


async def remind(tx: Tx, task: Task, claim: Claim, due_at: datetime, now: datetime) -> None:
    """Remind a person of a task, or whoever speaks for them, in words that are true at that moment."""
    left = task.when.start - due_at if task.when.start else NEAR
    name = "remind-hours" if left == TWO_HOURS else "remind-near" if left <= NEAR else "remind-day"
    until = (await remindings.rules(tx, [task.id])).lapses_at(task, claim)
    confirm = Joined((Message("confirm-by", until=until),), "sentences") if until and until > now else NOTHING
    facts = {
        "task": task,
        "person": PersonRef(claim.person),
        "left": Hours(left // MINUTE),
        "confirm": confirm,
    }
    if claim.spoken_by:
        buttons = [button("cant", f"cant {task.id} for ={claim.person}")]
        name += "-for"
    else:
        buttons = [button("coming", f"coming {task.id}"), button("cant", f"cant {task.id}")]
        there = await visiting.buttons(tx, task, claim, now)
        buttons += there or (
            [button("snooze", f"snooze {task.id}")] if left > LAST_SNOOZE + 5 * MINUTE else []
        )
        buttons += await sheets.buttons(tx, task)
    await tell(tx, claim.listener, Message(name, buttons, **facts), now, task=task.id, due_at=due_at)
    if left <= NEAR:
        await sheets.before(tx, task, claim.listener, now)


def what(reminder: Reminder) -> str:
    """Return the name under which a reminder is noted as given."""
    return f"remind-{reminder.before // MINUTE}"


def which(task: int, start: datetime | None) -> str:
    """Return of which task it is noted. One that moved has another start, and new reminders."""
    return f"{task}/{int(start.timestamp()) if start else 0}"


async def first_time(tx: Tx, task: Task, person: int, reminder: Reminder, now: datetime) -> bool:
    """Note a reminder as given; False if it was before."""
    return await notices.first_time(tx, what(reminder), person, which(task.id, task.when.start), now)


async def snooze(tx: Tx, task: Task, person: int, wanted: datetime | None, now: datetime) -> datetime:
    """Remind somebody once more; returns when. `now` is on the local clock. Raises Refusal."""
    own = await _place(tx, task, person)
    rules = await remindings.rules(tx, [task.id])
    at = snoozed_until(task, now, wanted, rules.rule(task, own.person).quiet)
    if task.when.start:
        await snoozes.keep(tx, Snooze(task.id, person, task.when.start, at))
    await log.wrote(tx, "snoozed", now, team=task.team, task=task.id, person=person)
    return at


async def choose(
    tx: Tx, task: Task, person: int, spans: tuple[timedelta, ...] | None, now: datetime
) -> list[Claim]:
    """Set how long before a task its holders are reminded, or, said by one of them, they alone; None: as usual.

    Returns for whom it was set; nobody: for whoever will take it. What would have come by now does not
    come any more. Raises Refusal.
    """
    require_open(task)
    if task.when.shape is not Shape.FIXED:
        raise Refusal("remind-no-start", task=task)
    for_all = await answers_for(tx, task, person)
    if not for_all:
        await _place(tx, task, person)
    await remindings.keep(tx, task.id, remindings.EVERYBODY if for_all else person, spans)
    await log.wrote(tx, "set-reminders", now, team=task.team, task=task.id, person=person)
    on = [claim for claim in await claims.of_task(tx, task.id) if claim.state is ClaimState.HELD]
    concerned = on if for_all else [claim for claim in on if claim.person == person]
    rules = await remindings.rules(tx, [task.id])
    for claim in concerned:
        for reminder in rules.of(task, claim.person):
            if reminder.at <= now:
                await first_time(tx, task, claim.person, reminder, now)
    return concerned


async def _place(tx: Tx, task: Task, person: int) -> Claim:
    require_open(task)
    own = claim_of(await claims.of_task(tx, task.id), person)
    if own is None or own.state is not ClaimState.HELD:
        raise Refusal("coming-no-place", [button("claim", f"claim {task.id}")], task=task)
    return own
