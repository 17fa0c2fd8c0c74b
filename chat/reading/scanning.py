"""Finds the components in a text: at each place the longest match of all recognisers."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chat.reading.patterns import Pattern
from chat.reading.pieces import Found, Piece

Builder = Callable[[re.Match[str]], Found | None]


class Recogniser:
    """A pattern and what its match means; the meaning may be refused by giving None."""

    __slots__ = ("_pattern", "build", "name")

    def __init__(self, name: str, pattern: str, build: Builder) -> None:
        self.name = name
        self.build = build
        self._pattern = Pattern(pattern, re.ASCII)

    def match(self, text: str, place: int) -> re.Match[str] | None:
        """Try the pattern at a place."""
        return self._pattern.match(text, place)


recogniser = Recogniser


@dataclass(frozen=True, slots=True)
class Grammar:
    """The recognisers to try, by the kind of character that stands first."""

    latin: Sequence[Recogniser]
    digits: Sequence[Recogniser]
    han: Sequence[Recogniser]
    signs: Sequence[Recogniser]

    def at(self, char: str) -> Sequence[Recogniser]:
        """Give the recognisers whose match can begin with a character."""
        if not char.isascii():
            return self.han
        if char.isalpha():
            return self.latin
        return self.digits if char.isdigit() else self.signs


def piece_at(grammar: Grammar, text: str, place: int, blocked: int) -> Piece | None:
    """Give the longest component that begins at a place and ends before `blocked`.

    Components of the same length are one piece with several readings: "15.10" is a date or an hour.
    """
    best: Piece | None = None
    for one in grammar.at(text[place]):
        match = one.match(text, place)
        if match is None or not place < match.end() <= blocked:
            continue
        if best is not None and match.end() < best.end:
            continue
        meaning = one.build(match)
        if meaning is None:
            continue
        piece = Piece(place, match.end(), meaning.readings, meaning.mark, meaning.strong, one.name)
        best = piece if best is None or piece.end > best.end else _joined(best, piece)
    return best


def _joined(one: Piece, other: Piece) -> Piece:
    """Give one piece for two that take the same words; the first keeps its rank."""
    if one.mark is not None or other.mark is not None:
        return one
    return Piece(
        one.start, one.end, one.readings + other.readings, None, one.strong and other.strong, one.name
    )


def scan(grammar: Grammar, text: str, blocked: Sequence[tuple[int, int]] = ()) -> list[Piece]:
    """Find the components of a text from left to right, none of them inside a blocked stretch."""
    pieces: list[Piece] = []
    walls = sorted(blocked)
    place = 0
    while place < len(text):
        while walls and walls[0][1] <= place:
            walls.pop(0)
        if walls and walls[0][0] <= place:
            place = walls[0][1]
            continue
        if not _may_begin(text, place):
            place += 1
            continue
        piece = piece_at(grammar, text, place, walls[0][0] if walls else len(text))
        if piece is None:
            place += 1
        else:
            pieces.append(piece)
            place = piece.end
    return pieces


def _may_begin(text: str, place: int) -> bool:
    """Tell whether a component can begin here: not at a space, not inside a Latin word or a number."""
    char = text[place]
    if char == " ":
        return False
    if place == 0 or not char.isascii():
        return True
    before = text[place - 1]
    if not before.isascii():
        return True
    return not (before.isalpha() and char.isalpha()) and not (before.isdigit() and char.isdigit())
