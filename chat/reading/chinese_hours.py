"""Hours, parts of the day, repetition and link words as Chinese says them."""

import re

from chat.reading import chinese, numerals
from chat.reading.english_hours import clock
from chat.reading.pieces import Found, Half, Mark, Moment, mark, maybe, sure
from chat.reading.scanning import Recogniser, recogniser
from domain.recurrence import Freq
from domain.when import DayPart

_N = numerals.NUMBER
_PARTS = {
    "凌晨": DayPart.DAWN, "清晨": DayPart.MORNING, "早上": DayPart.MORNING, "早晨": DayPart.MORNING,
    "早间": DayPart.MORNING, "朝早": DayPart.MORNING, "上昼": DayPart.MORNING, "一早": DayPart.MORNING,
    "一大早": DayPart.MORNING, "上午": DayPart.MORNING, "中午": DayPart.NOON, "正午": DayPart.NOON,
    "下午": DayPart.AFTERNOON, "午后": DayPart.AFTERNOON, "下昼": DayPart.AFTERNOON, "晏昼": DayPart.AFTERNOON,
    "傍晚": DayPart.EVENING, "晚上": DayPart.EVENING, "晚间": DayPart.EVENING, "夜晚": DayPart.EVENING,
    "夜里": DayPart.NIGHT, "夜间": DayPart.NIGHT, "深夜": DayPart.NIGHT, "半夜": DayPart.NIGHT, "午夜": DayPart.NIGHT,
}  # fmt: skip
_PART = r"(?P<part>" + "|".join(sorted(_PARTS, key=len, reverse=True)) + r")(?![茶餐饭觉班])"
_SHORT_PARTS = {"早": DayPart.MORNING, "晨": DayPart.MORNING, "晚": DayPart.EVENING}
_UNITS = {
    "天": Freq.DAILY, "日": Freq.DAILY, "周": Freq.WEEKLY, "星期": Freq.WEEKLY, "礼拜": Freq.WEEKLY,
    "月": Freq.MONTHLY, "年": Freq.YEARLY,
}  # fmt: skip
_DAYS = r"(?P<days>[一二三四五六日天](?:[、,和及]?(?:周|星期|礼拜)?[一二三四五六日天])*)(?!次|遍|趟|回|个)"
_HALF = r"(?: ?(?P<half>[ap])\.?m\.?)?"
_MINUTES = {"半": 30, "一刻": 15, "三刻": 45, "1刻": 15, "3刻": 45}


def _clock(match: re.Match[str]) -> Found | None:
    hour = numerals.chinese(match["hour"])
    words = match["minute"] or ""
    minute = _MINUTES.get(words)
    if minute is None:
        minute = numerals.chinese(words.rstrip("分")) if words else 0
    half = {"a": Half.AM, "p": Half.PM}.get(match["half"] or "")
    moment = None if minute is None else clock(hour, minute, half)
    if moment is None:
        return None
    plain = match["hour"].isascii() or bool(words) or match["mark"].endswith(("钟", "整", "正"))
    return sure(moment) if plain else maybe(moment)


def _either_hour(match: re.Match[str]) -> Found | None:
    """Read 三四点 and 2、3点; 十一点 is one hour, 二十点 too."""
    hour, other = numerals.chinese(match["hour"]), numerals.chinese(match["other"])
    if hour is None or other != hour + 1 or not 1 <= hour <= 11 or "十" in match["hour"]:
        return None
    return None if match["hour"].isascii() and not match["or"] else sure(Moment(hour=hour, or_hour=other))


def _short_of(match: re.Match[str]) -> Found | None:
    words = (match["minutes"] or match["minutes2"]).rstrip("分")
    hour = numerals.chinese(match["hour"] or match["hour2"])
    minutes = 15 if words == "一刻" else numerals.chinese(words)
    if hour is None or minutes is None or not (0 < minutes < 60 and 1 <= hour <= 24):
        return None
    return _wrapped(clock(hour - 1, 60 - minutes))


def _wrapped(moment: Moment | None) -> Found | None:
    return None if moment is None else sure(moment)


def _o_clock(match: re.Match[str]) -> Found | None:
    moment = clock(numerals.chinese(match["hour"]))
    return None if moment is None else maybe(moment)


def _number(match: re.Match[str]) -> Found | None:
    number = numerals.chinese(match[0])
    hour = clock(number)
    if number is None or hour is None:
        return None
    return maybe(hour, Moment(day=number)) if number else maybe(hour)


def _part(match: re.Match[str]) -> Found:
    return maybe(Moment(part=_PARTS[match["part"]]))


def _short_part(match: re.Match[str]) -> Found:
    return maybe(Moment(part=_SHORT_PARTS[match[0]]))


def _every(match: re.Match[str]) -> Found | None:
    words = match["interval"]
    interval = numerals.chinese(words) if words else 1
    if interval is None:
        return None
    if not words and (match["skip"] or match["skip2"]):
        interval = 2
    if words and interval == 1 and (match["skip"] or match["skip2"]):
        interval = 2  # 每隔一天 leaves a day out
    return sure(Moment(freq=_UNITS[match["unit"]], interval=interval))


