"""Periods in words: "last month", 本季度, "2026-03", "1 Mar – 15 Mar", 今年以来. Pure: today is an argument."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from chat.reading import numerals
from domain.periods import ALL, Period, half, month, months_before, quarter, week, year

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_TO = re.compile(r"\s*(?:–|—|-|~|～|\.\.+|\bto\b|\btill\b|\buntil\b|到|至)\s*|(?<=\d) +(?=\d{4}-)")
_LEADING = re.compile(r"^(?:(?:between|in|of|for|during)\b|的)\s*")
_SINCE = re.compile(r"(?:since|from|从|自)\s*")
_TILL_NOW = re.compile(
    r"\s*(?:(?:–|—|-|~|～|to|till|until|up to|到|至)\s*(?:now|today|date|现在|目前|今天|今日|今)|(?:起|以来|开始)(?:至今)?|onwards?)"
)
_NUMERAL = re.compile(
    r"(?<![上一二三四五六七八九十])[一二三四五六七八九十]+(?=\s*个?(?:月|季|周|星期|年|[日号]))"
)
_UNITS: dict[str, Callable[[date], Period]] = {
    "day": lambda day: Period(day, day), "week": week, "month": month, "quarter": quarter, "year": year,
    "周": week, "星期": week, "月": month, "季度": quarter, "季": quarter, "年": year,
}  # fmt: skip
_THIS = re.compile(
    r"(?:this |current )(day|week|month|quarter|year)|(?:本|这个|这|今|当|全)(周|星期|月|季度|季|年)度?"
)
_LAST = re.compile(
    r"(?:last |previous )(day|week|month|quarter|year)|(?:上个|上一个|上一|上|去)(周|星期|月|季度|季|年)度?"
)
_RECENT = re.compile(
    r"(?:the )?(?:last|past) (?P<n>\d{1,4}) (?P<unit>day|week|month|year)s?"
    r"|(?:最近|近|过去)\s*(?P<zn>\d{1,4}|半)\s*个?(?P<zunit>天|日|周|星期|月|年)"
)
_DAYS = {"day": 1, "天": 1, "日": 1, "week": 7, "周": 7, "星期": 7}
_MONTHS_OF = {"month": 1, "月": 1, "year": 12, "年": 12}
_YEAR = re.compile(r"(\d{4})\s*年?(?:度|全年)?")
_HALF = re.compile(
    r"(?:(?P<y1>\d{4})\s*年?|(?P<word>今年|本年|去年))?(?P<half>上|下)半年"
    r"|(?:the )?(?P<nth>first|second) half(?: of (?:(?P<y2>\d{4})|(?P<which>this|last) year))?"
)
_QUARTER = re.compile(
    r"(?:(?P<y1>\d{4})[\s年-]*)?(?:(?:q|第)\s*(?P<q>[1-4])\s*(?:季度|季)?|(?P<z>[1-4])\s*(?:季度|季))(?:\s*(?P<y2>\d{4}))?"
)
_MONTH_NUMBER = re.compile(r"(\d{4})[-/.年]\s*(\d{1,2})\s*月?(?:份)?")
_MONTH_ALONE = re.compile(r"(\d{1,2})\s*月(?:份)?")
_MONTH_NAME = re.compile(rf"{_MONTH}(?:\s+(?P<year>\d{{4}}))?")
_DAY_NUMBER = re.compile(r"(\d{4})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})\s*[日号]?")
_DAY_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DAY_CHINESE = re.compile(r"(?:(\d{1,2})\s*月)?\s*(\d{1,2})\s*[日号]?")
_DAY_NAME = re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+{_MONTH})?(?:,?\s+(?P<year>\d{{4}}))?")
_NAME_DAY = re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{{4}}))?")
_STATED = re.compile(r"\d{4}")
_WORDS = {
    "all": ALL, "all time": ALL, "everything": ALL, "ever": ALL, "全部": ALL, "所有": ALL, "全部时间": ALL,
}  # fmt: skip


def read_period(text: str, today: date) -> Period | None:
    """Read words that must be a period as a whole; None if they are not.

    What names no year has been already: in March, "Nov" is that of the year before.
    """
    said = _NUMERAL.sub(lambda match: str(numerals.chinese(match[0])), " ".join(text.lower().split()))
    said = _LEADING.sub("", said, count=1)
    try:
        return _WORDS.get(said) or _until_now(said, today) or _closed(said, today)
    except ValueError:  # 31 Feb
        return None


def _closed(said: str, today: date) -> Period | None:
    return _named(said, today) or _dated(said, today) or _range(_SINCE.sub("", said, count=1), today)


def _until_now(said: str, today: date) -> Period | None:
    """Read "since 1 Oct", 今年以来: what has begun, and goes on until today."""
    since, open_end = _SINCE.match(said), _TILL_NOW.search(said)
    is_open = open_end is not None and open_end.end() == len(said)
    begun = said[since.end() if since else 0 : open_end.start() if open_end and is_open else len(said)]
    if not (since or is_open):
        return None
    whole = _named(begun, today) or _dated(begun, today)
    return Period(whole.first, today) if whole and whole.first <= today else None


def _named(said: str, today: date) -> Period | None:
    if said in ("today", "今天", "yesterday", "昨天"):
        day = today - timedelta(days=said in ("yesterday", "昨天"))
        return Period(day, day)
    for pattern, back in ((_THIS, 0), (_LAST, 1)):
        match = pattern.fullmatch(said)
        if match:
            unit = _UNITS[match[1] or match[2]]
            this = unit(today)
            return unit(this.first - timedelta(days=1)) if back else this
    match = _RECENT.fullmatch(said)
    return _recent(match["n"] or match["zn"], match["unit"] or match["zunit"], today) if match else None


def _recent(said: str, unit: str, today: date) -> Period | None:
    """Return so many days, weeks, months or years that end today; 半年 is six months."""
    number, unit = (6, "月") if said == "半" else (int(said), unit)
    if unit in _DAYS:
        before = today - timedelta(days=number * _DAYS[unit])
    else:
        before = months_before(today, number * _MONTHS_OF[unit])
    return Period(before + timedelta(days=1), today) if number else None


def _dated(said: str, today: date) -> Period | None:
    """Read a year, a quarter, a month or a day by its date."""
    if match := _YEAR.fullmatch(said):
        return year(date(int(match[1]), 1, 1))
    if match := _QUARTER.fullmatch(said):
        number = int(match["q"] or match["z"])
        stated = match["y1"] or match["y2"]
        first = date(int(stated) if stated else today.year, 3 * number - 2, 1)
        return quarter(first if stated or first <= today else first.replace(year=first.year - 1))
    if match := _HALF.fullmatch(said):
        return _half(match, today)
    if match := _MONTH_NUMBER.fullmatch(said):
        return month(date(int(match[1]), int(match[2]), 1))
    if match := _MONTH_ALONE.fullmatch(said):
        return month(_past(None, int(match[1]), 1, today))
    if match := _MONTH_NAME.fullmatch(said):
        return month(_past(match["year"], _month(match), 1, today))
    day = _day(said, None, today)
    return Period(day, day) if day else None


def _half(match: re.Match[str], today: date) -> Period:
    """Return half of a year: of the one that is stated, else of the last in which it has begun."""
    first = date(today.year, 7 if match["half"] == "下" or match["nth"] == "second" else 1, 1)
    stated = match["y1"] or match["y2"]
    is_last = match["word"] == "去年" or match["which"] == "last"
    is_this = match["word"] or match["which"]
    if is_last or (first > today and not stated and not is_this):
        first = first.replace(year=first.year - 1)
    return half(first.replace(year=int(stated)) if stated else first)


def _range(said: str, today: date) -> Period | None:
    """Read "1 – 15 Mar": whatever an end leaves out is that of the other."""
    for match in _TO.finditer(said):
        left, right = said[: match.start()], said[match.end() :]
        begins = _day(left, None, today)
        ends = _day(right, begins, today)
        if begins is None and ends:
            begins = _day(left, ends, today)
        if begins and ends:
            if _STATED.search(right) and not _STATED.search(left):
                begins = begins.replace(year=ends.year)
                begins = begins.replace(year=ends.year - (begins > ends))
            if begins > ends:
                next_year = ends.replace(year=ends.year + 1)
                if next_year <= today or _STATED.search(said):
                    return Period(begins, next_year)
                begins = begins.replace(year=begins.year - 1)  # what is asked for has been
            return Period(begins, ends)
    return None


def _day(said: str, other: date | None, today: date) -> date | None:
    """Read a day; where only its number stands, its month is that of the other end."""
    if match := _DAY_NUMBER.fullmatch(said):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_DOTTED.fullmatch(said):
        return date(int(match[3]), int(match[2]), int(match[1]))
    match = _DAY_NAME.fullmatch(said) or _NAME_DAY.fullmatch(said)
    if match and match["name"]:
        if not match["year"] and other:
            return date(other.year, _month(match), int(match["day"]))
        return _past(match["year"], _month(match), int(match["day"]), today)
    if match := _DAY_CHINESE.fullmatch(re.sub(r"(?:st|nd|rd|th)$", "", said)):
        if match[1] and not other:
            return _past(None, int(match[1]), int(match[2]), today)
        if other:
            return date(other.year, int(match[1] or other.month), int(match[2]))
    return None


def _month(match: re.Match[str]) -> int:
    return _MONTHS.index(match["name"][:3]) + 1


def _past(stated: str | None, month_number: int, day: int, today: date) -> date:
    """Return a date in the year that is stated, else in the last one in which it has been."""
    found = date(int(stated) if stated else today.year, month_number, day)
    return found if stated or found <= today else found.replace(year=found.year - 1)
