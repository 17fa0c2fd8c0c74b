"""Taking a place, giving it back, and offering a freed one to the next in line."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from actions import fitness, sheets, standing_in
from actions.changing import Made, changing
from actions.telling import tell, tell_responsible
from domain.ladder import Alarm
from domain.messages import Message, PersonRef, Refusal, Words, button
from domain.reminders import by_day
from domain.tasks import (
    Claim,
    ClaimState,
    Outcome,
    State,
    Task,
    claim_of,
    free_places,
    offer_until,
    outcome_for,
    rank,
    require_open,
    waiting,
)
from storage import asks, claims, log, needs, settings, tasks, teams
from storage.store import Tx


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of asking for a place: `rank` counts from 1 on the waiting list.

    `stepped_in`: it is the place of somebody who can't come.
    """

    task: Task
    outcome: Outcome
    rank: int
    change: int
    stepped_in: bool = False


async def take(
    tx: Tx,
    task: Task,
    person: int,
    now: datetime,
    *,
    by: int | None = None,
    organisation: int | None = None,
) -> Taken:
    """Give a person a place on a task, or one on its waiting list; `by`: who asks for them. Raises Refusal.

    `organisation`: for which of theirs they ask. Somebody who was offered a place takes it by asking for it.
    """
    asking = by or person
    on = await claims.of_task(tx, task.id)
    own = claim_of(on, person)
    await asks.answer(tx, task, person, "yes")
    if own and own.state is ClaimState.OFFERED:
        return await _accept(tx, task, own, asking, now)
    gone = standing_in.place_to_take(task, on)
    if gone and (own is None or own.state is ClaimState.WAITING):
        require_open(task)
        await fitness.check(tx, task, person, now)
        swap = await standing_in.step_in(tx, task, gone, person, now, by=by)
        return Taken(task, Outcome.HELD, 0, swap.number, stepped_in=True)
    outcome = outcome_for(task, on, person, now)
    await fitness.check(tx, task, person, now)
    async with changing(tx, task, _verb(outcome), asking, now, about=_other(person, asking)) as change:
        await claims.add(tx, task.id, person, outcome, now, spoken_by=by, organisation=organisation)
    mine = claim_of(fresh := await claims.of_task(tx, task.id), person)
    if mine is None:
        raise LookupError(f"a claim on {task.id} is gone")
    held = mine.state is ClaimState.HELD
    return Taken(task, Outcome.HELD if held else Outcome.WAITING, rank(fresh, mine), change.number)


def _verb(outcome: Outcome) -> str:
    return "claimed" if outcome is Outcome.HELD else "queued"


def _other(person: int, by: int) -> int | None:
    return person if person != by else None


async def _accept(tx: Tx, task: Task, own: Claim, by: int, now: datetime) -> Taken:
    require_open(task)
    async with changing(tx, task, "accepted", by, now, about=_other(own.person, by)) as change:
        await claims.hold(tx, own.id, now)
    return Taken(task, Outcome.HELD, 0, change.number)


async def confirm(
    tx: Tx, task: Task, own: Claim, now: datetime, *, by: int | None = None, verb: str = "confirmed"
) -> None:
    """Note that somebody who holds a place says they come, or are still on it; `by`: who says so for them.

    Whoever looked for a stand-in needs none any more; a lead who asked them hears it.
    """
    if own.leaving:
        await standing_in.stay(tx, task, own, now)
    asked = await asks.answer(tx, task, own.person, "yes")
    if asked and asked.asked_by:
        said = Message("comes", task=task, person=PersonRef(own.person))
        await tell(tx, asked.asked_by, said, now, task=task.id)
    await claims.confirm(tx, own.id, now)
    await tasks.touch(tx, task.id)
    about = own.person if by else None
    await log.wrote(tx, verb, now, team=task.team, task=task.id, person=by or own.person, about=about)


@dataclass(frozen=True, slots=True)
class GivenBack:
    """What came of giving a place back: who is asked next, if anybody waits.

    `left`: it was late, so the place stays theirs while a stand-in is looked for.
    """

    task: Task
    was: ClaimState
    next_person: int | None
    change: int
    left: standing_in.Left | None = None


async def give_back(
    tx: Tx,
    task: Task,
    person: int,
    reason: str | None,
    now: datetime,
    *,
    by: int | None = None,
    at_once: bool = False,
) -> GivenBack:
    """Give a place back, turn an offer down, or leave the waiting list. Raises Refusal.

    A freed place is offered to the next in line; poster and leads hear of it, and why. One given back
    late stays theirs until somebody steps in, unless it goes `at_once`. `by`: who says so for a person
    without an account.
    """
    require_open(task)
    own = claim_of(await claims.of_task(tx, task.id), person)
    if own is None:
        raise Refusal("cant-no-place", [button("details", f"task {task.id}")], task=task)
    if own.state is ClaimState.DONE:
        raise Refusal("cant-done", [button("details", f"task {task.id}")], task=task)
    await asks.answer(tx, task, person, "no")
    if own.leaving and not at_once:
        raise Refusal("cant-said", [button("coming", f"coming {task.id}")], task=task)
    if own.state is ClaimState.HELD and not at_once and await standing_in.is_late(tx, task, own, now):
        left = await standing_in.leave(tx, task, own, reason, now, by=by)
        return GivenBack(task, own.state, None, left.change, left)
    verb = {ClaimState.HELD: "gave-back", ClaimState.OFFERED: "declined", ClaimState.WAITING: "left-list"}[
        own.state
    ]
    async with changing(tx, task, verb, by or person, now, about=person if by else None) as change:
        await claims.release(tx, own.id, reason)
        following = await offer_next(tx, task, now) if own.state is not ClaimState.WAITING else None
    if own.state is ClaimState.OFFERED and following is None:
        await _tell_nobody_took_it(tx, task, now)
    if own.state is ClaimState.HELD:
        await _tell_of_loss(tx, task, own.person, reason, following, now, [by or person])
    return GivenBack(task, own.state, following.person if following else None, change.number)


