"""Which of the times in a line is meant: strong evidence is taken, weak evidence is left in the title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chat.reading import alternatives
from chat.reading.combining import Setting
from chat.reading.folding import Folded
from chat.reading.guards import Span
from chat.reading.patterns import Pattern
from chat.reading.phrases import components, read_run, runs, trimmed
from chat.reading.pieces import Mark, Moment, Piece
from chat.reading.results import Doubt, TimeRead
from domain.when import Shape

_ENDS = ",。;.!?)|·、"
_HOURS = {"at h", "number"}
_NUMBERS = {"number", "hhmm", "spoken", "h.mm"}
_NEVER_ALONE = {"month", "number", "hhmm", "spoken", "for", "h.mm", "am", "year-month", "month-year"}
_MORE = Pattern(
    r" (?:about|on|for|to(?! \d)|and|with|at|in|until|please|pls|tomorrow|today|-)(?![a-z])", re.ASCII
)
_MANY = Pattern(r" [a-z-]*[a-rt-z]s(?![a-z])| (?:people|children|men|women|boxes|bags)(?![a-z])", re.ASCII)
_VERBS_AFTER = Pattern(r"[ ]?(?:在|到|去|来|集合|开始|开会|给|帮|陪|送|接|准时|左右|见|出发|,|。|$)")
_BEGINNING = Pattern(r" ?(?:开始|起|onwards?)")
_PERSON_BEFORE = Pattern(r"(?:with|for|visit|call|mr|mrs|to|from|see|meet|help) $", re.ASCII)


@dataclass(frozen=True, slots=True)
class Time:
    """A time in a line: what it says, and the stretches of the folded text that it took."""

    read: TimeRead
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    read: TimeRead
    pieces: tuple[Piece, ...]

    @property
    def readings(self) -> Iterator[Moment]:
        for piece in self.pieces:
            yield from piece.readings

    @property
    def has_date(self) -> bool:
        return any(one.has_date or one.freq is not None for one in self.readings)

    @property
    def has_hour(self) -> bool:
        return any(one.has_clock or one.part for one in self.readings)

    @property
    def rank(self) -> tuple[int, int]:
        return self.has_date + self.has_hour, self.pieces[-1].end - self.pieces[0].start


def find(folded: Folded, setting: Setting, blocked: Sequence[Span], *, day_first: bool) -> Time | None:
    """Find the time of a line. A day in one place and an hour in another belong together."""
    text = folded.text
    pieces = components(text, day_first=day_first, blocked=blocked)
    found = [candidate for run in runs(pieces, text) for candidate in _candidates(run, folded, setting)]
    if not found:
        return None
    whole = [one for one in found if one.has_date and one.has_hour]
    if not whole:
        joined = _joined(found, folded, setting)
        if joined is not None:
            return joined
    best = max(found, key=lambda one: one.rank)
    if best.read.recurrence is not None and (first := _other_day(best, found, folded)) is not None:
        said = folded.said(first, best.pieces[-1].end)
        unclear = TimeRead(None, None, Doubt("unclear", (), said), (), said)
        return Time(unclear, ((best.pieces[0].start, best.pieces[-1].end),))
    line = alternatives.Line(pieces, folded, setting)
    read = best.read if best.has_date else alternatives.elsewhere(best.pieces, best.read, line)
    asked = alternatives.other(best.pieces, best.read, line)
    if asked is not None:
        question, start, end = asked
        return Time(question, ((start, end),))
    return Time(read or best.read, ((best.pieces[0].start, best.pieces[-1].end),))


def _joined(found: Sequence[_Candidate], folded: Folded, setting: Setting) -> Time | None:
    dates = [one for one in found if one.has_date]
    clocks = [one for one in found if one.has_hour]
    if not dates or not clocks:
        return None
    one, other = dates[0], clocks[0]
    read = read_run((*one.pieces, *other.pieces), folded, setting)
    if read is None:
        return None
    spans = tuple(sorted((each.pieces[0].start, each.pieces[-1].end) for each in (one, other)))
    said = " ".join(folded.said(*span).strip() for span in spans)
    return Time(TimeRead(read.when, read.recurrence, read.doubt, read.assumed, said), spans)


def _other_day(best: _Candidate, found: Sequence[_Candidate], folded: Folded) -> int | None:
    """Give the place of a day before a rule, unless the rule begins on it: "24 and 25 Dec, every day 9 to 5"."""
    for one in found:
        end = one.pieces[-1].end
        deadline = one.read.when is not None and one.read.when.shape is Shape.BY
        if one.read.recurrence is None and one.has_date and not deadline and end <= best.pieces[0].start:
            begins = _BEGINNING.match(folded.text, end) or one.pieces[0].mark is Mark.BETWEEN
            return None if begins else one.pieces[0].start
    return None


def _candidates(run: Sequence[Piece], folded: Folded, setting: Setting) -> Iterator[_Candidate]:
    """Give the longest stretches of a run that are a time, from left to right."""
    place = 0
    while place < len(run):
        for end in range(len(run), place, -1):
            pieces = trimmed(run[place:end])
            if not pieces or pieces[0].start < run[place].start or not _is_evident(pieces, folded.text):
                continue
            read = read_run(pieces, folded, setting)
            if read is not None:
                yield _Candidate(read, tuple(pieces))
                place = end
                break
        else:
            place += 1


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Pieces in their line: what they are, and what stands around them."""

    pieces: Sequence[Piece]
    text: str

    @property
    def told(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.readings]

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end

    @property
    def begins(self) -> bool:
        before = self.text[: self.start].rstrip()
        return not before or before[-1] in _ENDS + ":"

    @property
    def ends(self) -> bool:
        after = self.text[self.end :].lstrip()
        return not after or after[0] in _ENDS

    def has(self, *marks: Mark) -> bool:
        return any(piece.mark in marks for piece in self.pieces)


