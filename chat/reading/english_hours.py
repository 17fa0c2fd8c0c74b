"""Hours, parts of the day, repetition and link words as English says them."""

import re
from dataclasses import replace

from chat.reading import english, numerals
from chat.reading.pieces import Found, Half, Mark, Moment, mark, maybe, sure
from chat.reading.scanning import Recogniser, recogniser
from domain.recurrence import Freq
from domain.when import DayPart

_NUMBER = rf"(?:\d{{1,2}}|{numerals.CARDINAL})"
_AP = r"(?: ?(?P<half>[ap])(?: ?\. ?m\b ?\.?| ?m\b\.?))"
_HALVES = {"a": Half.AM, "p": Half.PM}
_PARTS = {
    "dawn": DayPart.DAWN, "morning": DayPart.MORNING, "mornin": DayPart.MORNING, "noon": DayPart.NOON,
    "lunchtime": DayPart.NOON, "lunch": DayPart.NOON, "afternoon": DayPart.AFTERNOON,
    "arvo": DayPart.AFTERNOON,
    "evening": DayPart.EVENING, "night": DayPart.NIGHT, "nite": DayPart.NIGHT,
}  # fmt: skip
_PART = r"(?P<part>morning|afternoon|evening|night|nite|arvo|lunch ?time)(?P<plural>s?)(?![a-z])"
_FREQS = {
    "day": Freq.DAILY, "week": Freq.WEEKLY, "fortnight": Freq.WEEKLY, "month": Freq.MONTHLY, "year": Freq.YEARLY,
}  # fmt: skip
_SHARP = r"(?:-?ish(?![a-z])| (?:sharp|prompt|onwards?)(?![a-z]))?"
_NOT_PLAIN = r" ?(?:o ?'? ?clock|past(?![a-z])|min)"
_WORKDAYS, _WEEKEND = (1, 2, 3, 4, 5), (6, 7)
_EVERY = r"(?:every|each)"
_INTERVAL = rf"(?:(?P<interval>other|second|{_NUMBER}) )?"
_WEEKDAYS = rf"{english.WEEKDAY}s?(?:(?: ?, ?| ?& ?| ?/ ?| and |, and ){english.WEEKDAY}s?)*"


def _half(match: re.Match[str]) -> Half | None:
    half = match["half"]
    return _HALVES[half[0]] if half else None


def clock(hour: int | None, minute: int = 0, half: Half | None = None, *, written: str = "") -> Moment | None:
    """Give a moment for an hour as it was said, None if no clock shows it.

    `written` is the hour as written with its minutes: with a leading zero, or beyond 12, it is exact.
    """
    if hour is None or hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if hour > 12 or written.startswith("0") or (hour == 0):
        half = None
        exact: bool | None = True
    else:
        exact = False if written else None
    if hour == 24:
        return Moment(hour=0, minute=0, exact=True, day_shift=1)
    return Moment(hour=hour, minute=minute, half=half, exact=exact)


def _found(moment: Moment | None) -> Found | None:
    return None if moment is None else sure(moment)


def _written(match: re.Match[str]) -> Found | None:
    return _found(clock(int(match["hour"]), int(match["minute"]), _half(match), written=match["hour"]))


def _either_half(match: re.Match[str], *names: str) -> Half | None:
    letter = next((match[name] for name in names if match[name]), None)
    return _HALVES[letter] if letter else None


def _lettered(match: re.Match[str]) -> Found | None:
    half = _either_half(match, "half", "p")
    return _found(clock(int(match["hour"]), int(match["minute"]), half, written=match["hour"]))


def _lettered_hour(match: re.Match[str]) -> Found | None:
    half = _either_half(match, "half", "half2", "bare")
    return _found(clock(numerals.english(match["hour"]), 0, half))


def _dotted(match: re.Match[str]) -> Found | None:
    moment = clock(int(match["hour"]), int(match["minute"]), written=match["hour"])
    return None if moment is None else maybe(moment)


def _hour(match: re.Match[str]) -> Found | None:
    return _found(clock(numerals.english(match["hour"]), 0, _half(match)))


def _at_hour(match: re.Match[str]) -> Found | None:
    return _found(clock(numerals.english(match["hour"])))


def _either_hour(match: re.Match[str]) -> Found | None:
    hour, other = numerals.english(match["hour"]), numerals.english(match["other"])
    if hour is None or other is None or not 1 <= hour < other <= 12:
        return None
    return sure(Moment(hour=hour, or_hour=other, half=_half(match)))


