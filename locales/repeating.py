"""A rule that repeats, as it is written everywhere: `every Wed 09:30`, `每周三 09:30`; and read as it is written."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from functools import lru_cache
from itertools import product
from zoneinfo import ZoneInfo

from babel.dates import format_date

from domain.language import Language
from domain.recurrence import Freq, Recurrence, when_on
from domain.series import Plan
from domain.tasks import Task
from domain.when import DayPart
from locales.formats import BABEL, short_day_text
from locales.words import say

_UNITS = {Freq.DAILY: "day", Freq.WEEKLY: "week", Freq.MONTHLY: "month", Freq.YEARLY: "year"}
_A_MONDAY = date(2026, 11, 16)
_NTHS = (-1, 1, 2, 3, 4, 5)
_CLOCKS = re.compile(r"(\d\d:\d\d)(?:–(\d\d:\d\d))?$", re.ASCII)


def rule_text(rule: Recurrence, language: Language) -> str:
    """Return when the turns of a series fall, as `every Wed 09:30`."""
    every = say(language, f"every-{_UNITS[rule.freq]}", n=rule.interval)
    days = say(language, "list-comma").join(_weekday(day, language) for day in rule.byday)
    if rule.week_of_month is not None:
        every = say(language, "every-nth-day", every=every, nth=rule.week_of_month, days=days)
    elif rule.bymonthday is not None:
        every = say(language, "every-on-date", every=every, day=rule.bymonthday)
    elif days and rule.freq is Freq.WEEKLY and rule.interval == 1:
        every = say(language, "every-weekday", days=days)
    elif days:
        every = say(language, "every-on-days", every=every, days=days)
    clock = _time(rule, language)
    return say(language, "every-at", every=every, time=clock) if clock else every


@lru_cache(maxsize=1000)
def rule_of(text: str, language: Language) -> Recurrence | None:
    """Return the rule that `rule_text` writes so, word for word; None if there is none.

    What people say is read elsewhere, and means more: "at noon" is 12:00. A table that comes back means what it meant.
    """
    text = " ".join(text.split())
    rules = product(_rhythms(text, language), _times(text, language))
    found = (replace(rhythm, time=begin, end=end, part=part) for rhythm, (begin, end, part) in rules)
    return next((rule for rule in found if rule_text(rule, language) == text), None)


def _rhythms(text: str, language: Language) -> Iterator[Recurrence]:
    """Yield the rules that may be written so, without their times."""
    numbers = {int(one) for one in re.findall(r"\d{1,4}", _CLOCKS.sub("", text), re.ASCII)}
    places = {day: text.find(_weekday(day, language)) for day in range(1, 8)}
    byday = tuple(sorted((day for day, at in places.items() if at >= 0), key=places.__getitem__))
    for freq, interval in product(Freq, sorted(numbers | {1, 2})):
        is_plain = freq is Freq.WEEKLY and interval == 1  # its days stand alone
        if interval and (is_plain or say(language, f"every-{_UNITS[freq]}", n=interval) in text):
            yield Recurrence(freq, interval, byday)
            yield from (Recurrence(freq, interval, byday, week_of_month=nth) for nth in _NTHS if byday)
            yield from (Recurrence(freq, interval, bymonthday=day) for day in sorted(numbers))


def _times(text: str, language: Language) -> list[tuple[time | None, time | None, DayPart | None]]:
    """Return the times that a text may end with: a begin and an end, or a part of the day, or none."""
    if clocks := _CLOCKS.search(text):
        begin, end = (time.fromisoformat(clock) if clock else None for clock in clocks.groups())
        return [(begin, end, None)]
    parts = [one for one in DayPart if text.endswith(say(language, f"part-{one.value}"))]
    return [(None, None, None), *((None, None, one) for one in parts)]


def rhythm_text(rule: Recurrence, language: Language) -> str:
    """Return how often a series falls: `every 2 weeks`, `每两周一次`."""
    if rule.freq is Freq.WEEKLY and len(rule.byday) > 1:
        return rule_text(replace(rule, time=None, end=None, part=None), language)
    return say(language, "every-once", every=say(language, f"every-{_UNITS[rule.freq]}", n=rule.interval))


def turn_text(plan: Plan, turn: Task, language: Language, zone: ZoneInfo) -> str:
    """Return when a series falls, and what is different for this turn: `every Wed 09:30, this once on Tue`."""
    rule, start = plan.rule, turn.when.start
    every = rule_text(rule, language)
    if start is None or turn.occurrence is None or turn.when == when_on(rule, turn.occurrence, zone):
        return every
    if turn.occurrence < plan.first_day:  # it was made before the rule changed
        return say(language, "every-from", day=short_day_text(plan.first_day, language), every=every)
    local = start.astimezone(zone)
    if local.date() == turn.occurrence:
        return say(language, "every-once-at", every=every, clock=f"{local:%H:%M}")
    same_week = local.isocalendar()[:2] == turn.occurrence.isocalendar()[:2]
    day = _weekday(local.isoweekday(), language) if same_week else short_day_text(local.date(), language)
    return say(language, "every-once-on", every=every, day=day)


def _weekday(day: int, language: Language) -> str:
    """Return `Wed` or `周三` for a day of the week, Monday 1."""
    return format_date(_A_MONDAY + timedelta(days=day - 1), "EEE", locale=BABEL[language])


def _time(rule: Recurrence, language: Language) -> str:
    if rule.time is None:
        return say(language, f"part-{rule.part.value}") if rule.part is not None else ""
    return f"{rule.time:%H:%M}–{rule.end:%H:%M}" if rule.end is not None else f"{rule.time:%H:%M}"
