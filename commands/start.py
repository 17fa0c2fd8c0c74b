"""/start — hello, what to do next; and the links that lead here."""

import re
from typing import Any

from actions import joining, wishing
from chat.command import Answer, Ask, Call, Command, NotAnAnswer, Reply, anything
from domain.language import Language
from domain.messages import NOTHING, Button, Joined, Message, PersonRef, button
from domain.people import Role
from storage import teams

WALL = re.compile(r"wall(?:-(\d{1,9}))?")


async def start(call: Call, payload: str) -> Reply:
    """Greet somebody, and tell the id that COORDINATORS takes. A link may give them a role."""
    account = f"{call.platform}:{call.account.key}" if call.account else ""
    its_id = Joined((Message("start-id", account=account),), "sentences")
    if not payload or payload == "hello":
        return hello(call, its_id)
    wall = WALL.fullmatch(payload)
    if wall:
        return await _welcome(call, int(wall[1] or 0))
    return await joining.opened(call.tx, payload, call.person.id, call.now, its_id)


async def _welcome(call: Call, number: int) -> Reply:
    """Ask whoever found the wall's link for their wish; the link names a team, or there is but one."""
    there = [team.id for team in await teams.with_chat(call.tx)]
    team = number if number in there else there[0] if there and not number else None
    if team is None:
        return Message("start-link-spent", more=NOTHING)
    ask = Message("wall-welcome", [button("never-mind", "nevermind")])
    return Ask(ask, "wish", {"team": None, "wall": team})


async def _said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take a wish; or, once one is fulfilled, a word of thanks."""
    if not said.text.strip():
        raise NotAnAnswer
    if "wish" in known:
        await wishing.thank(call.tx, known["wish"], said.text.strip(), call.now)
        return Message("wall-thanks-passed")
    await wishing.send(call.tx, known["wall"], call.person.id, said.text.strip(), call.now)
    return Message("wall-sent")


def hello(call: Call, more: Joined = NOTHING) -> Message:
    """Greet somebody; whoever is in no team is told how to join one."""
    if call.role is Role.NONE:
        return Message("start-stranger", [_other_language(call)], person=PersonRef(call.person.id), more=more)
    buttons = [button("what-is-needed", "list"), button("my-tasks", "mine"), _other_language(call)]
    name = "start-team" if call.team else "start"
    return Message(name, buttons, person=PersonRef(call.person.id), team=call.team, more=more)


def _other_language(call: Call) -> Button:
    if call.language is Language.ENGLISH:
        return button("chinese", "language zh")
    return button("english", "language en")


COMMAND = Command(
    "start", "开始", parse=anything, run=start, who=Role.NONE, in_help=False, answers={"wish": _said}
)
