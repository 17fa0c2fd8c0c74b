"""/coming — say that one comes: to a reminder, or after a task moved."""

from actions import claims as confirming
from actions import visiting
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import my_task
from domain.messages import Message, PersonRef, Refusal, button
from domain.tasks import ClaimState, claim_of
from domain.tasks import coming as going
from storage import claims


async def coming(call: Call, said: Numbered) -> Reply:
    """Note that somebody comes, and say who comes with them."""
    task = await my_task(call, said.number)
    on = await claims.of_task(call.tx, task.id)
    own = claim_of(on, call.person.id)
    if own is None or own.state is not ClaimState.HELD:
        raise Refusal("coming-no-place", [button("claim", f"claim {task.id}")], task=task)
    await confirming.confirm(call.tx, task, own, call.now)
    others = [PersonRef(claim.person) for claim in going(on) if claim.person != call.person.id]
    buttons = [*await visiting.buttons(call.tx, task, own, call.now), button("cant", f"cant {task.id}")]
    if others:
        return Message("coming-with", buttons, task=task, others=others)
    return Message("coming-alone", buttons, task=task)


COMMAND = Command("coming", "我会去", parse=numbered, run=coming, needs_number=True)
