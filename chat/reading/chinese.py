"""Days and periods as Chinese says them, in folded (Simplified) characters."""

import re

from chat.reading import numerals
from chat.reading.pieces import Found, Moment, maybe, sure
from chat.reading.scanning import Recogniser, recogniser
from domain.when import DayPart

WEEK = r"(?:周|星期|礼拜)"
WEEKDAY = r"(?P<weekday>[一二三四五六日天]|[1-6](?=[上下早中晚傍 ,。(]|$|\d?\d[点:]))"
_YEAR = r"(?:(?P<year>\d{4}|2\d(?=年\d{1,2}月)|[零〇一二三四五六七八九]{4}|今|明|后)年[ ,]{0,2})"
_N = numerals.NUMBER
_SHIFTS = {"": None, "这": 0, "本": 0, "今": 0, "当": 0, "下": 1, "下下": 2, "上": -1, "次": 1}
_SHIFT = r"(?P<shift>下下|下|这|本|今|上)"
_UNIT = r"(?P<unit>分钟?|刻钟|小时|钟头|个钟|天|日|周|星期|礼拜|个?月|年)"
_LATER = r"(?:之后|以后|过后|后)"
_WEEKDAYS = "一二三四五六日"
_RELATIVE = {
    "今": 0, "今儿": 0, "本": 0, "当": 0, "明": 1, "明儿": 1, "听": 1, "次": 1, "后": 2, "大后": 3,
    "昨": -1, "前": -2,
}  # fmt: skip
_DAY_PARTS = {"早": DayPart.MORNING, "晨": DayPart.MORNING, "朝": DayPart.MORNING, "午": DayPart.NOON,
              "晚": DayPart.EVENING, "夜": DayPart.NIGHT}  # fmt: skip


def weekday_of(char: str) -> int:
    """Give the ISO number of 周X."""
    if char.isascii():
        return int(char)
    return 7 if char == "天" else _WEEKDAYS.index(char) + 1


def _year(match: re.Match[str]) -> Moment:
    year = match["year"]
    if not year:
        return Moment()
    if year in {"今", "明", "后"}:
        return Moment(year_shift="今明后".index(year))
    number = numerals.chinese(year)
    return Moment(year=2000 + number if number is not None and len(year) == 2 else number)


def _with_year(match: re.Match[str], moment: Moment) -> Moment:
    year = _year(match)
    return Moment(**(dict(moment.said()) | dict(year.said())))


def _valid(words: str, most: int) -> int | None:
    value = numerals.chinese(words)
    return value if value is not None and 1 <= value <= most else None


def _month_day(match: re.Match[str]) -> Found | None:
    month, day = _valid(match["month"], 12), _valid(match["day"], 31)
    if month is None or day is None:
        return None
    return sure(_with_year(match, Moment(month=month, day=day)))


def _month(match: re.Match[str]) -> Found | None:
    month = _valid(match["month"], 12)
    return None if month is None else maybe(_with_year(match, Moment(month=month, whole="month")))


def _shifted_day(match: re.Match[str]) -> Found | None:
    day = _valid(match["day"], 31)
    return None if day is None else sure(Moment(month_shift=_SHIFTS[match["shift"]], day=day))


def _day(match: re.Match[str]) -> Found | None:
    day = _valid(match["day"], 31)
    return None if day is None else sure(Moment(day=day))


def _weekday(match: re.Match[str]) -> Found:
    shift = match["shift"] or ""
    return sure(Moment(weekday=weekday_of(match["weekday"]), weeks=_SHIFTS[shift]))


def _either_weekday(match: re.Match[str]) -> Found:
    days = tuple(sorted({weekday_of(char) for char in re.findall(r"[一二三四五六日天]", match[0])}))
    return sure(Moment(weekdays=days, weeks=_SHIFTS[match["shift"] or ""]))


def _weekend(match: re.Match[str]) -> Found:
    return sure(Moment(weekend=True, weeks=_SHIFTS[match["shift"] or ""]))


def _week(match: re.Match[str]) -> Found:
    return sure(Moment(weeks=_SHIFTS[match["shift"]], whole="week"))


def _whole_month(match: re.Match[str]) -> Found:
    return sure(Moment(month_shift=_SHIFTS[match["shift"]], whole="month"))


def _relative(match: re.Match[str]) -> Found:
    return sure(Moment(rel=_RELATIVE[match["rel"]]))


def _relative_part(match: re.Match[str]) -> Found:
    return sure(Moment(rel=_RELATIVE[match["rel"]], part=_DAY_PARTS[match["part"]]))


def _nth_weekday(match: re.Match[str]) -> Found | None:
    nth = numerals.chinese(match["nth"])
    if nth is None or not 1 <= nth <= 5:
        return None
    return sure(Moment(nth=nth, weekday=weekday_of(match["weekday"])))


def _last_weekday(match: re.Match[str]) -> Found:
    return sure(Moment(nth=-1, weekday=weekday_of(match["weekday"])))


def _several_days(match: re.Match[str]) -> Found | None:
    month = _valid(match["month"], 12) if match["month"] else None
    one, two = _valid(match["one"], 31), _valid(match["two"], 31)
    if one is None or two is None or one >= two or (match["month"] and month is None):
        return None
    return sure(_with_year(match, Moment(month=month, days=(one, two))))


def _lunar(match: re.Match[str]) -> Found | None:
    name = match["month"]
    month = {"正": 1, "冬": 11, "腊": 12}.get(name) or _valid(name, 12)
    day = _valid(match["day"], 30)
    if month is None or day is None:
        return None
    return sure(_with_year(match, Moment(lunar=True, month=month, day=day)))


