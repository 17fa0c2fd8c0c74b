"""Residents in a group: their names are codes there, and nothing of their record stands in a text."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial, reduce

from domain.discretion import GAP, closed, public, without_flats, without_houses, without_phones
from domain.residents import Details, Resident, letters_of, name_pattern, trace
from domain.tasks import Draft
from domain.visible import visible


class Private(StrEnum):
    """What was left out of a text."""

    NAME = "name"
    ADDRESS = "address"
    HOUSE = "house"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Discreet:
    """A text as it may stand in a group, and what was left out of it."""

    text: str
    left_out: frozenset[Private]


_BUILDING = re.compile(
    r"(?:block|blk|building|tower)\s*\w{1,4}|.{0,8}?\d{1,3}\s*(?:号楼|號楼|栋|幢|座)", re.IGNORECASE
)


def spoken_of(text: str, residents: Iterable[Resident]) -> list[Resident]:
    """Return those of whose record something may stand in a text: a cheap look before a careful one.

    Nobody is missed of whom anything does stand there; a street's list is gone through for each message.
    """
    letters, digits = letters_of(text), re.sub(r"\D", "", text)
    return [one for one in residents if _may_stand(one.details, letters, digits)]


def _may_stand(details: Details, letters: str, digits: str) -> bool:
    phone, address = re.sub(r"\D", "", details.phone), letters_of(details.address)
    name = trace(details.name)
    return (
        (len(phone) >= 4 and phone in digits)
        or bool(address and address in letters)
        or bool(name and name in letters)
    )


def discreet(text: str, residents: Sequence[Resident] = (), others: Iterable[str] = ()) -> Discreet:
    """Return a text as it may stand in a group that knows these residents by their codes only.

    `others`: names of those who help. What is part of one of these is nobody else's name: Rose Lim is not Rose.
    """
    text = visible(text)
    spoken = sorted(spoken_of(text, residents), key=lambda one: (-len(one.details.name), one.id))
    folded = text.casefold() if spoken else ""
    others = [name for name in others if name and name.casefold() in folded]
    left_out = set()
    for private, without in (
        (Private.PHONE, lambda text: without_phones(_without(text, spoken, phone_pattern))),
        (Private.ADDRESS, lambda text: without_flats(_without(text, spoken, address_pattern, _building))),
        (Private.HOUSE, without_houses),
        (Private.NAME, lambda text: reduce(partial(_without_name, others), spoken, text)),
    ):
        before, text = text, without(text)
        if text != before:
            left_out.add(private)
    return Discreet(closed(text), frozenset(left_out))


def discreet_draft(
    draft: Draft, residents: Sequence[Resident] = (), others: Sequence[str] = ()
) -> tuple[Draft, frozenset[Private]]:
    """Return a draft as it may stand on a card, and what was left out of it."""
    title, where = discreet(draft.title, residents, others), discreet(draft.where, residents, others)
    return replace(draft, title=title.text, where=where.text), title.left_out | where.left_out


def gives_away(text: str, residents: Iterable[Resident] = ()) -> Private | None:
    """Return what a text in a group holds that is nobody's business there: a phone number, a resident's address."""
    text = visible(text)
    if without_phones(text) != text:
        return Private.PHONE
    residents = spoken_of(text, residents)
    for private, find in ((Private.PHONE, phone_pattern), (Private.ADDRESS, address_pattern)):
        for resident in residents:
            pattern = find(resident)
            if pattern and pattern.search(text):
                return private
    return None


def namesakes(text: str, residents: Iterable[Resident]) -> list[Resident]:
    """Return who may be meant by a name in a text that several residents bear."""
    text, bearers = visible(text), defaultdict[re.Pattern[str], list[Resident]](list)
    for resident in spoken_of(text, residents):
        if pattern := name_pattern(resident.details.name):
            bearers[pattern].append(resident)
    return [
        resident
        for pattern, several in bearers.items()
        if len(several) > 1 and pattern.search(text)
        for resident in several
    ]


def _without(
    text: str,
    residents: Iterable[Resident],
    find: Callable[[Resident], re.Pattern[str] | None],
    shown: Callable[[Resident], str] = lambda _: GAP,
) -> str:
    """Return a text in which something else is shown for what is found of each resident."""
    for one in residents:
        if pattern := find(one):
            text = pattern.sub(shown(one), text)
    return text


def _building(resident: Resident) -> str:
    """Return what may be shown of an address, or a gap if nothing of it can be left out."""
    home = public(resident.details.address)
    return GAP if home == resident.details.address else home


def _without_name(others: Iterable[str], text: str, resident: Resident) -> str:
    """Return a text with the code for each name, apart from a figure that follows: that is no part of it."""
    pattern = name_pattern(resident.details.name)
    spans = [found.span() for name in others for found in re.finditer(re.escape(name), text, re.IGNORECASE)]

    def shown(found: re.Match[str]) -> str:
        start, end = found.span()
        is_anothers = any(
            begin < end and start < close and not (start <= begin and close <= end) for begin, close in spans
        )
        return found[0] if is_anothers else resident.code + _apart(text[end:])

    return pattern.sub(shown, text) if pattern else text


def _apart(rest: str) -> str:
    return " " if rest[:1].isdigit() else ""


def phone_pattern(resident: Resident) -> re.Pattern[str] | None:
    """Return what finds somebody's phone number, however it is spaced; None if they have none."""
    digits = re.sub(r"\D", "", resident.details.phone)
    return re.compile(r"(?<!\d)\+?" + r"[ .–—-]*".join(digits) + r"(?!\d)") if len(digits) >= 4 else None


def address_pattern(resident: Resident) -> re.Pattern[str] | None:
    """Return what finds somebody's address, unless it is a mere building."""
    words = re.findall(r"\w+|#", resident.details.address)
    if not words or _BUILDING.fullmatch(resident.details.address.strip()):
        return None
    return re.compile(r"[\W_]*".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
