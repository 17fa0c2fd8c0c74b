"""/snooze — be reminded of a task once more: half-way to its start, or when one says."""

from datetime import datetime, timedelta

from actions import reminding
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from chat.when import read_time
from commands.finding import my_task
from commands.setting_values import span
from domain.messages import Message, Refusal, button
from domain.tasks import Task
from domain.when import Shape


async def snooze(call: Call, said: Numbered) -> Reply:
    """Put a reminder off, and say when it comes."""
    task = await my_task(call, said.number)
    wanted = _moment(call, task, said.rest) if said.rest.strip() else None
    at = await reminding.snooze(call.tx, task, call.person.id, wanted, call.now)
    buttons = [button("coming", f"coming {task.id}"), button("cant", f"cant {task.id}")]
    return Message("snoozed", buttons, task=task, at=at)


def _moment(call: Call, task: Task, words: str) -> datetime:
    """Read `20 min`, `14:30`. Raises Refusal."""
    after = span(words.strip().removeprefix("in ").removesuffix("后").removesuffix("之"))
    if after:
        return call.now + after
    found = read_time(words, call.now, call.language)
    when = found.when if found else None
    if when is None or when.start is None or when.shape is not Shape.FIXED or when.start <= call.now:
        raise Refusal("snooze-when", [button("snooze", f"snooze {task.id}")], task=task)
    return max(when.start, call.now + timedelta(minutes=1))


COMMAND = Command(
    "snooze", "稍后提醒", aliases=("稍后", "晚点提醒"), parse=numbered, run=snooze, needs_number=True
)
