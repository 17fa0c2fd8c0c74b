"""/hours — say or correct the hours of a task one did; alone, it asks for them."""

from chat.arguments import Report, report
from chat.command import Ask, Call, Command, Reply
from commands import done
from commands.finding import my_task
from domain.messages import Message, button


async def hours(call: Call, said: Report) -> Reply:
    """Report hours, or ask how long it took."""
    task = await my_task(call, said.number)
    if said.minutes is None and said.served is None:
        asked = Message("done-ask-hours", [button("never-mind", "nevermind")], task=task)
        return Ask(asked, "hours", {"task": task.id}, command="done")
    return await done.done(call, said)


COMMAND = Command("hours", "改时长", parse=report, run=hours, needs_number=True)
