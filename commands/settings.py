"""/settings — what the bot does by itself for a team or a person: shown, and set by a tap or in one line."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from actions import setting
from chat.command import Answer, Ask, Call, Command, NotAnAnswer, Reply, anything
from commands import setting_table as table
from commands import which_team
from commands.lists import page_of
from commands.setting_table import Setting
from commands.setting_values import Values
from domain.language import Language
from domain.messages import Joined, Message, Refusal, button
from domain.people import Role
from domain.when import Shape, When
from storage import settings, teams

MINE = ("my", "mine", "我的")
OTHER_HOUR = ("other hour", "改时间")
AS_THE_TEAM = ("team", "as the team", "same", "跟队伍一样", "跟队伍")


async def settings_(call: Call, text: str) -> Reply:
    """Show all, show one with what it offers, or set it."""
    if call.team is None:
        return await which_team.ask(call, text)
    page, words = page_of(text)
    own, words = _own(call, words)
    chosen, value = table.named(words)
    if chosen is None:
        if words:
            raise Refusal("setting-unknown", [button("settings", "settings")], word=words)
        return await (_all_own(call) if own else _all(call, page))
    if own and not chosen.own:
        raise Refusal("only-lead")
    return await (_set(call, chosen, value, own=own) if value else _one(call, chosen, own=own))


def _own(call: Call, words: str) -> tuple[bool, str]:
    """Take `my` off; whoever leads nothing means themselves."""
    for mine in MINE:
        if words.lower() == mine or words.lower().startswith(f"{mine} "):
            return True, words[len(mine) :].strip()
    return call.role < Role.LEAD, words


async def _all(call: Call, page: int) -> Reply:
    """Show what holds for the team: the first page at a glance, the others a line each with what to type."""
    team, now = call.home(), await settings.of_team(call.tx, call.home().id)
    shown = table.PAGES[page % len(table.PAGES)]
    buttons = [button(f"setting-{one.name}", f"settings {one.name}") for one in shown]
    if page + 1 < len(table.PAGES):
        buttons.append(button("more", f"settings @{page + 1}"))
    if not page:
        return Message("settings", buttons, **table.facts(now, team))
    lines = [
        Message("setting-line", said=_alone(table.said(one, now, team)), example=_alone(_example(one)))
        for one in shown
    ]
    return Message("settings-more", buttons, team=team, lines=Joined(tuple(lines)))


async def _all_own(call: Call) -> Reply:
    team, now = call.home(), await settings.of_team(call.tx, call.home().id)
    own = await settings.of_person(call.tx, call.person.id)
    lines = tuple(table.said_own(one, own, now, team) for one in table.OWN)
    buttons = [button(f"setting-{one.name}", f"settings my {one.name}") for one in table.OWN]
    return Message("settings-my", buttons, lines=Joined(lines))


async def _one(call: Call, chosen: Setting, *, own: bool) -> Reply:
    """Show one setting; what is typed next is its value."""
    prefix = "settings my" if own else "settings"
    now = await settings.of_team(call.tx, call.home().id)
    taps = [button("as-the-team", f"{prefix} {chosen.name} team")] if own else table.buttons(chosen, now)
    if chosen.hours:
        taps.insert(0, button("other-hour", f"{prefix} {chosen.name} other hour"))
    message = Message(
        "setting-one-hours" if chosen.hours else "setting-one",
        [*taps, button("back", prefix)],
        said=_alone(await _said(call, chosen, own=own)),
        example=_alone(_example(chosen, own=own)),
    )
    return _ask(message, chosen, own=own)


def _ask(message: Message, chosen: Setting, *, own: bool) -> Ask:
    """Ask for a value: what is typed next is taken for it."""
    return Ask(message, "value", {"name": chosen.name, "own": own})


async def _set(call: Call, chosen: Setting, text: str, *, own: bool) -> Reply:
    if chosen.hours and text.lower() in OTHER_HOUR:
        question = Message(f"setting-ask-{chosen.name}", [button("never-mind", "nevermind")])
        return _ask(question, chosen, own=own)
    values = dict.fromkeys((chosen.name,)) if own and text.lower() in AS_THE_TEAM else chosen.read(call, text)
    if values is None:
        raise Refusal("setting-unread", example=_alone(_example(chosen, own=own)))
    if chosen.house:
        whole = await teams.get(call.tx, teams.ROOT)
        call = replace(call, team=whole, role=await teams.role(call.tx, call.person.id, whole.id))
    if not own and call.role < chosen.who:
        raise Refusal(f"only-{chosen.who.word}")
    change = await _keep(call, values, own=own)
    call = replace(call, team=await teams.get(call.tx, call.home().id))
    undo = [button("undo", f"undo {change}")]
    if "digest_at" in values:
        return Message("setting-set-digest", undo, **_digest_from(call, values["digest_at"]))
    return Message("setting-set", undo, said=_alone(await _said(call, chosen, own=own)))


def _digest_from(call: Call, at: object) -> dict[str, Any]:
    """Say from which day on the digest comes at another hour."""
    midnight = call.now.replace(hour=0, minute=0, second=0, microsecond=0)
    first = midnight if isinstance(at, time) and at > call.now.time() else midnight + timedelta(days=1)
    return {"first": When(Shape.DAYS, first, first + timedelta(days=1)), "at": f"{at:%H:%M}"}


async def _keep(call: Call, values: Values, *, own: bool) -> int:
    tx, by, now = call.tx, call.person.id, call.now
    if own:
        return await setting.set_for_oneself(tx, by, values, now)
    team = call.home().id
    match values:
        case {"zone": ZoneInfo() as zone}:
            return await setting.choose_zone(tx, team, zone, by, now)
        case {"language": Language() as language}:
            return await setting.choose_language_for_team(tx, team, language, by, now)
        case {"ladder": dict() as ladder}:
            values = {"ladder": {**(await settings.of_team(tx, team)).ladder, **ladder}}
    return await setting.set_for_team(tx, team, values, by, now)


async def _said(call: Call, chosen: Setting, *, own: bool) -> Message:
    team, now = call.home(), await settings.of_team(call.tx, call.home().id)
    if not own:
        return table.said(chosen, now, team)
    return table.said_own(chosen, await settings.of_person(call.tx, call.person.id), now, team)


def _example(chosen: Setting, *, own: bool = False) -> Message:
    return Message(f"setting-{'my-' if own else ''}{chosen.name}-example")


def _alone(message: Message) -> Joined:
    return Joined((message,), "pieces")


async def _value_said(call: Call, known: dict[str, Any], said: Answer) -> Reply:
    """Take what is typed after a setting was shown, if it reads as a value of it."""
    chosen, _ = table.named(known["name"])
    if chosen is None or (chosen.read(call, said.text) is None and not any(map(str.isdigit, said.text))):
        raise NotAnAnswer
    return await _set(call, chosen, said.text, own=known["own"])


COMMAND = Command(
    "settings",
    "设置",
    aliases=("setting",),
    parse=anything,
    run=settings_,
    answers={"team": which_team.then(settings_), "value": _value_said},
)
