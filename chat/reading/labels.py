"""The labelled form of one task (时间：… 地点：… 人数：…), in any order, on one line or several."""

import re
from dataclasses import replace

from chat.reading import lines, marks, people, phrases
from chat.reading.folding import fold
from chat.reading.lines import Reader
from chat.reading.patterns import Pattern
from chat.reading.results import Line, TimeRead

_LABELS = {
    "what": "what", "task": "what", "title": "what", "内容": "what", "事项": "what", "任务": "what", "标题": "what", "事由": "what",
    "when": "when", "time": "when", "date": "when", "时间": "when", "日期": "when", "时候": "when", "時間": "when",
    "where": "where", "place": "where", "location": "where", "venue": "where", "地点": "where", "地址": "where", "地點": "where", "集合地点": "where",
    "people": "people", "places": "people", "volunteers": "people", "helpers": "people", "人数": "people", "名额": "people", "人數": "people",
    "kind": "kind", "type": "kind", "类型": "kind", "類型": "kind",
    "budget": "budget", "预算": "budget", "預算": "budget",
}  # fmt: skip
_LABEL = Pattern(
    r"(?<![^\W_])(?P<label>" + "|".join(sorted(_LABELS, key=len, reverse=True)) + r") ?[:：]\s*",
    re.IGNORECASE,
)
_HAN_LABEL = Pattern(
    r"(?P<label>"
    + "|".join(one for one in sorted(_LABELS, key=len, reverse=True) if not one.isascii())
    + r") ?[:：]\s*"
)
_EDGES = " \t\r\n,，;；。、"
_LINE_END = Pattern(r"(?P<last>[^\s,，;；。:：])?[,，;；。:： ]*\n\s*")
LONGEST = 6000
"""Characters of a message that are looked at."""

_NUMBER = Pattern(r"\d{1,3}")


def split(text: str) -> list[tuple[str, str]]:
    """Split a text at its labels into (name, words); what stands before the first one is the task itself."""
    found = sorted(
        {(m.start(), m.end(), m["label"].lower()) for p in (_LABEL, _HAN_LABEL) for m in p.finditer(text)}
    )
    parts: list[tuple[str, str]] = []
    place, name = 0, "what"
    for start, end, label in found:
        if start < place:
            continue
        parts += _values(name, text[place:start])
        place, name = end, _LABELS[label]
    parts += _values(name, text[place:])
    return [(name, words) for name, words in parts if words]


def _values(name: str, text: str) -> list[tuple[str, str]]:
    """Give what a label says: to the end of its line. Lines below without a label are the task itself."""
    if name == "what":
        return [(name, text.strip(_EDGES))]
    first, _, below = text.strip(_EDGES).partition("\n")
    return [(name, first.strip(_EDGES)), ("what", below.strip(_EDGES))]


def read(text: str, reader: Reader) -> Line:
    """Read one task: labelled, or as people say it."""
    parts = split(text[:LONGEST].strip())
    if all(name in {"what", "kind", "budget"} for name, _ in parts):
        return lines.read(_on_one_line(text[:LONGEST]), reader)
    line = Line("")
    titles: list[str] = []
    below = replace(reader, labelled=frozenset(name for name, _ in parts))
    for name, words in parts:
        if name == "what":
            free = lines.read(_on_one_line(words), below)
            titles.append(free.title)
            line = _filled(line, free)
        else:
            line = _with(line, name, words, reader)
    return replace(line, title=" ".join(title for title in titles if title))


def _on_one_line(text: str) -> str:
    """Put commas where lines end: what stands on a line of its own is a thought of its own."""
    text = text.strip()
    return _LINE_END.sub("\\g<last>, " if text.isascii() else "\\g<last>，", text) if "\n" in text else text


def starts(row: str) -> bool:
    """Tell whether a line begins with a label."""
    return any(pattern.match(row) for pattern in (_LABEL, _HAN_LABEL))


def _filled(line: Line, free: Line) -> Line:
    """Take from the free words what no label has said."""
    return Line(
        line.title, line.time or free.time, line.places or free.places, line.where or free.where,
        line.kind or free.kind, line.budget or free.budget, line.colour or free.colour, line.source or free.source,
        line.resident or free.resident, line.added_places or free.added_places,
    )  # fmt: skip


def _with(line: Line, name: str, words: str, reader: Reader) -> Line:
    folded = fold(words)
    if name == "when":
        time: TimeRead | None = phrases.read_whole(folded, reader.setting, day_first=reader.day_first)
        return replace(line, time=time or lines.read(words, reader).time)
    if name == "where":
        return replace(line, where=words)
    if name == "people":
        count = people.find(folded.text)
        number = _NUMBER.search(folded.text)
        places = count.places if count else int(number[0]) if number else None
        return replace(line, places=places)
    if name == "kind":
        return replace(line, kind=marks.kind_named(folded.text))
    budget = marks.budget("budget " + folded.text)
    return replace(line, budget=budget.minor if budget else None)
