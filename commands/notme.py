"""/notme — be asked about a task no more until it changes. The lead learns how many said so, never who."""

from actions import asks, standing_in
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import the_task
from domain.messages import Message, Refusal, button
from domain.tasks import ClaimState, claim_of, leaving, require_open
from storage import claims


async def notme(call: Call, said: Numbered) -> Reply:
    """Note a no without a why; where a stand-in is looked for, the next are asked."""
    task = await the_task(call, said.number)
    require_open(task)
    on = await claims.of_task(call.tx, task.id)
    own = claim_of(on, call.person.id)
    if own and own.state is not ClaimState.WAITING:
        raise Refusal("notme-yours", [button("cant", f"cant {task.id}")], task=task)
    await asks.say_no(call.tx, task, call.person.id, call.now)
    if leaving(on) and not task.when.has_begun(call.now):
        await standing_in.look_for(call.tx, task, call.now)
    return Message("notme", task=task)


COMMAND = Command("notme", "这次不了", aliases=("不参加",), parse=numbered, run=notme, needs_number=True)
