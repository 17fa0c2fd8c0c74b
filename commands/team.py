"""/team — the tree of teams: shown, and grown, moved, renamed, archived; a group is given to one."""

import re

from actions import people, teaming
from chat.command import Call, Command, Reply, anything
from commands import which_team
from commands.finding import the_person
from domain.messages import Joined, Message, PersonRef, Refusal, Words, button
from domain.people import Body, Role, Team
from storage import chats, teams, tree

HELD = {Role.COORDINATOR: "team-coordinators", Role.LEAD: "team-leads"}
VERBS = {
    "add": r"(?:add|new|make|新建|新增|添加)",
    "member": r"(?:member|单位成员)",
    "organisation": r"(?:organi[sz]ation|单位)",
    "household": r"(?:household|家庭|户)",
    "contact": r"(?:contact|联系人)",
    "move": r"(?:move|移动|调整)",
    "rename": r"(?:rename|改名)",
    "archive": r"(?:archive|归档|停用)",
    "restore": r"(?:restore|恢复)",
    "here": r"(?:here|本群)",
    "group": r"group",
}
VERB = re.compile("|".join(f"(?P<{name}>{word})(?![a-z])" for name, word in VERBS.items()), re.IGNORECASE)
UNDER = re.compile(r"\s+(?:under|below|to|into)\s+|\s*(?:归到?|划到|移到)\s*|\s+到\s*", re.IGNORECASE)
INTO = re.compile(r"\s+to\s+|\s*(?:改成|改为|改叫)\s*|\s+[为叫]\s*", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[,，、;；\n]\s*")
GROUP = re.compile(r"(?P<chat>\d+)\s*(?P<team>.*)")


async def team(call: Call, text: str) -> Reply:
    """Show a team, or change the tree; what is not theirs is not there."""
    found = VERB.match(text)
    if not found:
        return await _show(call, text)
    rest = text[found.end() :].strip(" :：")
    if not rest and found.lastgroup != "here":
        raise Refusal("team-usage")
    return await _VERBS[found.lastgroup or ""](call, rest)


async def _show(call: Call, name: str) -> Reply:
    if not name and call.team is None:
        return await _tree(call)
    shown = await named(call, name) if name else call.home()
    lines = [Message("team-above", teams=_listed(await tree.above(call.tx, shown.id)))]
    below = await tree.right_below(call.tx, shown.id)
    if below:
        lines.append(Message("team-below", teams=_listed(below)))
    groups = [Message("team-named", name=chat.title) for chat in await chats.of_team(call.tx, shown.id)]
    lines.append(
        Message("team-chats", chats=Joined(tuple(groups), "commas")) if groups else Message("team-no-chat")
    )
    for role, said in HELD.items():
        holders = [
            PersonRef(person.id)
            for person in await teams.people(call.tx, shown.id, role)
            if await teams.direct_role(call.tx, person.id, shown.id) is role
        ]
        if holders:
            lines.append(Message(said, people=holders))
    if shown.contact:
        lines.append(Message("team-contact", person=PersonRef(shown.contact)))
    lines.append(Message("team-size", count=await tree.size(call.tx, shown.id)))
    buttons = [button("team", f"team ={one.id}", team=one) for one in below[:3]]
    return Message(_title(shown), buttons, team=shown, lines=Joined(tuple(lines)))


def _title(shown: Team) -> str:
    if shown.archived:
        return "team-archived-shown"
    return {Body.ORGANISATION: "team-organisation", Body.HOUSEHOLD: "team-household"}.get(
        shown.body, "team-shown"
    )


async def _tree(call: Call) -> Reply:
    """List what somebody may see, each team indented below the one above it."""
    own = [one for one in await tree.in_reach(call.tx, call.person.id) if not one.archived]
    if not own:
        raise Refusal("team-none")
    ids = {one.id for one in own}
    lines: list[Message] = []

    def add(one: Team, depth: int) -> None:
        lines.append(Message("team-line", indent=Words("  " * depth), team=one))
        for below in own:
            if below.parent == one.id:
                add(below, depth + 1)

    for one in own:
        if one.parent not in ids:
            add(one, 0)
    buttons = [button("team", f"team ={one.id}", team=one) for one in own[:4]]
    return Message("team-tree", buttons, lines=Joined(tuple(lines)))


def _listed(each: list[Team]) -> Joined:
    return Joined(tuple(Message("team-in-list", team=one) for one in each), "commas")


async def named(call: Call, name: str) -> Team:
    """Return the team of a name that somebody may see. Raises Refusal."""
    wanted = name.strip(" “”\"'").casefold()
    seen = await tree.in_reach(call.tx, call.person.id)
    found = [one for one in seen if wanted in (one.name.casefold(), f"={one.id}")]
    found = [one for one in found if not one.archived] or found
    if not found:
        raise Refusal("team-not-there", [button("teams", "team")], name=name.strip())
    if len(found) > 1:
        paths = [await tree.above(call.tx, one.id) for one in found[:4]]
        raise Refusal(
            "team-several",
            [
                button("team-under", f"team ={one.id}", team=one, above=path[-1])
                for one, path in zip(found, paths, strict=False)
                if path
            ],
            name=name.strip(),
        )
    return found[0]


async def _add(
    call: Call, text: str, body: Body = Body.TEAM, *, verb: str = "add", said: str = "team-added"
) -> Reply:
    """Make a team, or register an organisation: whatever people call it, and what is said of it then."""
    name, parent = await _named_under(call, text)
    if parent is None:
        return await which_team.ask(call, f"{verb} {text}")
    made = await teaming.make(call.tx, name, parent, call.person.id, call.now, body)
    return Message(said, [button("team", f"team ={made.id}", team=made)], team=made, parent=parent)


async def _named_under(call: Call, text: str) -> tuple[str, Team | None]:
    """Split `Block 5 under North`: the new name, and the team above; without one, the team that is meant."""
    *names, last = UNDER.split(text)
    if names:
        return " ".join(names), await named(call, last)
    return text, call.team


async def _add_organisation(call: Call, text: str) -> Reply:
    return await _add(call, text, Body.ORGANISATION, verb="organisation", said="team-organisation-added")


async def _add_household(call: Call, text: str) -> Reply:
    return await _add(call, text, Body.HOUSEHOLD, verb="household", said="team-household-added")


async def _contact(call: Call, text: str) -> Reply:
    """Take `Bright Electric: Lin`: somebody of the team that is meant speaks for an organisation."""
    one, name = await _of_organisation(call, text)
    person = await the_person(call, name, one.id, says=f"team contact ={one.id}: {{}}")
    await teaming.enrol(call.tx, one, person.id, call.person.id, call.now, contact=True)
    return Message(
        "team-contact-noted",
        [button("team", f"team ={one.id}", team=one)],
        team=one,
        person=PersonRef(person.id),
    )


async def _member(call: Call, text: str) -> Reply:
    """Take `Bright Electric: Lin, Bo, Mr Tan`: people who belong to an organisation; who is not known is met here."""
    one, names = await _of_organisation(call, text)
    members = [
        await people.known_or_new(call.tx, one.id, name, call.person.id, call.now)
        or await the_person(call, name, one.id, says=f"team member ={one.id}: {{}}")
        for name in filter(None, BETWEEN.split(names))
    ]
    for person in members:
        await teaming.enrol(call.tx, one, person.id, call.person.id, call.now, contact=False)
    buttons = [button("team", f"team ={one.id}", team=one)]
    if len(members) > 1:
        return Message("team-members-noted", buttons, team=one, count=len(members))
    return Message("team-member-noted", buttons, team=one, person=PersonRef(members[0].id))


async def _of_organisation(call: Call, text: str) -> tuple[Team, str]:
    """Split an organisation from the names behind it. Raises Refusal unless it is there, and led by who says this."""
    organisation, _, names = text.replace("：", ":").partition(":")
    if not names.strip(" ,，、;；"):
        raise Refusal("team-enrol-usage")
    one = await named(call, organisation)
    await teaming.require(call.tx, one, call.person.id, Role.LEAD)
    return one, names.strip()


async def _move(call: Call, text: str) -> Reply:
    *names, last = UNDER.split(text)
    if not names:
        raise Refusal("team-usage")
    moved, parent = await named(call, " ".join(names)), await named(call, last)
    change = await teaming.move(call.tx, moved, parent, call.person.id, call.now)
    return Message("team-moved", [button("undo", f"undo {change}")], team=moved, parent=parent)


async def _rename(call: Call, text: str) -> Reply:
    *names, name = INTO.split(text, maxsplit=1)
    renamed = await named(call, names[0]) if names else call.home()
    change = await teaming.rename(call.tx, renamed, name, call.person.id, call.now)
    return Message("team-renamed", [button("undo", f"undo {change}")], team=renamed, was=renamed.name)


async def _archive(call: Call, text: str) -> Reply:
    archived = await named(call, text)
    await teaming.archive(call.tx, archived, call.person.id, call.now)
    return Message("team-archived", [button("restore", f"team restore ={archived.id}")], team=archived)


async def _restore(call: Call, text: str) -> Reply:
    restored = await named(call, text)
    await teaming.restore(call.tx, restored, call.person.id, call.now)
    return Message("team-restored", team=restored)


async def _here(call: Call, text: str) -> Reply:
    """Give the group in which this is said to a team; or only the topic, if the group has a team already."""
    if call.private:
        raise Refusal("team-here-in-group")
    chat = call.chat
    if call.topic in ("", chat.thread) or chat.team is None:
        return await _give(call, chat, text)
    if not text:
        raise Refusal("team-here-topic")
    team = await named(call, text)
    topic = await chats.add_topic(call.tx, chat, call.topic, team.name)
    return await _give(call, topic, f"={team.id}")


async def _group(call: Call, text: str) -> Reply:
    """Give a group to a team: the button that whoever brought the bot there was sent."""
    match = GROUP.fullmatch(text)
    chat = await chats.with_id(call.tx, int(match["chat"])) if match else None
    if match is None or chat is None or chat.brought_by != call.person.id:
        raise Refusal("button-old")
    return await _give(call, chat, match["team"])


async def _give(call: Call, chat: chats.ChatRow, name: str) -> Reply:
    """Make a group a team of its own, or a further chat of one that is named."""
    if name:
        team = await named(call, name)
    else:
        led = await tree.in_reach(call.tx, call.person.id, Role.LEAD)
        if not led:
            raise Refusal("only-lead")
        if chat.team is not None:
            raise Refusal("team-group-taken")
        team = await teaming.make(call.tx, chat.title, led[0], call.person.id, call.now)
    await teaming.give_group(call.tx, chat, team, call.person.id, call.now)
    return Message(
        "team-group-given", [button("team", f"team ={team.id}", team=team)], team=team, title=chat.title
    )


_VERBS = {
    "add": _add,
    "organisation": _add_organisation,
    "household": _add_household,
    "contact": _contact,
    "member": _member,
    "move": _move,
    "rename": _rename,
    "archive": _archive,
    "restore": _restore,
    "here": _here,
    "group": _group,
}


COMMAND = Command("team", "队伍", parse=anything, run=team, answers={"team": which_team.then(team)})
