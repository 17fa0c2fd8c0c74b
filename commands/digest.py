"""/digest — the digest of a team for a day, as it comes in the morning."""

from datetime import datetime, time

from actions import digesting
from chat.command import Call, Command, Reply, anything
from chat.when import read_time
from commands import which_team
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
    found = read_time(text, call.said_at, call.language)
    start = None
    if found and found.doubt and found.doubt.date:
        start = found.doubt.date
    elif found and found.when and found.when.start:
        start = found.when.start.date()
    if start is None:
        raise Refusal("digest-when")
    return datetime.combine(start, time(8), call.now.tzinfo)


COMMAND = Command(
    "digest", "日报", parse=anything, run=digest, who=Role.LEAD, answers={"team": which_team.then(digest)}
)
