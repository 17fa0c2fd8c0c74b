"""A task being put together: what was said so far, what is still to be asked, how it is said back."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from chat.command import Ask, Call
from chat.when import Doubt, Line, TimeRead
from domain.kinds import TRAITS, Colour, Kind, Source
from domain.messages import Joined, Message, Money, Term, Words, button
from domain.tasks import Draft
from domain.when import OPEN, DayPart, Shape, When


def from_line(line: Line, *, kind: Kind) -> Draft:
    """Make a draft of what was read; the time is left open where it must be asked for."""
    when = line.time.when if line.time and line.time.when else OPEN
    return Draft(
        title=shown_title(line.title),
        when=when,
        kind=line.kind or kind,
        places=line.places or 1,
        where=line.where or "",
        colour=line.colour,
        source=line.source,
        budget=line.budget,
    )


def shown_title(title: str) -> str:
    """Return a title as it stands on a card: one line, a capital first."""
    title = " ".join(title.split())[:200]
    return title[:1].upper() + title[1:]


def needs_asking(line: Line, draft: Draft) -> bool:
    """Tell whether the time must be asked for: it is doubtful, or missing where the kind needs one."""
    if line.time is None:
        return TRAITS[draft.kind].needs_when
    return line.time.doubt is not None


def ask_when(call: Call, draft: Draft, time_read: TimeRead | None, slot: str, known: dict[str, Any]) -> Ask:
    """Ask for the time, offering what may have been meant."""
    doubt = time_read.doubt if time_read else None
    known = {**known, "draft": to_json(draft)}
    if doubt is None:
        return _ask("ask-when", [OPEN], slot, known, title=Words(draft.title))
    if doubt.reason == "no-time" and doubt.date is not None:
        day = datetime.combine(doubt.date, time(), call.now.tzinfo)
        whole = When(Shape.DAYS, day, day + timedelta(days=1))
        parts = [_part(day, DayPart.MORNING), _part(day, DayPart.AFTERNOON)]
        known["base"] = when_json(whole)
        return _ask(
            "ask-what-time", [*(part for part in parts if _ahead(part, call)), whole], slot, known, when=whole
        )
    name = {"past": "ask-past", "weekday-date": "ask-which-day", "month-end": "ask-which-day"}.get(
        doubt.reason, "ask-unclear"
    )
    if doubt.reason == "weekday-date" and doubt.date is not None:
        return _ask("ask-weekday", _offers(doubt), slot, known, day=doubt.date)
    return _ask(name, _offers(doubt), slot, known, said=Words(doubt.said))


def _offers(doubt: Doubt) -> list[When]:
    return [*doubt.candidates[:3], *([OPEN] if doubt.reason == "month-end" else [])][:3]


def _ask(name: str, offers: list[When], slot: str, known: dict[str, Any], **facts: Any) -> Ask:  # noqa: ANN401 - a message's facts
    buttons = [
        button("when" if offer.shape is not Shape.PART else f"part-{offer.part}", choice=n, when=offer)
        if offer.shape is not Shape.OPEN and not (offer.shape is Shape.DAYS and name == "ask-what-time")
        else button("any-time", choice=n)
        for n, offer in enumerate(offers)
    ]
    known = {**known, "choices": [when_json(offer) for offer in offers]}
    return Ask(Message(name, [*buttons, button("never-mind", "nevermind")], **facts), slot, known)


def _part(day: datetime, part: DayPart) -> When:
    first, last = {DayPart.MORNING: (6, 12), DayPart.AFTERNOON: (12, 18)}[part]
    return When(Shape.PART, day.replace(hour=first), day.replace(hour=last), part)


def _ahead(when: When, call: Call) -> bool:
    return when.end is not None and when.end > call.now


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
    return Joined(tuple(pieces), "pieces")


def assumed(time_read: TimeRead | None) -> list[Message]:
    """Return the sentences that say what was read into the words."""
    return [
        Message("assumed", said=Words(one.said), part=Term(f"part-{one.part.value}"))
        for one in (time_read.assumed if time_read else ())
    ]


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
    )


def with_line(draft: Draft, line: Line) -> Draft:
    """Return a draft with what a line says replaced, the rest as it was."""
    places = draft.places + line.added_places if line.added_places else line.places
    return replace(
        draft,
        title=shown_title(line.title) or draft.title,
        when=line.time.when if line.time and line.time.when else draft.when,
        places=places or draft.places,
        where=line.where or draft.where,
        budget=line.budget if line.budget is not None else draft.budget,
        colour=line.colour or draft.colour,
        source=line.source or draft.source,
    )
