"""/hours — one's hours in sum; say or correct those of a task, also once it is closed."""

import re
from dataclasses import replace
from typing import Any

from actions import amending
from chat.arguments import Report, report
from chat.command import Answer, Ask, Call, Command, NotAnAnswer, Reply
from commands import done
from commands.finding import answered_for, my_task, the_person
from commands.mine import sums
from domain.messages import Hours, Message, PersonRef, Refusal, button
from domain.people import Role, Team
from domain.periods import ALL, month, year
from domain.tasks import State, Task, claim_of
from storage import certificates, claims, tasks
from storage.figures import Scope

_FOR = re.compile(r"^(?:(?:for|of)\b|给|替)\s*", re.IGNORECASE)


async def hours(call: Call, said: Report) -> Reply:
    """Report or correct hours, or ask how long it took; without a task, tell them in sum."""
    is_bare = said.number is None and said.minutes is None and call.reply_task is None
    if is_bare and said.note and call.team and call.role >= Role.LEAD:
        return await _of(call, call.team, _FOR.sub("", said.note))
    if is_bare and not await _begun(call):
        given = await sums(call)
        return given[0] if given else Message("hours-none", [button("what-is-needed", "list")])
    task = await my_task(call, said.number)
    is_closed = task.state is State.CLOSED
    if said.minutes is None and (said.served is None or is_closed):
        asked = Message("done-ask-hours", [button("never-mind", "nevermind")], task=task)
        return Ask(asked, "hours", {"task": task.id}, command="hours" if is_closed else "done")
    return await _amend(call, task, said) if is_closed else await done.done(call, said)


async def _of(call: Call, team: Team, name: str) -> Message:
    """Tell a lead the hours of somebody, within the team and all below it. Raises Refusal."""
    person = await the_person(call, name, team.id, says="hours {}")
    today = call.now.date()
    given: dict[str, Any] = {}
    for span, period in (("month", month(today)), ("year", year(today)), ("whole", ALL)):
        scope = Scope(team.id, *period.span(team.zone))
        given[span] = Hours(
            sum(part.minutes for part in await certificates.content(call.tx, person.id, scope))
        )
    return Message("hours-of", person=PersonRef(person.id), team=team, **given)


async def _begun(call: Call) -> list[Task]:
    """Return the tasks somebody has a place on of which there may be hours to tell."""
    held = await tasks.held_by(call.tx, call.person.id)
    return [task for task in held if task.when.start is None or task.when.has_begun(call.now)]


async def _hours_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take the answer to how long it took."""
    told = report(said.text)
    if told.minutes is None:
        raise NotAnAnswer
    return await hours(call, replace(told, number=known["task"]))


async def _amend(call: Call, task: Task, said: Report) -> Message:
    """Put right the hours of a closed task: one's own, or those of whom `for Bo` names."""
    on = await claims.of_task(call.tx, task.id)
    own = await answered_for(call, task, said.note) or claim_of(on, call.person.id)
    if own is None:
        raise Refusal("done-no-place", [button("details", f"task {task.id}")], task=task)
    minutes = said.minutes or 0
    change = await amending.amend(call.tx, task, own, minutes, said.served, call.person.id, call.now)
    facts: dict[str, Any] = {"task": task, "was": Hours(own.minutes or 0), "hours": Hours(minutes)}
    if change is None:
        return Message("hours-proposed", **facts)
    undo = [button("undo", f"undo {change}")]
    return Message("hours-amended", undo, person=PersonRef(own.person), **facts)


COMMAND = Command(
    "hours",
    "改时长",
    aliases=("工时", "时长"),
    parse=report,
    run=hours,
    answers={"hours": _hours_said},
    needs_number=True,
)
