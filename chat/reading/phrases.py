"""Reads stretches of text as times: a whole phrase, or the phrases inside a line."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from chat.reading import (
    chinese,
    chinese_hours,
    english,
    english_hours,
    english_rules,
    feasts,
    numeric,
)
from chat.reading.answers import Words
from chat.reading.building import build
from chat.reading.combining import Setting, shapes
from chat.reading.folding import Folded
from chat.reading.patterns import Pattern
from chat.reading.pieces import Mark, Piece
from chat.reading.results import TimeRead
from chat.reading.scanning import Grammar, scan

_LONGEST_RUN = 14
_ANNOUNCING = Pattern(r"^(?:at|around|about|from|between|@|on|in|for|从)(?![a-z]) ?")
_GAP = Pattern(r"[ 的,]*")


@cache
def grammar(*, day_first: bool) -> Grammar:
    """Give all recognisers; both languages always, because lines are mixed (明天 3pm)."""
    en = (*english.RECOGNISERS, *english_hours.RECOGNISERS, *english_rules.RECOGNISERS)
    zh = (*chinese.RECOGNISERS, *chinese_hours.RECOGNISERS)
    return Grammar(
        latin=(*en, *feasts.RECOGNISERS),
        digits=(*numeric.recognisers(day_first=day_first), *zh, *en, *feasts.RECOGNISERS),
        han=(*zh, *feasts.RECOGNISERS),
        signs=english_hours.SIGNS,
    )


def components(text: str, *, day_first: bool, blocked: Sequence[tuple[int, int]] = ()) -> list[Piece]:
    """Find the components of a folded text."""
    return scan(grammar(day_first=day_first), text, blocked)


def read_run(pieces: Sequence[Piece], folded: Folded, setting: Setting) -> TimeRead | None:
    """Read pieces that stand side by side as one time."""
    told = [piece for piece in pieces if piece.readings]
    dead = any(not piece.readings and piece.mark is None for piece in pieces)
    if dead or all(piece.name == "year" for piece in told) or _counts(pieces):
        return None
    words = Words(folded.said(pieces[0].start, pieces[-1].end), _clock_words(pieces, folded))
    contradiction = None
    for shape in shapes(pieces):
        found = build(shape, setting, words)
        if found is not None and found.doubt is not None and found.doubt.reason == "weekday-date":
            contradiction = contradiction or found  # "tonight 7.30": another reading may fit
        elif found is not None:
            return found
    return contradiction


def _counts(pieces: Sequence[Piece]) -> bool:
    """Tell whether a bare number stands after "in": that counts something, it is no hour."""
    return any(one.name == "in" and other.name == "number" for one, other in pairwise(pieces))


def _clock_words(pieces: Sequence[Piece], folded: Folded) -> str:
    clocks = [piece for piece in pieces if any(one.has_clock for one in piece.readings)]
    if not clocks:
        return ""
    start, end = clocks[0].start, clocks[-1].end
    announced = _ANNOUNCING.match(folded.text[start:end])
    return folded.said(start + (announced.end() if announced else 0), end).strip()


def read_whole(folded: Folded, setting: Setting, *, day_first: bool) -> TimeRead | None:
    """Read a phrase of which every word must belong to the time."""
    pieces = components(folded.text, day_first=day_first)
    if not pieces or len(pieces) > _LONGEST_RUN + 6:
        return None
    if not _covers(pieces, folded.text):
        return None
    return read_run(pieces, folded, setting)


def _covers(pieces: Sequence[Piece], text: str) -> bool:
    place = 0
    for piece in pieces:
        if text[place : piece.start].strip(" !?'\""):
            return False
        place = piece.end
    return not text[place:].strip(" !?'\"")


def runs(pieces: Sequence[Piece], text: str) -> list[list[Piece]]:
    """Group the components that only spaces and commas separate."""
    grouped: list[list[Piece]] = []
    for piece in pieces:
        if grouped and len(grouped[-1]) < _LONGEST_RUN and _near(grouped[-1][-1], piece, text):
            grouped[-1].append(piece)
        else:
            grouped.append([piece])
    return grouped


def _near(one: Piece, other: Piece, text: str) -> bool:
    return not text[one.end : other.start].strip(" ")


def trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Drop fillers at both ends, but keep the preposition that announces the time."""
    run = list(pieces)
    while run and run[-1].mark in {Mark.LINK, Mark.ON, Mark.TO, Mark.AND, Mark.BETWEEN, Mark.BY}:
        run.pop()
    while run and run[0].name != "until" and run[0].mark in {Mark.LINK, Mark.TO, Mark.AND, Mark.BEFORE}:
        run.pop(0)
    return run
