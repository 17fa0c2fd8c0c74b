"""Contact sheets: shown to whoever goes, taken away when it is over, and every view is logged."""

from datetime import datetime

from actions.telling import tell
from domain.messages import Button, Message, PersonRef, Refusal, ResidentRef, SheetRef, button
from domain.people import Role
from domain.sheets import is_over
from domain.tasks import State, Task, holders
from storage import claims, log, outbox, residents, sheets, tasks, teams
from storage.letters import Rank
from storage.store import Reader, Tx


async def show(tx: Tx, task: Task, person: int, now: datetime) -> SheetRef:
    """Return the sheet of a task for somebody who asks for it, and log that they see it. Raises Refusal."""
    people = await residents.of_task(tx, task.id)
    details = [button("details", f"task {task.id}")]
    if not people:
        raise Refusal("sheet-nobody", details, task=task)
    if not await sheets.may_see(tx, task.id, person, now):
        caller = await _caller(tx, task)
        if caller and not await sheets.are_on(tx, task.team):
            raise Refusal("sheet-by-phone", details, task=task, person=PersonRef(caller))
        raise Refusal("sheet-not-yours", details, task=task)
    for one in people:
        await log.wrote(tx, "saw-sheet", now, team=task.team, task=task.id, person=person, resident=one.id)
    return SheetRef(task.id, person)


async def for_holder(tx: Tx, task: Task, person: int, now: datetime) -> SheetRef | PersonRef | None:
    """Return what somebody who has just got a place is told of the resident.

    The sheet; or who calls them with name and address, and who is asked to do so; None: there is nothing to tell.
    """
    people = await residents.of_task(tx, task.id)
    if not people:
        return None
    if await sheets.are_on(tx, task.team):
        return await show(tx, task, person, now)
    caller = await _caller(tx, task)
    if caller is None or caller == person:
        return None
    message = Message(
        "please-call",
        [button("told", f"told {task.id} ={person}")],
        task=task,
        person=PersonRef(person),
        resident=ResidentRef(people[0].id),
    )
    await tell(tx, caller, message, now, task=task.id)
    return PersonRef(caller)


async def caller(tx: Tx, task: Task) -> int | None:
    """Return who is asked to call whoever gets a place on a task, None: nobody, as there are sheets or no resident."""
    if await sheets.are_on(tx, task.team) or not await residents.of_task(tx, task.id):
        return None
    return await _caller(tx, task)


async def before(tx: Tx, task: Task, person: int, now: datetime) -> None:
    """Give a sheet to somebody who is about to go and has none: they took every turn, or it was taken away."""
    standing = [one.person for one in await sheets.of_task(tx, task.id)]
    if (
        person in standing
        or not await buttons(tx, task)
        or not await sheets.may_see(tx, task.id, person, now)
    ):
        return
    await _give(tx, "sheet", task, person, now)


async def renew(tx: Tx, resident: int, now: datetime) -> None:
    """Show what has changed of a resident to those who have a sheet: the old one is taken away."""
    for number in await sheets.with_resident(tx, resident):
        task = await tasks.get(tx, number)
        who = dict.fromkeys(one.person for one in await sheets.of_task(tx, number))
        await settle(tx, number, now, saying="sheet-renewed")
        for person in who:
            if await sheets.may_see(tx, number, person, now):
                await _give(tx, "sheet-changed", task, person, now)


async def _give(tx: Tx, name: str, task: Task, person: int, now: datetime) -> None:
    message = Message(
        name, [button("details", f"task {task.id}")], task=task, sheet=await show(tx, task, person, now)
    )
    await tell(tx, person, message, now, task=task.id, urgent=True)


async def buttons(db: Reader, task: Task) -> list[Button]:
    """Return the button that fetches the sheet of a task, if it has one."""
    if await sheets.are_on(db, task.team) and await residents.of_task(db, task.id):
        return [button("sheet", f"sheet {task.id}")]
    return []


async def _caller(tx: Tx, task: Task) -> int | None:
    """Return who knows name and address and tells them by phone: the poster if they lead, else the first who does."""
    if await teams.role(tx, task.posted_by, task.team) >= Role.LEAD:
        return task.posted_by
    leads = await teams.people(tx, task.team, Role.LEAD) or await teams.people(tx, teams.ROOT, Role.LEAD)
    return leads[0].id if leads else None


async def told(tx: Tx, task: Task, person: int, by: int, now: datetime) -> None:
    """Note that somebody who goes was told name and address by phone."""
    await log.wrote(tx, "told-address", now, team=task.team, task=task.id, person=by, about=person)


async def settle(tx: Tx, number: int, now: datetime, *, saying: str = "") -> None:
    """Take the sheets of a task away from those who may see them no longer: their messages are edited.

    `saying`: from all, and this is what stands there then, unless the task is over.
    """
    standing = await sheets.of_task(tx, number)
    if not standing:
        return
    task = await tasks.get(tx, number)
    await sheets.move(tx, number)
    for one in standing:
        if saying or not await sheets.may_see(tx, number, one.person, now):
            await sheets.taken(tx, one.letter, now)
            if not one.parked:
                await _take(tx, task, one, now, saying)


async def _take(tx: Tx, task: Task, one: sheets.Standing, now: datetime, saying: str) -> None:
    goes = any(claim.listener == one.person for claim in holders(await claims.of_task(tx, task.id)))
    over = is_over(task, now) or task.state is not State.OPEN
    name = "sheet-taken" if over or (goes and not saying) else saying or "sheet-taken-back"
    await outbox.post(
        tx,
        one.chat,
        Message(name, [button("details", f"task {task.id}")], task=task),
        now,
        rank=Rank.EDIT,
        person=one.person,
        task=task.id,
        edits=one.letter,
    )
