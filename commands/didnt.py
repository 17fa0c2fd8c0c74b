"""/didnt — nothing came of it: one's own place, or the whole task on the word of who answers for it."""

from actions import ending, settling
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import answered_for, my_task
from domain.messages import Message, PersonRef, button
from domain.tasks import ClaimState

WHOLE = ("all", "全部")


async def didnt(call: Call, said: Numbered) -> Reply:
    """Note that a task did not happen, without asking why."""
    task = await my_task(call, said.number)
    other = await answered_for(call, task, said.rest)
    if other:
        change = await settling.settle(call.tx, task, other, ClaimState.MISSED, call.person.id, call.now)
        undo = [button("undo", f"undo {change}")]
        return Message("didnt-noted-for", undo, task=task, person=PersonRef(other.person))
    whole = said.rest.lower() in WHOLE
    change = await ending.did_not_happen(call.tx, task, call.person.id, call.now, whole=whole)
    return Message("didnt-noted", [button("undo", f"undo {change}")], task=task)


COMMAND = Command(
    "didnt", "没做成", parse=numbered, run=didnt, needs_number=True, in_batches=True, takes_many=True
)
