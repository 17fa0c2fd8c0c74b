"""/mine — my tasks, by time: where I have a place, and where I wait for one; and my hours in sum."""

from typing import Any

from chat.command import Call, Command, Reply, anything
from commands.lists import PAGE, more_button, page_of
from domain.messages import Hours, Joined, Message, button
from domain.tasks import ClaimState, Task, claim_of
from storage import claims, records, tasks


async def mine(call: Call, text: str) -> Reply:
    """List one's own tasks."""
    page, _ = page_of(text)
    own = await tasks.held_by(call.tx, call.person.id)
    if not own:
        return Message(
            "mine-none", [button("what-is-needed", "list")], sums=Joined(tuple(await sums(call)), "sentences")
        )
    shown = own[page * PAGE : (page + 1) * PAGE]
    buttons = [button("task", f"task {task.id}", task=task) for task in shown[:3]]
    return Message(
        "mine",
        [*buttons, *more_button("mine", "", page, len(own))],
        count=len(own),
        lines=Joined((*[await _line(call, task) for task in shown], *await sums(call))),
    )


async def sums(call: Call) -> list[Message]:
    """Return the line that tells somebody's hours, this month, this year and in all; none while there are none."""
    month = call.now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    found = await records.minutes_of(call.tx, call.person.id, month, month.replace(month=1))
    if not found.whole:
        return []
    of: dict[str, Any] = {"month": Hours(found.month), "year": Hours(found.year), "whole": Hours(found.whole)}
    return [Message("mine-hours", **of)]


async def _line(call: Call, task: Task) -> Message:
    """Say where one stands, unless one simply has a place."""
    own = claim_of(await claims.of_task(call.tx, task.id), call.person.id)
    state = own.state if own else ClaimState.HELD
    return Message("mine-line" if state is ClaimState.HELD else f"mine-line-{state.value}", task=task)


COMMAND = Command("mine", "我的", aliases=("我的任务",), parse=anything, run=mine)
