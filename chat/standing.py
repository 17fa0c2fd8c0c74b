"""Who somebody is where they speak: their role there now, and the team's clock."""

from dataclasses import replace

from chat.command import Call
from domain.messages import Refusal
from domain.people import Role, Team
from storage import teams


async def on_team(call: Call, team: Team) -> Call:
    """Return a call as one about this team. Raises Refusal if its command is not for them there (any more)."""
    call = replace(
        call,
        team=team,
        role=await teams.role(call.tx, call.person.id, team.id),
        language=call.person.language or team.language,
        now=call.now.astimezone(team.zone),
        said_at=call.said_at.astimezone(team.zone),
    )
    check(call)
    return call


def check(call: Call) -> None:
    """Raise Refusal unless the command is for somebody of this role."""
    least = next(command.who for command in call.table if command.name == call.command)
    if call.role < least:
        raise Refusal("only-members" if call.role is Role.NONE else f"only-{least.word}")
