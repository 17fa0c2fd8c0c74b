"""/askback — a report is not complete yet: its writer is asked to say more."""

from actions import ending, rights
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import the_person, the_task
from domain.messages import Message, PersonRef, Refusal
from domain.tasks import ClaimState
from storage import claims


async def askback(call: Call, said: Numbered) -> Reply:
    """Ask back; with no name, the only one who reported is meant."""
    task = await the_task(call, said.number)
    if not await rights.answers_for(call.tx, task, call.person.id):
        raise Refusal("close-not-yours", task=task, poster=PersonRef(task.posted_by))
    reported = [claim for claim in await claims.of_task(call.tx, task.id) if claim.state is ClaimState.DONE]
    if not said.rest and len(reported) == 1:
        who = reported[0].person
    else:
        who = (await the_person(call, said.rest, task.team, says=f"askback {task.id} {{}}")).id
    await ending.ask_back(call.tx, task, who, call.person.id, call.now)
    return Message("askback-asked", task=task, person=PersonRef(who))


COMMAND = Command("askback", "退回补充", parse=numbered, run=askback, needs_number=True)
