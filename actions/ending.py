"""How a task ends: reported done, closed, cancelled, or opened again."""

from dataclasses import dataclass
from datetime import datetime

from actions.changing import changing
from actions.rights import answers_for
from actions.telling import tell, tell_each, tell_responsible
from domain.messages import Hours, Message, Money, PersonRef, Refusal, TeamRef, Words, button
from domain.tasks import (
    LIVE,
    Claim,
    ClaimState,
    State,
    Task,
    claim_of,
    holders,
    is_reported,
    require_open,
    total_minutes,
    total_served,
)
from domain.visits import proposed_minutes
from storage import claims, log, settings, tasks
from storage.store import Tx


@dataclass(frozen=True, slots=True)
class Reported:
    """What was noted for a person: minutes (None: none), people served."""

    task: Task
    minutes: int | None
    served: int
    change: int


async def report(  # noqa: PLR0913 - what a report holds
    tx: Tx,
    task: Task,
    person: int,
    now: datetime,
    *,
    minutes: int | None = None,
    served: int | None = None,
    spent: int | None = None,
    note: str = "",
    by: int | None = None,
) -> Reported:
    """Note that a person did a task; what they did not say is proposed from the task. Raises Refusal.

    A second report corrects the first. Poster and leads are told, and can close with one tap, unless the
    team has set that nobody confirms: then it closes with the last report. What money was spent on is always
    looked at.
    """
    own = await _place_of(tx, task, person)
    if minutes is None:
        minutes = own.minutes if own.minutes is not None else proposed_minutes(task, own)
    if served is None:
        served = own.served if own.served is not None else 1
    if minutes is not None and minutes > 24 * 60 * 31:
        raise Refusal("done-hours-too-many", hours=Hours(minutes))
    asks_lead = task.draft.budget is not None or (await settings.of_team(tx, task.team)).confirms
    async with changing(
        tx, task, "reported", by or person, now, about=person if by else None, minutes=minutes, served=served
    ) as change:
        await claims.report(tx, own.id, minutes, served, note or None, own=by is None)
        if spent is not None:
            await tasks.spend(tx, task.id, spent)
        if not asks_lead:
            await _close_if_reported(tx, task, by or person, now)
    if not asks_lead:
        return Reported(task, minutes, served, change.number)
    if own.state is ClaimState.DONE and not note and (own.minutes or 0, own.served) == (minutes or 0, served):
        return Reported(task, minutes, served, change.number)
    said = Message(
        "done-told"
        + ("-cost" if spent is not None else "-hours" if minutes else "")
        + ("-note" if note else ""),
        [
            button("accept" if spent is not None else "close", f"close {task.id}"),
            button("ask-back", f"askback {task.id} ={person}"),
            *([button("details", f"task {task.id}")] if spent is not None else []),
        ],
        task=task,
        person=TeamRef(own.organisation) if own.organisation else PersonRef(person),
        hours=Hours(minutes or 0),
        served=served,
        spent=Money(spent or 0),
        budget=Money(task.draft.budget or 0),
        note=Words(note),
    )
    await tell_responsible(tx, task, said, now, besides=[person, by or person])
    return Reported(task, minutes, served, change.number)


async def _close_if_reported(tx: Tx, task: Task, by: int, now: datetime) -> None:
    """Close a task once all have reported it: in this team no lead confirms it."""
    if is_reported(await claims.of_task(tx, task.id)):
        await _free_the_rest(tx, task)
        await tasks.end(tx, task.id, State.CLOSED, by, now)
        await log.wrote(tx, "closed", now, team=task.team, task=task.id)


async def _place_of(tx: Tx, task: Task, person: int) -> Claim:
    require_open(task)
    own = claim_of(await claims.of_task(tx, task.id), person)
    if own is None or own.state in (ClaimState.WAITING, ClaimState.OFFERED):
        raise Refusal("done-no-place", [button("details", f"task {task.id}")], task=task)
    return own


