"""Asking for which team something is meant, by somebody who belongs to several; the answer is remembered."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from chat import standing
from chat.command import Answer, Answering, Ask, Call, Reply
from domain.messages import Message, Refusal, button
from storage import people, teams

OFFERED = 3


async def ask(call: Call, text: str) -> Ask:
    """Ask for the team; `text` is what was said and will be heard again. Raises Refusal when there is none."""
    own = (await teams.of_person(call.tx, call.person.id))[:OFFERED]
    if not own:
        raise Refusal("team-none" if call.role else "only-members")
    buttons = [button("team", choice=n, team=team) for n, team in enumerate(own)]
    known = {"text": text, "choices": [team.id for team in own]}
    return Ask(Message("ask-team", [*buttons, button("never-mind", "nevermind")]), "team", known)


def then(run: Callable[[Call, str], Awaitable[Reply]]) -> Answering:
    """Return what takes the answer: a tapped team, or its name; then the command is run as it was said."""

    async def answered(call: Call, known: dict[str, Any], said: Answer) -> Reply:
        name = said.text.strip().casefold()
        own = await teams.of_person(call.tx, call.person.id)
        wanted = next((team for team in own if team.id == said.choice or team.name.casefold() == name), None)
        if wanted is None:
            return await ask(call, known["text"])
        call = await standing.on_team(call, wanted)
        await people.set_team(call.tx, call.person.id, wanted.id)
        reply = await run(call, known["text"])
        return replace(reply, known={"team": wanted.id} | reply.known) if isinstance(reply, Ask) else reply

    return answered
