"""/claim — take a place on a task, or a place on its waiting list; for somebody else as well."""

from datetime import timedelta
from typing import Any

from actions import claims, first_visits, fitness, people, sheets
from chat.arguments import Numbered, numbered
from chat.command import Answer, Ask, Call, Command, NotAnAnswer, Reply
from commands import claiming_as, claiming_at, everytime
from commands.finding import named_after_for, the_person, the_task, visible
from domain.fitness import VETTED, is_short_of_two, missing, overlapping
from domain.kinds import Kind
from domain.messages import Button, Joined, Message, PersonRef, Refusal, SheetRef, button
from domain.tasks import ClaimState, Outcome, Task, claim_of, holders
from storage import claims as claim_rows
from storage import people as accounts
from storage import remindings, skills, tasks, tree

YES = ("yes", "i can", "i do", "会", "我会", "可以", "是", "是的")


async def claim(call: Call, said: Numbered) -> Reply:
    """Take a place. A full task gives a place on the waiting list, never a bare no."""
    task = await the_task(call, said.number)
    other = named_after_for(said.rest)
    if other:
        return await _for_other(call, task, other)
    if everytime.is_every(said.rest):
        return await everytime.every(call, task)
    if everytime.is_once(said.rest) and await _holds(call, task):
        return await _once(call, task)
    task = await claiming_at.meant(call, task, said.rest)
    own = await tree.organisations_of(call.tx, call.person.id) if task.kind in claiming_as.KINDS else []
    if own:
        return await claiming_as.asked(call, task, own, said.rest) or await _unless_unable(call, task)
    return await _unless_unable(call, task)


