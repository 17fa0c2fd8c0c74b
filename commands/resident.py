"""/resident — who is helped: a lead keeps their details in private, and groups see a code."""

import re
from dataclasses import dataclass, replace
from typing import Any

from actions import residents
from chat.command import Answer, Ask, Call, Command, NotAnAnswer, Reply, anything
from commands import rounds, which_team
from domain.messages import NOTHING, Joined, Message, PersonRef, Refusal, TaskRef, Term, button
from domain.people import Role
from domain.residents import CODE, Details, Resident, read_details
from storage import residents as rows
from storage import settings

VERBS = {
    "add": re.compile(r"(?:add|new|添加|新增|登记|加)(?![a-z])[\s:：]*", re.IGNORECASE),
    "forget": re.compile(r"(?:forget|remove|delete|注销|移除|删除)(?![a-z])[\s:：]*", re.IGNORECASE),
}
VISITS = re.compile(r"visits?|rounds|pair(?:s|ings?)|探访|走访|结对|包保", re.IGNORECASE)
FIELDS = {
    "name": re.compile(r"(?:name|姓名|名字)(?![a-z])[\s:：]*", re.IGNORECASE),
    "address": re.compile(r"(?:address|at|地址|住址|住)(?![a-z])[\s:：]*", re.IGNORECASE),
    "phone": re.compile(r"(?:phone|tel|电话|手机)(?![a-z])[\s:：]*", re.IGNORECASE),
    "notes": re.compile(r"(?:notes?|备注|情况)(?![a-z])[\s:：]*", re.IGNORECASE),
}
ASKED = ("name", "address", "phone", "notes")
NOTHING_MORE = re.compile(r"(?:no|none|nothing|skip|-|没有|无|不知道|跳过|空)[.。]*", re.IGNORECASE)
SHOWN = 40


@dataclass(frozen=True, slots=True)
class Said:
    """What stands behind /resident: what to do, with whom, and the words left."""

    verb: str
    code: int | None
    rest: str


def parse(text: str) -> Said:
    """Read `add …`, `R-12 …`, `forget R-12`."""
    text = text.strip()
    for verb, pattern in VERBS.items():
        match = pattern.match(text)
        if match:
            rest = text[match.end() :]
            return Said(verb, None, rest) if verb == "add" else Said(verb, _code(rest)[0], rest)
    code, rest = _code(text)
    return Said("list" if not text else "show" if not rest else "change", code, rest)


def _code(text: str) -> tuple[int | None, str]:
    match = CODE.match(text) or re.match(r"(\d{1,6})\b", text)
    return (int(match[1]), text[match.end() :].strip(" ,，:：")) if match else (None, text)


async def resident(call: Call, text: str) -> Reply:
    """Do what was asked, in private only: a group is no place for details, not even to type them."""
    if not call.private:
        raise Refusal("resident-not-here" if text else "resident-in-private")
    if VISITS.fullmatch(text):
        return await rounds.shown(call)
    said = parse(text)
    if said.verb == "list":
        return await _list(call)
    if said.verb == "add":
        if call.team is None:
            return await which_team.ask(call, text)
        return await _add(call, said.rest)
    one = await _theirs(call, said.code)
    match said.verb:
        case "forget":
            return _ask_to_forget(one)
        case "change":
            return await _change(call, one, said.rest)
    return await _shown(call, one)


async def _theirs(call: Call, code: int | None) -> Resident:
    """Return a resident whom this person may see; "not yours" and "not there" are one answer. Raises Refusal."""
    if code is None:
        raise Refusal("resident-usage")
    found = await rows.led_by(call.tx, call.person.id, code)
    if found is None:
        raise Refusal("resident-not-there", [button("residents", "resident")], code=f"R-{code}")
    return found


async def _list(call: Call) -> Reply:
    known = await rows.all_led_by(call.tx, call.person.id)
    if not known:
        return Message("resident-none", [button("add-resident", "resident add")])
    lines = tuple(Message("resident-listed", resident=one) for one in known[:SHOWN])
    more = (Message("resident-more", count=len(known) - SHOWN),) if len(known) > SHOWN else ()
    buttons = [button("visits", "resident visits"), button("add-resident", "resident add")]
    return Message("resident-list", buttons, lines=Joined((*lines, *more)))


