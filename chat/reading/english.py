"""Days and periods as English says them."""

import re

from chat.reading import numerals
from chat.reading.pieces import Found, Moment, maybe, sure
from chat.reading.scanning import Recogniser, recogniser

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z'])\.?"
)
_MISSPELT = {
    "mondy": 1, "tusday": 2, "teusday": 2, "tuseday": 2, "wensday": 3, "wednsday": 3, "wendesday": 3, "wedensday": 3,
    "thrusday": 4, "thurday": 4, "thusday": 4, "firday": 5, "fryday": 5, "saterday": 6, "satuday": 6, "sunady": 7,
}  # fmt: skip
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    rf"|{'|'.join(_MISSPELT)})"
)
_YEAR = r"(?P<year>20\d\d)(?![\d:])"
_DAY = rf"(?P<day>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|{numerals.ORDINAL}|{numerals.CARDINAL})"
_TAIL_YEAR = rf"(?:,? ?(?:[-/.] ?)?(?:of |in )?{_YEAR})?"
NUMBER = rf"(?:\d{{1,3}}(?:\.5)?|{numerals.CARDINAL})"
_UNIT = r"(?P<unit>minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|fortnights?|months?|years?)(?![a-z])"
NTH_VALUES = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
    "last": -1,
}
NTH = r"(?P<nth>first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))"
_PERIOD_SHIFT = {"this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1}
_SHIFT = r"(?P<shift>this|next|(?:the |this )?coming|upcoming|(?:the )?following)"


def month_of(word: str) -> int:
    """Give the number of a month by its English name."""
    return _MONTHS.index(word[:3]) + 1


def weekday_of(word: str) -> int:
    """Give the ISO number of a weekday by its English name."""
    return _MISSPELT.get(word.strip()) or _DAYS.index(word.strip()[:3]) + 1


def _year(match: re.Match[str]) -> int | None:
    year = match["year"]
    return int(year) if year else None


def _calendar(match: re.Match[str]) -> Found | None:
    day = numerals.english(match["day"])
    if day is None or not 1 <= day <= 31:
        return None
    return sure(Moment(month=month_of(match["month"]), day=day, year=_year(match)))


def _month(match: re.Match[str]) -> Found:
    return maybe(Moment(month=month_of(match["month"]), whole="month", year=_year(match)))


def _shifted_month(match: re.Match[str]) -> Found:
    return sure(Moment(month=month_of(match["month"]), whole="month", coming=1))


def _day_of_month(match: re.Match[str]) -> Found | None:
    day = numerals.english(match["day"])
    return maybe(Moment(day=day)) if day is not None and 1 <= day <= 31 else None


def _weekday(match: re.Match[str]) -> Found:
    name = match["weekday"]
    found = Moment(weekday=weekday_of(name))
    return sure(found) if len(name) > 5 else maybe(found)


def _shifted_weekday(match: re.Match[str]) -> Found:
    weekday = weekday_of(match["weekday"])
    shift = match["shift"].split()[-1]
    if shift == "next":
        return sure(Moment(weekday=weekday, weeks=1))
    return sure(Moment(weekday=weekday))


def _either_weekday(match: re.Match[str]) -> Found:
    days = tuple(weekday_of(word) for word in re.findall(WEEKDAY, match[0]))
    return maybe(Moment(weekdays=days))


def _week(match: re.Match[str]) -> Found:
    return sure(Moment(weeks=_PERIOD_SHIFT[match["shift"].split()[-1]], whole="week"))


def _weekend(match: re.Match[str]) -> Found:
    shift = match["shift"]
    return sure(Moment(weekend=True, weeks=_PERIOD_SHIFT[shift.split()[-1]] if shift else None))


def _weekday_after_next(match: re.Match[str]) -> Found:
    return sure(Moment(weekday=weekday_of(match["weekday"]), ahead_days=7))


def _last_weekday(match: re.Match[str]) -> Found:
    weekday = weekday_of(match["weekday"])
    return sure(Moment(weekday=weekday, weeks=-1), Moment(nth=-1, weekday=weekday))


def _several_days(match: re.Match[str]) -> Found | None:
    days = (numerals.english(match["one"]) or 0, numerals.english(match["two"]) or 0)
    if not 1 <= days[0] < days[1] <= 31:
        return None
    return sure(Moment(month=month_of(match["month"]), days=days))


def _whole_month(match: re.Match[str]) -> Found:
    return sure(Moment(month_shift=_PERIOD_SHIFT[match["shift"].split()[-1]], whole="month"))


def _nth_weekday(match: re.Match[str]) -> Found:
    return sure(Moment(nth=NTH_VALUES[match["nth"]], weekday=weekday_of(match["weekday"])))


def _amount(words: str) -> float | None:
    words = words.strip()
    if words in {"a", "an"}:
        return 1
    if "half" in words:
        whole = re.match(rf"({NUMBER})", words)
        return 0.5 + (numerals.english(whole[1]) or 0 if whole else 0)
    if "few" in words or "couple" in words:
        return 3 if "few" in words else 2
    if "." in words:
        return float(words)
    return numerals.english(words)


def span(match: re.Match[str]) -> Moment | None:
    """Give a stretch of time as something that lies ahead: minutes, days or months."""
    amount = _amount(match["amount"])
    if amount is None:
        return None
    unit = match["unit"]
    if unit.startswith("mi"):
        return Moment(ahead=round(amount))
    if unit.startswith("h"):
        return Moment(ahead=round(amount * 60))
    if unit.startswith(("mo", "y")):
        return Moment(ahead_months=round(amount * (12 if unit.startswith("y") else 1)))
    return Moment(ahead_days=round(amount * {"d": 1, "w": 7, "f": 14}[unit[0]]))


def _ahead(match: re.Match[str]) -> Found | None:
    found = span(match)
    return None if found is None else sure(found)


def _lasting(match: re.Match[str]) -> Found | None:
    found = span(match)
    if found is None:
        return None
    return maybe(Moment(lasting=found.ahead, lasting_days=found.ahead_days))


def _rel(days: int) -> Found:
    return sure(Moment(rel=days))


_AMOUNT = rf"(?P<amount>(?:a few|few|a couple(?: of)?|half an?|(?:{NUMBER}) and (?:a|an) half|{NUMBER}|an?))"

RECOGNISERS: tuple[Recogniser, ...] = (
    recogniser("today", r"(?:today|tdy|2day|(?:this|the) day)(?![a-z'])", lambda _: _rel(0)),
    recogniser(
        "tomorrow",
        r"(?:tomm?orr?ow|tomoro|tomoz|tmr?w|tmro?|2morr?ow?|2mr?w|tom|next day|the next day)(?![a-z'])",
        lambda _: _rel(1),
    ),
    recogniser("overmorrow", r"(?:the )?day after (?:tomm?orr?ow|tmrw?)(?![a-z])", lambda _: _rel(2)),
    recogniser("yesterday", r"yesterday(?![a-z'])", lambda _: _rel(-1)),
    recogniser(
        "day month",
        rf"(?:(?P<coming>next) )?(?:the )?{_DAY}(?:[ .]?day)?(?: of)?[ ./-]{{0,3}}{MONTH}{_TAIL_YEAR}",
        _calendar,
    ),
    recogniser(
        "month day",
        rf"{MONTH}[ ./-]{{0,3}}(?:the )?{_DAY}(?!\d|:\d|\.\d\d|[ap]\.?m)(?![a-z]){_TAIL_YEAR}",
        _calendar,
    ),
    recogniser("year month day", rf"{_YEAR}[-/. ]{MONTH}[-/. ](?P<day>\d{{1,2}})(?!\d)", _calendar),
    recogniser("month", rf"{MONTH}(?:(?:,? ?| ?[-/] ?)(?:of |in )?{_YEAR})?", _month),
    recogniser("year month", rf"{_YEAR} ?,? ?{MONTH}", _month),
    recogniser("next month name", rf"(?:next|this|coming) {MONTH}(?! ?\d)", _shifted_month),
    recogniser("the nth", rf"(?:on )?the {_DAY}(?![\d:.a-z]\d?)", _day_of_month),
    recogniser("nth", rf"(?:on (?:day )?)?(?P<day>\d{{1,2}}(?:st|nd|rd|th)|(?<=on day )\d{{1,2}}|{numerals.ORDINAL})(?![a-z])", _day_of_month),
    recogniser("on n", r"on (?P<day>\d{1,2})(?![\d:.a-z/-])", _day_of_month),
    recogniser("weekday", rf"(?P<weekday>{WEEKDAY})(?![a-z'])\.?", _weekday),
    recogniser("next weekday", rf"{_SHIFT} (?P<weekday>{WEEKDAY})(?![a-z'])\.?", _shifted_weekday),
    recogniser(
        "either weekday",
        rf"{WEEKDAY}(?: ?(?:/|&|,|\bor\b|\band\b) ?{WEEKDAY})+(?![a-z])",
        _either_weekday,
    ),
    recogniser("week", rf"{_SHIFT} (?:week|wk)(?![a-z])", _week),
    recogniser("week after next", r"(?:the )?week after (?:the )?next(?![a-z])", lambda _: sure(Moment(weeks=2, whole="week"))),
    recogniser("weekend", rf"(?:{_SHIFT} |the )?(?:week-?end|wkend)(?![a-z])", _weekend),
    recogniser("whole month", rf"{_SHIFT} month(?![a-z])", _whole_month),
    recogniser(
        "month after next",
        r"(?:the )?month after (?:the )?next(?![a-z])",
        lambda _: sure(Moment(month_shift=2, whole="month")),
    ),
    recogniser("weekday after next", rf"(?P<weekday>{WEEKDAY}) (?:after next|week)(?![a-z])", _weekday_after_next),
    recogniser("week on weekday", rf"a week on (?P<weekday>{WEEKDAY})(?![a-z])", _weekday_after_next),
    recogniser("last weekday", rf"(?:the )?last (?P<weekday>{WEEKDAY})(?![a-z])", _last_weekday),
    recogniser("several days", rf"(?<!between )(?<!from )(?P<one>\d{{1,2}})(?:st|nd|rd|th)? ?(?:&|and|or|/) ?(?P<two>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{MONTH}", _several_days),
    recogniser("all day", r"(?:all|any|the (?:whole|entire)|whole|full) ?(?:day|time)(?: long)?(?: on)?(?![a-z])", lambda _: maybe(Moment(whole="day"))),
    recogniser("end of day", r"(?:the )?end of (?:the |that )?day|eod(?![a-z])|cob(?![a-z])|close of business", lambda _: maybe(Moment(rel=0), Moment())),
    recogniser("nth weekday", rf"(?:the )?{NTH} (?P<weekday>{WEEKDAY})(?![a-z])", _nth_weekday),
    recogniser(
        "nth weekdays",
        rf"{NTH} ?(?:and|&|,|or) ?{NTH.replace('nth', 'nth2')} (?P<weekday>{WEEKDAY})s?(?![a-z])",
        lambda match: sure(Moment(weekdays=(weekday_of(match["weekday"]),))),
    ),
    recogniser("month end", r"(?:(?:at )?the )?end of (?:the |this )?month|month[- ]end|eom(?![a-z])", lambda _: sure(Moment(month_end=True))),
    recogniser("in", rf"(?:in|after) (?:about |around |approx\.? |- ?){{0,2}}{_AMOUNT} ?{_UNIT}(?:'s?|s')?(?: time(?![a-z]))?", _ahead),
    recogniser("hour and a half", r"in an hour and a half(?![a-z])", lambda _: sure(Moment(ahead=90))),
    recogniser("later", rf"{_AMOUNT} {_UNIT} (?:later|from now|from today|(?:from|after)(?= [a-z0-9]))", _ahead),
    recogniser("for", rf"for {_AMOUNT} ?{_UNIT}", _lasting),
)  # fmt: skip
