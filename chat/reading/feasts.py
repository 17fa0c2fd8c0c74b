"""Festivals and when they fall: fixed days, weekdays of a month, Easter, the lunar calendar, solar terms."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from chat.reading.patterns import Pattern
from chat.reading.pieces import Found, Moment, maybe, sure
from chat.reading.scanning import Recogniser, recogniser

Rule = Callable[[int], date | None]


def _fixed(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _weekday_of_month(month: int, nth: int, weekday: int) -> Rule:
    return lambda year: nth_weekday(year, month, nth, weekday)


def _easter(shift: int = 0) -> Rule:
    return lambda year: easter(year) + timedelta(days=shift)


def _lunar(month: int, day: int, shift: int = 0) -> Rule:
    def rule(year: int) -> date | None:
        found = lunar_date(year, month, day)
        return None if found is None else found + timedelta(days=shift)

    return rule


def _new_year_eve(year: int) -> date | None:
    """Give the last day of the lunar year, which begins the new one: its month has 29 days or 30."""
    spring = lunar_date(year, 1, 1)
    return None if spring is None else spring - timedelta(days=1)


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date | None:
    """Give the nth such weekday of a month (-1: its last), None if the month has no fifth."""
    if nth < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        last = following - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    found = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return found if found.month == month else None


@cache
def easter(year: int) -> date:
    """Give Easter Sunday of the Western churches (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7  # noqa: E741 - the names of the published algorithm
    m = (a + 11 * h + 19 * l) // 433
    month = (h + l - 7 * m + 90) // 25
    day = (h + l - 7 * m + 33 * month + 19) % 32
    return date(year, month, day)


@cache
def lunar_date(year: int, month: int, day: int) -> date | None:
    """Give the day of a lunar year, None if its month has no such day or the calendar does not reach."""
    from lunar_python import Lunar  # noqa: PLC0415 - 30 ms few lines need

    try:
        solar = Lunar.fromYmd(year, month, day).getSolar()
        return date(solar.getYear(), solar.getMonth(), solar.getDay())
    except Exception:  # noqa: BLE001 - the calendar knows no narrower one
        return None


@cache
def _term(year: int, name: str) -> date | None:
    from lunar_python import Lunar  # noqa: PLC0415 - as above

    solar = Lunar.fromYmd(year, 6, 1).getJieQiTable().get(name)
    return None if solar is None else date(solar.getYear(), solar.getMonth(), solar.getDay())


def _solar_term(name: str) -> Rule:
    return lambda year: _term(year, name)


_FEASTS: dict[str, tuple[Rule, str]] = {
    "new year": (_fixed(1, 1), r"new year(?:'?s)?(?: day)?|元旦节?|新年"),
    "new year eve": (_fixed(12, 31), r"new year(?:'?s)? eve|nye|跨年夜?"),
    "valentine": (_fixed(2, 14), r"(?:st\.? )?valentine'?s?(?: day)?|情人节"),
    "women": (
        _fixed(3, 8),
        r"(?:international )?women'?s day|三八(?:妇女)?节|(?:国际)?(?:劳动)?妇女节|3\.8节|女神节",
    ),
    "patrick": (_fixed(3, 17), r"(?:st\.?|saint) patrick'?s?(?: day)?"),
    "trees": (_fixed(3, 12), r"植树节"),
    "lei feng": (_fixed(3, 5), r"(?:学)?雷锋(?:纪念)?日"),
    "fools": (_fixed(4, 1), r"april fool'?s?'?(?: day)?|愚人节"),
    "labour": (
        _fixed(5, 1),
        r"(?:international )?(?:labou?r day|workers'? day|may day)|五一(?:国际)?(?:劳动)?节?|劳动节",
    ),
    "youth": (_fixed(5, 4), r"五四(?:青年)?节|青年节"),
    "nurses": (_fixed(5, 12), r"(?:国际)?护士节"),
    "mothers": (_weekday_of_month(5, 2, 7), r"mother'?s'? ?day|母亲节"),
    "children": (_fixed(6, 1), r"children'?s day|(?:六一)?(?:国际)?儿童节|六一节?"),
    "fathers": (_weekday_of_month(6, 3, 7), r"father'?s'? ?day|父亲节"),
    "party": (_fixed(7, 1), r"七一(?:建党)?节?|建党节"),
    "army": (_fixed(8, 1), r"八一(?:建军)?节|建军节"),
    "sg national": (_fixed(8, 9), r"singapore national day"),
    "teachers": (_fixed(9, 10), r"teachers'? day|教师节"),
    "national": (_fixed(10, 1), r"(?:chinese )?national day|国庆节?|十一国庆节?"),
    "ten one": (_fixed(10, 1), r"十一(?:节|假期|长假)?"),
    "halloween": (_fixed(10, 31), r"hallowe'?en|万圣(?:节|夜)?"),
    "thanksgiving": (_weekday_of_month(11, 4, 4), r"thanksgiving(?: day)?|感恩节"),
    "volunteers": (_fixed(12, 5), r"(?:international )?volunteers?'? day|(?:国际)?志愿者日"),
    "christmas eve": (_fixed(12, 24), r"(?:christmas|xmas|x-mas) eve|平安夜|圣诞(?:节前)?夜"),
    "christmas": (_fixed(12, 25), r"(?:christmas|xmas|x-mas)(?: day)?|圣诞节?"),
    "boxing": (_fixed(12, 26), r"boxing day"),
    "good friday": (_easter(-2), r"good friday|(?:耶稣)?受难(?:日|节)"),
    "easter monday": (_easter(1), r"easter monday|复活节星期一"),
    "easter": (_easter(), r"easter(?: sunday| day)?|复活节"),
    "ash wednesday": (_easter(-46), r"ash wednesday"),
    "whit monday": (_easter(50), r"whit monday"),
    "spring": (
        _lunar(1, 1),
        r"(?:chinese|lunar) new year(?:'?s)?(?: day)?|cny|spring festival|春节|新春|大年初一|正月初一|过年",
    ),
    "spring eve": (
        _new_year_eve,
        r"(?:chinese|lunar) new year(?:'?s)? eve|cny eve|除夕夜?|大年三十|年三十|大年夜",
    ),
    "second day": (_lunar(1, 2), r"大?年初二"),
    "third day": (_lunar(1, 3), r"大?年初三"),
    "fifth day": (_lunar(1, 5), r"大?年初五|破五"),
    "vesak": (_lunar(4, 15), r"vesak(?: day)?|浴佛节?|卫塞节"),
    "lantern": (_lunar(1, 15), r"lantern festival|元宵节?|上元节"),
    "dragon head": (_lunar(2, 2), r"龙抬头|二月二"),
    "dragon boat": (_lunar(5, 5), r"dragon ?boat(?: festival| day)?|端午节?|端阳节?"),
    "qixi": (_lunar(7, 7), r"qixi|七夕节?"),
    "ghosts": (_lunar(7, 15), r"hungry ghost festival|中元节?"),
    "mid-autumn": (_lunar(8, 15), r"mid-?autumn(?: festival| day)?|moon ?cake festival|中秋节?"),
    "double ninth": (_lunar(9, 9), r"double ninth(?: festival)?|chongyang|重阳节?|敬老节|老人节"),
    "laba": (_lunar(12, 8), r"腊八节?"),
    "little year": (_lunar(12, 23), r"小年"),
    "qingming": (_solar_term("清明"), r"qing ?ming(?: festival)?|tomb[ -]sweeping day|清明节?"),
    "winter solstice": (_solar_term("冬至"), r"winter solstice|dongzhi|冬至节?"),
    "vernal equinox": (_solar_term("春分"), r"春分"),
    "beginning of spring": (_solar_term("立春"), r"立春"),
    "beginning of summer": (_solar_term("立夏"), r"立夏"),
    "beginning of autumn": (_solar_term("立秋"), r"立秋"),
    "beginning of winter": (_solar_term("立冬"), r"立冬"),
    "summer solstice": (_solar_term("夏至"), r"夏至"),
}
_STRONG = Pattern(r"(?:[节日夜]|[那当]天|初[一二三五]|除夕|元旦|三十| day| eve)$")
_THINGS = (
    r"(?!路|街|广场|大道|村|小区|中学|小学|医院|公园|桥|[社公]区|气|物资|礼[物品盒包]|月饼|粽子|汤圆|贺卡|慰问|晚会|联欢|主题|市集"
    r"|后|期间|海报|灯[笼谜饰]|树|帽|花)"
)


def date_of(feast: str, year: int) -> date | None:
    """Give the day of a festival in a year."""
    return _FEASTS[feast][0](year)


_NAMES = tuple(sorted(_FEASTS, key=lambda name: "eve" not in name))  # "new year's eve" before "new year"
_ANY = "|".join(f"(?P<f{place}>{_FEASTS[name][1]})" for place, name in enumerate(_NAMES))


def _found(match: re.Match[str]) -> Found:
    name = next(name for place, name in enumerate(_NAMES) if match[f"f{place}"])
    year = match["year"] or match["year2"]
    shift = match["shift"]
    moment = Moment(
        feast=name,
        year=int(year) if year else None,
        year_shift={"今": 0, "明": 1, "后": 2}.get(shift or ""),
    )
    return sure(moment) if year or _STRONG.search(match[0]) else maybe(moment)


RECOGNISERS: tuple[Recogniser, ...] = (
    recogniser(
        "feast",
        r"(?:(?P<shift>next|this|following|coming|[明今后])(?: |年的?))?(?:(?P<year2>(?:19|20)\d\d)(?: |年的?))?"
        rf"(?P<feast>{_ANY})(?:那天|当天|当日)?(?![a-z]){_THINGS}(?:,?(?: of| in)? (?P<year>(?:19|20)\d\d)(?![\d:]))?",
        _found,
    ),
)
