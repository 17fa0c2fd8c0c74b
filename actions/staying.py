"""Looking after whoever is at somebody's home: if they do not say that they left, it is asked after them."""

from collections.abc import Collection
from datetime import datetime

from actions.telling import tell
from domain.messages import Message, PersonRef, button
from domain.people import Role
from domain.tasks import Claim, ClaimState, State, Task
from domain.visits import AFTERWARDS, STEP, Rung, Stay, is_there, is_watched, leaves_at
from storage import claims, log, notices, residents, settings, stays, tasks, teams
from storage.store import Reader, Tx


async def watched(db: Reader, task: Task) -> bool:
    """Tell whether whoever goes there is looked after."""
    return is_watched(task, at_home=bool(await residents.of_task(db, task.id)))


async def follow(tx: Tx, number: int, now: datetime, *, besides: Collection[int] = ()) -> None:
    """Follow a change of a task: watch who has come, and let go who has left, was called off, or has reported.

    Whoever was alarmed hears that it is over. Who gave the place up, or left the team, without having left the
    home: of them the lead hears at once. `besides`: who made the change, and so knows.
    """
    if not await stays.concern(tx, number):
        return
    task, on = await tasks.get(tx, number), await claims.of_task(tx, number)
    standing = await stays.of_task(tx, number)
    there = {claim.id: claim for claim in on if is_there(task, claim)}
    for stay in standing.values():
        if stay.claim not in there:
            await stays.drop(tx, stay.claim)
            await _let_go(tx, task, _of(on, stay), stay, now, besides)
    margin = (await settings.of_team(tx, task.team)).overdue
    if margin is None or not await watched(tx, task):
        return
    for claim in there.values():
        if claim.id not in standing and claim.arrived:
            due = max(leaves_at(task, claim.arrived), now) + margin
            await stays.watch(tx, claim.id, number, due)


async def _let_go(
    tx: Tx, task: Task, claim: Claim | None, stay: Stay, now: datetime, besides: Collection[int]
) -> None:
    """Watch somebody no longer: all is well, unless their place is gone and they never said that they left."""
    if claim is None:
        return
    if claim.state is not ClaimState.RELEASED or task.state is not State.OPEN or claim.left is not None:
        await _tell_alarmed(tx, "overdue-over", task, claim, stay, now, besides)
        return
    first = await _whom(tx, task, claim, Rung.LEAD) or await _whom(tx, task, claim, Rung.SECOND)
    who = {*await _alarmed(tx, stay), *first}
    message = Message(
        "overdue-gone",
        [button("details", f"task {task.id}")],
        task=task,
        person=PersonRef(claim.person),
        arrived=claim.arrived,
    )
    for person in sorted(who - set(besides)):
        await tell(tx, person, message, now, task=task.id, urgent=True)


async def prolong(tx: Tx, task: Task, own: Claim, now: datetime, *, by: int) -> datetime | None:
    """Give somebody who says that they are still there more time; returns until when, None: nobody watches."""
    stay = (await stays.of_task(tx, task.id)).get(own.id)
    margin = (await settings.of_team(tx, task.team)).overdue
    if stay is None or margin is None:
        return None
    due = max(now + margin, stay.due if not stay.climbed else now)
    await stays.watch(tx, own.id, task.id, due)
    await _tell_alarmed(tx, "overdue-still", task, own, stay, now, [by])
    return due


async def climb(tx: Tx, stay: Stay, now: datetime) -> None:
    """Ask the next in line about somebody who has not said that they left; where nobody is, the one after."""
    task = await tasks.get(tx, stay.task)
    claim = _of(await claims.of_task(tx, stay.task), stay)
    if claim is None or (await settings.of_team(tx, task.team)).overdue is None:
        await stays.climbed(tx, stay.claim, stay.climbed, None)
        return
    for rung in Rung:
        who = await _whom(tx, task, claim, rung) if rung > stay.climbed else []
        if who:
            for person in who:
                await _ask(tx, task, claim, stay, rung, person, now)
            await log.wrote(tx, _what(rung), now, team=task.team, task=task.id, about=claim.person)
            await stays.climbed(tx, stay.claim, rung, now + (STEP if rung < Rung.SECOND else AFTERWARDS))
            return
    await stays.climbed(tx, stay.claim, Rung.SECOND, None)


async def _whom(tx: Tx, task: Task, claim: Claim, rung: Rung) -> list[int]:
    """Return who is asked: the volunteer; the poster who leads, or the first lead; the second, or who is above."""
    if rung is Rung.VOLUNTEER:
        return [claim.listener]
    above = [one.id for one in await teams.coordinators(tx, task.team) if one.id != claim.listener]
    leads = [one.id for one in await teams.people(tx, task.team, Role.LEAD) if one.id != claim.listener]
    leads.sort(key=lambda person: (person != task.posted_by, person in above))
    if rung is Rung.LEAD:
        return leads[:1]
    return leads[1:2] or [person for person in above if person not in leads]


async def _ask(tx: Tx, task: Task, claim: Claim, stay: Stay, rung: Rung, person: int, now: datetime) -> None:
    """Ask, whatever the hour: it is about somebody's safety."""
    if not await notices.first_time(tx, _what(rung), person, stay.which, now):
        return
    whom = f" for ={claim.person}" if person != claim.person else ""
    buttons = [button("left", f"left {task.id}{whom}")]
    name = _what(rung)
    if rung is Rung.VOLUNTEER:
        name += "-for" if whom else ""
        buttons.append(button("still-there", f"arrived {task.id}{whom}"))
    else:
        buttons.append(button("details", f"task {task.id}"))
    message = Message(
        name, buttons, task=task, person=PersonRef(claim.person), arrived=claim.arrived, left=stay.due
    )
    await tell(tx, person, message, now, task=task.id, due_at=stay.next, urgent=True)


def _what(rung: Rung) -> str:
    return f"overdue-{rung.name.lower()}"


def _of(on: list[Claim], stay: Stay) -> Claim | None:
    return next((claim for claim in on if claim.id == stay.claim), None)


async def _tell_alarmed(
    tx: Tx, name: str, task: Task, claim: Claim, stay: Stay, now: datetime, besides: Collection[int]
) -> None:
    """Tell whoever was alarmed that all is well."""
    for person in await _alarmed(tx, stay):
        if person not in besides:
            message = Message(name, task=task, person=PersonRef(claim.person))
            await tell(tx, person, message, now, task=task.id, urgent=True)


async def _alarmed(tx: Tx, stay: Stay) -> list[int]:
    """Return who was asked to look after somebody."""
    return [
        person
        for rung in (Rung.LEAD, Rung.SECOND)
        for person in await notices.told(tx, _what(rung), stay.which)
    ]
