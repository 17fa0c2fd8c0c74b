"""Whose figures are meant: a team named anywhere in the line, with or without a chat of its own; and all below it."""

import re
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from typing import Any

from chat import standing
from chat.command import Call
from domain.messages import Refusal, button
from domain.people import Team
from storage import tree

_NUMBER = re.compile(r"(?<!\S)=(\d{1,9})(?!\S)")


def say(team: Team) -> str:
    """Return what names a team in a button's line, whatever it is called by then."""
    return f"={team.id}"


def among(*choices: Mapping[Any, Iterable[str]]) -> Callable[[Call, str], Awaitable[tuple[Call, str]]]:
    """Return what takes a team's name out of a line: `hours of North Street last month`; the call is about it then.

    A team that is called like one of the `choices` is not meant by it. It raises Refusal where several are
    called so, where a button's is none of theirs any more, or where they do not lead it.
    """
    others = {word.casefold() for each in choices for words in each.values() for word in words}

    async def whose(call: Call, text: str) -> tuple[Call, str]:
        return await _named(call, text, others) if text else (call, text)

    return whose


async def _named(call: Call, text: str, others: Collection[str]) -> tuple[Call, str]:
    seen = await tree.in_reach(call.tx, call.person.id)
    if number := _NUMBER.search(text):
        found = [one for one in seen if one.id == int(number[1])]
        rest = _without(text, number)
        if not found:
            standing.check(call)
            raise Refusal("team-not-there", [button("teams", "team")], name=number[0])
    else:
        found, rest = _found([one for one in seen if one.name.casefold() not in others], text)
    if not found:
        return call, text
    if len(found) > 1:
        raise await _several(call, found, rest)
    return await standing.on_team(call, found[0]), rest


def _found(seen: list[Team], text: str) -> tuple[list[Team], str]:
    """Return the teams of the longest name that stands in a line, those in use before archived ones, and the rest."""
    for name in sorted({one.name.casefold() for one in seen}, key=len, reverse=True):
        if spot := _spot(name).search(text):
            called = [one for one in seen if one.name.casefold() == name]
            return [one for one in called if not one.archived] or called, _without(text, spot)
    return [], text


def _spot(name: str) -> re.Pattern[str]:
    """Return where a name stands: as a word of its own, unless it is written in a script without spaces."""
    left, right = ((r"\b" if letter.isascii() else "") for letter in (name[0], name[-1]))
    return re.compile(
        rf"(?:\b(?:of|for|in|at)\s+)?{left}{re.escape(name)}{right}(?:\s+and all below|及下属各队)?的?",
        re.IGNORECASE,
    )


def _without(text: str, spot: re.Match[str]) -> str:
    return " ".join(f"{text[: spot.start()]} {text[spot.end() :]}".split())


async def _several(call: Call, found: list[Team], rest: str) -> Refusal:
    """Return the question which of several that are called the same is meant."""
    offered = []
    for one in found[:4]:
        above = await tree.above(call.tx, one.id)
        offered += [
            button("team-under", f"{call.command} {say(one)} {rest}", team=one, above=up) for up in above[-1:]
        ]
    return Refusal("team-several", offered, name=found[0].name)
