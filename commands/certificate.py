"""/certificate — a paper of what somebody did, in hours and helps; and whether such a paper is true."""

import re

from actions import certifying
from chat.command import Call, Command, Reply, anything
from chat.reading.choices import taken
from chat.reading.periods import read_period
from commands import which_team
from commands.finding import the_person
from commands.stats import LANGUAGES
from domain.messages import Hours, Message, PersonRef, Refusal, button
from domain.people import Person, Role
from domain.periods import ALL, Period

_VERIFY = re.compile(
    r"(?:verify|check|核对|核验|验证|查验)\s*[:：]?\s*#?(?P<number>\d{1,9})[\s,，:：]+(?P<code>\S[\S ]*)",
    re.IGNORECASE,
)
_FOR = re.compile(r"^(?:for\s+|给|替)\s*", re.IGNORECASE)


async def certificate(call: Call, text: str) -> Reply:
    """Make a certificate for oneself, or for somebody on a lead's word; or tell whether one is true."""
    said = _VERIFY.fullmatch(text.strip())
    if said:
        return await _verified(call, int(said["number"]), said["code"])
    if call.role < Role.VOLUNTEER:
        raise Refusal("only-members")
    if call.team is None:
        return await which_team.ask(call, text)
    text = " ".join(text.split())
    language, rest = taken(LANGUAGES, text)
    name, period = _read(call, _FOR.sub("", rest))
    whose = await _whose(call, name, text)
    made = await certifying.order(
        call.tx, call.team, whose, period, call.person, language or call.language, call.now
    )
    return Message(
        "certificate-ordered",
        person=PersonRef(whose.id),
        team=call.team,
        period=made.period,
        hours=Hours(made.minutes),
        count=made.helps,
        number=str(made.id),
    )


def _read(call: Call, text: str) -> tuple[str, Period]:
    """Take a line apart: a name, if one stands first, and the period behind it; all time if none is said."""
    words = text.split()
    for cut in range(len(words) + 1):
        rest = " ".join(words[cut:])
        period = read_period(rest, call.now.date()) if rest else ALL
        if period:
            return " ".join(words[:cut]), period
    return text, ALL


async def _whose(call: Call, name: str, text: str) -> Person:
    """Return whose certificate it is. Raises Refusal: for another only a lead has one made."""
    if not name and not call.pointed_at:
        return call.person
    if call.role < Role.LEAD:
        raise Refusal("certificate-own", [button("certificate", "certificate")])
    return await the_person(call, name, call.home().id, says=f"certificate {text.replace(name, '{}', 1)}")


async def _verified(call: Call, number: int, code: str) -> Message:
    known = await certifying.verify(call.tx, call.tx.seal_key, number, code)
    return await certifying.verdict(call.tx, known, number)


COMMAND = Command(
    "certificate",
    "证明",
    aliases=("时长证明", "服务证明"),
    parse=anything,
    run=certificate,
    who=Role.NONE,
    answers={"team": which_team.then(certificate)},
)
