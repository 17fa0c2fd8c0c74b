"""/privacy — what is kept, why, for how long, and who sees it."""

from chat.command import Call, Command, Reply, anything
from domain.messages import Message
from domain.people import Role
from storage import settings, teams


async def privacy(call: Call, _text: str) -> Reply:
    """Answer truly; everybody may ask."""
    kept = await settings.of_team(call.tx, teams.ROOT)
    return Message("privacy", words=kept.words_days, people=kept.people_days)


COMMAND = Command("privacy", "隐私", parse=anything, run=privacy, who=Role.NONE)
