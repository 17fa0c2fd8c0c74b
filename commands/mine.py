"""/mine — my tasks, by time: where I have a place, and where I wait for one."""

from chat.command import Call, Command, Reply, anything
from commands.lists import PAGE, more_button, page_of
from domain.messages import Joined, Message, button
from domain.tasks import ClaimState, Task, claim_of
from storage import claims, tasks


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
        lines=Joined(tuple([await _line(call, task) for task in shown])),
    )


async def _line(call: Call, task: Task) -> Message:
    """Say where one stands, unless one simply has a place."""
    own = claim_of(await claims.of_task(call.tx, task.id), call.person.id)
    state = own.state if own else ClaimState.HELD
    return Message("mine-line" if state is ClaimState.HELD else f"mine-line-{state.value}", task=task)


COMMAND = Command("mine", "我的", aliases=("我的任务",), parse=anything, run=mine)
