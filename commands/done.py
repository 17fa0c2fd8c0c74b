"""/done — report a task done: hours, people served, a word about it. What is not said is proposed."""

from dataclasses import replace
from typing import Any

from actions import ending, photographing, settling
from chat.arguments import Report, report
from chat.command import Answer, Ask, Call, Command, NotAnAnswer, Reply
from commands.finding import answered_for, my_task, visible
from domain.kinds import Kind
from domain.messages import Button, Hours, Message, Money, PersonRef, button
from domain.tasks import Claim, Task, claim_of
from storage import claims, surveys


async def done(call: Call, said: Report) -> Reply:
    """Note a report; a second one corrects the first."""
    task = await my_task(call, said.number)
    if task.draft.budget is None:
        said = replace(said, spent=None, note=said.words)
    return await _note(call, task, said)


async def _note(call: Call, task: Task, said: Report) -> Reply:
    other = await answered_for(call, task, said.note)
    if other and not other.spoken_by:
        return await _settle(call, task, other, said)
    noted = await ending.report(
        call.tx,
        task,
        other.person if other else call.person.id,
        call.now,
        minutes=said.minutes,
        served=said.served,
        spent=said.spent,
        note="" if other else said.note,
        by=call.person.id if other else None,
    )
    if call.photo:
        await photographing.keep(call.tx, task, call.person.id, call.platform, call.photo, call.now)
    undo = button("undo", f"undo {noted.change}")
    facts = {
        "task": task,
        "person": PersonRef(call.person.id),
        "hours": Hours(noted.minutes or 0),
        "served": noted.served,
    }
    if said.spent is not None:
        return await _with_cost(call, task, said.spent, undo, facts)
    if noted.minutes is None:
        known = {"task": task.id, "choices": [30, 60, 0]}
        labels = [button("hours", choice=0, hours=Hours(30)), button("hours", choice=1, hours=Hours(60))]
        return Ask(
            Message("done-noted-ask", [*labels, button("no-hours", choice=2)], **facts), "hours", known
        )
    if other:
        return Message("done-noted-for", [undo], **{**facts, "person": PersonRef(other.person)})
    if not noted.minutes:
        return Message("done-noted-none", [undo], **facts)
    if call.photo:
        return Message("done-noted-photo", [undo], **facts)
    return Message("done-noted-wish" if task.kind is Kind.WISH else "done-noted", [undo], **facts)


async def _with_cost(call: Call, task: Task, spent: int, undo: Button, facts: dict[str, Any]) -> Reply:
    """Say what a project cost; of an organisation's, ask when the survey was, if nobody noted it."""
    on = await claims.of_task(call.tx, task.id)
    own = claim_of(on, call.person.id)
    if own and own.organisation and not await surveys.kept_at(call.tx, task.id):
        days = [
            button("surveyed-today", f"surveyed {task.id} today"),
            button("surveyed-yesterday", f"surveyed {task.id} yesterday"),
        ]
        return Message("done-noted-unsurveyed", [*days, undo], spent=Money(spent), **facts)
    return Message("done-noted-cost", [undo], spent=Money(spent), **facts)


async def _settle(call: Call, task: Task, other: Claim, said: Report) -> Reply:
    """Note for somebody who is silent what whoever answers for the task says."""
    noted = await settling.note_done(
        call.tx, task, other, said.minutes, said.served, call.person.id, call.now
    )
    return Message(
        "done-noted-for",
        [button("undo", f"undo {noted.change}")],
        task=task,
        person=PersonRef(other.person),
        hours=Hours(noted.minutes or 0),
        served=noted.served,
    )


async def _hours_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take the answer to "how did it go?": hours, a tapped figure, or a few words with hours in them."""
    task = await visible(call, known["task"])
    if said.choice is not None:
        return await _note(call, task, Report(task.id, int(said.choice), None, None, "", ""))
    told = report(said.text)
    if told.minutes is None and told.served is None:
        raise NotAnAnswer
    return await _note(call, task, replace(told, number=task.id, spent=None, note=told.words))


COMMAND = Command(
    "done",
    "完成",
    aliases=("做完了",),
    parse=report,
    run=done,
    answers={"hours": _hours_said},
    needs_number=True,
)