def _spoken(match: re.Match[str]) -> Found | None:
    hour, minute = numerals.english(match["hour"]), numerals.english(match["minute"])
    if hour is None or minute is None or minute < 5:
        return None
    moment = clock(hour, minute, _half(match))
    if moment is None:
        return None
    return sure(moment) if match["half"] else maybe(moment)


def _past(match: re.Match[str]) -> Found | None:
    amount = match["amount"]
    minutes = (
        30
        if "half" in amount
        else 15
        if "quarter" in amount
        else numerals.english(re.sub(r" ?min.*", "", amount))
    )
    name = match["hour"]
    hour = {"noon": 12, "midnight": 0}.get(name) if name in {"noon", "midnight"} else numerals.english(name)
    if hour is None or minutes is None or not 1 <= minutes <= 59:
        return None
    to = match["way"] in {"to", "before", "till"}
    if to and name != "noon" and not any(word in amount for word in ("min", "quarter", "half")):
        # "5 to 7" is a range; "ten to three" is ten minutes to one, a range to another: neither is taken.
        return None if amount.isdigit() else Found()
    at = (
        hour * 60
        + (numerals.english(match["minute"]) or 0 if match["minute"] else 0)
        + (-minutes if to else minutes)
    )
    moment = clock(at // 60 % 24, at % 60, _half(match))
    if moment is not None and name == "noon":
        moment = Moment(hour=moment.hour, minute=moment.minute, exact=True)
    return _found(moment)


def _number(match: re.Match[str]) -> Found | None:
    number = numerals.english(match["number"])
    if number is None or number > 31:
        return None
    hour = clock(number, written="0" if match[0].startswith("0") else "") if number < 24 else None
    if hour is not None:
        hour = replace(hour, minute=None)
    day = Moment(day=number) if number else None
    return maybe(*(one for one in (hour, day) if one is not None))


def _four_digits(match: re.Match[str]) -> Found | None:
    moment = clock(int(match["hour"]), int(match["minute"]), written=match["hour"])
    return None if moment is None else maybe(moment)


def part_of(word: str) -> DayPart:
    """Give the part of the day by its English name."""
    return _PARTS[word.replace(" ", "").rstrip("s")]


def _part(match: re.Match[str]) -> Found:
    return maybe(Moment(part=part_of(match["part"])))


def _this_part(match: re.Match[str]) -> Found:
    return sure(Moment(rel=0, part=part_of(match["part"])))


def _bare_half(match: re.Match[str]) -> Found:
    return maybe(
        Moment(half=_HALVES[match["half"]]),
        Moment(part=DayPart.MORNING if match["half"] == "a" else DayPart.AFTERNOON),
    )


def _interval(match: re.Match[str]) -> int | None:
    words = match["interval"]
    if not words:
        return 1
    return 2 if words in {"other", "second"} else numerals.english(words)


def _every_unit(match: re.Match[str]) -> Found | None:
    interval, unit = _interval(match), match["unit"]
    if interval is None:
        return None
    if unit == "weekday":
        return sure(Moment(freq=Freq.WEEKLY, interval=interval, byday=_WORKDAYS))
    if unit == "weekend":
        return sure(Moment(freq=Freq.WEEKLY, interval=interval, byday=_WEEKEND))
    return sure(Moment(freq=_FREQS[unit], interval=interval * (2 if unit == "fortnight" else 1)))


def _weekdays_of(text: str) -> tuple[int, ...]:
    return tuple(sorted({english.weekday_of(word) for word in re.findall(english.WEEKDAY, text)}))


def _every_weekday(match: re.Match[str]) -> Found | None:
    interval = _interval(match)
    if interval is None:
        return None
    return sure(Moment(freq=Freq.WEEKLY, interval=interval, byday=_weekdays_of(match["days"])))


def _plural_weekdays(match: re.Match[str]) -> Found:
    """Read "Fridays", which "fortnightly" may stand before: it says nothing about the interval."""
    return sure(Moment(freq=Freq.WEEKLY, byday=_weekdays_of(match[0])))


def _alternate_weekdays(match: re.Match[str]) -> Found:
    return sure(Moment(freq=Freq.WEEKLY, interval=2, byday=_weekdays_of(match[0])))


def _parts_of_days(match: re.Match[str]) -> Found:
    days = {"weekday": _WORKDAYS, "weekend": _WEEKEND}.get(match["days"]) or _weekdays_of(match["days"])
    return sure(Moment(freq=Freq.WEEKLY, interval=1, byday=days, part=part_of(match["part"])))


def _every_part(match: re.Match[str]) -> Found:
    return sure(Moment(freq=Freq.DAILY, interval=1, part=part_of(match["part"])))


def _monthly_weekday(match: re.Match[str]) -> Found:
    nth = english.NTH_VALUES[match["nth"] or match["nth2"]]
    weekday = english.weekday_of(match["weekday"] or match["weekday2"])
    return sure(Moment(freq=Freq.MONTHLY, interval=1, nth=nth, byday=(weekday,)))


def _adverb(match: re.Match[str]) -> Found:
    word = match[0].replace("-", "")
    interval = 2 if word.startswith(("bi", "fort")) else 1
    for stem, freq in (
        ("dai", Freq.DAILY),
        ("night", Freq.DAILY),
        ("month", Freq.MONTHLY),
        ("week", Freq.WEEKLY),
    ):
        if stem in word and not word.startswith("fort"):
            return sure(Moment(freq=freq, interval=interval))
    return sure(Moment(freq=Freq.WEEKLY if word.startswith("fort") else Freq.YEARLY, interval=interval))


RECOGNISERS: tuple[Recogniser, ...] = (
    recogniser("h:mm", rf"(?P<hour>\d{{1,2}})(?::|(?<=\d)h)(?P<minute>[0-5]\d)(?!\d)(?::[0-5]\d)?(?:{_AP}|(?P<p>p|a)\b| ?h\b)?{_SHARP}", _lettered),
    recogniser("h.mm am", rf"(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d){_AP}{_SHARP}", _written),
    recogniser("at h.mm", r"(?:at|around|about|until|till|from|between) (?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?![.\d])(?P<half>)", _written),
    recogniser("h.mm", r"(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?![.\d])", _dotted),
    recogniser("h am", rf"(?P<hour>{_NUMBER})(?:{_AP}|\. ?{_AP.replace('half', 'half2')}|(?P<bare>[ap])(?:\.|\b)){_SHARP}", _lettered_hour),
    recogniser("hmm am", rf"(?P<hour>\d{{1,2}})(?P<minute>[0-5]\d)(?:{_AP}| ?(?:hrs?|h)\b)", _written),
    recogniser("h h", r"(?<!for )(?<!takes )(?P<hour>1[3-9]|2[0-3]) ?h(?![a-z])(?P<half>)", lambda match: maybe(Moment(hour=int(match["hour"]), minute=0, exact=True))),
    recogniser("t h:mm", r"(?<=\d)t(?P<hour>\d\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?P<half>)", _written),
    recogniser("either hour", rf"(?P<hour>\d{{1,2}}|{numerals.CARDINAL}) ?(?:or|/) ?(?P<other>\d{{1,2}}|{numerals.CARDINAL})(?![\d:.]){_AP}", _either_hour),
    recogniser("year", r"(?:of |in )?(?P<year>20\d\d)(?![\d:./])", lambda m: maybe(Moment(year=int(m["year"])))),
    recogniser("at hhmm", r"(?:at|around|about|@) ?(?P<hour>\d{1,2})(?P<minute>[0-5]\d)(?![\d:.])(?P<half>)", _written),
    recogniser("hhmm", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?![\d:./])", _four_digits),
    recogniser("at h mm", r"(?:at|around) (?P<hour>\d{1,2}) (?P<minute>[0-5]\d)(?![\d:.])(?P<half>)", _written),
    recogniser("spoken", rf"(?P<hour>{numerals.CARDINAL})[ -](?:oh )?(?P<minute>{numerals.CARDINAL})(?: ?minutes?)?{_AP}?", _spoken),
    recogniser("o'clock", rf"(?P<hour>{_NUMBER}) ?o ?'? ?clock{_AP}?", _hour),
    recogniser(
        "past",
        rf"(?P<amount>(?:a )?quarter|half|{_NUMBER}(?: ?min(?:ute)?s?)?) (?P<way>past|after|to|before|till|from)"
        rf" (?P<hour>noon|midnight|{_NUMBER})(?:[ -](?P<minute>{numerals.CARDINAL}))?(?: ?o ?'? ?clock)?(?![:\d]){_AP}?",
        _past,
    ),
    recogniser("half h", rf"(?P<amount>half) (?P<way>)(?P<hour>{_NUMBER})(?P<minute>)?(?! ?(?:hour|day|an?\b)){_AP}?", _past),
    recogniser("noon", r"(?:12 ?noon|noon(?:time)?|mid-?day)(?![a-z])", lambda _: sure(Moment(hour=12, minute=0, exact=True))),
    recogniser("midnight", r"(?:12 )?midnight(?![a-z])", lambda _: sure(Moment(hour=0, minute=0, exact=True, day_shift=1))),
    recogniser("at h", rf"(?:at|around|about|@) ?(?P<hour>{_NUMBER}){_SHARP}(?!\d|[:.]\d|[a-z/-]|{_NOT_PLAIN})", _at_hour),
    recogniser("number", rf"(?P<number>{_NUMBER}){_SHARP}(?!\d|[:.]\d|[a-z])", _number),
    recogniser("part", rf"(?:in |at |during )?(?:the )?(?:early |late |mid-? ?(?=morning|afternoon))?{_PART}", _part),
    recogniser("this part", rf"(?:(?:early|late) )?this {_PART}", _this_part),
    recogniser("at lunch", r"at (?P<part>lunch)(?![a-z])", _part),
    recogniser("tonight", r"(?:tonight|tonite|2nite)(?![a-z])", lambda _: sure(Moment(rel=0, part=DayPart.NIGHT))),
    recogniser("am", r"(?:in the )?(?P<half>[ap])\.?m\b\.?", _bare_half),
    recogniser("every", rf"{_EVERY} ?{_INTERVAL}(?P<unit>day|weekday|weekend|week|fortnight|month|year)s?(?![a-z])", _every_unit),
    recogniser("every weekday", rf"{_EVERY} {_INTERVAL}(?P<days>{_WEEKDAYS})(?![a-z])", _every_weekday),
    recogniser("every part", rf"{_EVERY} {_PART}", _every_part),
    recogniser(
        "monthly weekday",
        rf"(?:(?:the )?{english.NTH} (?P<weekday>{english.WEEKDAY})(?: of| in)? (?:every|each|the|a) month"
        rf"|{_EVERY} {english.NTH.replace('nth', 'nth2')} (?P<weekday2>{english.WEEKDAY})(?: of (?:the|every|each) month)?)(?![a-z])",
        _monthly_weekday,
    ),
    recogniser("weekdays", rf"(?:on )?{english.WEEKDAY}s(?:(?: ?, ?| ?& ?| ?/ ?| and ){english.WEEKDAY}s)*(?![a-z])(?<!tues)(?<!thurs)(?<!weds)", _plural_weekdays),
    recogniser("alternate", rf"(?:on )?alternate {_WEEKDAYS}(?![a-z])", _alternate_weekdays),
    recogniser("parts of days", rf"(?:on )?(?P<days>weekday|weekend|{english.WEEKDAY}) (?P<part>morning|afternoon|evening|night)s(?![a-z])", _parts_of_days),
    recogniser("weekends", r"(?:on )?weekends(?![a-z])", lambda _: sure(Moment(freq=Freq.WEEKLY, interval=1, byday=_WEEKEND))),
    recogniser("workdays", r"(?:on )?weekdays(?![a-z])", lambda _: sure(Moment(freq=Freq.WEEKLY, interval=1, byday=_WORKDAYS))),
    recogniser("adverb", r"(?:daily|nightly|(?:bi-?)?weekly|fortnightly|(?:bi-?)?monthly|yearly|annually)(?![a-z])", _adverb),
    recogniser("once a", r"once an? (?P<unit>day|week|month|year)(?![a-z])(?P<interval>)", _every_unit),
    recogniser("until", r"(?:til|till|until)(?![a-z])", lambda _: mark(Mark.TO)),
    recogniser("to", r"(?:to|through|thru|-)(?![a-z])", lambda _: mark(Mark.TO)),
    recogniser("between", r"(?:from|between|starting)(?![a-z])", lambda _: mark(Mark.BETWEEN)),
    recogniser("and", r"(?:and|&)(?![a-z])", lambda _: mark(Mark.AND)),
    recogniser("by", r"(?:by|before|b4|no later than|latest by|due(?: by| on)?|until|till)(?![a-z])", lambda _: mark(Mark.BY)),
    recogniser("in", r"in(?![a-z])", lambda _: mark(Mark.ON)),
    recogniser("on", r"(?:on|at|during|over|sometime|some time|@)(?![a-z])", lambda _: mark(Mark.ON)),
    recogniser("link", r"(?:(?:of|the|around|about|for|approx|this)(?![a-z])|[,.;()-])", lambda _: mark(Mark.LINK)),
)  # fmt: skip

SIGNS: tuple[Recogniser, ...] = (
    recogniser("dash", r"-", lambda _: mark(Mark.TO)),
    recogniser("and sign", r"&", lambda _: mark(Mark.AND)),
    recogniser("at sign", rf"@ ?(?P<hour>{_NUMBER})(?!\d|[:.]\d|[a-z/-]|{_NOT_PLAIN})", _at_hour),
    recogniser("on sign", r"@", lambda _: mark(Mark.ON)),
    recogniser("sign", r"[,.;()]", lambda _: mark(Mark.LINK)),
)
"""What may begin with neither a letter nor a digit."""
