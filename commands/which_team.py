"""Asking for which team something is meant, by somebody who belongs to several; the answer is remembered."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from chat import standing
from chat.command import Answer, Answering, Ask, Call, Reply
from domain.messages import Message, Refusal, button
from domain.people import Role, Team
from storage import people, teams, tree

OFFERED = 3


async def ask(call: Call, text: str, *, below: bool = False) -> Ask:
    """Ask for the team; `text` is what was said and will be heard again. Raises Refusal when there is none.

    `below`: it is about a team with all below it, which needs no chat of its own; the highest are offered first.
    """
    own = (await _offered(call, below=below))[:OFFERED]
    if not own:
        raise Refusal("team-none" if call.role else "only-members")
    buttons = [button("team", choice=n, team=team) for n, team in enumerate(own)]
    known = {"text": text, "choices": [team.id for team in own], "below": below}
    return Ask(Message("ask-team", [*buttons, button("never-mind", "nevermind")]), "team", known)


async def _offered(call: Call, *, below: bool) -> list[Team]:
    own = await teams.of_person(call.tx, call.person.id)
    if not below:
        return own
    led = {one.id: one for one in await tree.in_reach(call.tx, call.person.id, Role.LEAD) if not one.archived}
    highest = [one for one in led.values() if one.parent not in led]
    return highest + [one for one in own if one not in highest]


def then(run: Callable[[Call, str], Awaitable[Reply]]) -> Answering:
    """Return what takes the answer: a tapped team, or its name; then the command is run as it was said."""

    async def answered(call: Call, known: dict[str, Any], said: Answer) -> Reply:
        name = said.text.strip().casefold()
        below = known.get("below", False)
        own = await (tree.in_reach if below else teams.of_person)(call.tx, call.person.id)
        wanted = next((team for team in own if team.id == said.choice or team.name.casefold() == name), None)
        if wanted is None:
            return await ask(call, known["text"], below=below)
        call = await standing.on_team(call, wanted)
        await people.set_team(call.tx, call.person.id, wanted.id)
        reply = await run(call, known["text"])
        return replace(reply, known={"team": wanted.id} | reply.known) if isinstance(reply, Ask) else reply

    return answered
