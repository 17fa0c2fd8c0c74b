"""Help that was never posted, told afterwards: proposed by whoever did it, or kept on a lead's word."""

from dataclasses import dataclass, replace
from datetime import datetime

from actions import residents
from actions.telling import tell, tell_responsible
from domain import records
from domain.fitness import overlapping
from domain.incognito import Private
from domain.messages import Hours, Message, PersonRef, button
from domain.people import Role
from domain.tasks import Draft, Outcome, State, Task, claim_of
from storage import changes, claims, log, people, settings, tasks, teams
from storage import records as record_rows
from storage.store import Reader, Tx


@dataclass(frozen=True, slots=True)
class Recorded:
    """A task that was told afterwards; `counts`: it is closed already.

    `withheld`: what private things were left out; `overlaps`: another task of theirs at that time.
    """

    task: Task
    change: int
    counts: bool
    withheld: frozenset[Private]
    overlaps: Task | None


async def known_already(db: Reader, team: int, draft: Draft, person: int, by: int) -> Task | None:
    """Return the task somebody has that may be the same help, or None. `by`: who says it. Raises Refusal."""
    shown, _ = await residents.discreet(db, team, draft, by)
    return records.alike(shown, await _near(db, shown, person), (await teams.get(db, team)).zone)


async def _near(db: Reader, draft: Draft, person: int) -> list[Task]:
    start = draft.when.start
    if start is None:
        return []
    return await record_rows.had_between(db, person, start - records.DAY, start + 2 * records.DAY)


async def record(
    tx: Tx, team: int, draft: Draft, who: tuple[int, ...], minutes: int, served: int, by: int, now: datetime
) -> Recorded:
    """Keep help that `who` gave. Raises Refusal.

    On a lead's word, or where nobody confirms hours, it counts at once; else the leads are asked. Whoever it
    is told of by somebody else hears of it.
    """
    draft, withheld = await residents.discreet(tx, team, replace(draft, places=len(who)), by)
    records.check(draft, minutes, now)
    counts = await teams.role(tx, by, team) >= Role.LEAD or not (await settings.of_team(tx, team)).confirms
    task = await record_rows.add(tx, team, draft, by, now)
    others = [other for person in who for other in await _near(tx, draft, person)]
    for person in who:
        await _did(tx, task, person, minutes, served, by, now)
    if counts:
        await tasks.end(tx, task.id, State.CLOSED, by, now)
    change = await changes.keep(tx, by, task.id, "recorded", task.version, {}, now)
    task = await tasks.get(tx, task.id)
    await _tell(tx, task, who, Hours(minutes), served, by, now)
    return Recorded(task, change, counts, withheld, overlapping(task, others))


async def _did(tx: Tx, task: Task, person: int, minutes: int, served: int, by: int, now: datetime) -> None:
    speaker = None if person == by or await people.has_account(tx, person) else by
    await claims.add(tx, task.id, person, Outcome.HELD, now, speaker)
    own = claim_of(await claims.of_task(tx, task.id), person)
    if own is None:
        raise LookupError(f"no place on {task.id}")
    await claims.report(tx, own.id, minutes, served, None, own=person == by)
    about = None if person == by else person
    await log.wrote(
        tx,
        "recorded",
        now,
        team=task.team,
        task=task.id,
        person=by,
        about=about,
        minutes=minutes,
        served=served,
    )


async def _tell(
    tx: Tx, task: Task, who: tuple[int, ...], hours: Hours, served: int, by: int, now: datetime
) -> None:
    """Tell those who did it, if another says so, and the leads, if they are to confirm it."""
    facts = {"task": task, "hours": hours, "served": served}
    for person in who:
        if person != by and await people.has_account(tx, person):
            correct = [button("other-hours", f"hours {task.id}")]
            message = Message("record-told", correct, person=PersonRef(by), **facts)
            await tell(tx, person, message, now, task=task.id)
    if task.state is State.OPEN:
        buttons = [button("close", f"close {task.id}")]
        if len(who) == 1:
            (person,) = who
            buttons.append(button("ask-back", f"askback {task.id} ={person}"))
        name = "record-to-confirm" if who == (by,) else "record-to-confirm-for"
        said = Message(name, buttons, person=PersonRef(by), people=[PersonRef(one) for one in who], **facts)
        await tell_responsible(tx, task, said, now, besides=[by, *who])
