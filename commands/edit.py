"""/edit — change what a task says: the title, when, where, how many. What is not said stays."""

from typing import Any

from actions import editing
from chat.arguments import Numbered, numbered
from chat.command import Answer, Ask, Call, Command, NotAnAnswer, Reply
from chat.when import read_change
from commands import asking, drafts, turns
from commands.finding import the_task, visible
from domain.messages import Joined, Message, button
from domain.tasks import Draft, Task
from storage import changes


async def edit(call: Call, said: Numbered) -> Reply:
    """Change a task; with no number, the one the person posted or changed last."""
    task = await _meant(call, said.number)
    await editing.require_right(call.tx, task, call.person.id)
    if not said.rest:
        message = Message("ask-fix", [button("never-mind", "nevermind")], task=task)
        return Ask(message, "change", {"task": task.id})
    return await _change(call, task, said.rest)


async def _meant(call: Call, number: int | None) -> Task:
    if number is None and call.reply_task is None:
        last = await changes.last_of(call.tx, call.person.id)
        return await the_task(call, last.task if last else None)
    return await the_task(call, number)


async def _change(call: Call, task: Task, text: str) -> Reply:
    line = read_change(text, call.said_at, call.language, task.when)
    draft = drafts.with_line(task.draft, line)
    if line.time and line.time.recurrence:
        return await turns.change_rule(call, task, draft, line.time.recurrence)
    if line.time and line.time.doubt:
        return asking.ask(call, draft, line.time, {"task": task.id})
    if draft == task.draft:
        message = Message("ask-fix-again", [button("never-mind", "nevermind")], task=task)
        return Ask(message, "change", {"task": task.id})
    return await _finish(call, task, draft, drafts.assumed(line.time))


async def _finish(call: Call, task: Task, draft: Draft, more: list[Message]) -> Reply:
    """Change the task; of a series, ask first whether all later turns are meant too."""
    return await turns.ask_scope(call, task, draft) or await _this_one(call, task, draft, more)


async def _this_one(call: Call, task: Task, draft: Draft, more: list[Message]) -> Reply:
    edited = await editing.edit(call.tx, task, draft, call.person.id, call.now)
    draft = edited.task.draft
    more = [*more, *drafts.left_out(call, draft.title, edited.withheld)]
    if moved := await turns.moved(call, edited, task, more):
        return Ask(moved, "afterthought", {"task": task.id})
    pieces = drafts.said_back(
        draft,
        when=draft.when != task.when,
        places=draft.places != task.places,
        where=False,
    ).items
    if draft.where != task.draft.where:
        pieces = (*pieces, Message("piece-at", where=draft.where))
    if draft.title != task.title:
        pieces = (Message("piece-title", title=draft.title), *pieces)
    message = Message(
        "edited",
        [button("fix", f"edit {task.id}"), button("undo", f"undo {edited.change}")],
        task=edited.task,
        said=Joined(pieces, "pieces") if pieces else drafts.said_back(draft),
        more=Joined(tuple(more), "sentences"),
    )
    return Ask(message, "afterthought", {"task": task.id})


async def _change_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    return await _change(call, await visible(call, known["task"]), said.text)


async def _when_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    task = await visible(call, known["task"])
    answer = asking.heard(call, known, said, task.when)
    return answer if isinstance(answer, Ask) else await _finish(call, task, *answer)


async def _scope_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take which turns are meant: this one, or all later ones too."""
    task, draft = await visible(call, known["task"]), drafts.of_json(known["draft"])
    if turns.is_later(said):
        return await turns.change_later(call, task, draft)
    return await _this_one(call, task, draft, [])


async def _afterthought(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Hear what follows a post as a correction, if every word of it reads as one."""
    task = await visible(call, known["task"])
    line = read_change(said.text, call.said_at, call.language, task.when)
    if line.title or not (line.time or line.places or line.added_places or line.where):
        raise NotAnAnswer
    return await _change(call, task, said.text)


COMMAND = Command(
    "edit",
    "修改",
    aliases=("move", "改期", "改成"),
    parse=numbered,
    run=edit,
    answers={"change": _change_said, "when": _when_said, "scope": _scope_said, "afterthought": _afterthought},
    in_batches=True,
    discreet=True,
)
