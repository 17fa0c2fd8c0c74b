"""/assign — a lead gives somebody a place; they are asked, and may decline with one tap."""

import re

from actions import alarms, claims, rights
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands import everytime
from commands.finding import the_person, the_task
from domain.messages import NOTHING, Joined, Message, PersonRef, Refusal, button
from domain.people import Person, Role
from domain.tasks import Task
from storage import teams

EVERY = re.compile(r"(?P<name>.*?)[\s,，]*(?:every ?(?:time|turn)|always|每次(?:都[去来])?)", re.IGNORECASE)


async def assign(call: Call, said: Numbered) -> Reply:
    """Assign a task to a person; with no name, offer who could be asked."""
    task = await the_task(call, said.number)
    await rights.require_lead(call.tx, task, call.person.id)
    if not said.rest and not call.pointed_at:
        members = await teams.people(call.tx, task.team)
        shown = [
            button("person-only", f"assign {task.id} ={person.id}", person=person) for person in members[:4]
        ]
        raise Refusal("assign-whom", shown, task=task)
    every = EVERY.fullmatch(said.rest)
    name, then = (every["name"], " every time") if every else (said.rest, "")
    person = await the_person(call, name, task.team, says=f"assign {task.id} {{}}{then}")
    if every:
        return await everytime.paired(call, task, person)
    change = await claims.assign(call.tx, task, person.id, call.person.id, call.now)
    return Message(
        "assigned",
        [button("undo", f"undo {change.number}")],
        task=task,
        person=PersonRef(person.id),
        more=await _then(call, task, person),
    )


async def _then(call: Call, task: Task, person: Person) -> Joined:
    """Say who hears of it if the person can't, and when."""
    people = [
        PersonRef(one.id)
        for one in await teams.coordinators(call.tx, task.team)
        if one.id not in (call.person.id, person.id)
    ]
    step = await alarms.last_step(call.tx, task, call.now)
    if step is None or not people:
        return NOTHING
    then = Message("assigned-then", person=PersonRef(person.id), people=people, count=len(people), at=step.at)
    return Joined((then,), "sentences")


COMMAND = Command(
    "assign",
    "指派",
    aliases=("安排",),
    parse=numbered,
    run=assign,
    who=Role.LEAD,
    needs_number=True,
    in_batches=True,
)
