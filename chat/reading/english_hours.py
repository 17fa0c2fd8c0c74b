"""Hours, parts of the day and link words as English says them."""

import re
from dataclasses import replace

from chat.reading import numerals
from chat.reading.pieces import Found, Half, Mark, Moment, mark, maybe, sure
from chat.reading.scanning import Recogniser, recogniser
from domain.when import DayPart

NUMBER = rf"(?:\d{{1,2}}|{numerals.CARDINAL})"
_AP = r"(?: ?(?P<half>[ap])(?: ?\. ?m\b ?\.?| ?m\b\.?))"
_HALVES = {"a": Half.AM, "p": Half.PM}
_PARTS = {
    "dawn": DayPart.DAWN, "morning": DayPart.MORNING, "mornin": DayPart.MORNING, "noon": DayPart.NOON,
    "lunchtime": DayPart.NOON, "lunch": DayPart.NOON, "afternoon": DayPart.AFTERNOON,
    "arvo": DayPart.AFTERNOON,
    "evening": DayPart.EVENING, "night": DayPart.NIGHT, "nite": DayPart.NIGHT,
}  # fmt: skip
PART = r"(?P<part>morning|afternoon|evening|night|nite|arvo|lunch ?time)(?P<plural>s?)(?![a-z])"
_SHARP = r"(?:-?ish(?![a-z])| (?:sharp|prompt|onwards?)(?![a-z]))?"
_NOT_PLAIN = r" ?(?:o ?'? ?clock|past(?![a-z])|min)"


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


RECOGNISERS: tuple[Recogniser, ...] = (
    recogniser("h:mm", rf"(?P<hour>\d{{1,2}})(?::|(?<=\d)h)(?P<minute>[0-5]\d)(?!\d)(?::[0-5]\d)?(?:{_AP}|(?P<p>p|a)\b| ?h\b)?{_SHARP}", _lettered),
    recogniser("h.mm am", rf"(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d){_AP}{_SHARP}", _written),
    recogniser("at h.mm", r"(?:at|around|about|until|till|from|between) (?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?![.\d])(?P<half>)", _written),
    recogniser("h.mm", r"(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?![.\d])", _dotted),
    recogniser("h am", rf"(?P<hour>{NUMBER})(?:{_AP}|\. ?{_AP.replace('half', 'half2')}|(?P<bare>[ap])(?:\.|\b)){_SHARP}", _lettered_hour),
    recogniser("hmm am", rf"(?P<hour>\d{{1,2}})(?P<minute>[0-5]\d)(?:{_AP}| ?(?:hrs?|h)\b)", _written),
    recogniser("h h", r"(?<!for )(?<!takes )(?P<hour>1[3-9]|2[0-3]) ?h(?![a-z])(?P<half>)", lambda match: maybe(Moment(hour=int(match["hour"]), minute=0, exact=True))),
    recogniser("t h:mm", r"(?<=\d)t(?P<hour>\d\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?P<half>)", _written),
    recogniser("either hour", rf"(?P<hour>\d{{1,2}}|{numerals.CARDINAL}) ?(?:or|/) ?(?P<other>\d{{1,2}}|{numerals.CARDINAL})(?![\d:.]){_AP}", _either_hour),
    recogniser("year", r"(?:of |in )?(?P<year>20\d\d)(?![\d:./])", lambda m: maybe(Moment(year=int(m["year"])))),
    recogniser("at hhmm", r"(?:at|around|about|@) ?(?P<hour>\d{1,2})(?P<minute>[0-5]\d)(?![\d:.])(?P<half>)", _written),
    recogniser("hhmm", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?![\d:./])", _four_digits),
    recogniser("at h mm", r"(?:at|around) (?P<hour>\d{1,2}) (?P<minute>[0-5]\d)(?![\d:.])(?P<half>)", _written),
    recogniser("spoken", rf"(?P<hour>{numerals.CARDINAL})[ -](?:oh )?(?P<minute>{numerals.CARDINAL})(?: ?minutes?)?{_AP}?", _spoken),
    recogniser("o'clock", rf"(?P<hour>{NUMBER}) ?o ?'? ?clock{_AP}?", _hour),
    recogniser(
        "past",
        rf"(?P<amount>(?:a )?quarter|half|{NUMBER}(?: ?min(?:ute)?s?)?) (?P<way>past|after|to|before|till|from)"
        rf" (?P<hour>noon|midnight|{NUMBER})(?:[ -](?P<minute>{numerals.CARDINAL}))?(?: ?o ?'? ?clock)?(?![:\d]){_AP}?",
        _past,
    ),
    recogniser("half h", rf"(?P<amount>half) (?P<way>)(?P<hour>{NUMBER})(?P<minute>)?(?! ?(?:hour|day|an?\b)){_AP}?", _past),
    recogniser("noon", r"(?:12 ?noon|noon(?:time)?|mid-?day)(?![a-z])", lambda _: sure(Moment(hour=12, minute=0, exact=True))),
    recogniser("midnight", r"(?:12 )?midnight(?![a-z])", lambda _: sure(Moment(hour=0, minute=0, exact=True, day_shift=1))),
    recogniser("at h", rf"(?:at|around|about|@) ?(?P<hour>{NUMBER}){_SHARP}(?!\d|[:.]\d|[a-z/-]|{_NOT_PLAIN})", _at_hour),
    recogniser("number", rf"(?P<number>{NUMBER}){_SHARP}(?!\d|[:.]\d|[a-z])", _number),
    recogniser("part", rf"(?:in |at |during )?(?:the )?(?:early |late |mid-? ?(?=morning|afternoon))?{PART}", _part),
    recogniser("this part", rf"(?:(?:early|late) )?this {PART}", _this_part),
    recogniser("at lunch", r"at (?P<part>lunch)(?![a-z])", _part),
    recogniser("tonight", r"(?:tonight|tonite|2nite)(?![a-z])", lambda _: sure(Moment(rel=0, part=DayPart.NIGHT))),
    recogniser("am", r"(?:in the )?(?P<half>[ap])\.?m\b\.?", _bare_half),
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
    recogniser("at sign", rf"@ ?(?P<hour>{NUMBER})(?!\d|[:.]\d|[a-z/-]|{_NOT_PLAIN})", _at_hour),
    recogniser("on sign", r"@", lambda _: mark(Mark.ON)),
    recogniser("sign", r"[,.;()]", lambda _: mark(Mark.LINK)),
)
"""What may begin with neither a letter nor a digit."""
