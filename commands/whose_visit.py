"""Whose visit is meant: one's own, or that of somebody for whom one speaks or answers."""

from chat.command import Call
from commands.finding import answered_for
from domain.messages import Refusal, button
from domain.tasks import Claim, ClaimState, Task, claim_of
from storage import claims


async def whose_visit(call: Call, task: Task, words: str) -> Claim:
    """Return the place that is meant, if it is held. Raises Refusal."""
    own = await answered_for(call, task, words) or claim_of(
        await claims.of_task(call.tx, task.id), call.person.id
    )
    if own and own.state is ClaimState.DONE:
        raise Refusal("claim-already-done", [button("details", f"task {task.id}")], task=task)
    if own is None or own.state is not ClaimState.HELD:
        raise Refusal("coming-no-place", [button("claim", f"claim {task.id}")], task=task)
    return own
