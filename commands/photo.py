"""/photo — pictures of a task: `photo 12 before`, and then send them; or write it with the picture; `photo 12 zip` fetches them."""

import re
from typing import Any

from actions import photographing
from chat.arguments import Numbered, numbered
from chat.command import Answer, Ask, Call, Command, NotAnAnswer, Reply
from commands.finding import my_task, visible
from domain.kinds import Kind
from domain.messages import Joined, Message, Refusal, button
from domain.photos import Step, step_said
from domain.tasks import Task
from storage import photos
from storage.photos import Counted

ALL = re.compile(r"zip|all|export|打包|全部|导出", re.IGNORECASE)


async def photo(call: Call, said: Numbered) -> Reply:
    """Keep the picture that came with these words, or those that come next."""
    task = await my_task(call, said.number)
    if ALL.fullmatch(said.rest.strip()):
        await photographing.order(call.tx, task, call.person.id, call.language, call.now)
        return Message("photo-coming", task=task)
    step = step_said(said.rest)
    if call.photo:
        return await keep(call, task, step)
    await photographing.require_may(call.tx, task, call.person.id)
    if said.rest and step is None:
        raise Refusal("photo-which" if task.kind is Kind.PROJECT else "photo-number-only", task=task)
    return _ask(task, step, Message("photo-send", [button("never-mind", "nevermind")], task=task))


async def keep(call: Call, task: Task, step: Step | None) -> Reply:
    """Keep a picture, and say how many there are; the next one without a word is of the same."""
    kept = await photographing.keep(
        call.tx, task, call.person.id, call.platform, call.photo or "", call.now, step
    )
    if task.kind is not Kind.PROJECT:
        return Message("photo-kept", task=task)
    return _ask(task, step, Message("photo-kept-more", task=task, photos=counted(kept)))


def _ask(task: Task, step: Step | None, message: Message) -> Ask:
    return Ask(message, "picture", {"task": task.id, "step": step}, command="photo")


def counted(kept: Counted) -> Joined:
    """Say how many pictures there are: `2 photos before, 1 after`."""
    figures = (("before", kept.before), ("after", kept.after), ("others", kept.others))
    return Joined(tuple(Message(f"photos-{name}", count=count) for name, count in figures if count), "pieces")


async def shown(call: Call, task: Task) -> list[Message]:
    """Return the line that says how many pictures there are of a task, or none."""
    kept = await photos.count(call.tx, task.id)
    return [Message("task-photos", photos=counted(kept))] if kept.all else []


async def unsaid(call: Call, step: Step | None) -> Reply:
    """Keep a picture that came with no command: of what it replies to, or of what its sender did last."""
    if call.reply_task:
        return await keep(call, await visible(call, call.reply_task), step)
    task = await photographing.meant(call.tx, call.person.id, call.now)
    return await keep(call, task, step) if task else Message("photo-of-what")


async def _sent(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take a picture that follows."""
    if not call.photo:
        raise NotAnAnswer
    return await keep(call, await visible(call, known["task"]), step_said(said.text or known["step"] or ""))


COMMAND = Command(
    "photo",
    "照片",
    aliases=("photos", "拍照"),
    parse=numbered,
    run=photo,
    answers={"picture": _sent},
    needs_number=True,
)
