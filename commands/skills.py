"""/skills — what I can do: shown, and changed by +haircut -driving."""

import re

from actions import fitness
from chat.command import Call, Command, Reply, anything
from domain.fitness import TWO, VETTED, skill
from domain.messages import Message, Refusal
from storage import skills as kept

SIGNED = re.compile(r"(?P<sign>[+＋\-－−])\s*(?P<name>[^+＋－−,，、]+?)(?=\s*(?:[+＋－−,，、]|\s-|$))")
MOST = 20


def signed(text: str) -> tuple[list[str], list[str]]:
    """Read `+haircut -driving`: what to add, and what to take away."""
    found = [(match["sign"] in "+＋", skill(match["name"])) for match in SIGNED.finditer(text)]
    return [name for adds, name in found if adds], [name for adds, name in found if not adds]


async def skills(call: Call, text: str) -> Reply:
    """Show what one can do, or change it. Who is vetted is for a lead to say."""
    if text:
        add, remove = signed(text if text[0] in "+＋-－−" else f"+{text}")
        if {VETTED, TWO} & {*add, *remove}:
            raise Refusal("skills-vetted")
        own = {*await kept.of(call.tx, call.person.id), *add}
        if (not add and not remove) or len(own) > MOST:
            raise Refusal("skills-usage")
        await fitness.learn(call.tx, call.person.id, add, remove, call.person.id, call.now)
    own_skills = await kept.of(call.tx, call.person.id)
    shown = [name for name in own_skills if name != VETTED]
    return Message("skills-mine", skills=fitness.named(shown)) if shown else Message("skills-mine-none")


COMMAND = Command("skills", "技能", aliases=("我会",), parse=anything, run=skills)
