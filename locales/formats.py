"""One style for each thing that is not a sentence: times, hours, money, people."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date

from domain.language import Language
from domain.periods import ALL, Period
from domain.when import Shape, When
from locales.words import say

BABEL = {Language.ENGLISH: "en_US", Language.CHINESE: "zh_CN"}
PATTERNS = {Language.ENGLISH: ("EEE d MMM", "EEE d MMM y"), Language.CHINESE: ("M月d日 EEE", "y年M月d日 EEE")}
SHOWN_PEOPLE = 3


def day_text(day: date, language: Language, today: date) -> str:
    """Return `Sat 21 Nov` or `11月21日 周六`, with the year if it is another."""
    pattern = PATTERNS[language][day.year != today.year]
    return format_date(day, pattern, locale=BABEL[language])


def short_day_text(day: date, language: Language) -> str:
    """Return `21 Nov` or `11月21日`, where the weekday stands beside it in words."""
    return format_date(day, PATTERNS[language][0].replace("EEE", "").strip(), locale=BABEL[language])


def weekday_name(day: date, language: Language) -> str:
    """Return `Friday` or `周五`."""
    return format_date(day, "EEEE" if language is Language.ENGLISH else "EEE", locale=BABEL[language])


def bare_day_text(day: date, language: Language) -> str:
    """Return a day whose month stands behind it: `Mon 16`; in Chinese, where it stands before, `11月16日 周一`."""
    pattern = "EEE d" if language is Language.ENGLISH else PATTERNS[language][0]
    return format_date(day, pattern, locale=BABEL[language])


def weekday_short(day: date, language: Language) -> str:
    """Return `Fri` or `周五`."""
    return format_date(day, "EEE", locale=BABEL[language])


def moment_text(moment: datetime, language: Language, zone: ZoneInfo, now: datetime) -> str:
    """Return `Sat 21 Nov 15:00`."""
    local = moment.astimezone(zone)
    return f"{day_text(local.date(), language, now.astimezone(zone).date())} {local:%H:%M}"


def soon_text(moment: datetime, language: Language, zone: ZoneInfo, now: datetime) -> str:
    """Return `15:00` where that is today, else the day as well."""
    local = moment.astimezone(zone)
    if local.date() == now.astimezone(zone).date():
        return f"{local:%H:%M}"
    return moment_text(moment, language, zone, now)


def weekday_text(moment: datetime, language: Language, zone: ZoneInfo, now: datetime) -> str:
    """Return a day of the coming week by its name, `on Sun`; a later one with its date."""
    local, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    near = near_text(moment, language, zone, now)
    if near:
        return near
    day = day_text(local, language, today)
    if (local - today).days < 7:
        day = format_date(local, "EEE", locale=BABEL[language])
    return say(language, "day-on", day=day)


def near_text(moment: datetime, language: Language, zone: ZoneInfo, now: datetime) -> str:
    """Return the word for a day close by, to stand before its date: `today, `; or nothing."""
    match (moment.astimezone(zone).date() - now.astimezone(zone).date()).days:
        case 0:
            return say(language, "day-today")
        case 1:
            return say(language, "day-tomorrow")
    return ""


def when_text(when: When, language: Language, zone: ZoneInfo, now: datetime, *, near: bool = False) -> str:
    """Return a task's time as it is written everywhere; `near`: led by `tomorrow` where it is."""
    today = now.astimezone(zone).date()
    if when.shape is Shape.OPEN or (when.end is None and when.start is None):
        return say(language, "when-open")
    if when.shape is Shape.BY:
        return say(language, "when-by", moment=_deadline(when, language, zone, today))
    if when.start is None:
        raise ValueError(f"{when.shape} without a start")
    text = _span(when, language, zone, today)
    nearness = near_text(when.start, language, zone, now) if near else ""
    return say(language, "when-near", near=nearness, moment=text) if nearness else text


def clock_text(when: When, language: Language, zone: ZoneInfo) -> str:
    """Return the clock of what is on one day: `15:00`, `09:00–12:00`, `afternoon`; "" for anything else."""
    if when.shape is Shape.PART and when.part is not None:
        return say(language, f"part-{when.part.value}")
    if when.shape is not Shape.FIXED or when.start is None:
        return ""
    start, end = when.start.astimezone(zone), when.end.astimezone(zone) if when.end else None
    if end is not None and end.date() != start.date():
        return ""
    return f"{start:%H:%M}" if end is None else f"{start:%H:%M}–{end:%H:%M}"


