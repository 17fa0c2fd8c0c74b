"""What was read, in a few characters, so that hundreds of phrases fit in a table.

`Sat 21 Nov 15:00` · `Sat 21 Nov 09:00–12:00` · `Sat 21 Nov morning` · `21 Nov – 22 Nov` · `by Tue 15 Dec` ·
`every Wed 09:30` · `? Sat 21 Nov` (the hour is asked for) · `? past: Fri 20 Nov 20:00` (a question and its buttons)
· `-` (no time). The year stands only where it is not 2026. `~` marks what must be said back.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from chat.when import Recurrence, TimeRead
from domain.recurrence import Freq
from domain.when import Shape, When

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=ZONE)
"""Friday morning, the hour at which the conversations of the guide begin."""

_UNITS = {Freq.DAILY: "day", Freq.WEEKLY: "week", Freq.MONTHLY: "month", Freq.YEARLY: "year"}
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def shown(read: TimeRead | None) -> str:
    """Show what was read."""
    if read is None:
        return "-"
    if read.doubt is not None:
        if read.doubt.reason == "no-time" and read.doubt.date is not None:
            return f"? {_day(datetime.combine(read.doubt.date, datetime.min.time()))}"
        options = " | ".join(_when(when) for when in read.doubt.candidates)
        return f"? {read.doubt.reason}: {options}".removesuffix(": ")
    said_back = " ~" + read.assumed[0].part if read.assumed else ""
    if read.recurrence is not None:
        return _rule(read.recurrence) + said_back
    assert read.when is not None
    return _when(read.when) + said_back


def _day(moment: datetime) -> str:
    year = "" if moment.year == NOW.year else f" {moment.year}"
    return f"{moment:%a} {moment.day} {moment:%b}{year}"


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def _when(when: When) -> str:
    start, end = when.start, when.end
    if when.shape is Shape.BY:
        assert end is not None
        if end.hour == end.minute == 0:
            return f"by {_day(end - timedelta(days=1))}"
        return f"by {_day(end)} {_clock(end)}"
    assert start is not None
    if when.shape is Shape.PART:
        return f"{_day(start)} {when.part}"
    if when.shape is Shape.DAYS:
        assert end is not None
        first, last = _day(start), _day(end - timedelta(days=1))
        return first if first == last else f"{first} – {last}"
    if end is None:
        return f"{_day(start)} {_clock(start)}"
    last = _clock(end) if end.date() == start.date() else f"{_day(end)} {_clock(end)}"
    return f"{_day(start)} {_clock(start)}–{last}"


def _rule(rule: Recurrence) -> str:
    which = {None: "", 1: "first ", 2: "second ", 3: "third ", 4: "fourth ", -1: "last "}[rule.week_of_month]
    days = ",".join(_DAYS[day - 1] for day in rule.byday)
    unit = _UNITS[rule.freq] if rule.interval == 1 else f"{rule.interval} {_UNITS[rule.freq]}s"
    if rule.freq is Freq.WEEKLY and days and rule.interval == 1:
        unit, days = days, ""
    text = " ".join(word for word in ("every", unit, which + days) if word)
    text += f" on {rule.bymonthday}" if rule.bymonthday else ""
    text += f" {rule.time:%H:%M}" if rule.time else ""
    text += f"–{rule.end:%H:%M}" if rule.end else ""
    return text + (f" {rule.part}" if rule.part else "")
