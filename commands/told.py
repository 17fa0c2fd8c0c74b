"""/told — a lead told somebody name and address by phone."""

from actions import rights, sheets
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import the_person, the_task
from domain.messages import Message, PersonRef
from domain.people import Role


async def told(call: Call, said: Numbered) -> Reply:
    """Note it."""
    task = await the_task(call, said.number)
    await rights.require_lead(call.tx, task, call.person.id)
    person = await the_person(call, said.rest, task.team, says=f"told {task.id} {{}}")
    await sheets.told(call.tx, task, person.id, call.person.id, call.now)
    return Message("told-noted", task=task, person=PersonRef(person.id))


COMMAND = Command("told", "已告知", parse=numbered, run=told, who=Role.LEAD, needs_number=True)
