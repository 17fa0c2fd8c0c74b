"""Facts as the database keeps them: JSON of ids and figures, with the free words apart so that they can be erased."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from domain.messages import (
    Button,
    Hours,
    Joined,
    Message,
    Money,
    PersonRef,
    Qr,
    ResidentRef,
    SheetRef,
    Spans,
    TaskRef,
    TeamRef,
    Term,
    Words,
)
from domain.people import Person, Team
from domain.periods import Period
from domain.recurrence import Recurrence
from domain.residents import Resident
from domain.tasks import Task
from domain.when import DayPart, Shape, When
from storage import rules, typed
from storage.compact import compact
from storage.moments import read, stored

ERASED = Words("…")


def encode(message: Message) -> tuple[str, str, str]:
    """Return a message's facts, its free words and its buttons as three JSON texts."""
    words: list[str] = []
    facts = _encode_facts(message.facts, words)
    buttons = [_encode_button(button, words) for button in message.buttons]
    return compact(facts), compact(words), compact(buttons)


def decode(message: str, facts: str, words: str, buttons: str) -> Message:
    """Return the message that `encode` took apart; words erased meanwhile read "…"."""
    texts = json.loads(words)
    return Message(
        message,
        [_decode_button(button, texts) for button in json.loads(buttons)],
        **_decode_facts(json.loads(facts), texts),
    )


def _encode_facts(facts: dict[str, Any], words: list[str]) -> dict[str, Any]:
    return {name: _encode(value, words) for name, value in facts.items() if value is not None}


def _encode(value: Any, words: list[str]) -> Any:  # noqa: ANN401, C901, PLR0911, PLR0912 - one case a type
    match value:
        case bool() | int():
            return int(value)
        case Words(text) | str(text):
            words.append(text)
            return {"words": len(words) - 1}
        case Qr(payload):
            words.append(payload)
            return {"qr": len(words) - 1}
        case Task() | TaskRef():
            return {"task": value.id}
        case Person() | PersonRef():
            return {"person": value.id}
        case Resident() | ResidentRef():
            return {"resident": value.id}
        case SheetRef(task, person):
            return {"sheet": [task, person]}
        case Team() | TeamRef():
            return {"team": value.id}
        case When():
            part = value.part.value if value.part else None
            return {"when": [value.shape.value, stored(value.start), stored(value.end), part]}
        case Recurrence():
            return {"rule": rules.stored(value)}
        case datetime():
            return {"at": stored(value)}
        case date():
            return {"day": value.isoformat()}
        case Period(first, last):
            return {"period": [first.isoformat(), last.isoformat()]}
        case Hours(minutes):
            return {"minutes": minutes}
        case Spans(each):
            return {"spans": list(each)}
        case Money(minor):
            return {"money": minor}
        case Term(name):
            return {"term": name}
        case Joined(items, by):
            return {"joined": [by, [[item.id, _encode_facts(item.facts, words)] for item in items]]}
        case list() | tuple():
            return {"people": [person.id for person in value]}
    raise TypeError(f"a {type(value).__name__} is no fact")


def _decode_facts(facts: dict[str, Any], words: Sequence[str]) -> dict[str, Any]:
    return {name: _decode(value, words) for name, value in facts.items()}


def _decode(value: Any, words: Sequence[str]) -> Any:  # noqa: ANN401, C901, PLR0911, PLR0912 - one case a type
    if isinstance(value, int):
        return value
    match next(iter(value.items())):
        case "words", index:
            return Words(words[index]) if index < len(words) else ERASED
        case "qr", index:
            return Qr(words[index]) if index < len(words) else ERASED
        case "task", number:
            return TaskRef(number)
        case "person", number:
            return PersonRef(number)
        case "resident", number:
            return ResidentRef(number)
        case "sheet", (task, person):
            return SheetRef(task, person)
        case "team", number:
            return TeamRef(number)
        case "when", (shape, start, end, part):
            return When(Shape(shape), read(start), read(end), DayPart(part) if part else None)
        case "rule", row:
            return rules.read(row)
        case "at", seconds:
            return read(seconds)
        case "day", text:
            return date.fromisoformat(text)
        case "period", (first, last):
            return Period(date.fromisoformat(first), date.fromisoformat(last))
        case "minutes", minutes:
            return Hours(minutes)
        case "spans", each:
            return Spans(tuple(each))
        case "money", minor:
            return Money(minor)
        case "term", name:
            return Term(name)
        case "people", numbers:
            return [PersonRef(number) for number in numbers]
        case "joined", (by, items):
            return Joined(tuple(Message(name, **_decode_facts(facts, words)) for name, facts in items), by)
    raise ValueError(f"unknown fact {value!r}")


def _encode_button(button: Button, words: list[str]) -> dict[str, Any]:
    row: dict[str, Any] = {"label": button.label.id, "facts": _encode_facts(button.label.facts, words)}
    if button.says:
        row["typed" if typed.is_typed(button.says) else "says"] = button.says
    if button.choice is not None:
        row["choice"] = button.choice
    if button.link:
        row["link"] = button.link
    return row


def _decode_button(row: dict[str, Any], words: Sequence[str]) -> Button:
    label = Message(row["label"], **_decode_facts(row["facts"], words))
    return Button(label, row.get("says") or row.get("typed", ""), row.get("choice"), row.get("link", ""))
