"""A "can't" that comes late: the place stays theirs until somebody steps in, and somebody is looked for at once."""

from dataclasses import dataclass
from datetime import datetime

from actions import asks
from actions.changing import Made, changing, raise_card
from actions.telling import tell, tell_responsible
from domain.answers import NO_ANSWER, which
from domain.ladder import Alarm
from domain.messages import NOTHING, Button, Joined, Message, PersonRef, Words, button
from domain.tasks import Claim, ClaimState, Outcome, Task, coming, free_places, leaving, waiting
from storage import asks as ask_rows
from storage import claims, log, needs, notices, remindings
from storage.store import Reader, Tx


async def is_late(db: Reader, task: Task, own: Claim, now: datetime) -> bool:
    """Tell whether somebody's last reminder has come, and the task has not begun: their place may not just go."""
    rules = await remindings.rules(db, [task.id])
    moments = [reminder.at for reminder in rules.of(task, own.person)]
    return bool(moments) and moments[-1] <= now and not task.when.has_begun(now)


@dataclass(frozen=True, slots=True)
class Left:
    """What came of a late "can't": who is asked to step in, who else knows, and the number of the change."""

    asked: list[int]
    told: list[int]
    change: int


async def leave(
    tx: Tx, task: Task, own: Claim, reason: str | None, now: datetime, *, by: int | None = None
) -> Left:
    """Look for a stand-in for somebody; those who wait are asked first, and the leads know at once."""
    async with changing(
        tx, task, "cant-late", by or own.person, now, about=own.person if by else None
    ) as made:
        await claims.leave(tx, own.id, reason, now)
    asked = await look_for(tx, task, now)
    message = Message(
        "cant-late-told-lead" + ("-reason" if reason else "") + ("-asked" if asked else ""),
        lead_buttons(task),
        task=task,
        person=PersonRef(own.person),
        reason=Words(reason or ""),
        at=task.when.start,
        asked=[PersonRef(person) for person in asked],
    )
    told = await tell_responsible(tx, task, message, now, besides=[by or own.person])
    await needs.alarmed(tx, task.id, Alarm.LOST)
    return Left(asked, told, made.number)


def lead_buttons(task: Task) -> list[Button]:
    """Return what a lead may do about a task that is short of people."""
    return [
        button("ask-others", f"ask {task.id}"),
        button("assign", f"assign {task.id}"),
        button("move", f"edit {task.id}"),
        button("cancel-task", f"cancel {task.id}"),
    ]


async def look_for(tx: Tx, task: Task, now: datetime) -> list[int]:
    """Ask for a stand-in: those on the waiting list who were not asked yet, else people who fit.

    With nobody to ask and nobody asked who may still answer, the card is raised, once for each time the
    task has, by day: perhaps somebody reads it.
    """
    on = await claims.of_task(tx, task.id)
    line = waiting(on)
    known = await ask_rows.people_of(tx, task)
    people = [claim.person for claim in line if not claim.spoken_by and claim.person not in known]
    people = people[: asks.AT_ONCE] or await asks.fitting(tx, task, now)
    buttons = [button("take-it", f"claim {task.id}"), button("not-me", f"notme {task.id}")]
    others = [PersonRef(claim.person) for claim in coming(on)]
    along = Joined((Message("step-in-with", others=others),), "sentences") if others else NOTHING
    await asks.ask_each(tx, task, people, Message("step-in", buttons, task=task, along=along), None, now)
    if people:
        await log.wrote(tx, "asked", now, team=task.team, task=task.id, count=len(people))
    elif (
        not (await ask_rows.of_task(tx, task.id)).silent
        and not await asks.is_night(tx, task, now)
        and await notices.first_time(tx, "raise-late", 0, f"{task.id}/{int(task.timed_at.timestamp())}", now)
    ):
        await raise_card(tx, task.id, now)
    return people


def place_to_take(task: Task, on: list[Claim]) -> Claim | None:
    """Return the claim whose place may be taken over: the first that looks for a stand-in, if no place is free."""
    found = leaving(on)
    return found[0] if found and not free_places(task, on) else None


async def silent_place(db: Reader, task: Task, on: list[Claim]) -> Claim | None:
    """Return the claim of somebody who was given the place and was silent for so long that the leads heard of it."""
    asked = await ask_rows.pending(db, task)
    for claim in on:
        said = claim.state is ClaimState.HELD and claim.confirmed is None and claim.person in asked
        if said and await notices.was_said(db, NO_ANSWER, which(task.id, asked[claim.person])):
            return claim
    return None


async def step_in(
    tx: Tx,
    task: Task,
    gone: Claim,
    person: int,
    now: datetime,
    *,
    by: int | None = None,
    verb: str = "stepped-in",
) -> Made:
    """Swap a place over to whoever steps in: never do both have it, and never does nobody."""
    own = next(
        (claim for claim in waiting(await claims.of_task(tx, task.id)) if claim.person == person), None
    )
    async with changing(tx, task, verb, by or person, now, about=person if by else gone.person) as made:
        await claims.release(tx, gone.id, None)
        if own:
            await claims.hold(tx, own.id, now)
        else:
            await claims.add(tx, task.id, person, Outcome.HELD, now)
    free = Message(
        "you-are-free" if gone.leaving else "you-are-free-now", task=task, person=PersonRef(person)
    )
    await tell(tx, gone.listener, free, now, task=task.id)
    return made


async def stay(tx: Tx, task: Task, own: Claim, now: datetime) -> None:
    """Keep a place after all: no stand-in is looked for any more."""
    async with changing(tx, task, "stays", own.person, now):
        await claims.stay(tx, own.id)


async def let_go(tx: Tx, task: Task, own: Claim, now: datetime) -> None:
    """End a claim for which nobody stepped in before the start; the reason stays with it."""
    async with changing(tx, task, "let-go", None, now, about=own.person):
        await claims.release(tx, own.id, None)
    message = Message("nobody-stepped-in", [button("details", f"task {task.id}")], task=task)
    await tell_responsible(tx, task, message, now, besides=[own.person])
