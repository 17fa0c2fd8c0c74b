"""/mine — my tasks, by time: where I have a place, and where I wait for one."""

from chat.command import Call, Command, Reply, anything
from commands.lists import PAGE, lines, more_button, page_of
from domain.messages import Message, button
from storage import tasks


async def mine(call: Call, text: str) -> Reply:
    """List one's own tasks."""
    page, _ = page_of(text)
    own = await tasks.held_by(call.tx, call.person.id)
    if not own:
        return Message("mine-none", [button("what-is-needed", "list")])
    shown = own[page * PAGE : (page + 1) * PAGE]
    buttons = [button("task", f"task {task.id}", task=task) for task in shown[:3]]
    return Message(
        "mine",
        [*buttons, *more_button("mine", "", page, len(own))],
        count=len(own),
        lines=lines(shown, "task-line"),
    )


COMMAND = Command("mine", "我的", aliases=("我的任务",), parse=anything, run=mine)
