"""What the builders share: moments on a wall clock, answers, and questions with their likeliest answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from chat.reading import days
from chat.reading.combining import Setting
from chat.reading.days import Days
from chat.reading.hours import Hour
from chat.reading.pieces import Moment
from chat.reading.results import Assumed, Doubt, TimeRead
from domain.when import WINDOWS, DayPart, Shape, When, on_wall

_DAY = timedelta(days=1)
_MOST_OPTIONS = 3


@dataclass(frozen=True, slots=True)
class Words:
    """What the answer quotes: the whole phrase, and the words of its hours."""

    phrase: str
    clock: str


def at(day: date, span: timedelta, now: datetime) -> datetime:
    """Give a wall time in the zone of `now`; one that a spring change skips moves to the first valid."""
    return on_wall(datetime.combine(day, time()) + span, now.tzinfo or UTC)


def whole_days(first: date, last: date, now: datetime) -> When:
    """Give one or several whole days."""
    return When(Shape.DAYS, at(first, timedelta(), now), at(last + _DAY, timedelta(), now))


def part_of(day: date, part: DayPart, now: datetime) -> When:
    """Give a part of a day as a window."""
    begin, end = WINDOWS[part]
    return When(Shape.PART, at(day, timedelta(hours=begin), now), at(day, timedelta(hours=end), now), part)


def assumptions(words: Words, *read: Hour | None) -> tuple[Assumed, ...]:
    """Give what must be said back about hours; for a range its start speaks."""
    for hour in read:
        if hour is not None and hour.assumed is not None:
            return (Assumed(words.clock, hour.assumed),)
    return ()


def answer(when: When, words: Words, *read: Hour | None) -> TimeRead:
    """Answer with a time, and say back what was assumed about its hours."""
    return TimeRead(when, None, None, assumptions(words, *read), words.phrase)


def doubt(
    reason: str, options: Sequence[When], words: Words, day: date | None = None, stated: When | None = None
) -> TimeRead:
    """Ask, offering what may be meant."""
    unique = tuple(dict.fromkeys(options))[:_MOST_OPTIONS]
    return TimeRead(None, None, Doubt(reason, unique, words.phrase, day, stated), (), words.phrase)


def near(setting: Setting) -> int | None:
    """Give the minute of the day at which the task stands that is changed."""
    if setting.base is None or not setting.base_timed:
        return None
    return setting.base.hour * 60 + setting.base.minute


def minutes_now(now: datetime) -> int:
    """Give the minute of the day that it is."""
    return now.hour * 60 + now.minute


def days_of(moment: Moment, setting: Setting, *, over: int) -> Days | None:
    """Find the day; with no day said it is the base's, or today, or tomorrow if the hour is over today."""
    today = setting.now.date()
    passed = over < minutes_now(setting.now)
    if moment.has_date:
        return days.find(moment, today, passed=passed)
    if setting.base is not None:
        return days.one_day(setting.base.date())
    return days.one_day(today + _DAY if passed else today)
