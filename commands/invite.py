"""/invite — a link that lets people join the team; and who asked to, let in or not."""

import re

from actions import joining
from actions.telling import tell
from chat.command import Call, Command, Reply, anything
from commands import which_team
from domain.messages import Message, PersonRef, Qr, Refusal, button
from domain.people import Role
from storage import teams

ONCE = ("once", "一次", "单人")
OFF = ("off", "作废", "停用")
SETTLED = re.compile(r"(?P<what>admit|decline) (?P<team>\d+) =(?P<person>\d+)")


async def invite(call: Call, text: str) -> Reply:
    """Make a link, end all of them, or settle a request."""
    settled = SETTLED.fullmatch(text)
    if settled:
        return await _settle(
            call, int(settled["team"]), int(settled["person"]), admit=settled["what"] == "admit"
        )
    if not call.private:
        raise Refusal("invite-private")
    if call.team is None:
        return await which_team.ask(call, text)
    word = text.lower()
    if word in OFF:
        await joining.void(call.tx, call.team, call.person.id, call.now)
        return Message("invite-void", team=call.team)
    if word and word not in ONCE:
        raise Refusal("invite-usage")
    payload, until = await joining.invite(call.tx, call.team, call.person.id, call.now, many=not word)
    picture = Message("invite-qr-once" if word else "invite-qr", team=call.team, until=until, qr=Qr(payload))
    await tell(call.tx, call.person.id, picture, call.now, urgent=True)
    buttons = [button("join", link=payload, team=call.team), button("void-link", "invite off")]
    return Message("invite-made-once" if word else "invite-made", buttons, team=call.team, until=until)


async def _settle(call: Call, team: int, person: int, *, admit: bool) -> Reply:
    """Let somebody in or not; to whoever does not lead the team nobody has asked."""
    if await teams.role(call.tx, call.person.id, team) < Role.LEAD:
        raise Refusal("join-settled")
    await joining.settle(
        call.tx, await teams.get(call.tx, team), person, call.person.id, call.now, admit=admit
    )
    return Message(
        "join-let-in" if admit else "join-not-now",
        person=PersonRef(person),
        team=await teams.get(call.tx, team),
    )


COMMAND = Command(
    "invite", "邀请", parse=anything, run=invite, who=Role.LEAD, answers={"team": which_team.then(invite)}
)