def _every_weekday(match: re.Match[str]) -> Found | None:
    words = match["interval"]
    interval = numerals.chinese(words) if words else 2 if match["skip"] or match["skip2"] else 1
    if interval is None:
        return None
    days = tuple(
        sorted(
            {
                chinese.weekday_of(char)
                for char in re.findall("[一二三四五六日天]", re.sub("星期|礼拜", "", match["days"]))
            }
        )
    )
    return sure(Moment(freq=Freq.WEEKLY, interval=interval, byday=days))


def _every_day_of(match: re.Match[str]) -> Found | None:
    first, last = chinese.weekday_of(match["first"]), chinese.weekday_of(match["last"])
    return _every_days(tuple(range(first, last + 1))) if first < last else None


def _every_days(days: tuple[int, ...]) -> Found:
    return sure(Moment(freq=Freq.WEEKLY, interval=1, byday=days))


def _every_part(match: re.Match[str]) -> Found:
    short = match["short"]
    part = _SHORT_PARTS[short] if short else _PARTS[match["part"]]
    return sure(Moment(freq=Freq.DAILY, interval=1, part=part))


RECOGNISERS: tuple[Recogniser, ...] = (
    recogniser(
        "点",
        rf"(?P<hour>{_N})(?P<mark>点(?:钟|整|正)?)(?P<minute>半|[一三13]刻|[零〇]?{_N}分?(?![\d号日楼个位名人]))?"
        rf"(?:钟|整|正|许|左右|多)?{_HALF}",
        _clock,
    ),
    recogniser("either hour", rf"(?P<hour>{_N}|[一二两三四五六七八九十])(?P<or>[、/或]|或者|)(?P<other>{_N}|[一二三四五六七八九十])点(?:钟|左右)?(?![半一三\d])", _either_hour),
    recogniser("差", rf"差(?P<minutes>一刻|{_N}分)钟?到?(?P<hour>{_N})点钟?|(?P<hour2>{_N})点差(?P<minutes2>一刻|{_N}分)", _short_of),
    recogniser("时", rf"(?P<hour>{_N})(?P<mark>时)(?P<minute>半|[一三13]刻|[零〇]?{_N}分)(?:[零〇]?{_N}秒)?{_HALF}", _clock),
    recogniser("整时", rf"(?P<hour>{_N})时(?![间候装段刻代节])", _o_clock),
    recogniser("number", rf"{numerals.HANZI}{{1,3}}(?=[到至-])", _number),
    recogniser("part", _PART, _part),
    recogniser("早晚", r"(?:早|晚|晨)(?=\d|[零一二两三四五六七八九十]{1,3}[点时]|$|[ ,。])", _short_part),
    recogniser("every", rf"(?:每(?P<skip>隔)?|(?P<skip2>隔))(?P<interval>{_N})?个?(?P<unit>天|日|周|星期|礼拜|月|年)(?:的)?(?:[一1]次)?", _every),
    recogniser(
        "every weekday",
        rf"(?:每(?P<skip>隔)?|(?P<skip2>隔))(?P<interval>{_N})?逢?个?(?:周|星期|礼拜)的?(?:周|星期|礼拜)?{_DAYS}",
        _every_weekday,
    ),
    recogniser("逢", rf"(?P<skip>)(?P<skip2>)(?P<interval>)逢(?:周|星期|礼拜){_DAYS}", _every_weekday),
    recogniser("every weekend", r"每(?:逢|个)?(?:周|星期|礼拜)末", lambda _: _every_days((6, 7))),
    recogniser("every workday", r"每(?:个|逢)?工作日|工作日(?=[上下早中晚\d])|周一(?:到|至|-)周?五(?=每天)", lambda _: _every_days((1, 2, 3, 4, 5))),
    recogniser(
        "every day of",
        r"(?:周|星期|礼拜)(?P<first>[一二三四五六日天])(?:到|至|-)(?:周|星期|礼拜)?(?P<last>[一二三四五六日天])的?每[天日]",
        _every_day_of,
    ),
    recogniser("every part", rf"每(?:天|日)?(?:{_PART}|(?P<short>早|晚)(?![上间]))", _every_part),
    recogniser("to", r"(?:到|至|-)", lambda _: mark(Mark.TO)),
    recogniser("from", r"(?:从|由|自)", lambda _: mark(Mark.BETWEEN)),
    recogniser("before", r"(?:之前|以前|前|之内|以内|内)(?![天日门台往后面科部容外衣一])", lambda _: mark(Mark.BEFORE)),
    recogniser("until", r"(?:截止|为止)(?=$|[,。! ])", lambda _: mark(Mark.BEFORE)),
    recogniser("by", r"(?:截止到?|截至|最晚|最迟)", lambda _: mark(Mark.BY)),
    recogniser("link", r"[,。、()的 ]|左右|大约|大概|约|在|于|开始|为止", lambda _: mark(Mark.LINK)),
)  # fmt: skip