def _is_evident(pieces: Sequence[Piece], text: str) -> bool:
    stretch = _Stretch(pieces, text)
    told = stretch.told
    if not told:
        return False
    if pieces[-1].name in _HOURS and not (stretch.ends or _MORE.match(text, stretch.end)):
        return _is_range_on_a_day(stretch)
    if all(piece.name in _NUMBERS for piece in told):
        return _is_range_of_numbers(stretch)
    if told[0].name == "number" and not _makes_a_day(stretch):
        return False  # "fold 30, 5pm"
    if told[0].name == "part" and text[stretch.start : stretch.end].isascii() and not stretch.begins:
        words = text[told[0].start : told[0].end]
        if " " not in words and not stretch.has(Mark.ON) and not text.startswith(" of", told[0].end):
            return False  # "karaoke night Friday"
    strong = any(piece.strong for piece in told)
    if pieces[0].mark is Mark.BETWEEN and not stretch.has(Mark.TO, Mark.AND):
        return strong and len(told) > 1  # "since this morning" is no time to come
    return strong or _is_weak_but_evident(stretch)


def _is_range_of_numbers(stretch: _Stretch) -> bool:
    """Take "4 to 5" as hours only where nothing else stands beside it."""
    announced = stretch.pieces[0].mark in {Mark.BETWEEN, Mark.BY}
    ranged = stretch.has(Mark.TO, Mark.BETWEEN, Mark.BY)
    return ranged and stretch.ends and (stretch.begins or announced)


def _is_range_on_a_day(stretch: _Stretch) -> bool:
    """Tell "every day 9 to 12 station duty", which has hours, from "tomorrow 9 to 12 chairs", which counts."""
    told = stretch.told
    dated = any(one.has_date or one.freq is not None for one in told[0].readings)
    hours = [piece.name in _HOURS for piece in told[1:]] == [True, True]
    return dated and hours and stretch.has(Mark.TO) and _MANY.match(stretch.text, stretch.end) is None


def _makes_a_day(stretch: _Stretch) -> bool:
    """Tell whether anything beside a bare number makes a day of it, or it is no day: "2 to 4 on Friday"."""
    others = [one for piece in stretch.told if piece.name != "number" for one in piece.readings]
    return stretch.has(Mark.TO, Mark.AND) or any(one.has_date or one.freq is not None for one in others)


def _is_weak_but_evident(stretch: _Stretch) -> bool:
    informative = [piece for piece in stretch.told if piece.name not in _NEVER_ALONE]
    if len(informative) > 1:
        return True
    if not informative:
        words = {stretch.text[piece.start : piece.end] for piece in stretch.pieces if piece.mark is Mark.ON}
        return bool(words & {"in", "during"}) and stretch.told[0].name == "month" and stretch.ends
    if stretch.has(Mark.ON, Mark.BY, Mark.BEFORE, Mark.BETWEEN) or (stretch.begins and stretch.ends):
        return True
    return _stands_free(stretch, informative[0].name)


def _stands_free(stretch: _Stretch, name: str) -> bool:
    """Tell whether a single weak word is a time by where it stands in its line."""
    text, start = stretch.text, stretch.start
    if name in {"点", "整时"}:
        return (stretch.begins or text[start - 1] == " ") and _VERBS_AFTER.match(
            text, stretch.end
        ) is not None
    if name == "part":
        return stretch.begins and not text[start].isascii()
    return stretch.ends and text[start - 1] == " " and not _PERSON_BEFORE.search(text[:start])
