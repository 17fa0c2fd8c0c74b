"""From the shape of a phrase to a time, a rule, or a question with its likeliest answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, timedelta

from chat.reading import days, deadlines, hours, rules
from chat.reading.answers import Words, answer, at, days_of, doubt, minutes_now, near, part_of, whole_days
from chat.reading.combining import Setting, Shape
from chat.reading.days import Days
from chat.reading.hours import Hour
from chat.reading.pieces import Half, Moment
from chat.reading.results import TimeRead
from domain.when import WINDOWS, DayPart, When
from domain.when import Shape as WhenShape

_DAY = timedelta(days=1)
_LONG = 8 * 60
"""Minutes of a task beyond which two bare numbers are hardly its hours."""

_NEVER = 10**6  # minutes of a day that are never over
_MOST_OPTIONS = 3


def build(shape: Shape, setting: Setting, words: Words) -> TimeRead | None:
    """Give what a shape means, None if it means nothing that exists."""
    if shape.start.freq is not None or (shape.end is not None and shape.end.freq is not None):
        return rules.build(shape, words)
    if shape.deadline:
        return deadlines.build(shape.start, setting, words)
    if shape.each_day:
        return _each_day(shape.start, setting, words)
    if shape.end is not None:
        return _range(shape, shape.end, setting, words)
    return _single(shape.start, setting, words)


def _single(moment: Moment, setting: Setting, words: Words) -> TimeRead | None:
    if moment.ahead is not None:
        return _ahead(moment, setting, words)
    if moment.has_clock:
        return _timed(moment, setting, words)
    if moment.part is not None:
        return _part(moment, moment.part, setting, words)
    found = days_of(moment, setting, over=1440)
    if found is None:
        return None
    if moment.lasting_days and found.single and not found.doubt:
        found = Days(found.first, found.first + (moment.lasting_days - 1) * _DAY)
    return _untimed(found, setting, words, whole=moment.whole == "day")


def _ahead(moment: Moment, setting: Setting, words: Words) -> TimeRead:
    start = setting.now.astimezone(UTC) + timedelta(minutes=moment.ahead or 0)
    local = start.astimezone(setting.now.tzinfo).replace(second=0, microsecond=0)
    end = local + timedelta(minutes=moment.lasting) if moment.lasting else None
    return answer(When(WhenShape.FIXED, local, end), words)


def _timed(moment: Moment, setting: Setting, words: Words) -> TimeRead | None:
    if moment.or_hour is not None:
        return _either_hour(moment, moment.or_hour, setting, words)
    hour = hours.settle(moment, near(setting))
    if hour is None:
        return None
    if setting.base_timed:
        hour = Hour(hour.minutes)  # it stays as late or early as it was: nothing to say back
    hour = _ahead_today(hour, moment, setting)
    found = days_of(moment, setting, over=hour.minutes)
    if found is None or not found.single:
        return None
    length = timedelta(minutes=moment.lasting) if moment.lasting else None

    def on(day: date, span: timedelta) -> When:
        start = at(day, span, setting.now)
        return When(WhenShape.FIXED, start, start + length if length else None)

    if hour.minutes > 1440:
        # "Saturday 2 at night" is the end of Friday's night to one, of Saturday's to another.
        nights = [on(found.first, hour.span - _DAY), on(found.first, hour.span)]
        options = [when for when in nights if when.start is not None and when.start > setting.now]
        if len(options) == 1 or (moment.half is not None and found.first == setting.now.date()):
            return answer(options[0], words)
        if moment.half is None:
            return doubt("two-readings", options, words)
    return _settled(found, lambda day: on(day, hour.span), moment, setting, words, hour)


def _either_hour(moment: Moment, other: int, setting: Setting, words: Words) -> TimeRead | None:
    """Ask which of two hours is meant."""
    both = [_timed(replace(moment, or_hour=None, hour=hour), setting, words) for hour in (moment.hour, other)]
    options = [one.when for one in both if one is not None and one.when is not None]
    return doubt("two-readings", options, words) if options else None


def _range(shape: Shape, end: Moment, setting: Setting, words: Words) -> TimeRead | None:
    start = shape.start
    if not start.has_clock:
        return _day_range(start, end, setting, words)
    both = _both_hours(shape, end, setting)
    if both is None:
        return None
    begun, finish = both
    if begun != _ahead_today(begun, start, setting):
        begun, finish = _ahead_today(begun, start, setting), Hour(finish.minutes + 720)
    shared = shape.shares_date or start.has_date
    found = days_of(start, setting, over=begun.minutes if shared else _NEVER)
    other = found if shape.shares_date else days_of(end, setting, over=finish.minutes)
    if (
        found is None
        or other is None
        or not (found.single and other.single)
        or (other.doubt and not found.doubt)
    ):
        return None
    apart = other.first - found.first

    def on(day: date) -> When:
        return When(
            WhenShape.FIXED, at(day, begun.span, setting.now), at(day + apart, finish.span, setting.now)
        )

    when = on(found.first)
    if when.start is None or when.end is None or when.end <= when.start:
        return None
    to = _minutes_to(start, end)
    if to is not None and finish.minutes - begun.minutes > _LONG:
        # "10 to 9" is ten minutes before nine to one, a range to another.
        near_end = hours.settle(end)
        spoken = at(found.first, timedelta(minutes=(near_end.minutes if near_end else 0) - to), setting.now)
        return doubt("two-readings", [When(WhenShape.FIXED, spoken), when], words)
    if end.half is Half.AM and end.hour == 12 and start.half is Half.AM:
        # "10am-12am" is said for noon as well as for midnight.
        return doubt("two-readings", [replace(when, end=when.end - timedelta(hours=12)), when], words)
    return _settled(found, on, start, setting, words, begun, finish)


def _minutes_to(start: Moment, end: Moment) -> int | None:
    """Give the minutes of "10 to 9", None where these are no such words."""
    plain = all(one.half is None and one.part is None and one.minute is None for one in (start, end))
    return start.hour if plain and start.hour in {5, 10, 20} else None


def _each_day(moment: Moment, setting: Setting, words: Words) -> TimeRead | None:
    """An hour on several days is several tasks, or a series: ask, and offer the first."""
    first = _single(moment, setting, words)
    if first is None:
        return None
    return doubt("unclear", [first.when] if first.when is not None else [], words)


def _both_hours(shape: Shape, end: Moment, setting: Setting) -> tuple[Hour, Hour] | None:
    """Give both hours; on two different days each speaks for itself."""
    if shape.shares_date:
        return hours.settle_range(shape.start, end, near(setting))
    begun, finish = hours.settle(shape.start), hours.settle(end)
    return None if begun is None or finish is None else (begun, finish)


def _settled(
    found: Days,
    on: Callable[[date], When],
    moment: Moment,
    setting: Setting,
    words: Words,
    *assumed: Hour | None,
) -> TimeRead:
    """Answer with the time on the day that was found, or ask which day or hour is meant."""
    if found.doubt:
        options = [when for when in map(on, found.options) if when.start and when.start > setting.now]
        return doubt(found.doubt, options, words, found.stated, on(found.first))
    when = on(found.first)
    if (
        not moment.has_date
        and setting.base is None
        and found.first > setting.now.date()
        and _is_assumed(assumed)
    ):
        # "at 7", said at nine: this evening, or tomorrow morning?
        return doubt("two-readings", [*_other_half(on(setting.now.date()), setting), when], words)
    if (when.end or when.start or setting.now) < setting.now:
        return doubt("past", _later(found.first, on, moment, setting), words, found.first, when)
    return answer(when, words, *assumed)


def _ahead_today(hour: Hour, moment: Moment, setting: Setting) -> Hour:
    """Read "today at 8", said at nine, as this evening: the morning can't be meant. It is said back."""
    now = minutes_now(setting.now)
    if moment.rel != 0 or hour.assumed is None or not hour.minutes < now < hour.minutes + 720 < 1440:
        return hour
    return Hour(hour.minutes + 720, hours.part_at(hour.minutes // 60 + 12))


def _is_assumed(read: Sequence[Hour | None]) -> bool:
    return any(hour is not None and hour.assumed is not None for hour in read)


def _other_half(when: When, setting: Setting) -> list[When]:
    """Give the same hour twelve hours later, if that is still this day and ahead."""
    if when.start is None or when.start.hour >= 12:
        return []
    half = timedelta(hours=12)
    later = replace(when, start=when.start + half, end=when.end + half if when.end else None)
    return [later] if later.start is not None and later.start > setting.now else []


def _later(day: date, on: Callable[[date], When], moment: Moment, setting: Setting) -> list[When]:
    """Offer what may have been meant by a time that has passed: the other half of the day, the next day."""
    today = setting.now.date()
    options = _other_half(on(day), setting) if day == today else []
    if moment.rel is not None or moment.weekday is not None:
        step = timedelta(days=1 if moment.weekday is None else 7)
        following = day + step
        while following <= today:
            following += step
        options.append(on(following))
    elif moment.month is not None and moment.year is None and (moment.month, moment.day) != (2, 29):
        options.append(on(day.replace(year=today.year + 1)))
    return [when for when in options if when.start is not None and when.start > setting.now]


def _part(moment: Moment, part: DayPart, setting: Setting, words: Words) -> TimeRead | None:
    over = WINDOWS[part][1] * 60 - 1
    found = days_of(moment, setting, over=over)
    if found is None or not found.single:
        return None
    if found.doubt:
        return doubt(
            found.doubt, [part_of(day, part, setting.now) for day in found.options], words, found.stated
        )
    when = part_of(found.first, part, setting.now)
    if when.end is not None and when.end <= setting.now:
        options = [] if moment.year is not None else [part_of(setting.now.date() + _DAY, part, setting.now)]
        return doubt("past", options, words, found.first, when)
    return answer(when, words)


def _day_range(start: Moment, end: Moment, setting: Setting, words: Words) -> TimeRead | None:
    today = setting.now.date()
    first = days.find(start, today, passed=False)
    if first is None:
        return None
    # "Monday to Friday" said on a Wednesday is next week's, both.
    own = end.rel is not None or end.weeks is not None or bool(first.doubt)
    relative_to = today if own else first.first
    last = days.find(end, relative_to, passed=False)
    if last is None or last.last < first.first:
        return None
    if first.doubt or last.doubt:
        reason = first.doubt or last.doubt
        return doubt(reason, [], words, first.first)
    if not last.single and first.single:
        # "from 1 February to March" may end as March begins, or with it.
        ends = (last.first, last.last)
        return doubt("two-readings", [whole_days(first.first, end, setting.now) for end in ends], words)
    return _untimed(Days(first.first, last.last), setting, words)


def _untimed(found: Days, setting: Setting, words: Words, *, whole: bool = False) -> TimeRead:
    """Give days; of a single one the hour is asked for, unless all of it was said."""
    now = setting.now
    if found.doubt:
        options = [whole_days(day, day, now) for day in found.options if day >= now.date()]
        return doubt(found.doubt, options, words, found.stated)
    when = whole_days(found.first, found.last, now)
    if found.last < now.date():
        return doubt("past", [], words, found.first, when)
    if whole or not found.single:
        return answer(when, words)
    day = found.first
    windows = [part_of(day, part, now) for part in (DayPart.MORNING, DayPart.AFTERNOON)]
    options = [window for window in windows if window.end is not None and window.end > now]
    return doubt("no-time", [*options, when], words, day)
