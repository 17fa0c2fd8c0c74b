"""Shows how words are read and why, for support; and reads them in bulk, in the promised forms."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, TextIO

from chat.reading import guards, labels, phrases, scoring
from chat.reading.combining import Setting
from chat.reading.folding import Folded, fold
from chat.reading.lines import Reader
from chat.reading.pieces import Mark, Piece
from chat.reading.results import Line

Row = dict[str, Any]


_MEANINGS = (
    ("freq", "repeats"), ("feast", "feast"), ("lunar", "lunar"), ("month_end", "month-end"),
    ("ahead", "from-now"), ("ahead_days", "from-now"), ("ahead_months", "from-now"),
    ("lasting", "lasts"), ("lasting_days", "lasts"), ("weekend", "weekend"), ("nth", "nth-weekday"),
    ("weekdays", "either-day"), ("rel", "near-day"), ("weekday", "weekday"), ("whole", "period"),
    ("day", "date"), ("month", "date"), ("hour", "hour"), ("part", "part"), ("half", "half"), ("year", "year"),
)  # fmt: skip
"""What a reading is called in plain words, by the first of these fields that it fills."""


@dataclass(frozen=True, slots=True)
class Component:
    """Words that were recognised, by which rule, and what each of their readings says.

    `means`: the same in plain words, see `_MEANINGS`; `used`: they are part of the time that came out.
    """

    words: str
    rule: str
    readings: tuple[str, ...]
    means: tuple[str, ...]
    used: bool


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
        tuple(dict.fromkeys(folded.said(*wall) for wall in sorted(walls) if not _inside(wall, walls))),
        tuple(_component(piece, folded, line) for piece in pieces if _is_told(piece, folded, line)),
        scoring.scored(line.time),
    )


def _inside(wall: guards.Span, walls: Sequence[guards.Span]) -> bool:
    return any(other != wall and other[0] <= wall[0] and wall[1] <= other[1] for other in walls)


def _is_used(piece: Piece, folded: Folded, line: Line) -> bool:
    """Tell whether a piece is part of the time. Of one in two places ("Sat … 3pm") only the words are known."""
    if line.time is None:
        return False
    start = folded.typed.find(line.time.said)
    if start < 0:
        return folded.said(piece.start, piece.end) in line.time.said
    return start <= folded.origin[piece.start] < start + len(line.time.said)


def _is_told(piece: Piece, folded: Folded, line: Line) -> bool:
    """Leave out what became a number of people or of yuan: only times, and what stays in the title."""
    return _is_used(piece, folded, line) or folded.said(piece.start, piece.end) in line.title


def _component(piece: Piece, folded: Folded, line: Line) -> Component:
    words = folded.said(piece.start, piece.end)
    return Component(words, piece.name, _readings(piece), _means(piece), _is_used(piece, folded, line))


def _means(piece: Piece) -> tuple[str, ...]:
    if piece.mark is not None:
        return ("deadline",) if piece.mark in {Mark.BY, Mark.BEFORE} else ()
    found = [next((word for name, word in _MEANINGS if name in one.said()), "") for one in piece.readings]
    return tuple(dict.fromkeys(word for word in found if word))


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