async def ask_back(tx: Tx, task: Task, person: int, by: int, now: datetime) -> None:
    """Take a report as not complete: its writer is asked to say more."""
    own = await _place_of(tx, task, person)
    if own.state is not ClaimState.DONE:
        raise Refusal(
            "askback-nothing", [button("details", f"task {task.id}")], task=task, person=PersonRef(person)
        )
    async with changing(tx, task, "asked-back", by, now, about=person):
        await claims.set_state(tx, own.id, ClaimState.HELD)
    name = "asked-back" if task.draft.budget is None else "asked-back-project"
    message = Message(name, [button("details", f"task {task.id}")], task=task, person=PersonRef(by))
    await tell(tx, person, message, now, task=task.id)


async def close(tx: Tx, task: Task, by: int, now: datetime) -> Reported:
    """Confirm a task as done: the lead's or the poster's word, with or without a report. Raises Refusal.

    Whoever holds a place and has not reported gets the task's usual hours, and is told.
    """
    if not await answers_for(tx, task, by):
        own = claim_of(await claims.of_task(tx, task.id), by)
        if own and own.state is ClaimState.DONE:
            name = "close-recorded" if task.recorded else "close-reported"
            raise Refusal(name, task=task, poster=PersonRef(task.posted_by))
        raise Refusal(
            "close-not-yours",
            [button("done", f"done {task.id}")],
            task=task,
            poster=PersonRef(task.posted_by),
        )
    require_open(task)
    held = holders(await claims.of_task(tx, task.id))
    if not held:
        if task.when.has_begun(now):
            raise Refusal("close-nobody-went", [button("didnt-happen", f"didnt {task.id}")], task=task)
        raise Refusal("close-nobody", [button("cancel-task", f"cancel {task.id}")], task=task)
    silent = [claim for claim in held if claim.state is ClaimState.HELD]
    async with changing(tx, task, "closed", by, now) as change:
        for claim in silent:
            await claims.report(tx, claim.id, proposed_minutes(task, claim), 1, None)
        await _free_the_rest(tx, task)
        await tasks.end(tx, task.id, State.CLOSED, by, now)
    done = await claims.of_task(tx, task.id)
    for claim in silent:
        if not claim.spoken_by and claim.person != by:
            minutes = proposed_minutes(task, claim)
            name = "closed-noted-hours" if minutes else "closed-noted"
            noted = Message(name, task=task, hours=Hours(minutes or 0))
            await tell(tx, claim.person, noted, now, task=task.id)
    return Reported(task, total_minutes(done) or None, total_served(task, done), change.number)


async def withdraw_offers(tx: Tx, task: Task) -> None:
    """Put whoever was offered a place back on the waiting list: nothing is kept for them any more."""
    for claim in await claims.of_task(tx, task.id):
        if claim.state is ClaimState.OFFERED:
            await claims.set_state(tx, claim.id, ClaimState.WAITING)


