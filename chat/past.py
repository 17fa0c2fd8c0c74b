"""Reading what somebody did, told afterwards: "haircut for R-12 yesterday 2h", 上周五下午给R-12理发 2小时.

The grammar of times looks ahead, for tasks are to come; here the same words look back.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from chat import arguments
from chat.reading import numerals
from chat.when import Line, TimeRead, read_change, read_line
from domain.when import Shape, When, on_wall

_AGO = re.compile(
    rf"(?P<n>\d{{1,3}}|an?|{numerals.CARDINAL})\s+(?P<unit>hour|day|week)s?\s+ago(?![a-z])"
    rf"|(?P<zn>{numerals.NUMBER})\s*个?(?P<zunit>小时|钟头|天|周|星期|礼拜)以?前",
    re.IGNORECASE,
)
_DAYS = {"hour": 0, "小时": 0, "钟头": 0, "day": 1, "天": 1}
_SAID = (
    (re.compile(r"\blast night\b", re.IGNORECASE), "yesterday evening"),
    (re.compile(r"\bjust now\b", re.IGNORECASE), "today"),
    (re.compile(r"刚才|刚刚"), "今天"),
)
_WEEKDAY = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|(?:周|星期|礼拜)[一二三四五六日天末]", re.IGNORECASE
)
_AHEAD = re.compile(r"\bnext\b|\bcoming\b|下个?(?:周|星期|礼拜)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:for\s+|替|帮)?(?P<who>[^:：\d\n]{1,80}?)(?:记)?[:：]\s*(?P<rest>\S.*)", re.DOTALL | re.IGNORECASE
)
_ENDS, _GOES_ON = r"(?!\w)", r"(?=[\s,，、&+和今昨前上本这周星礼刚给帮替为陪去到在\d])"
_AND = re.compile(r"\s*(?:[,，、&+]|\band\b|和)\s*", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|next year|明年", re.IGNORECASE)
_SOON = timedelta(days=60)
"""A date without a year that is farther ahead is that of the year before."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of help that was given: the line without its time, when, how long, how many it served."""

    line: Line
    when: When | None
    minutes: int | None
    served: int | None


def named(text: str, known: Collection[str] = ()) -> tuple[list[str], str]:
    """Take `Bo, Cui: haircut` apart: whose help it was, where names stand before a colon, and the rest.

    Names that are `known` need no colon: `Bo haircut`, 王磊昨天理发.
    """
    match = _NAMED.match(text) or _led_by(known).match(text)
    if match is None:
        return [], text
    return [name for name in _AND.split(match["who"].strip()) if name], match["rest"]


def _led_by(known: Collection[str]) -> re.Pattern[str]:
    """Return what a line is that begins with names: each ends where a word does, or where Chinese goes on with a day or a deed."""
    longest_first = sorted(known, key=len, reverse=True)
    name = "|".join(
        rf"{re.escape(one)}{_ENDS if one.isascii() else _GOES_ON}" for one in longest_first if one
    )
    return re.compile(
        rf"(?P<who>(?:{name or '(?!)'})(?:{_AND.pattern}(?:{name or '(?!)'}))*)\s*(?P<rest>\S.*)", re.DOTALL
    )


def read_past(text: str, now: datetime, language: str, *, titled: bool = True) -> Told:
    """Read what somebody did; `titled`: what nothing else takes is what it was."""
    minutes, rest = arguments.hours(_dated(text, now.date()))
    served, rest = arguments.served(rest)
    line = (read_line if titled else read_change)(rest, now, language)
    when = _looking_back(line.time, now) if line.time else None
    if when is None or when.shape is not Shape.FIXED or when.start is None:
        return Told(line, when, minutes, served)
    if minutes is None and when.end:
        minutes = int((when.end - when.start) / timedelta(minutes=1))
    return Told(line, lasting(when, minutes), minutes, served)


def lasting(when: When, minutes: int | None) -> When:
    """Return a time with its end, where it has a clock and the hours are known."""
    if when.shape is not Shape.FIXED or when.start is None or when.end or not minutes:
        return when
    return When(Shape.FIXED, when.start, when.start + timedelta(minutes=minutes))


def _dated(text: str, today: date) -> str:
    """Write "3 days ago" as the date it was."""
    for pattern, plain in _SAID:
        text = pattern.sub(plain, text)
    match = _AGO.search(text)
    if match is None:
        return text
    count = numerals.english(match["n"]) if match["n"] else numerals.chinese(match["zn"])
    days = _DAYS.get((match["unit"] or match["zunit"]).lower(), 7) * (count or 0)
    return f"{text[: match.start()]} {(today - timedelta(days=days)).isoformat()} {text[match.end() :]}"


def _looking_back(read: TimeRead, now: datetime) -> When | None:
    """Return the time that was meant, in the past where that is possible; None where nobody can tell."""
    doubt = read.doubt
    when = read.when
    if doubt is not None:
        when = doubt.stated
        if when is None and doubt.date and doubt.reason in ("past", "no-time"):
            when = _whole(doubt.date, now)
    if when is None or when.start is None:
        return None
    if when.start > now and _WEEKDAY.search(read.said) and not _AHEAD.search(read.said):
        return _earlier(when, 7)
    begins = when.start.astimezone(now.tzinfo)
    if (begins.year > now.year or begins - now > _SOON) and not _YEAR.search(read.said):
        return _earlier(when, (begins - begins.replace(year=begins.year - 1)).days)
    return when


def _whole(day: date, now: datetime) -> When:
    begins, ends = (
        on_wall(datetime.combine(one, time()), now.tzinfo or UTC) for one in (day, day + timedelta(days=1))
    )
    return When(Shape.DAYS, begins, ends)


def _earlier(when: When, days: int) -> When:
    """Return the same so many days before, on the clock of the wall."""
    start, end = (
        on_wall(moment.replace(tzinfo=None) - timedelta(days=days), moment.tzinfo)
        if moment and moment.tzinfo
        else None
        for moment in (when.start, when.end)
    )
    return When(when.shape, start, end, when.part)
