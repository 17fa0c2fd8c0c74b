"""Which day is meant where one is named: that of a digest, a week, a plan; a past one too."""

from datetime import date

from chat.command import Call
from chat.when import read_time


def named(call: Call, text: str) -> date | None:
    """Return the day that is named, or None: that is no day."""
    found = read_time(text, call.said_at, call.language)
    if found and found.doubt and found.doubt.date:
        return found.doubt.date
    return found.when.start.date() if found and found.when and found.when.start else None
