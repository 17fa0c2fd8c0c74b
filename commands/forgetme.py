"""/forgetme — name, account and words of a person go for good; asked once, done within the hour."""

from typing import Any

from actions import forgetting
from chat.command import Answer, Ask, Call, Command, NotAnAnswer, Reply, anything
from domain.messages import Message, button
from domain.people import Role


async def forgetme(call: Call, _text: str) -> Reply:
    """Ask once: it can't be taken back."""
    await forgetting.require_home(call.tx, call.person.id, call.person.id)
    buttons = [button("never-mind", "nevermind"), button("forget-me", choice=0)]
    return Ask(Message("forgetme-ask", buttons), "forget", {"team": None, "choices": [True]})


async def _said(call: Call, _known: dict[str, Any], said: Answer) -> Reply:
    if said.choice is None:
        raise NotAnAnswer
    await forgetting.ask(call.tx, call.person.id, call.person.id, call.now)
    return Message("forgetme-going")


COMMAND = Command(
    "forgetme",
    "注销",
    aliases=("忘记我", "删除我"),
    parse=anything,
    run=forgetme,
    who=Role.NONE,
    answers={"forget": _said},
)
