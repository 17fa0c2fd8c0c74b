"""/reopen — take back the end of a task. Everyone on it is told."""

from actions import ending
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import the_task
from domain.messages import Message, button


async def reopen(call: Call, said: Numbered) -> Reply:
    """Open a task again."""
    task = await the_task(call, said.number)
    change = await ending.reopen(call.tx, task, call.person.id, call.now)
    return Message(
        "reopened", [button("undo", f"undo {change}"), button("details", f"task {task.id}")], task=task
    )


COMMAND = Command(
    "reopen", "重开", parse=numbered, run=reopen, needs_number=True, in_batches=True, takes_many=True
)
