"""A rule that repeats, as it is written everywhere: `every Wed 09:30`, `每周三 09:30`."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date

from domain.language import Language
from domain.recurrence import Freq, Recurrence, when_on
from domain.series import Plan
from domain.tasks import Task
from locales.formats import BABEL, short_day_text
from locales.words import say

_UNITS = {Freq.DAILY: "day", Freq.WEEKLY: "week", Freq.MONTHLY: "month", Freq.YEARLY: "year"}
_A_MONDAY = date(2026, 11, 16)


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
    time = _time(rule, language)
    return say(language, "every-at", every=every, time=time) if time else every


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
