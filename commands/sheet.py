"""/sheet — name, address and phone of whom a task is for, to whoever goes; until it is over."""

from actions import sheets, visiting
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import my_task
from domain.messages import Message, button
from domain.tasks import claim_of
from storage import claims


async def sheet(call: Call, said: Numbered) -> Reply:
    """Show a contact sheet again, in private wherever it was asked for."""
    task = await my_task(call, said.number)
    found = await sheets.show(call.tx, task, call.person.id, call.now)
    own = claim_of(await claims.of_task(call.tx, task.id), call.person.id)
    buttons = await visiting.buttons(call.tx, task, own, call.now)
    return Message("sheet", [*buttons, button("details", f"task {task.id}")], task=task, sheet=found)


COMMAND = Command("sheet", "联系单", parse=numbered, run=sheet, needs_number=True)
