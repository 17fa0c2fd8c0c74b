"""Shows how words are read and why, for support; and reads them in bulk, in the promised forms."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, TextIO

from chat.reading import guards, labels, phrases, scoring
from chat.reading.combining import Setting
from chat.reading.folding import fold
from chat.reading.lines import Reader
from chat.reading.pieces import Piece
from chat.reading.results import Line

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Component:
    """Words that were recognised, by which rule, and what each of their readings says."""

    words: str
    rule: str
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a line was read: what was kept from the time grammar, what was recognised, what came out."""

    line: Line
    kept_out: tuple[str, ...]
    components: tuple[Component, ...]
    value: scoring.Scored | None


def explain(text: str, now: datetime, language: str, *, day_first: bool | None = None) -> Explanation:
    """Read a line and tell why it is read so."""
    reader = Reader(Setting(now), order_of(language, day_first))
    line = labels.read(text, reader)
    folded = fold(text)
    walls = guards.blocked(folded)
    pieces = phrases.components(folded.text, day_first=reader.day_first, blocked=walls)
    return Explanation(
        line,
        tuple(dict.fromkeys(folded.said(*wall) for wall in sorted(walls))),
        tuple(
            Component(folded.said(piece.start, piece.end), piece.name, _readings(piece)) for piece in pieces
        ),
        scoring.scored(line.time),
    )


def _readings(piece: Piece) -> tuple[str, ...]:
    if piece.mark is not None:
        return (piece.mark.name.lower(),)
    return tuple(", ".join(f"{name} {value}" for name, value in one.said().items()) for one in piece.readings)


def order_of(language: str, day_first: bool | None) -> bool:  # noqa: FBT001 - it passes a setting on
    """Tell whether the day stands first in a numeric date: not in Chinese, unless a team's setting says."""
    return day_first if day_first is not None else not language.startswith("zh")


def understand_phrases(source: TextIO, target: TextIO, zone: tzinfo) -> None:
    """Read {id, text, reference, lang} a line, write {id, result} a line: each text a time as a whole."""

    def result(row: Row, now: datetime) -> scoring.Scored | None:
        day_first = order_of(str(row.get("lang", "en")), None)
        return scoring.scored(phrases.read_whole(fold(str(row["text"])), Setting(now), day_first=day_first))

    _each(source, target, zone, result)


def understand_lines(source: TextIO, target: TextIO, zone: tzinfo) -> None:
    """Do the same for whole lines; a result is {when, value, places, where, rest}."""

    def result(row: Row, now: datetime) -> Row:
        line = labels.read(str(row["text"]), Reader(Setting(now), order_of(str(row.get("lang", "en")), None)))
        return {
            "when": line.time.said if line.time else None,
            "value": scoring.scored(line.time),
            "places": line.places,
            "where": line.where,
            "rest": line.title,
        }

    _each(source, target, zone, result)


def _each(
    source: TextIO, target: TextIO, zone: tzinfo, result: Callable[[Row, datetime], Row | None]
) -> None:
    for text in source:
        if not text.strip():
            continue
        row = json.loads(text)
        now = datetime.fromisoformat(row["reference"])
        now = now.replace(tzinfo=zone) if now.tzinfo is None else now.astimezone(zone)
        target.write(json.dumps({"id": row["id"], "result": result(row, now)}, ensure_ascii=False) + "\n")
