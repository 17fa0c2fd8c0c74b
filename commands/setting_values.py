"""Reading what somebody types as the value of a setting; None: it can't be read."""

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from chat.arguments import hours
from chat.command import Call
from chat.when import read_time
from commands.language import NAMES
from domain.kinds import Kind
from domain.language import Language
from domain.settings import DigestTo, FirstVisits, Ladder, Quiet
from domain.when import Shape
from locales.words import say

Values = Mapping[str, object]

OFF = frozenset(["off", "no", "none", "never", "-", "关", "不", "不要", "否", "无", "没有", "关闭", "不限"])
ON = frozenset(["on", "yes", "always", "开", "要", "是", "打开", "开启"])
_BETWEEN = re.compile(r"\s*(?:,|，|、|;|；|\+|\band\b|和|\s)\s*")
_DAYS = re.compile(
    r"(?P<n>\d{1,3}|[一两二三四五六七])\s*(?P<unit>days?|d|天|日|weeks?|w|周|个?星期)", re.IGNORECASE
)
_PLAIN = re.compile(r"(\d{1,2})[:：]([0-5]\d)\s*(?:-|–|~|to|到|至)\s*(\d{1,2})[:：]([0-5]\d)")
_NUMERALS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7}
LONGEST = timedelta(days=60)
CITIES = {"北京": "Asia/Shanghai", "上海": "Asia/Shanghai", "beijing": "Asia/Shanghai"}


def digest(call: Call, text: str) -> Values | None:
    """Read where, when and whether the digest comes."""
    match text.lower():
        case "group" | "in the group" | "群" | "发到群里" | "群里":
            return {"digest_to": DigestTo.GROUP}
        case "leads" | "private" | "in private" | "私发" | "队长":
            return {"digest_to": DigestTo.LEADS}
        case "every day" | "daily" | "on" | "每天" | "每天都发":
            return {"digest_when_empty": True}
        case "off when empty" | "when needed" | "没事不发":
            return {"digest_when_empty": False}
    at = clock(call, text)
    return None if at is None else {"digest_at": at}


def clock(call: Call, text: str) -> time | None:
    """Read a time of day: `8:30`, `half past 8`, 早上八点半. Of two readings it is the morning's."""
    found = read_time(text, call.now, call.language)
    if found is None:
        return None
    whens = [found.when] if found.when else list(found.doubt.candidates) if found.doubt else []
    starts = [when.start.time() for when in whens if when and when.shape is Shape.FIXED and when.start]
    return min(starts, default=None)


def quiet(call: Call, text: str) -> Values | None:
    """Read quiet hours: `21:00-8:00`, 晚上9点到早上8点, `off`."""
    if text.lower() in OFF:
        return {"quiet": Quiet(time(), time())}
    plain = _PLAIN.fullmatch(text.strip())  # a task from 20:00 to 9:00 ends in the evening; a night does not
    if plain and all(int(hour) < 24 for hour in plain.group(1, 3)):
        begins, ends = (
            time(int(hour), int(minute)) for hour, minute in (plain.group(1, 2), plain.group(3, 4))
        )
        return {"quiet": Quiet(begins, ends)}
    found = read_time(text, call.now, call.language)
    when = found.when if found else None
    if when is None or when.start is None or when.end is None or when.shape is not Shape.FIXED:
        return None
    return {"quiet": Quiet(_clock(when.start), _clock(when.end))}


def _clock(moment: datetime) -> time:
    return moment.time().replace(second=0, microsecond=0)


def span(text: str) -> timedelta | None:
    """Read how long: `3h`, `30 min`, `1 day`, 提前两天."""
    text = text.strip().removeprefix("提前").removesuffix("before").strip()
    days = _DAYS.fullmatch(text)
    if days:
        count = _NUMERALS.get(days["n"]) or int(days["n"])
        return timedelta(days=count * (7 if days["unit"][0] in "wW周个星" else 1))
    minutes, rest = hours(text)
    return timedelta(minutes=minutes) if minutes and not rest else None