async def _free_the_rest(tx: Tx, task: Task) -> None:
    for claim in await claims.of_task(tx, task.id):
        if claim.state in (ClaimState.WAITING, ClaimState.OFFERED):
            await claims.release(tx, claim.id, None)


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Whom a cancelled task concerned, and who of them could not be told."""

    told: list[int]
    unreached: list[int]
    change: int


async def concerned(tx: Tx, task: Task, besides: int) -> list[int]:
    """Return who must hear of it when a task ends or returns: all on it, and its poster."""
    on = [claim.listener for claim in await claims.of_task(tx, task.id) if claim.state in LIVE]
    return [person for person in dict.fromkeys([*on, task.posted_by]) if person != besides]


async def cancel(tx: Tx, task: Task, by: int, reason: str, now: datetime) -> Cancelled:
    """Call a task off; everyone concerned is told why. Raises Refusal."""
    if not await answers_for(tx, task, by):
        own = claim_of(await claims.of_task(tx, task.id), by)
        cant = [button("cant", f"cant {task.id}")] if own else []
        raise Refusal(
            "cancel-not-yours" if own else "cancel-not-yours-at-all",
            [*cant, button("details", f"task {task.id}")],
            task=task,
            poster=PersonRef(task.posted_by),
        )
    require_open(task)
    if task.when.has_begun(now):
        raise Refusal(
            "cancel-begun",
            [button("didnt-happen", f"didnt {task.id} all"), button("details", f"task {task.id}")],
            task=task,
            at=task.when.start,
        )
    who = await concerned(tx, task, by)
    async with changing(tx, task, "cancelled", by, now) as change:
        await withdraw_offers(tx, task)
        await tasks.end(tx, task.id, State.CANCELLED, by, now, reason or None)
    message = Message(
        "cancelled-told-reason" if reason else "cancelled-told",
        task=task,
        person=PersonRef(by),
        reason=Words(reason),
    )
    unreached = await tell_each(tx, who, message, now, task=task.id)
    return Cancelled(who, unreached, change.number)


async def did_not_happen(tx: Tx, task: Task, person: int, now: datetime, *, whole: bool = False) -> int:
    """Note that nothing came of a task: one's own place, or the whole of it on the word of who answers for it.

    Returns the number of the change. Raises Refusal, before it has begun as well.
    """
    require_open(task)
    on = await claims.of_task(tx, task.id)
    own = claim_of(on, person)
    mine = own is not None and own.state in (ClaimState.HELD, ClaimState.DONE)
    if task.when.start is not None and task.when.start > now:
        instead = button("cant", f"cant {task.id}") if mine else button("details", f"task {task.id}")
        raise Refusal("didnt-not-yet", [instead], task=task)
    if own and mine and not whole:
        async with changing(tx, task, "missed", person, now) as change:
            await claims.set_state(tx, own.id, ClaimState.MISSED)
        message = Message(
            "missed-told",
            [button("didnt-happen", f"didnt {task.id} all"), button("details", f"task {task.id}")],
            task=task,
            person=PersonRef(person),
        )
        await tell_responsible(tx, task, message, now, besides=[person])
        return change.number
    if not await answers_for(tx, task, person):
        raise Refusal("done-no-place", [button("details", f"task {task.id}")], task=task)
    who = await concerned(tx, task, person)
    async with changing(tx, task, "nothing-came", person, now) as change:
        for claim in holders(on):
            await claims.set_state(tx, claim.id, ClaimState.MISSED)
        await _free_the_rest(tx, task)
        await tasks.end(tx, task.id, State.CANCELLED, person, now)
    told = Message("nothing-came-told", task=task, person=PersonRef(person))
    await tell_each(tx, who, told, now, task=task.id)
    return change.number


async def nobody_went(tx: Tx, task: Task, now: datetime) -> None:
    """Settle a task that nobody was on, and about which nobody said anything for long. It may be opened again."""
    async with changing(tx, task, "nobody-went", None, now):
        await _free_the_rest(tx, task)
        await tasks.end(tx, task.id, State.CANCELLED, None, now)


async def reopen(tx: Tx, task: Task, by: int, now: datetime) -> int:
    """Open a closed or cancelled task again; everyone on it is told. Returns the change. Raises Refusal."""
    if not await answers_for(tx, task, by):
        raise Refusal("reopen-not-yours", task=task, poster=PersonRef(task.posted_by))
    if task.state is State.OPEN:
        raise Refusal("reopen-open", [button("details", f"task {task.id}")], task=task)
    async with changing(tx, task, "reopened", by, now) as change:
        await tasks.reopen(tx, task.id)
        for claim in await claims.of_task(tx, task.id):
            if claim.state is ClaimState.MISSED:
                await claims.set_state(tx, claim.id, ClaimState.HELD)
    who = await concerned(tx, task, by)
    await tell_each(tx, who, Message("reopened-told", task=task, person=PersonRef(by)), now, task=task.id)
    return change.number
