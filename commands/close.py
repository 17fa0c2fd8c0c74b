"""/close — confirm a task as done: the lead's or the poster's word, with or without a report."""

from actions import ending, posting
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import the_task
from domain.messages import Hours, Message, button


async def close(call: Call, said: Numbered) -> Reply:
    """Close a task; words behind the number are kept with it."""
    task = await the_task(call, said.number)
    closed = await ending.close(call.tx, task, call.person.id, call.now)
    if said.rest:
        await posting.note(call.tx, task, said.rest, call.person.id, call.now)
    name = "closed" if closed.minutes else "closed-no-hours"
    undo = [button("undo", f"undo {closed.change}")]
    return Message(name, undo, task=task, hours=Hours(closed.minutes or 0), served=closed.served)


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
