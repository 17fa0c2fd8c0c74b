"""/digest — the digest of a team for a day, as it comes in the morning."""

from datetime import datetime, time

from actions import digesting
from chat.command import Call, Command, Reply, anything
from commands import which_day, which_team
from domain.messages import Message, Refusal, button
from domain.people import Role


async def digest(call: Call, text: str) -> Reply:
    """Show the digest of today, or of the day that is named."""
    if call.team is None:
        return await which_team.ask(call, text)
    shown = await digesting.digest(call.tx, call.team, _moment(call, text))
    return shown or Message("digest-nothing", [button("what-is-needed", "list")], team=call.team)


def _moment(call: Call, text: str) -> datetime:
    """Return the morning of the day that is named; now, if none is. Raises Refusal."""
    if not text:
        return call.now
    day = which_day.named(call, text)
    if day is None:
        raise Refusal("digest-when")
    return datetime.combine(day, time(8), call.now.tzinfo)


COMMAND = Command(
    "digest", "日报", parse=anything, run=digest, who=Role.LEAD, answers={"team": which_team.then(digest)}
)
