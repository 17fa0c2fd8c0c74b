"""/status — how the bot is: what waits, the last backup, and whether one came back on trial."""

from datetime import timedelta

from chat.command import Call, Command, Reply, anything
from domain.messages import Joined, Message
from domain.people import Role
from storage import queues, upkeep

LATE = timedelta(minutes=10)


async def status(call: Call, _text: str) -> Reply:
    """Tell whoever coordinates; whoever runs the bot has `bot.py doctor`, which says more."""
    found = await queues.look(call.tx)
    others = max(0, found.waiting - 1)  # this one is being worked off
    lines = [Message("status-queues", waiting=others, unsent=found.unsent, parked=found.parked)]
    if found.unsent_since and call.now - found.unsent_since > LATE:
        lines.append(Message("status-late", since=found.unsent_since))
    backup, drill = await upkeep.last(call.tx, "backup"), await upkeep.last(call.tx, "drill")
    lines.append(Message("status-backup", last=backup.well) if backup.well else Message("status-no-backup"))
    if drill.well:
        lines.append(Message("status-drill", last=drill.well))
    if any(one.ill and not one.is_well for one in (backup, drill)):
        lines.append(Message("status-ill"))
    return Message("status", lines=Joined(tuple(lines)))


COMMAND = Command("status", "状态", parse=anything, run=status, who=Role.COORDINATOR)
