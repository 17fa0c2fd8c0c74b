"""From "by Friday" and 周五前 to a deadline."""

from datetime import UTC, datetime, timedelta

from chat.reading import hours
from chat.reading.answers import Words, answer, at, days_of, doubt, near
from chat.reading.combining import Setting
from chat.reading.pieces import Moment
from chat.reading.results import TimeRead
from domain.when import WINDOWS, DayPart, Shape, When

_DAY = timedelta(days=1)


def build(moment: Moment, setting: Setting, words: Words) -> TimeRead | None:
    """A deadline says nothing about before; a named day counts whole, so it ends with the midnight after."""
    now = setting.now
    hour = hours.settle(moment, near(setting)) if moment.has_clock else None
    if moment.has_clock and hour is None:
        return None
    if moment.ahead is not None:
        return answer(When(Shape.BY, None, _from_now(moment.ahead, now)), words)
    span = hour.span if hour is not None else _span(moment.part)
    found = days_of(moment, setting, over=int(span.total_seconds() // 60))
    if found is None:
        return None
    if not found.single:
        # "by next week" is before it begins to one, before it ends to another.
        edges = [
            When(Shape.BY, None, at(found.first, timedelta(), now)),
            When(Shape.BY, None, at(found.last, _DAY, now)),
        ]
        return doubt("two-readings", [edge for edge in edges if edge.end and edge.end > now], words)
    if found.doubt and found.doubt != "month-end":
        options = [When(Shape.BY, None, at(day, span, now)) for day in found.options]
        return doubt(found.doubt, options, words, found.stated)
    when = When(Shape.BY, None, at(found.first, span, now))
    if when.end is not None and when.end <= now:
        return doubt("past", [], words, found.first, when)
    return answer(when, words, hour)


def _from_now(minutes: int, now: datetime) -> datetime:
    return (
        (now.astimezone(UTC) + timedelta(minutes=minutes))
        .astimezone(now.tzinfo)
        .replace(second=0, microsecond=0)
    )


def _span(part: DayPart | None) -> timedelta:
    """Give the end of a part of the day; "by noon" is noon itself."""
    if part is None:
        return _DAY
    return timedelta(hours=12 if part is DayPart.NOON else WINDOWS[part][1])