def _lunar_day(match: re.Match[str]) -> Found | None:
    month, day = _valid(match["month"], 12), _valid(match["day"].removeprefix("初"), 30)
    if month is None or day is None:
        return None
    return sure(_with_year(match, Moment(lunar=True, month=month, day=day)))


def amount_of(words: str, half: str | None) -> float | None:
    """Give an amount: 两, 半, 一个半."""
    if words == "半":
        return 0.5
    value = numerals.chinese(words)
    return None if value is None else value + (0.5 if half else 0)


def _ahead(match: re.Match[str]) -> Found | None:
    amount = amount_of(match["amount"], match["half"])
    if amount is None:
        return None
    unit = match["unit"].lstrip("个")
    if unit.startswith("分"):
        return sure(Moment(ahead=round(amount)))
    if unit.startswith(("刻", "小", "钟")):
        return sure(Moment(ahead=round(amount * (15 if unit.startswith("刻") else 60))))
    if unit in {"月", "年"}:
        return sure(Moment(ahead_months=round(amount * (12 if unit == "年" else 1))))
    return sure(Moment(ahead_days=round(amount * (1 if unit in {"天", "日"} else 7))))


RECOGNISERS: tuple[Recogniser, ...] = (
    recogniser("relative", r"(?P<rel>今儿|明儿|听|今|明|大后|后|昨|前|本|当|次)(?:天|日)", _relative),
    recogniser("relative儿", r"(?P<rel>今儿|明儿)个?(?![天日])", _relative),
    recogniser("relative part", r"(?P<rel>今|明|后|当|昨|听(?=[朝晚]))天?(?P<part>早|晨|朝|晚|夜)(?!霞|晴|报|会|[上间里晨餐饭])", _relative_part),
    recogniser("relative part上", r"(?P<rel>今|明|后|当|昨)(?P<part>早|晚|夜)[上间里]", _relative_part),
    recogniser("lunar day", rf"{_YEAR}?(?P<month>{_N})月(?P<day>初[一二三四五六七八九十]|廿[一二三四五六七八九])", _lunar_day),
    recogniser("month day", rf"{_YEAR}?(?P<month>{_N})月(?:份)? ?(?P<day>{_N})(?:[日号]|(?![\d点时:个周年月小楼人]))", _month_day),
    recogniser("month", rf"{_YEAR}?(?P<month>{_N})月份?", _month),
    recogniser("shifted day", rf"{_SHIFT}个?月(?:份|的)?(?P<day>{_N})[日号]", _shifted_day),
    recogniser("day", rf"(?P<day>{_N})[日号](?![线楼门口车桌院店栋座室库厅元室台房位电球选队码机棚厂馆井泵])", _day),
    recogniser("weekday", rf"{_SHIFT}?(?:个|一)?{WEEK}{WEEKDAY}", _weekday),
    recogniser("either weekday", rf"{_SHIFT}?(?:个|一)?{WEEK}[一二三四五六日天](?:[、/和或,]|或者|还是)?{WEEK}?(?!一(?:大?早|整天))[一二三四五六日天](?![点号])", _either_weekday),
    recogniser("weekend", rf"(?:{_SHIFT}个?)?{WEEK}末", _weekend),
    recogniser("week", rf"{_SHIFT}(?:个|一)?{WEEK}(?![一二三四五六日天末\d])", _week),
    recogniser("whole month", rf"{_SHIFT}个?月(?!份?[\d一二三四五六七八九十]|底|末|初|中)", _whole_month),
    recogniser("nth weekday", rf"第(?P<nth>[一二三四五1-5])个?{WEEK}{WEEKDAY}", _nth_weekday),
    recogniser("last weekday", rf"最后一?个{WEEK}{WEEKDAY}", _last_weekday),
    recogniser("month end", r"(?:(?:这|本|当)个?月|月)(?:底|末)", lambda _: sure(Moment(month_end=True))),
    recogniser("next month end", r"下个?月(?:底|末)", lambda _: sure(Moment(month_end=True, month_shift=1))),
    recogniser("day before", r"的?(?:前|头)[一1][天日]", lambda _: maybe(Moment(ahead_days=-1))),
    recogniser("lunar", rf"(?:{_YEAR}?(?:农历|阴历|旧历){_YEAR.replace('year', 'year2')}?)(?P<month>正|冬|腊|{_N})月(?:初)?(?P<day>{_N})(?:[日号]|(?![\d点]))", _lunar),
    recogniser("lunar month", rf"{_YEAR}?(?P<month>正|冬|腊)月(?:初)?(?P<day>{_N})(?:[日号]|(?![\d点]))", _lunar),
    recogniser("ahead", rf"(?:再)?(?P<amount>半|\d{{1,3}}|{_N}) ?个?(?P<half>半)? ?{_UNIT}(?:{_LATER}(?![天日])|(?=之?内|以内))", _ahead),
    recogniser("several days", rf"{_YEAR}?(?:(?P<month>{_N})月)?(?P<one>{_N})[日号]?[、和,/](?P<two>{_N})[日号](?![线楼门])", _several_days),
    recogniser("all day", r"(?:一?整天|全天|一天到晚)", lambda _: maybe(Moment(whole="day"))),
    recogniser("within", r"过(?P<amount>半|\d{1,3}|[一二两三四五六七八九十]{1,3}) ?个?(?P<half>半)?" + _UNIT + "(?!的)", _ahead),
)  # fmt: skip
