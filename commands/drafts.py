"""A task being put together: what was said so far, how it is said back, how a question keeps it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from chat.command import Call
from chat.when import Line, TimeRead
from domain.fitness import TWO, VETTED, taken_off
from domain.incognito import Private
from domain.kinds import TRAITS, Colour, Kind, Source, implied
from domain.messages import Joined, Message, Money, Term, Words
from domain.residents import code, codes_in
from domain.tasks import Draft
from domain.when import OPEN, DayPart, Shape, When


def from_line(line: Line, *, kind: Kind) -> Draft:
    """Make a draft of what was read; the time is left open where it must be asked for."""
    when = line.time.when if line.time and line.time.when else OPEN
    title, needs = taken_off(line.title)
    return Draft(
        title=shown_title(title),
        needs=needs,
        when=when,
        kind=line.kind or (kind is Kind.SERVICE and implied(title)) or kind,
        places=line.places or (2 if TWO in needs else 1),
        where=line.where or "",
        colour=line.colour,
        source=line.source,
        budget=line.budget,
    )


def shown_title(title: str) -> str:
    """Return a title as it stands on a card: one line, a capital first."""
    title = " ".join(title.split())[:200]
    return title[:1].upper() + title[1:]


def said_back(draft: Draft, *, when: bool = True, places: bool = True, where: bool = True) -> Joined:
    """Return what was understood, in pieces: the time, where, how many, and what its kind adds."""
    pieces = []
    if draft.kind is Kind.WISH and draft.colour:
        pieces.append(Message("piece-term", term=Term(f"colour-{draft.colour.value}")))
    elif draft.kind is not Kind.SERVICE and when:
        pieces.append(Message("piece-term", term=Term(f"kind-{draft.kind.value}")))
    if draft.source:
        pieces.append(Message("piece-term", term=Term(f"source-{draft.source.value}")))
    if when:
        pieces.append(Message("piece-when", when=draft.when))
    if where and draft.where:
        pieces.append(Message("piece-where", where=Words(draft.where)))
    if draft.budget is not None:
        pieces.append(Message("piece-budget", budget=Money(draft.budget)))
    if places:
        name = "piece-organisations" if TRAITS[draft.kind].by_organisations else "piece-people"
        pieces.append(Message(name, people=draft.places))
    if when:
        pieces += [needed(need) for need in draft.needs]
    return Joined(tuple(pieces), "pieces")


def needed(need: str) -> Message:
    """Return what a task needs, as it is said back."""
    if need in (VETTED, TWO):
        return Message("piece-term", term=Term(f"need-{need}"))
    return Message("piece-need", skill=Words(need))


def assumed(time_read: TimeRead | None) -> list[Message]:
    """Return the sentences that say what was read into the words."""
    return [
        Message("assumed", said=Words(one.said), part=Term(f"part-{one.part.value}"))
        for one in (time_read.assumed if time_read else ())
    ]


def left_out(call: Call, title: str, private: frozenset[Private]) -> list[Message]:
    """Return the sentences that say what stayed out of the group, and what to do about one's own message there.

    `title`: as it stands there now.
    """
    if not private:
        return []
    where = {
        Private.ADDRESS: "withheld-flat",
        Private.HOUSE: "withheld-house",
        Private.PHONE: "withheld-phone",
    }
    pieces = tuple(Message(name) for one, name in where.items() if one in private)
    codes = Words(say_codes(title))
    if Private.NAME in private and pieces:
        said = Message("withheld-name-and", codes=codes, what=Joined(pieces, "and"))
    elif Private.NAME in private:
        said = Message("withheld-name", codes=codes)
    else:
        known = "withheld-known" if codes_in(title) else "withheld"
        said = Message(known, what=Joined(pieces, "and"))
    return [said] if call.private else [said, Message("withheld-delete")]


def say_codes(title: str) -> str:
    """Return the codes in a title, as they are said back."""
    return ", ".join(map(code, codes_in(title)))


def when_json(when: When) -> list[Any]:
    """Return a time as a question keeps it."""
    ends = [moment.isoformat() if moment else None for moment in (when.start, when.end)]
    return [when.shape.value, *ends, when.part.value if when.part else None]


def when_of(row: list[Any]) -> When:
    """Return a time that a question kept."""
    start, end = (datetime.fromisoformat(text) if text else None for text in row[1:3])
    return When(Shape(row[0]), start, end, DayPart(row[3]) if row[3] else None)


def to_json(draft: Draft) -> dict[str, Any]:
    """Return a draft as a question keeps it."""
    return {
        "title": draft.title,
        "when": when_json(draft.when),
        "kind": draft.kind.value,
        "places": draft.places,
        "where": draft.where,
        "colour": draft.colour.value if draft.colour else None,
        "source": draft.source.value if draft.source else None,
        "budget": draft.budget,
        "needs": draft.needs,
    }


def of_json(row: dict[str, Any]) -> Draft:
    """Return a draft that a question kept."""
    return Draft(
        title=row["title"],
        when=when_of(row["when"]),
        kind=Kind(row["kind"]),
        places=row["places"],
        where=row["where"],
        colour=Colour(row["colour"]) if row["colour"] else None,
        source=Source(row["source"]) if row["source"] else None,
        budget=row["budget"],
        needs=tuple(row.get("needs", ())),
    )


def with_line(draft: Draft, line: Line) -> Draft:
    """Return a draft with what a line says replaced, the rest as it was."""
    places = draft.places + line.added_places if line.added_places else line.places
    title, needs = taken_off(line.title)
    return replace(
        draft,
        title=shown_title(title) or draft.title,
        needs=needs or draft.needs,
        when=line.time.when if line.time and line.time.when else draft.when,
        places=places or draft.places,
        where=line.where or draft.where,
        budget=line.budget if line.budget is not None else draft.budget,
        colour=line.colour or draft.colour,
        source=line.source or draft.source,
    )
