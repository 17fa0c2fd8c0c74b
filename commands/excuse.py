"""/excuse — note that somebody who held a place could not come, and that it is all right. For leads and posters."""

from actions import rights, settling
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import is_called, named_after_for, others_on, the_task
from domain.messages import Message, PersonRef, Refusal, button
from domain.tasks import ClaimState


async def excuse(call: Call, said: Numbered) -> Reply:
    """Excuse whoever is named; with no name, the only one who is silent."""
    task = await the_task(call, said.number)
    if not await rights.answers_for(call.tx, task, call.person.id):
        raise Refusal("excuse-not-yours", task=task, poster=PersonRef(task.posted_by))
    name = named_after_for(said.rest) or said.rest.strip()
    silent = [claim for claim in await others_on(call, task) if claim.state is ClaimState.HELD]
    meant = [claim for claim in silent if not name or is_called(claim, name)]
    if not silent:
        raise Refusal("excuse-nobody", [button("details", f"task {task.id}")], task=task)
    if len(meant) != 1:
        whom = [
            button("person-only", f"excuse {task.id} ={claim.person}", person=PersonRef(claim.person))
            for claim in silent[:4]
        ]
        raise Refusal("excuse-whom", whom, task=task)
    change = await settling.settle(call.tx, task, meant[0], ClaimState.EXCUSED, call.person.id, call.now)
    undo = [button("undo", f"undo {change}")]
    return Message("excuse-noted", undo, task=task, person=PersonRef(meant[0].person))


COMMAND = Command(
    "excuse",
    "请过假",
    aliases=("已请假", "事出有因"),
    parse=numbered,
    run=excuse,
    needs_number=True,
    in_batches=True,
)
