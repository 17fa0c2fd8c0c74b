"""Repetition as English says it: every Wednesday, Sundays, the first Saturday of each month."""

import re

from chat.reading import english, english_hours, numerals
from chat.reading.pieces import Found, Moment, sure
from chat.reading.scanning import Recogniser, recogniser
from domain.recurrence import Freq

_FREQS = {
    "day": Freq.DAILY, "week": Freq.WEEKLY, "fortnight": Freq.WEEKLY, "month": Freq.MONTHLY, "year": Freq.YEARLY,
}  # fmt: skip
_WORKDAYS, _WEEKEND = (1, 2, 3, 4, 5), (6, 7)
_EVERY = r"(?:every|each)"
_INTERVAL = rf"(?:(?P<interval>other|second|{english_hours.NUMBER}) )?"
_WEEKDAYS = rf"{english.WEEKDAY}s?(?:(?: ?, ?| ?& ?| ?/ ?| and |, and ){english.WEEKDAY}s?)*"


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
    return sure(Moment(freq=Freq.WEEKLY, interval=1, byday=days, part=english_hours.part_of(match["part"])))


def _every_part(match: re.Match[str]) -> Found:
    return sure(Moment(freq=Freq.DAILY, interval=1, part=english_hours.part_of(match["part"])))


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
    recogniser("every", rf"{_EVERY} ?{_INTERVAL}(?P<unit>day|weekday|weekend|week|fortnight|month|year)s?(?![a-z])", _every_unit),
    recogniser("every weekday", rf"{_EVERY} {_INTERVAL}(?P<days>{_WEEKDAYS})(?![a-z])", _every_weekday),
    recogniser("every part", rf"{_EVERY} {english_hours.PART}", _every_part),
    recogniser(
        "monthly weekday",
        rf"(?:(?:on )?(?:the )?{english.NTH} (?P<weekday>{english.WEEKDAY})(?: of| in)? (?:every|each|the|a) month"
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
)  # fmt: skip
