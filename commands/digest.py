"""/digest — the digest of a team for a day, as it comes in the morning; of a day that is past, what was done."""

from actions import digesting, reviewing
from chat.command import Call, Command, Reply, anything
from commands import which_day, which_team
from domain.messages import Refusal
from domain.people import Role
from storage import settings


async def digest(call: Call, text: str) -> Reply:
    """Show the digest of today, or of the day that is named."""
    if call.team is None:
        return await which_team.ask(call, text)
    day = which_day.named(call, text) if text else call.now.date()
    if day is None:
        raise Refusal("digest-when")
    if day < call.now.date():
        return await reviewing.day(call.tx, call.team, day)
    its = await settings.of_team(call.tx, call.team.id)
    on = digesting.day_of(call.team, day, its.digest_at, call.now)
    return digesting.written(await digesting.gather(call.tx, call.team, on), call.person.id)


COMMAND = Command(
    "digest", "日报", parse=anything, run=digest, who=Role.LEAD, answers={"team": which_team.then(digest)}
)
