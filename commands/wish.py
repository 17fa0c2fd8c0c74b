"""/wish — a wish for the wall: its colour, where it was collected; open-ended unless a time is said."""

from dataclasses import replace
from typing import Any

from chat.command import Answer, Ask, Call, Command, Reply, anything
from chat.when import read_line
from commands import asking, drafts, post, which_team
from domain.kinds import Colour, Kind
from domain.messages import Message, Refusal, button
from domain.tasks import Draft

COLOURS = (Colour.GOODS, Colour.SERVICE, Colour.URGENT)
SAID = {
    "goods": Colour.GOODS,
    "物资": Colour.GOODS,
    "service": Colour.SERVICE,
    "服务": Colour.SERVICE,
    "urgent": Colour.URGENT,
    "紧急": Colour.URGENT,
}


async def wish(call: Call, text: str) -> Reply:
    """Post a wish; ask of which colour it is if that was not said."""
    if not text:
        raise Refusal("wish-nothing")
    if call.team is None:
        return await which_team.ask(call, text)
    line = read_line(text, call.said_at, call.language)
    if line.time and line.time.recurrence:
        raise Refusal("wish-recurring")
    draft = replace(drafts.from_line(line, kind=Kind.WISH), kind=Kind.WISH)
    if not draft.title:
        raise Refusal("wish-nothing")
    if line.time and line.time.doubt:
        return asking.ask(call, draft, line.time, {})
    return await _with_colour(call, draft)


async def _with_colour(call: Call, draft: Draft) -> Reply:
    if draft.colour:
        return await post.finish(call, draft)
    buttons = [button(colour.value, choice=n) for n, colour in enumerate(COLOURS)]
    known = {"draft": drafts.to_json(draft), "choices": [colour.value for colour in COLOURS]}
    return Ask(
        Message("ask-colour", [*buttons, button("never-mind", "nevermind")], title=draft.title),
        "colour",
        known,
    )


async def _colour_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    colour = Colour(said.choice) if said.choice else SAID.get(said.text.strip().lower())
    return await _with_colour(call, replace(drafts.of_json(known["draft"]), colour=colour))


async def _when_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    answer = asking.heard(call, known, said)
    return answer if isinstance(answer, Ask) else await _with_colour(call, answer[0])


COMMAND = Command(
    "wish",
    "心愿",
    aliases=("微心愿",),
    parse=anything,
    run=wish,
    answers={"colour": _colour_said, "when": _when_said, "team": which_team.then(wish)},
    discreet=True,
)