async def _whom(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take the answer to "for whom?": an organisation, or oneself."""
    task = await visible(call, known["task"])
    return await claiming_as.answered(call, task, said) or await _unless_unable(call, task)


async def _unless_unable(call: Call, task: Task) -> Reply:
    """Take a place; whoever is not known to be able is asked first."""
    lacking = missing(task.draft, await skills.of(call.tx, call.person.id))
    if lacking and VETTED not in lacking:
        known = {"task": task.id, "skills": lacking, "choices": [0]}
        buttons = [button("i-can", choice=0), button("never-mind", "nevermind")]
        return Ask(
            Message("claim-ask-skill", buttons, task=task, skills=fitness.named(lacking)), "skill", known
        )
    return await _take(call, task)


async def _can(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take somebody's word that they can do it; it is kept for the next time."""
    if said.choice is None and said.text.strip().lower() not in YES:
        raise NotAnAnswer
    task = await visible(call, known["task"])
    await fitness.learn(call.tx, call.person.id, known["skills"], (), call.person.id, call.now)
    return await _take(call, task)


async def _take(call: Call, task: Task) -> Reply:
    taken = await claims.take(call.tx, task, call.person.id, call.now)
    if taken.outcome is Outcome.WAITING:
        leave = [button("leave-list", f"cant {task.id}")]
        return Message("claim-waiting", leave, task=task, rank=taken.rank)
    if asked := await everytime.offered(call, task):
        return asked
    buttons = [button("cant", f"cant {task.id}"), button("details", f"task {task.id}")]
    if taken.stepped_in:
        to_go = [buttons[0], *await sheets.buttons(call.tx, task), buttons[1]]
        return Message("claim-stepped-in", to_go, task=task, person=call.person)
    names, more = (
        ("claim-held", "claim-held-sheet"),
        [*await _coming(call, task), *await _warnings(call, task)],
    )
    if task.kind is Kind.WISH:
        names, more = ("claim-held-wish", "claim-held-wish-sheet"), []
        buttons = [button("done", f"done {task.id}"), *buttons]
    return await _held(call, task, names, buttons, more)


async def _warnings(call: Call, task: Task) -> list[Message]:
    """Say what else one has at the same time, and that one person alone is not enough here."""
    other = overlapping(task, await tasks.held_by(call.tx, call.person.id))
    warnings = [Message("claim-overlaps", other=other)] if other else []
    if is_short_of_two(task, len(holders(await claim_rows.of_task(call.tx, task.id)))):
        warnings.append(Message("claim-needs-two"))
    return warnings or await first_visits.hint(call.tx, await tasks.get(call.tx, task.id))


async def _held(
    call: Call, task: Task, names: tuple[str, str], buttons: list[Button], more: list[Message]
) -> Message:
    """Say that a place is held; `names`: of the message without a contact sheet, and with one."""
    found = await sheets.for_holder(call.tx, task, call.person.id, call.now)
    if isinstance(found, PersonRef):
        more = [*more, Message("told-by-phone", person=found)]
    sentences = Joined(tuple(more), "sentences")
    if isinstance(found, SheetRef):
        return Message(names[1], buttons, task=task, reminders=sentences, sheet=found)
    return Message(names[0], buttons, task=task, reminders=sentences)


async def _coming(call: Call, task: Task) -> list[Message]:
    """Return the sentence that says when we shall remind, or none."""
    rules = await remindings.rules(call.tx, [task.id])
    coming = [one.at for one in rules.of(task, call.person.id) if one.at > call.now + timedelta(minutes=1)]
    if not coming:
        return []
    name = ("remind-once", "remind-twice", "remind-often")[min(len(coming), 3) - 1]
    times = Message(name, first=coming[0], second=coming[-1], count=len(coming))
    own = claim_of(await claim_rows.of_task(call.tx, task.id), call.person.id)
    until = rules.lapses_at(task, own) if own else None
    return [times, *([Message("confirm-then", until=until)] if until else [])]


async def _holds(call: Call, task: Task) -> bool:
    own = claim_of(await claim_rows.of_task(call.tx, task.id), call.person.id)
    return own is not None and own.state is ClaimState.HELD


async def _once(call: Call, task: Task) -> Message:
    buttons = [button("cant", f"cant {task.id}"), button("details", f"task {task.id}")]
    return await _held(call, task, ("claim-once", "claim-held-sheet"), buttons, await _coming(call, task))


async def _every_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take in words whether somebody comes once or every time."""
    task = await visible(call, known["task"])
    if everytime.is_every(said.text):
        return await everytime.every(call, task)
    if everytime.is_once(said.text):
        return await _once(call, task)
    raise NotAnAnswer


async def _for_other(call: Call, task: Task, name: str) -> Reply:
    """Claim for somebody without the app; a name the team does not know is met here."""
    person = await people.known_or_new(call.tx, task.team, name, call.person.id, call.now)
    if person is None:
        person = await the_person(call, name, task.team, says=f"claim {task.id} for {{}}")
    if await accounts.has_account(call.tx, person.id):
        raise Refusal("claim-for-themselves", task=task, person=PersonRef(person.id))
    if claim_of(await claim_rows.of_task(call.tx, task.id), person.id):
        raise Refusal("assign-already", task=task, person=PersonRef(person.id))
    taken = await claims.take(call.tx, task, person.id, call.now, by=call.person.id)
    undo = [button("undo", f"undo {taken.change}"), button("details", f"task {task.id}")]
    if taken.outcome is Outcome.WAITING:
        return Message("claim-waiting-for", undo, task=task, person=PersonRef(person.id), rank=taken.rank)
    found = await sheets.for_holder(call.tx, task, call.person.id, call.now)
    facts = {"task": task, "person": PersonRef(person.id)}
    if isinstance(found, SheetRef):
        return Message("claim-held-for-sheet", undo, **facts, sheet=found)
    return Message("claim-held-for", undo, **facts)


COMMAND = Command(
    "claim",
    "认领",
    aliases=("报名", "接单", "我来"),
    parse=numbered,
    run=claim,
    answers={"every": _every_said, "skill": _can, "whom": _whom},
    needs_number=True,
)
