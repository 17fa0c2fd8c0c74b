"""Asking for a time that is missing or doubtful, with what may have been meant as buttons."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from chat.command import Answer, Ask, Call
from chat.when import Line, TimeRead, read_change
from commands.drafts import assumed, of_json, to_json, when_json, when_of, with_line
from domain.kinds import TRAITS
from domain.messages import Message, Words, button
from domain.tasks import Draft
from domain.when import OPEN, DayPart, Shape, When

HOURS = {DayPart.MORNING: (6, 12), DayPart.AFTERNOON: (12, 18)}
QUESTIONS = {"past": "ask-past", "month-end": "ask-which-day", "weekday-date": "ask-weekday"}


def is_needed(line: Line, draft: Draft) -> bool:
    """Tell whether the time must be asked for: it is doubtful, or missing where the kind needs one."""
    if line.time is None:
        return TRAITS[draft.kind].needs_when
    return line.time.doubt is not None


def ask(call: Call, draft: Draft, read: TimeRead | None, known: dict[str, Any]) -> Ask:
    """Ask for the time of a draft; `known` is what the command keeps beside it."""
    doubt = read.doubt if read else None
    if doubt is None:
        return _question(call, "ask-when", draft, [OPEN], known, title=Words(draft.title))
    if doubt.reason == "no-time" and doubt.date is not None:
        return _ask_clock(call, draft, doubt.date, known, doubt.said)
    offers = [*doubt.candidates[:3], *([OPEN] if doubt.reason == "month-end" else [])][:3]
    name = QUESTIONS.get(doubt.reason, "ask-unclear")
    return _question(call, name, draft, offers, known, said=Words(doubt.said), day=doubt.date)


def heard(
    call: Call, known: dict[str, Any], said: Answer, base: When | None = None
) -> tuple[Draft, list[Message]] | Ask:
    """Take the answer: the draft with its time, and what was read into the words; or the next question.

    A day that was one of several is not yet a time. `base`: the time an hour alone is to be read by.
    """
    draft = of_json(known["draft"])
    beside = {name: value for name, value in known.items() if name not in ("draft", "base", "choices")}
    if said.choice is not None:
        when = when_of(said.choice)
        if when.shape is Shape.DAYS and when.start is not None and "base" not in known:
            return _ask_clock(call, draft, when.start.date(), beside)
        return replace(draft, when=when), []
    base = when_of(known["base"]) if "base" in known else base
    line = replace(read_change(said.text, call.said_at, call.language, base), title="")
    draft = with_line(draft, line)
    if line.time is None or line.time.when is None:
        return ask(call, draft, line.time, beside)
    return draft, assumed(line.time)


def _ask_clock(call: Call, draft: Draft, day: date, known: dict[str, Any], said: str = "") -> Ask:
    """Ask for the time on a day that is known; "half past 9" will be heard as on that day."""
    midnight = datetime.combine(day, time(), call.now.tzinfo)
    whole = When(Shape.DAYS, midnight, midnight + timedelta(days=1))
    parts = [
        When(Shape.PART, midnight.replace(hour=first), midnight.replace(hour=last), part)
        for part, (first, last) in HOURS.items()
        if midnight.replace(hour=last) > call.now
    ]
    name = "ask-what-time" if said else "ask-clock"
    known = {**known, "base": when_json(whole)}
    return _question(
        call, name, draft, [*parts, whole], known, when=whole, said=Words(said[:1].upper() + said[1:])
    )


def _question(
    call: Call,
    name: str,
    draft: Draft,
    offers: list[When],
    known: dict[str, Any],
    **facts: Words | When | date | None,
) -> Ask:
    buttons = [
        button(_label(name, offer, call.now.date()), choice=n, when=offer, day=offer.start)
        for n, offer in enumerate(offers)
    ]
    known = {**known, "draft": to_json(draft), "choices": [when_json(offer) for offer in offers]}
    return Ask(Message(name, [*buttons, button("never-mind", "nevermind")], **facts), "when", known)


def _label(question: str, offer: When, today: date) -> str:
    """Choose what a button shows of an offered time: as much as tells it from the others."""
    if offer.shape is Shape.PART:
        return f"part-{offer.part}"
    match question, offer:
        case (("ask-what-time" | "ask-clock"), _):
            return "any-time"
        case "ask-when", _:
            return "any-time"
        case (("ask-weekday" | "ask-which-day"), When(start=datetime())):
            return "day"
        case "ask-past", When(start=datetime() as start) if start.date() == today:
            return "today"
    return "when"