async def _tell_of_loss(
    tx: Tx,
    task: Task,
    person: int,
    reason: str | None,
    following: Claim | None,
    now: datetime,
    besides: list[int],
) -> None:
    name = "place-lost" + ("-reason" if reason else "") + ("-offered" if following else "")
    message = Message(
        name,
        [] if following else [*standing_in.lead_buttons(task)[:2], button("details", f"task {task.id}")],
        task=task,
        person=PersonRef(person),
        reason=Words(reason or ""),
        following=PersonRef(following.person if following else person),
        until=following.offer_until if following else None,
    )
    await tell_responsible(tx, task, message, now, besides=besides)
    await needs.alarmed(tx, task.id, Alarm.LOST)


async def offer_next(tx: Tx, task: Task, now: datetime) -> Claim | None:
    """Offer a free place to the first in line; returns their claim, or None if nobody waits."""
    on = await claims.of_task(tx, task.id)
    line = waiting(on)
    fresh = await tasks.get(tx, task.id)
    if not line or not free_places(fresh, on):
        return None
    until = await _kept_until(tx, fresh, now)
    await claims.set_state(tx, line[0].id, ClaimState.OFFERED, until)
    offer = Message(
        "place-offered",
        [button("take-it", f"claim {task.id}"), button("no-thanks", f"cant {task.id}")],
        task=task,
        until=until,
    )
    await tell(tx, line[0].listener, offer, now, task=task.id, counted=False)
    return next(claim for claim in await claims.of_task(tx, task.id) if claim.id == line[0].id)


async def _kept_until(tx: Tx, task: Task, now: datetime) -> datetime:
    """Return until when an offer stands. The night does not count, if there is time: nobody reads it then."""
    local = now.astimezone((await teams.get(tx, task.team)).zone)
    start = task.when.start or local + timedelta(days=7)
    quiet = (await settings.of_team(tx, task.team)).quiet
    until = offer_until(task, max(local, by_day(local, start, quiet)))
    return max(until, by_day(until, start, quiet))


async def offer_free_places(tx: Tx, task: Task, now: datetime) -> None:
    """Offer every place that came free to those who wait."""
    while await offer_next(tx, task, now):
        pass


async def expire(tx: Tx, offer: Claim, now: datetime) -> None:
    """Pass on an offer that was not answered in time; the person is told, without blame."""
    task = await tasks.get(tx, offer.task)
    async with changing(tx, task, "offer-ended", None, now, about=offer.person):
        await claims.set_state(tx, offer.id, ClaimState.RELEASED)
        following = await offer_next(tx, task, now) if task.state is State.OPEN else None
    if task.state is not State.OPEN:
        return
    name = "offer-ended" if following else "offer-ended-free"
    ended = Message(
        name, [button("claim", f"claim {task.id}"), button("details", f"task {task.id}")], task=task
    )
    await tell(tx, offer.listener, ended, now, task=task.id)
    if following is None:
        await _tell_nobody_took_it(tx, task, now)


async def _tell_nobody_took_it(tx: Tx, task: Task, now: datetime) -> None:
    nobody = Message("offer-ended-nobody", [button("assign", f"assign {task.id}")], task=task)
    await tell_responsible(tx, task, nobody, now)


async def assign(tx: Tx, task: Task, person: int, by: int, now: datetime) -> Made:
    """Give a person a place on a lead's word; they are asked and may decline with one tap. Raises Refusal.

    Whom a lead names goes before the waiting list; only a full task can't take them.
    """
    require_open(task)
    on = await claims.of_task(tx, task.id)
    own = claim_of(on, person)
    if own and own.state is not ClaimState.WAITING and own.state is not ClaimState.OFFERED:
        raise Refusal("assign-already", task=task, person=PersonRef(person))
    gone = standing_in.place_to_take(task, on)
    if not gone and not free_places(task, on):
        gone = await standing_in.silent_place(tx, task, on)
    if not free_places(task, on) and not gone and not (own and own.state is ClaimState.OFFERED):
        raise Refusal("assign-full", [button("details", f"task {task.id}")], task=task)
    if gone:
        change = await standing_in.step_in(tx, task, gone, person, now, by=by, verb="assigned")
    else:
        async with changing(tx, task, "assigned", by, now, about=person) as change:
            if own:
                await claims.hold(tx, own.id, now)
            else:
                await claims.add(tx, task.id, person, Outcome.HELD, now)
    if person != by:
        sheet = await sheets.buttons(tx, task)
        asked = Message(
            "assigned-ask",
            [button("coming", f"coming {task.id}"), button("cant", f"cant {task.id}"), *sheet],
            task=task,
            person=PersonRef(by),
        )
        await asks.add(tx, task, person, by, now)
        await tell(tx, person, asked, now, task=task.id, counted=False)
    return change
