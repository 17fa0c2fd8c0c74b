"""/people — who belongs to the team, for its leads: what they can do, whether they are vetted and reachable."""

import re
from typing import Any

from actions import fitness
from chat.command import Call, Command, Reply, anything
from commands import forgetting, which_team
from commands.finding import the_person
from commands.forgetting import FORGET
from commands.lists import PAGE, more_button, page_of
from commands.skills import signed
from domain.fitness import VETTED
from domain.messages import Hours, Joined, Message, PersonRef, Refusal, Term, button
from domain.people import Role
from storage import people as rows
from storage import roster
from storage.roster import Entry

SIGN = re.compile(r"\s[+＋\-－−]")


async def people(call: Call, text: str) -> Reply:
    """List the members, show one, or note what somebody can do. In private only."""
    if not call.private:
        raise Refusal("people-private")
    if call.team is None:
        return await which_team.ask(call, text)
    if forget := FORGET.match(text):
        return await forgetting.ask(call, text[forget.end() :].strip())
    page, words = page_of(text)
    if words:
        return await _one(call, words)
    team, count = call.team, await roster.size(call.tx, call.team.id)
    found = await roster.page(call.tx, team.id, page * PAGE, PAGE)
    lines = Joined(tuple(Message("people-line", **_facts(entry)) for entry in found))
    buttons = [
        button("person-only", f"people ={one.person}", person=PersonRef(one.person)) for one in found[:3]
    ]
    return Message(
        "people", [*buttons, *more_button("people", "", page, count)], team=team, count=count, lines=lines
    )


async def _one(call: Call, words: str) -> Reply:
    """Show one member; `bo +haircut` notes a skill first."""
    team = call.home()
    cut = SIGN.search(words)
    name, change = (words[: cut.start()], words[cut.start() :]) if cut else (words, "")
    person = await the_person(call, name.strip(), team.id, says=f"people {{}}{change}")
    entry = await roster.one(call.tx, team.id, person.id)
    if entry is None:
        raise Refusal("person-not-there", name=name.strip())
    if change:
        add, remove = signed(change)
        await fitness.learn(call.tx, person.id, add, remove, call.person.id, call.now)
        entry = await roster.one(call.tx, team.id, person.id) or entry
    if VETTED in entry.skills:
        buttons = [button("not-vetted", f"people ={person.id} -vetted")]
    else:
        buttons = [button("vetted", f"people ={person.id} +vetted")]
    if not await rows.has_account(call.tx, person.id):
        buttons.append(button("forget", f"people forget ={person.id}"))
    return Message("people-one", buttons, **_facts(entry))


def _facts(entry: Entry) -> dict[str, Any]:
    return {
        "person": PersonRef(entry.person),
        "role": Term(f"role-{entry.role.word}"),
        "skills": fitness.named([name for name in entry.skills if name != VETTED]),
        "vetted": Term("people-vetted" if VETTED in entry.skills else "people-not-vetted"),
        "reach": Term("people-reachable" if entry.is_reachable else "people-unreachable"),
        "hours": Hours(entry.minutes),
        "seen": _one_line("people-seen", at=entry.seen) if entry.seen else Term("people-never-seen"),
    }


def _one_line(id: str, **facts: Any) -> Joined:  # noqa: A002, ANN401 - as in Message
    return Joined((Message(id, **facts),), "pieces")


COMMAND = Command(
    "people",
    "成员",
    aliases=("名单", "人员"),
    parse=anything,
    run=people,
    who=Role.LEAD,
    answers={"team": which_team.then(people), "forget": forgetting.said},
)