async def _shown(call: Call, one: Resident) -> Reply:
    agreed = Message("resident-agreed", at=one.agreed_at, person=PersonRef(one.agreed_to or call.person.id))
    served = [
        Message("resident-served" if has_hour else "resident-served-day", kind=Term(f"kind-{kind}"), at=at)
        for kind, at, has_hour in await rows.last_served(call.tx, one.id)
    ]
    coming = [
        Message("resident-coming", task=TaskRef(number))
        for number in await rows.next_due(call.tx, one.id, call.now)
    ]
    forget = button("forget", f"resident forget {one.code}")
    return Message("resident", [forget], resident=one, more=Joined((*served, *coming, agreed)))


async def _change(call: Call, one: Resident, text: str) -> Reply:
    for name, pattern in FIELDS.items():
        match = pattern.match(text)
        if match and (said := text[match.end() :].strip()):
            details = replace(one.details, **{name: said})
            await residents.change(call.tx, one, details, call.person.id, call.now)
            return Message(
                "resident-changed", [button("resident", f"resident {one.code}", resident=one)], resident=one
            )
    raise Refusal("resident-change-usage", resident=one)


async def _add(call: Call, text: str) -> Reply:
    """Keep somebody from one line; a bare name is asked for the rest, and whether they agreed."""
    code, details = read_details(text)
    if not details.address and not details.phone:
        known = {"code": code, "details": {"name": details.name} if details.name else {}}
        return _ask(call, known)
    return await _keep(call, code, details)


def _ask(call: Call, known: dict[str, Any]) -> Ask:
    """Ask for the next thing that is not known; in the end whether they agreed."""
    never_mind = button("never-mind", "nevermind")
    missing = next((name for name in ASKED if name not in known["details"]), None)
    if missing is None:
        buttons = [button("agreed", choice=0), button("not-yet", choice=1)]
        name = known["details"]["name"]
        return Ask(
            Message("resident-ask-agreed", buttons, name=name), "agreed", {**known, "choices": [True, False]}
        )
    skip = [button("skip", choice=0)] if missing != "name" else []
    question = Message(f"resident-ask-{missing}", [*skip, never_mind])
    return Ask(question, "detail", {**known, "team": call.home().id, "asked": missing, "choices": [""]})


async def _detail_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    text = "" if said.choice is not None or NOTHING_MORE.fullmatch(said.text) else said.text.strip()
    if known["asked"] == "name" and not text:
        raise NotAnAnswer
    return _ask(call, {**known, "details": {**known["details"], known["asked"]: text}})


async def _agreed_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Keep nothing of somebody who has not agreed."""
    if said.choice is None:
        raise NotAnAnswer
    if not said.choice:
        return Message("resident-not-yet")
    return await _keep(call, known["code"], Details(**known["details"]))


async def _keep(call: Call, code: int | None, details: Details) -> Reply:
    team = call.home()
    first = not await rows.all_led_by(call.tx, call.person.id)
    one = await residents.add(call.tx, team.id, details, call.person.id, call.now, code=code)
    buttons = [button("resident", f"resident {one.code}", resident=one)]
    if not first or (await settings.of_team(call.tx, team.id)).sheets:
        return Message("resident-added", buttons, resident=one, more=NOTHING)
    if call.role >= Role.COORDINATOR:
        buttons.insert(0, button("sheets-on", "settings sheets on"))
    return Message(
        "resident-added", buttons, resident=one, more=Joined((Message("resident-sheets-off"),), "sentences")
    )


def _ask_to_forget(one: Resident) -> Ask:
    buttons = [button("never-mind", "nevermind"), button("forget-them", choice=0, resident=one)]
    return Ask(Message("resident-ask-forget", buttons, resident=one), "forget", {"choices": [one.id]})


async def _forget_said(call: Call, _known: dict[str, Any], said: Answer) -> Reply:
    if said.choice is None:
        raise NotAnAnswer
    one = await _theirs(call, said.choice)
    await residents.forget(call.tx, one, call.person.id, call.now)
    return Message("resident-forgotten", resident=one)


COMMAND = Command(
    "resident",
    "居民",
    aliases=("服务对象",),
    parse=anything,
    run=resident,
    who=Role.LEAD,
    answers={
        "detail": _detail_said,
        "agreed": _agreed_said,
        "forget": _forget_said,
        "team": which_team.then(resident),
    },
    discreet=True,
)
