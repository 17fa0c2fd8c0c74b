"""/cancel — call a task off. Everyone concerned is told why."""

from typing import Any

from actions import ending, rights, turning
from chat.arguments import Numbered, numbered
from chat.command import Answer, Ask, Call, Command, Reply
from commands import turns
from commands.finding import the_task, visible
from domain.messages import Message, PersonRef, button
from domain.tasks import State, Task


async def cancel(call: Call, said: Numbered) -> Reply:
    """Cancel a task; if somebody must be told why, the reason is asked for."""
    task = await the_task(call, said.number)
    if asked := await turns.ask_how_many(call, task, said.rest):
        return asked
    return await _this_one(call, task, said.rest)


async def _this_one(call: Call, task: Task, reason: str) -> Reply:
    if not reason and await _must_say_why(call, task):
        who = [PersonRef(person) for person in await ending.concerned(call.tx, task, call.person.id)]
        asked = Message("cancel-ask-reason", [button("never-mind", "nevermind")], task=task, people=who)
        return Ask(asked, "reason", {"task": task.id})
    return await _cancel(call, task, reason)


async def _must_say_why(call: Call, task: Task) -> bool:
    may = task.state is State.OPEN and await rights.answers_for(call.tx, task, call.person.id)
    return (
        may
        and not task.when.has_begun(call.now)
        and bool(await ending.concerned(call.tx, task, call.person.id))
    )


async def _cancel(call: Call, task: Task, reason: str) -> Reply:
    cancelled = await ending.cancel(call.tx, task, call.person.id, reason, call.now)
    undo = [button("undo", f"undo {cancelled.change}")]
    told = [PersonRef(person) for person in cancelled.told if person not in cancelled.unreached]
    unreached = [PersonRef(person) for person in cancelled.unreached]
    name = "cancelled" + ("-told" if told else "") + ("-unreached" if unreached else "")
    name = {"cancelled-told": "cancelled-and-told", "cancelled-told-unreached": "cancelled-partly-told"}.get(
        name, name
    )
    return Message(name, undo, task=task, people=told, unreached=unreached)


async def _scope_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    task = await visible(call, known["task"])
    if not turns.is_later(said):
        return await _this_one(call, task, known["reason"])
    return await later(call, task, known["reason"])


async def later(call: Call, task: Task, reason: str) -> Reply:
    """Call off a turn and all later ones; if somebody must be told why, the reason is asked for."""
    who = await turning.concerned_later(call.tx, task, call.person.id, call.now)
    if who and not reason and await rights.answers_for(call.tx, task, call.person.id):
        asked = Message(
            "cancel-later-ask-reason",
            [button("never-mind", "nevermind")],
            task=task,
            people=[PersonRef(person) for person in who],
        )
        return Ask(asked, "reason", {"task": task.id, "later": True}, command="cancel")
    return await turns.end_later(call, task, reason)


async def _reason_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    if known.get("later"):
        return await turns.end_later(call, await visible(call, known["task"]), said.text)
    return await _cancel(call, await visible(call, known["task"]), said.text)


COMMAND = Command(
    "cancel",
    "取消",
    aliases=("取消任务",),
    parse=numbered,
    run=cancel,
    answers={"scope": _scope_said, "reason": _reason_said},
    needs_number=True,
    in_batches=True,
    takes_many=True,
)
