"""/arrived — say that one is there; said once more, that one still is."""

from actions import sheets, visiting
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import my_task
from commands.whose_visit import whose_visit
from domain.messages import Message, PersonRef, button
from domain.tasks import Claim, Task
from storage import stays


async def arrived(call: Call, said: Numbered) -> Reply:
    """Note that somebody has come, and say when I shall ask after them."""
    task = await my_task(call, said.number)
    own = await whose_visit(call, task, said.rest)
    if own.arrived and own.left is None:
        return await _still_there(call, task, own)
    change = await visiting.arrive(call.tx, task, own, call.person.id, call.now)
    whom = f" for ={own.person}" if own.person != call.person.id else ""
    buttons = [button("left", f"left {task.id}{whom}")]
    buttons += [] if whom else await sheets.buttons(call.tx, task)
    buttons.append(button("undo", f"undo {change}"))
    stay = (await stays.of_task(call.tx, task.id)).get(own.id)
    name = f"arrived{'-for' if whom else ''}{'' if stay else '-unwatched'}"
    person = PersonRef(own.person)
    return Message(name, buttons, task=task, at=call.now, person=person, until=stay.due if stay else call.now)


async def _still_there(call: Call, task: Task, own: Claim) -> Reply:
    until = await visiting.stay_on(call.tx, task, own, call.person.id, call.now)
    whom = f" for ={own.person}" if own.person != call.person.id else ""
    buttons = [button("left", f"left {task.id}{whom}"), button("details", f"task {task.id}")]
    name = "arrived-still" if until else "arrived-before"
    return Message(name, buttons, task=task, at=own.arrived, until=until or call.now)


COMMAND = Command("arrived", "到了", aliases=("签到", "到岗"), parse=numbered, run=arrived, needs_number=True)
