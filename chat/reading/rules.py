"""From what was said about repetition to a rule."""

from dataclasses import replace

from chat.reading import hours
from chat.reading.answers import Words, assumptions
from chat.reading.combining import Shape, only_clock
from chat.reading.hours import Hour
from chat.reading.pieces import Moment
from chat.reading.results import TimeRead
from domain.recurrence import Recurrence


def build(shape: Shape, words: Words) -> TimeRead | None:
    """Give the rule, None if its hours contradict each other."""
    if shape.deadline:
        return None
    moment, end = shape.start, shape.end
    if moment.freq is None and end is not None:
        # "2 to 4 every Wednesday": the rule stands beside the end, and is the start's as well.
        moment, end = replace(end, **dict(moment.said())), only_clock(end)
    found = _hours(moment, end)
    if moment.freq is None or found is None:
        return None
    begun, finish = found
    byday = moment.byday or ((moment.weekday,) if moment.weekday is not None else ())
    rule = Recurrence(
        moment.freq,
        moment.interval or 1,
        byday,
        None if byday else moment.day,
        moment.nth,
        begun.of_day if begun else None,
        finish.of_day if finish else None,
        None if begun else moment.part,
    )
    return TimeRead(None, rule, None, assumptions(words, begun), words.phrase)


def _hours(moment: Moment, end: Moment | None) -> tuple[Hour | None, Hour | None] | None:
    """Give the hours of a turn, as far as they were said."""
    if end is not None:
        return hours.settle_range(moment, end)
    if not moment.has_clock:
        return None, None
    begun = hours.settle(moment)
    if begun is None:
        return None
    return begun, Hour(begun.minutes + moment.lasting) if moment.lasting else None
