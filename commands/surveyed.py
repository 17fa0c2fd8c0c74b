"""/surveyed — the first step of a project: it was looked at on the spot."""

from actions import surveying
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands import which_day
from commands.finding import my_task
from domain.messages import Message, Refusal, button


async def surveyed(call: Call, said: Numbered) -> Reply:
    """Note the survey, of today or of the day that is named."""
    task = await my_task(call, said.number)
    day = which_day.named(call, said.rest) if said.rest else call.now.date()
    if day is None or day > call.now.date():
        raise Refusal("surveyed-when", task=task)
    change = await surveying.note(call.tx, task, call.person.id, day, call.now)
    return Message("surveyed-noted", [button("undo", f"undo {change}")], task=task, day=day)


COMMAND = Command("surveyed", "已勘察", aliases=("勘察",), parse=numbered, run=surveyed, needs_number=True)
