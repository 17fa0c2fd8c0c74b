"""/still — say that one is still on it: a wish or a project taken a while ago."""

from datetime import timedelta

from actions import claims as confirming
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import my_task, spoken_for
from domain.messages import Message, PersonRef, Refusal, button
from domain.tasks import ClaimState, claim_of, ends_at
from storage import claims, settings


async def still(call: Call, said: Numbered) -> Reply:
    """Keep a place for as long again."""
    task = await my_task(call, said.number)
    on = await claims.of_task(call.tx, task.id)
    other = await spoken_for(call, task, said.rest)
    own = other or claim_of(on, call.person.id)
    if own is None or own.state is not ClaimState.HELD:
        raise Refusal("coming-no-place", [button("claim", f"claim {task.id}")], task=task)
    by = call.person.id if other else None
    await confirming.confirm(call.tx, task, own, call.now, by=by, verb="still-on-it")
    whom = f" for ={own.person}" if other else ""
    cant = button("cant", f"cant {task.id}{whom}")
    its = await settings.of_team(call.tx, task.team)
    if ends_at(task):
        return Message("still-noted-dated", [cant], task=task)
    return Message(
        "still-noted-for" if other else "still-noted",
        [button("done", f"done {task.id}{whom}"), cant],
        task=task,
        person=PersonRef(own.person),
        until=call.now + timedelta(days=its.wish_days),
    )


COMMAND = Command("still", "还在办", parse=numbered, run=still, needs_number=True)
