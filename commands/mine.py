"""/mine — my tasks, by time: where I have a place, and where I wait for one; and my hours in sum."""

from collections.abc import Sequence
from typing import Any

from chat.command import Call, Command, Reply, anything
from commands.lists import PAGE, line, more_button, page_of
from domain.messages import Hours, Joined, Message, button
from domain.series import folded
from domain.tasks import Claim, ClaimState, Task, claim_of
from storage import claims, records, tasks


async def mine(call: Call, text: str) -> Reply:
    """List one's own tasks."""
    page, _ = page_of(text)
    own = await tasks.held_by(call.tx, call.person.id)
    if not own:
        return Message(
            "mine-none", [button("what-is-needed", "list")], sums=Joined(tuple(await sums(call)), "sentences")
        )
    on = await claims.of_each(call.tx, [task.id for task in own])
    state = {task.id: _state(on[task.id], call.person.id) for task in own}
    every = folded(own, apart=[number for number, is_now in state.items() if is_now is not ClaimState.HELD])
    shown = every[page * PAGE : (page + 1) * PAGE]
    buttons = [button("task", f"task {task.id}", task=task) for task, _ in shown[:3]]
    return Message(
        "mine",
        [*buttons, *more_button("mine", "", page, len(every))],
        count=len(own),
        lines=Joined((*[_line(task, later, state[task.id]) for task, later in shown], *await sums(call))),
    )


def _state(on: Sequence[Claim], person: int) -> ClaimState:
    own = claim_of(on, person)
    return own.state if own else ClaimState.HELD


def _line(task: Task, later: list[Task], state: ClaimState) -> Message:
    """Say where one stands, unless one simply has a place."""
    return line(task, later) if state is ClaimState.HELD else Message(f"mine-line-{state.value}", task=task)


async def sums(call: Call) -> list[Message]:
    """Return the line that tells somebody's hours, this month, this year and in all; none while there are none."""
    month = call.now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    found = await records.minutes_of(call.tx, call.person.id, month, month.replace(month=1))
    if not found.whole:
        return []
    of: dict[str, Any] = {"month": Hours(found.month), "year": Hours(found.year), "whole": Hours(found.whole)}
    return [Message("mine-hours", **of)]


COMMAND = Command("mine", "我的", aliases=("我的任务",), parse=anything, run=mine)
