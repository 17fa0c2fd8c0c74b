"""/privacy — what is kept, why, for how long, and who sees it."""

from chat.command import Call, Command, Reply, anything
from domain.messages import Message
from domain.people import Role


async def privacy(_call: Call, _text: str) -> Reply:
    """Answer truly; everybody may ask."""
    return Message("privacy")


COMMAND = Command("privacy", "隐私", parse=anything, run=privacy, who=Role.NONE)
