"""Takes a whole line apart: title, time, places, where, kind, money, channel."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chat.reading import evidence, guards, marks, people, spots
from chat.reading.combining import Setting
from chat.reading.folding import Folded, fold
from chat.reading.guards import Span
from chat.reading.patterns import Pattern
from chat.reading.results import Line

_COMMAND = Pattern(r" */?(?:post|wish)(?![a-z]) +| */?(?:发布|发任务|心愿|微心愿)(?=[ ,]) *")
_SEGMENTS = Pattern(r"[|,，;；。、]")
_EDGES = " ,，;；。、.:：-–—·|"
_DANGLING_END = Pattern(
    r"(?:[\s,，;；、]|(?<![\w])(?:on|at|in|by|from|for|to|and|@|until|needs?|need|wants?)(?=\s*$))+$",
    re.IGNORECASE,
)
_DANGLING_START = Pattern(
    r"^(?:[\s,，;；、]|开始(?=\S{2})|to(?=\s[a-z])|for(?=\s+(?:the|an?)\s)|(?:on|at|by|and|@)(?=\s+\S)(?!\s+\w+\s+(?:basis)))+",
    re.IGNORECASE,
)
_DOUBLE = Pattern(r"\s*([,，;；、])(?:\s*[,，;；、])+")
_EMPTY = Pattern(r"[(（\[【][\s,，;；、|-]*[)）\]】]|(?:\s+[-–—|·](?=\s+[-–—|·]\s|\s*$))+")
_FRAMED = Pattern(r"[【\[#](?P<title>[^【】\[\]#]+)[】\]#]")
_LOOSE = Pattern(r"\s+(?=[,，;；、])")
_SPACES = Pattern(r"\s{2,}")


@dataclass(frozen=True, slots=True)
class Reader:
    """How lines are read: the moment and the base, and the order of day and month."""

    setting: Setting
    day_first: bool
    titled: bool = True  # a task needs a title, a change does not
    labelled: frozenset[str] = (
        frozenset()
    )  # when, where, people: said elsewhere, so these words belong to the title


def read(typed: str, reader: Reader) -> Line:
    """Take one line apart. What nothing else takes is the title."""
    folded = fold(typed)
    begin = 0
    command = _COMMAND.match(folded.text)
    if command is not None:
        begin = command.end()
    kind = marks.kind(folded.text[begin:])
    if kind is not None:
        begin += kind[1]
    line, spans = _parts(folded, begin, reader)
    title = _title(folded, [(0, begin), *spans])
    if reader.titled and not title and line.where is not None and not _is_announced(folded, line.where):
        line, spans = _parts(folded, begin, reader, where=False)
        title = _title(folded, [(0, begin), *spans])
    return replace(line, title=title, kind=kind[0] if kind else None)


def _is_announced(folded: Folded, where: str) -> bool:
    """Tell whether "at" or 在 stands before a place. Without it the place may be the whole task."""
    before = folded.typed[: folded.typed.find(where)].lower().rstrip()
    return before.endswith(("at", "@", "在"))


def _parts(folded: Folded, begin: int, reader: Reader, *, where: bool = True) -> tuple[Line, list[Span]]:
    text = folded.text
    taken: list[Span] = []
    budget = marks.budget(text)
    if budget is not None:
        taken.append((budget.start, budget.end))
    sought = {"when", "where", "people"} - reader.labelled
    count = people.find(_blanked(text, [(0, begin), *taken])) if "people" in sought else None
    if count is not None:
        taken.append((count.start, count.end))
    walls = [(0, begin), *taken, *guards.blocked(folded)]
    timed = "when" in sought
    time = evidence.find(folded, reader.setting, walls, day_first=reader.day_first) if timed else None
    if time is not None:
        taken.extend(time.spans)
        if (
            count is None and "people" in sought
        ):  # "三个志愿者周日下午…": seen once the time is out of the way
            count = people.find(_blanked(text, [(0, begin), *taken]))
            taken.extend([(count.start, count.end)] if count is not None else [])
    spot = spots.find(_blanked(text, [(0, begin), *taken]), folded) if where and "where" in sought else None
    if spot is not None:
        taken.append((spot.start, spot.end))
    line = Line(
        "",
        time.read if time else None,
        count.places if count else None,
        folded.said(spot.name_start, spot.name_end).strip(_EDGES) if spot else None,
        budget=budget.minor if budget else None,
        resident=marks.resident(text),
        added_places=count.added if count else None,
    )
    return _with_segments(line, text, taken)


def _with_segments(line: Line, text: str, taken: list[Span]) -> tuple[Line, list[Span]]:
    """Take the segments that are nothing but a colour or a channel: "物资，入户收集"."""
    place = 0
    for segment in _SEGMENTS.split(_blanked(text, taken)):
        colour, source = marks.colour(segment), marks.source(segment)
        if place and colour is not None and line.colour is None:
            line = replace(line, colour=colour)
            taken.append((place, place + len(segment)))
        elif place and source is not None and line.source is None:
            line = replace(line, source=source)
            taken.append((place, place + len(segment)))
        place += len(segment) + 1
    return line, taken


def _blanked(text: str, spans: Sequence[Span]) -> str:
    """Put bars over what was taken, so that places stay as they are and nothing joins across the gap."""
    for start, end in spans:
        text = text[:start] + "|" * (end - start) + text[end:]
    return text


def _title(folded: Folded, spans: Sequence[Span]) -> str:
    """Give the words that are left, as typed, without the commas and prepositions that hang loose."""
    kept: list[str] = []
    place = 0
    for start, end in sorted(span for span in spans if span[1] > span[0]):
        if start > place:
            kept.append(_DANGLING_END.sub("", folded.said(place, start)) if start else "")
            kept.append(_joint(folded.text, start, end))
        place = max(place, end)
    kept.append(folded.said(place, len(folded.text)))
    title = _LOOSE.sub("", _EMPTY.sub("", _DOUBLE.sub(r"\1", "".join(kept))))
    title = _SPACES.sub(" ", title).strip(_EDGES)
    title = _DANGLING_END.sub("", _DANGLING_START.sub("", title)).strip(_EDGES)
    framed = _FRAMED.fullmatch(title)
    return framed["title"] if framed else title


def _joint(text: str, start: int, end: int) -> str:
    """Give what stands for a stretch that was taken: a comma if it had one at both sides, else a space."""
    before, after = text[:start].rstrip(" "), text[end:].lstrip(" ")
    if before.endswith((",", ";", "、")) and after and after[0] not in ",;、.。":
        return "，" if not before[:-1].isascii() else ", "
    plain = before.rstrip(",;、 ")
    wide = bool(plain) and not plain[-1].isascii()
    return "" if wide else " "
