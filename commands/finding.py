"""Which task, which person: what a command is about when it is not said outright."""

import re

from actions import rights
from chat.command import Call
from domain.messages import PersonRef, Refusal, button
from domain.people import Person
from domain.tasks import LIVE, Claim, Task, holders
from storage import claims, people, tasks

FOR = re.compile(r"(?:for\s+|替\s*|帮\s*)(.+)", re.IGNORECASE)


def named_after_for(words: str) -> str | None:
    """Return the name in `for Mr Tan`, if the words are that."""
    match = FOR.fullmatch(words.strip())
    return match[1].strip() if match else None


async def spoken_for(call: Call, task: Task, words: str) -> Claim | None:
    """Return the claim of a person without an account whom `for Mr Tan` names on a task, or None.

    Anything else behind "for" is a reason or a note. Who spoke for them first speaks for them again; so
    may whoever answers for the task. Raises Refusal for anybody else.
    """
    name = named_after_for(words)
    if name is None:
        return None
    for claim in await claims.of_task(call.tx, task.id):
        if claim.state in LIVE and claim.spoken_by and is_called(claim, name):
            if claim.spoken_by == call.person.id or await rights.answers_for(call.tx, task, call.person.id):
                return claim
            raise Refusal(
                "spoken-for", task=task, person=PersonRef(claim.person), speaker=PersonRef(claim.spoken_by)
            )
    return None


async def answered_for(call: Call, task: Task, words: str) -> Claim | None:
    """Return the claim whose end `for Gus` settles: of somebody one speaks for, or of anybody on one's own task.

    None: these words are a note. Raises Refusal for a person another speaks for.
    """
    spoken = await spoken_for(call, task, words)
    name = named_after_for(words)
    if spoken or name is None or not await rights.answers_for(call.tx, task, call.person.id):
        return spoken
    return next((claim for claim in await others_on(call, task) if is_called(claim, name)), None)


async def others_on(call: Call, task: Task) -> list[Claim]:
    """Return the places others hold on a task, reported or not."""
    return [
        claim for claim in holders(await claims.of_task(call.tx, task.id)) if claim.person != call.person.id
    ]


def is_called(claim: Claim, name: str) -> bool:
    """Tell whether a claim is of the person somebody names: by name, or as `=7`."""
    return name.casefold() == claim.name.casefold() or name == f"={claim.person}"


async def the_task(call: Call, number: int | None) -> Task:
    """Return the task of a number, or of the card that was replied to. Raises Refusal."""
    number = number or call.reply_task
    if number is None:
        raise Refusal(
            "which-task",
            [button("my-tasks", "mine"), button("what-is-needed", "list")],
            name=call.command,
            chinese=_chinese(call),
        )
    return await visible(call, number)


def _chinese(call: Call) -> str:
    return next((command.chinese for command in call.table if command.name == call.command), call.command)


async def my_task(call: Call, number: int | None) -> Task:
    """Return the task of a number; with none, the only one the person is on. Raises Refusal."""
    if number is None and call.reply_task is None:
        mine = await tasks.held_by(call.tx, call.person.id)
        if len(mine) == 1:
            return mine[0]
        if mine:
            buttons = [button("task", f"{call.command} {task.id}", task=task) for task in mine[:4]]
            raise Refusal("which-of-mine", buttons)
    return await the_task(call, number)


async def visible(call: Call, number: int) -> Task:
    """Return a task the person may see; "not yours" and "not there" are one answer. Raises Refusal."""
    task = await tasks.visible_to(call.tx, call.person.id, number)
    if task:
        return task
    needed = await tasks.still_needed(call.tx, call.person.id, limit=3)
    raise Refusal(
        "task-not-there-needed" if needed else "task-not-there",
        [button("what-is-needed", "list")],
        number=str(number),
        needed=" ".join(f"#{task.id}" for task in needed),
    )


async def the_person(call: Call, name: str, team: int, *, says: str) -> Person:
    """Return whom a name means in a team; two of one name are offered as buttons. Raises Refusal.

    `says` is the line a button saves typing, with `{}` for the person.
    """
    name = " ".join(name.split())
    if call.pointed_at and not name:
        reach = await people.in_reach(call.tx, team)
        if call.pointed_at[0] not in reach:
            raise Refusal("person-not-there", name=call.pointed_at[0].name)
        return call.pointed_at[0]
    if name.startswith("=") and name[1:].isdecimal():
        found = [person for person in await people.in_reach(call.tx, team) if person.id == int(name[1:])]
    else:
        found = await people.named(call.tx, team, name)
    if len(found) == 1:
        return found[0]
    if found:
        raise Refusal(
            "which-person",
            [
                button("person", says.format(f"={person.id}"), person=person, since=number)
                for number, person in enumerate(found[:4], 1)
            ],
            name=name,
        )
    raise Refusal("person-not-there" if name else "person-missing", name=name)
