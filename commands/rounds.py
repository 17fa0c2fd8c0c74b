"""The residents who are visited at a rhythm: who goes, when that was last and is next, whom nobody has visited."""

from datetime import date

from chat.command import Call
from domain.language import Language
from domain.messages import Button, Joined, Message, PersonRef, ResidentRef, TaskRef, button
from domain.pairing import Pairing, worst_first
from domain.residents import code
from locales.words import say
from storage import pairings

SHOWN = 20
SOON = 3
"""A visit so many days ahead is soon enough: what it lacks is people, not a date."""


async def shown(call: Call) -> Message:
    """List them, whoever has waited longest beyond their day first."""
    today = call.now.date()
    found = worst_first(await pairings.led_by(call.tx, call.person.id, call.now), today)
    if not found:
        return Message("visits-unpaired")
    late = [one for one in found if one.overdue(today)]
    lines = [_line(one, today) for one in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(Message("visits-more", count=len(found) - SHOWN))
    buttons = [_act(one, today, call.language) for one in late[:3]]
    head = "visits-overdue" if late else "visits"
    return Message(head, buttons, count=len(late), all=len(found), lines=Joined(tuple(lines)))


def _act(one: Pairing, today: date, language: Language) -> Button:
    """Return what mends it: the visit that is soon, else a new one."""
    if one.turn and one.following and (one.following - today).days <= SOON:
        return button("task", f"task {one.turn}", task=TaskRef(one.turn))
    title = say(language, "visits-title", code=code(one.resident))
    return button("visit", f"post {title}", resident=ResidentRef(one.resident))


def _line(one: Pairing, today: date) -> Message:
    late = one.overdue(today)
    pieces = [
        Message("visits-who", resident=ResidentRef(one.resident)),
        Message("visits-often", rule=one.rule),
        Message("visits-people", people=[PersonRef(person) for person in one.people])
        if one.people
        else Message("visits-nobody"),
        Message("visits-last", day=one.last) if one.last else Message("visits-never"),
    ]
    if late:
        pieces.append(Message("visits-late", days=late))
    if one.turn and one.following:
        pieces.append(Message("visits-next", task=TaskRef(one.turn), day=one.following))
    return Message("digest-line", pieces=Joined(tuple(pieces), "dots"))
