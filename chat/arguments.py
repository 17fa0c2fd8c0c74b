"""Readers for what stands behind a command: task numbers, hours, people served, money, names."""

import re
from dataclasses import dataclass

from chat.words_in import task_number

# 1h30 · 1h · 1.5h · 90 min · 1 hour 30 · 1小时半 · 1.5小时 · 1小时30分 · 30分钟 · 一个半小时 · 半小时
_HOURS = re.compile(
    r"""(?<![A-Za-z0-9_.])(?:
        (?P<h>\d{1,3}(?:\.\d+)?)\s*(?:h|hrs?|hours?|个小时|小时|个钟头?)\s*(?:(?P<half>半)|(?P<m>[0-5]?\d)\s*(?:m(?:in(?:ute)?s?)?|分钟?)?(?![\d.]))?
        |(?P<min>\d{1,4})\s*(?:m|mins?|minutes?|分钟)
    )(?![a-z])""",
    re.IGNORECASE | re.VERBOSE,
)
_CHINESE_HOURS = re.compile(
    r"(?P<n>半|[一二两三四五六七八九十])(?P<half1>个半)?(?:个)?(?:小时|钟头)(?P<half2>半)?"
)
_CHINESE_FIGURES = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_SERVED = re.compile(r"served\s*(\d{1,5})|服务\s*(\d{1,5})\s*(?:位|名|个)?人?", re.IGNORECASE)
_MONEY = re.compile(
    r"""(?:(?P<word>\bspent|\bcosts?|支出|花了?)\s*)?(?P<sign>[¥￥])?\s*
        (?P<amount>\d[\d,]*(?:\.\d{1,2})?)\s*(?P<unit>yuan|rmb|元|块钱?)?""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Report:
    """What stands behind /done: figures, and the words that are left.

    `note` is without the money, which only a task with a budget has a place for; `words` is with it.
    """

    number: int | None
    minutes: int | None
    served: int | None
    spent: int | None
    note: str
    words: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A task's number, if one stands first, and the words behind it."""

    number: int | None
    rest: str


def numbered(text: str) -> Numbered:
    """Read `12 some words`."""
    return Numbered(*task_number(text))


def hours(text: str) -> tuple[int | None, str]:
    """Take hours out of a text: the minutes, and what is left."""
    match = _HOURS.search(text)
    if match:
        if match["min"]:
            minutes = int(match["min"])
        else:
            minutes = round(float(match["h"]) * 60) + (30 if match["half"] else int(match["m"] or 0))
        return minutes, _without(text, match)
    match = _CHINESE_HOURS.search(text)
    if match:
        whole = 30 if match["n"] == "半" else _CHINESE_FIGURES[match["n"]] * 60
        return whole + (30 if match["half1"] or match["half2"] else 0), _without(text, match)
    return None, text


def served(text: str) -> tuple[int | None, str]:
    """Take `served 3` or 服务3人 out of a text."""
    match = _SERVED.search(text)
    return (int(match[1] or match[2]), _without(text, match)) if match else (None, text)


def money(text: str) -> tuple[int | None, str]:
    """Take an amount out of a text: minor units, and what is left."""
    named = (found for found in _MONEY.finditer(text) if found["word"] or found["sign"] or found["unit"])
    match = next(named, None)
    if match is None:
        return None, text
    whole, _, cents = match["amount"].replace(",", "").partition(".")
    return int(whole) * 100 + int(cents.ljust(2, "0") or 0), _without(text, match)


def report(text: str) -> Report:
    """Read `12 she is delighted 1h30 served 1`."""
    number, rest = task_number(text)
    spent, without = money(rest)
    minutes, note = hours(without)
    people, note = served(note)
    words = served(hours(rest)[1])[1] if spent is not None else note
    return Report(number, minutes, people, spent, _tidy(note), _tidy(words))


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(" ，,。;；")


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}".strip()
