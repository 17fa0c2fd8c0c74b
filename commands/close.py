"""/close — confirm a task as done: the lead's or the poster's word, with or without a report."""

from actions import ending, posting, rights, wishing
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import the_task
from domain.messages import NOTHING, Hours, Joined, Message, button
from domain.tasks import State, Task


async def close(call: Call, said: Numbered) -> Reply:
    """Close a task; words behind the number are kept with it, and passed on as thanks for somebody's wish."""
    task = await the_task(call, said.number)
    brought = await wishing.was_brought(call.tx, task)
    if brought and said.rest and await _closed_by_us(call, task):
        await wishing.pass_on(call.tx, task, said.rest, call.person.id, call.now)
        return Message("wall-thanks-passed")
    closed = await ending.close(call.tx, task, call.person.id, call.now)
    more = NOTHING
    if brought and not said.rest:
        more = Joined((Message("closed-thanks", task=task),), "sentences")
    elif said.rest:
        keep = wishing.pass_on if brought else posting.note
        await keep(call.tx, task, said.rest, call.person.id, call.now)
    name = "closed" if closed.minutes else "closed-no-hours"
    undo = [button("undo", f"undo {closed.change}")]
    return Message(name, undo, task=task, hours=Hours(closed.minutes or 0), served=closed.served, more=more)


async def _closed_by_us(call: Call, task: Task) -> bool:
    return task.state is State.CLOSED and await rights.answers_for(call.tx, task, call.person.id)


COMMAND = Command(
    "close",
    "办结",
    aliases=("关闭", "accept", "验收通过"),
    parse=numbered,
    run=close,
    needs_number=True,
    in_batches=True,
    takes_many=True,
)
