"""Several tasks in one message, one a line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from chat.reading import labels
from chat.reading.lines import Reader
from chat.reading.patterns import Pattern
from chat.reading.results import Line

_LISTED = Pattern(r"(?:[-*•·]|\d{1,2}[.)、）])\s+|\d{1,2}[、）)]\s*|[①-⑳]\s*")
_MOST = 30
"""Tasks that one message may hold."""


@dataclass(slots=True)
class _Task:
    """The lines of what is probably one task, and what its labels have said."""

    text: str
    names: set[str]
    listed: bool
    labelled: bool


def read(text: str, reader: Reader) -> Sequence[Line]:
    """Read a message as one task or as several.

    Several they are if they stand in a list, or if more than one line has a time. Else the other lines
    belong to the one task: its place, its people, something to bring.
    """
    tasks = _tasks(text)
    if len(tasks) > 1:
        found = _each(tasks, reader)
        timed = sum(line.time is not None for line in found)
        if len(found) > 1 and (timed > 1 or sum(task.listed for task in tasks) > 1):
            return found
    return [labels.read(text, reader)]


def _tasks(text: str) -> list[_Task]:
    """Put the lines of each task together: the labels of one task say nothing twice."""
    found: list[_Task] = []
    for row in [row.strip() for row in text[: labels.LONGEST].splitlines() if row.strip()][:_MOST]:
        listed = _LISTED.match(row)
        bare = row[listed.end() :] if listed else row
        names = {name for name, _ in labels.split(bare)}
        labelled = labels.starts(bare)
        last = found[-1] if found else None
        if last and not listed and (labelled or last.labelled) and not names & last.names:
            last.text += "\n" + row
            last.names |= names
        else:
            found.append(_Task(bare, names, listed is not None, labelled))
    return found


def _each(tasks: Sequence[_Task], reader: Reader) -> list[Line]:
    """Read each task. A first line that is a heading is none; if it names a day, that holds for all below."""
    first = labels.read(tasks[0].text, reader)
    heads = tasks[0].text.endswith((":", "：")) or (first.time is not None and not first.title)
    if not heads or tasks[0].labelled:
        return [first, *(labels.read(task.text, reader) for task in tasks[1:])]
    day = first.time.doubt.date if first.time and first.time.doubt else None
    if day is not None:
        base = datetime.combine(day, time(), reader.setting.now.tzinfo)
        reader = replace(reader, setting=replace(reader.setting, base=base))
    below = [labels.read(task.text, reader) for task in tasks[1:]]
    return below if day is None else [line if line.time else replace(line, time=first.time) for line in below]
