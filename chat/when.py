"""The one door to reading: words become times, whole lines, and changes to a task.

Pure: `now` is an argument, aware and in the team's zone, and what comes back is in that zone too.
"""

from datetime import datetime, timedelta

from chat.reading import changes, fallback, labels, several
from chat.reading.combining import Setting
from chat.reading.explain import (
    Component,
    Explanation,
    explain,
    order_of,
    understand_lines,
    understand_phrases,
)
from chat.reading.folding import fold
from chat.reading.lines import Reader
from chat.reading.phrases import read_whole
from chat.reading.results import Assumed, Doubt, Line, TimeRead
from chat.reading.scoring import scored
from domain.recurrence import Freq, Recurrence
from domain.when import Shape, When

_INSTANT = timedelta(minutes=1)
"""What an exclusive end is past the last moment."""

__all__ = [
    "Assumed",
    "Component",
    "Doubt",
    "Explanation",
    "Freq",
    "Line",
    "Recurrence",
    "TimeRead",
    "explain",
    "read_change",
    "read_line",
    "read_lines",
    "read_time",
    "scored",
    "understand_lines",
    "understand_phrases",
]


def read_time(phrase: str, now: datetime, language: str, *, day_first: bool | None = None) -> TimeRead | None:
    """Read a phrase that must be a time as a whole; None if any word of it is something else.

    In a numeric date the day stands first in English and the month in Chinese, unless `day_first` says.
    """
    found = read_whole(fold(phrase), Setting(now), day_first=order_of(language, day_first))
    return found if found is not None or language.startswith("zh") else fallback.propose(phrase, now)


def read_line(line: str, now: datetime, language: str, *, day_first: bool | None = None) -> Line:
    """Read what follows /post or /wish on one line, or in the labelled form on several."""
    return labels.read(line, Reader(Setting(now), order_of(language, day_first)))


def read_lines(text: str, now: datetime, language: str, *, day_first: bool | None = None) -> list[Line]:
    """Read a message as one task or as several, one a line; a labelled form over several lines is one."""
    return list(several.read(text, Reader(Setting(now), order_of(language, day_first))))


def read_change(
    line: str, now: datetime, language: str, base: When | None = None, *, day_first: bool | None = None
) -> Line:
    """Read what a task should say instead: "4pm", "4 to 5, 3 people", "改成4点，再加一个人".

    An hour alone is on the base's day (a deadline's last), and late or early as the base is. The title is
    empty when nothing is left that could be one.
    """
    start = None if base is None else base.start or (base.end and base.end - _INSTANT)
    setting = Setting(now, start, base is not None and base.shape is Shape.FIXED)
    return changes.read(line, Reader(setting, order_of(language, day_first), titled=False))