def spans(text: str) -> list[timedelta] | None:
    """Read several: `1 day, 2h`; None if any word is something else, or one is longer than sixty days."""
    joined = re.sub(r"(?<=\d)\s+(?=[a-z天小分日周个])", "", text.strip().lower())
    found = [span(part) for part in _BETWEEN.split(joined) if part not in ("", "before", "提前", "各")]
    known = [one for one in found if one is not None and one <= LONGEST]
    return known if known and len(known) == len(found) else None


def reminders(_call: Call, text: str) -> Values | None:
    """Read when people are reminded, up to four times: `1 day, 2h`, `off`."""
    if text.lower() in OFF:
        return {"reminders": ()}
    found = spans(text)
    return {"reminders": tuple(sorted(set(found), reverse=True))} if found and len(found) <= 4 else None


def lease(_call: Call, text: str) -> Values | None:
    """Read how long before the start an unconfirmed place lapses: `3h`, `off`."""
    if text.lower() in OFF:
        return {"lease": None}
    found = span(text)
    return {"lease": found} if found else None


def visits(_call: Call, text: str) -> Values | None:
    """Read how long after the end of a visit it is asked after whoever has not left: `30 min`, `off`."""
    if text.lower() in OFF:
        return {"overdue": None}
    found = span(text)
    return {"overdue": found} if found and found <= timedelta(days=1) else None


def first_visits(_call: Call, text: str) -> Values | None:
    """Read whether first visits are made by two: `two`, `hint`, `off`."""
    word = text.lower()
    known = {
        "two": FirstVisits.TWO,
        "by two": FirstVisits.TWO,
        "两人": FirstVisits.TWO,
        "两人同行": FirstVisits.TWO,
    }
    known |= {"hint": FirstVisits.HINT, "提示": FirstVisits.HINT, "提醒": FirstVisits.HINT}
    known |= dict.fromkeys(OFF, FirstVisits.OFF)
    return {"first_visits": known[word]} if word in known else None


def ladder(_call: Call, text: str) -> Values | None:
    """Read a ladder, for one kind or all: `48h 24h 6h 3h`, `visit 72h 24h off 6h`, `off`."""
    first, _, rest = text.partition(" ")
    names = {say(language, f"kind-{kind.value}"): kind for kind in Kind for language in Language}
    kinds = [names[first.lower()]] if first.lower() in names else list(Kind)
    words = (rest if len(kinds) == 1 else text).lower()
    if words in OFF:
        return {"ladder": dict.fromkeys(kinds, Ladder(None, None, None, None))}
    parts = [part for part in _BETWEEN.split(words) if part]
    rungs = [None if part in OFF else span(part) for part in parts]
    unread = any(rung is None and part not in OFF for rung, part in zip(rungs, parts, strict=True))
    if len(rungs) != 4 or unread:
        return None
    return {"ladder": dict.fromkeys(kinds, Ladder(*rungs))}


def horizon(_call: Call, text: str) -> Values | None:
    """Read how far ahead turns are made: `4 weeks`."""
    found = span(text)
    return {"horizon": found} if found and timedelta(days=1) <= found <= timedelta(days=366) else None


def zone(_call: Call, text: str) -> Values | None:
    """Read a time zone: `Asia/Singapore`, `Singapore`, 北京."""
    wanted = text.strip().replace(" ", "_").casefold()
    known = CITIES.get(wanted) or next(
        (
            name
            for name in sorted(available_timezones())
            if wanted in (name.casefold(), name.casefold().rpartition("/")[2])
        ),
        None,
    )
    return {"zone": ZoneInfo(known)} if known else None


def language(_call: Call, text: str) -> Values | None:
    """Read a language: `zh`, `English`, 中文."""
    wanted = NAMES.get(text.lower()) or Language.spoken(text)
    return {"language": wanted} if wanted else None