def today_text(when: When, language: Language, zone: ZoneInfo, now: datetime) -> str:
    """Return a time as it reads in a digest of that day: `today 15:00`; of any other day it is written in full."""
    clock = clock_text(when, language, zone)
    if clock and when.start and when.start.astimezone(zone).date() == now.astimezone(zone).date():
        return say(language, "when-today", clock=clock)
    return when_text(when, language, zone, now)


def _deadline(when: When, language: Language, zone: ZoneInfo, today: date) -> str:
    """Write a deadline: its day, and its clock unless it is the whole day."""
    if when.end is None:
        raise ValueError("a deadline without an end")
    end = when.end.astimezone(zone)
    if end.hour == end.minute == 0:
        return day_text(end.date() - timedelta(days=1), language, today)
    return f"{day_text(end.date(), language, today)} {end:%H:%M}"


def _span(when: When, language: Language, zone: ZoneInfo, today: date) -> str:
    if when.start is None:
        raise ValueError("a span without a start")
    start = when.start.astimezone(zone)
    first = day_text(start.date(), language, today)
    if when.shape is Shape.PART and when.part is not None:
        return f"{first} {say(language, f'part-{when.part.value}')}"
    end = when.end.astimezone(zone) if when.end else None
    if when.shape is Shape.DAYS:
        last = (end - timedelta(days=1)).date() if end else start.date()
        return first if last <= start.date() else f"{first} – {day_text(last, language, today)}"
    if end is None:
        return f"{first} {start:%H:%M}"
    if end.date() == start.date():
        return f"{first} {start:%H:%M}–{end:%H:%M}"
    return f"{first} {start:%H:%M} – {day_text(end.date(), language, today)} {end:%H:%M}"


def hours_text(minutes: int, language: Language) -> str:
    """Return `1h30`, `3h` or `30 min`; `1小时30分`, `3小时` or `30分钟`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return say(language, "hours-minutes", minutes=rest)
    if not rest:
        return say(language, "hours-whole", hours=str(hours))
    return say(language, "hours-and-minutes", hours=str(hours), minutes=f"{rest:02d}")


def span_text(minutes: int, language: Language) -> str:
    """Return how long before something: `1 day`, `2 weeks`, `2h`, `30 min`."""
    for unit, length in (("weeks", 7 * 24 * 60), ("days", 24 * 60)):
        if minutes and minutes % length == 0:
            return say(language, f"span-{unit}", n=minutes // length)
    return hours_text(minutes, language)


def money_text(minor: int, language: Language) -> str:
    """Return `¥5,200.00` or `5,200.00元`."""
    return say(language, "money", amount=f"{Decimal(minor) / 100:,.2f}")


def people_text(names: Sequence[str], language: Language) -> str:
    """Return the first three names and how many more there are: `Bo, Cui, Dai +4`."""
    shown = say(language, "list-comma").join(names[:SHOWN_PEOPLE])
    more = len(names) - SHOWN_PEOPLE
    return (
        say(language, "people-more", shown=shown, more=str(more), all=str(len(names))) if more > 0 else shown
    )


def people_and(names: Sequence[str], language: Language) -> str:
    """Return names as they are thanked: `Bo, Cui and Dai`."""
    if len(names) < 2:
        return "".join(names)
    return say(language, "list-and", first=say(language, "list-comma").join(names[:-1]), last=names[-1])


def period_text(period: Period, language: Language) -> str:
    """Return `1–31 Oct 2026` or `2026年10月1日–31日`; all time in words."""
    if period == ALL:
        return say(language, "export-all-time")
    first, last = period.first, period.last
    if language is Language.CHINESE:
        begins = f"{first.year}年{first.month}月{first.day}日"
        ends = f"{last.day}日"
        if (first.year, first.month) != (last.year, last.month):
            ends = f"{last.month}月{ends}"
        if first.year != last.year:
            ends = f"{last.year}年{ends}"
        return begins if first == last else f"{begins}–{ends}"
    ends = format_date(last, "d MMM y", locale=BABEL[language])
    if first == last:
        return ends
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{ends}"
    pattern = "d MMM" if first.year == last.year else "d MMM y"
    return f"{format_date(first, pattern, locale=BABEL[language])} – {ends}"
