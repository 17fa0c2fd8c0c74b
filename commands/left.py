"""/left — say that one has gone again: the time is proposed as hours, and nobody worries."""

from actions import visiting
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import my_task
from commands.whose_visit import whose_visit
from domain.messages import Hours, Message, PersonRef, button
from domain.visits import proposed_minutes
from storage import claims


async def left(call: Call, said: Numbered) -> Reply:
    """Note that somebody has left, and propose to report it done with the time they were there."""
    task = await my_task(call, said.number)
    own = await whose_visit(call, task, said.rest)
    change = await visiting.leave(call.tx, task, own, call.person.id, call.now)
    undo = button("undo", f"undo {change}")
    fresh = next(one for one in await claims.of_task(call.tx, task.id) if one.id == own.id)
    hours = Hours(proposed_minutes(task, fresh) or 60)
    whom = f" for ={own.person}" if own.person != call.person.id else ""
    done = button("done-hours", f"done {task.id} {hours.minutes} min{whom}", hours=hours)
    if whom:
        return Message("left-for", [done, undo], task=task, person=PersonRef(own.person), hours=hours)
    buttons = [done, button("other-hours", f"hours {task.id}"), undo]
    return Message("left", buttons, task=task, hours=hours)


COMMAND = Command(
    "left", "离开", aliases=("签退", "离岗", "走了"), parse=numbered, run=left, needs_number=True
)
