"""Reads what a task should say instead. Each part between commas may be a time, a count, a place or a title."""

import re
from dataclasses import replace

from chat.reading import lines, phrases
from chat.reading.folding import LONGEST, fold
from chat.reading.lines import Reader
from chat.reading.patterns import Pattern
from chat.reading.results import Line, TimeRead

_ASKING = Pattern(
    r"^\s*(?:please|pls|make it|make that|change(?: it)?(?: to)?|move(?: it)?(?: to)?|it should (?:be|say)|should be|set(?: it)?(?: to)?|to"
    r"|instead|now|actually|no|请|改成|改到|改为|改在|改|换成|换到|换|变成|挪到|推迟到|提前到|应该是|是|就)(?![a-z])\s*",
    re.IGNORECASE,
)
_MOST_PARTS = 6
_SEPARATORS = Pattern(r"[,，;；。、\n]|\s(?:and|then)\s(?=\d|one|two|three|at|add|budget)", re.IGNORECASE)
_NOISE = Pattern(
    r"^(?:and|then|也|还有|另外|吧|了|please|谢谢|thanks|thank you|就行|即可|,|，|\s)*$", re.IGNORECASE
)


def read(typed: str, reader: Reader) -> Line:
    """Read a change. A part that is a time as a whole is one, even if in a title it would be none."""
    text = _without_asking(typed.strip()[:LONGEST])
    whole = _time(text, reader)
    if whole is not None:
        return Line("", whole)
    line = lines.read(text, reader)
    if line.time is None:
        for part in _SEPARATORS.split(text)[:_MOST_PARTS]:
            time = _time(_without_asking(part), reader)
            if time is not None:
                place = text.find(part)
                rest = lines.read(text[:place] + "，" + text[place + len(part) :], reader)
                line = replace(rest, time=time)
                break
    title = _without_asking(line.title)
    return replace(line, title="" if _NOISE.match(title) else title)


def _time(text: str, reader: Reader) -> TimeRead | None:
    return (
        phrases.read_whole(fold(text), reader.setting, day_first=reader.day_first) if text.strip() else None
    )


def _without_asking(text: str) -> str:
    for _ in range(3):
        shorter = _ASKING.sub("", text, 1)
        if shorter == text:
            break
        text = shorter
    return text
