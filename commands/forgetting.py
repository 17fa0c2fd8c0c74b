"""/people forget Mr Tan — somebody without an account goes for good, on their wish and by the word of who leads them."""

import re
from typing import Any

from actions import forgetting
from chat.command import Answer, Ask, Call, NotAnAnswer, Reply
from commands.finding import the_person
from domain.messages import Message, PersonRef, Refusal, button
from storage import people, roster

FORGET = re.compile(r"(?:forget|注销|忘掉)(?![a-z])[\s:：]*", re.IGNORECASE)


async def ask(call: Call, name: str) -> Ask:
    """Ask once: it can't be taken back. Raises Refusal."""
    person = await the_person(call, name, call.home().id, says="people forget {}")
    if await roster.one(call.tx, call.home().id, person.id) is None:
        raise Refusal("person-not-there", name=name)
    await forgetting.require_voiceless(call.tx, person.id, call.person.id)
    who = PersonRef(person.id)
    buttons = [button("never-mind", "nevermind"), button("forget-person", choice=0, person=who)]
    return Ask(Message("forget-ask", buttons, person=who), "forget", {"choices": [person.id]})


async def said(call: Call, _known: dict[str, Any], answer: Answer) -> Reply:
    """Let them go, if it is still for this lead to say."""
    if answer.choice is None:
        raise NotAnAnswer
    await forgetting.require_voiceless(call.tx, answer.choice, call.person.id)
    await forgetting.ask(call.tx, answer.choice, call.person.id, call.now)
    return Message("forget-going", person=(await people.get(call.tx, answer.choice)))
