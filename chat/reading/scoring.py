"""A time as a plain dict: the promised form of `understand --jsonl`."""

from datetime import date, datetime, timedelta
from typing import Any

from chat.reading.results import TimeRead
from domain.recurrence import Recurrence
from domain.when import Shape, When

Scored = dict[str, Any]
_MINUTE = "%Y-%m-%dT%H:%M"


def scored(read: TimeRead | None) -> Scored | None:
    """Give a time that was read in the promised form, None for no time.

    kind (date, datetime, range, recurring, deadline), start, end (of days: the last one), grain, part, recur;
    {"ask": true} where we would ask. A day whose hour is still asked for is a date.
    """
    if read is None:
        return None
    if read.recurrence is not None:
        return {"kind": "recurring", "recur": _recur(read.recurrence)}
    if read.when is not None:
        return _when(read.when)
    doubt = read.doubt
    if doubt is not None and doubt.reason == "no-time" and doubt.date is not None:
        return _date(doubt.date)
    if doubt is not None and doubt.stated is not None and not doubt.candidates:
        return _when(doubt.stated)  # nothing else can be meant: its year was said
    return {"ask": True}


def _date(day: date) -> Scored:
    return {"kind": "date", "grain": "day", "start": day.isoformat()}


def _last_day(end: datetime) -> str:
    """Give the last day before an exclusive end."""
    return (end.date() - timedelta(days=1) if end.hour == end.minute == 0 else end.date()).isoformat()


def _when(when: When) -> Scored | None:
    start, end = when.start, when.end
    if when.shape is Shape.BY and end is not None:
        whole = end.hour == end.minute == 0
        return {"kind": "deadline", "end": _last_day(end) if whole else end.strftime(_MINUTE)}
    if start is None:
        return None
    if when.shape is Shape.PART:
        return {"kind": "range", "grain": "part", "start": start.date().isoformat(), "part": str(when.part)}
    if when.shape is Shape.DAYS and end is not None:
        last = _last_day(end)
        if last == start.date().isoformat():
            return _date(start.date())
        return {"kind": "range", "grain": "day", "start": start.date().isoformat(), "end": last}
    found = {"kind": "datetime", "grain": "minute", "start": start.strftime(_MINUTE)}
    return found if end is None else found | {"kind": "range", "end": end.strftime(_MINUTE)}


def _recur(rule: Recurrence) -> Scored:
    found: Scored = {"freq": str(rule.freq), "interval": rule.interval}
    if rule.byday:
        found["byday"] = list(rule.byday)
    if rule.bymonthday is not None:
        found["bymonthday"] = rule.bymonthday
    if rule.week_of_month is not None:
        found["week_of_month"] = rule.week_of_month
    if rule.time is not None:
        found["time"] = rule.time.strftime("%H:%M")
    if rule.end is not None:
        found["end"] = rule.end.strftime("%H:%M")
    if rule.part is not None:
        found["part"] = str(rule.part)
    return found
