"""How a line is read, and why, in plain words: for whoever is asked "why did the bot say Saturday?"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TextIO
from zoneinfo import ZoneInfo

from chat import when
from chat.when import Component, Doubt, Explanation, Line, TimeRead
from domain.language import Language
from domain.when import Shape, When
from locales import formats, repeating
from locales.words import say

_QUESTIONS = {
    "past": "ask-past",
    "month-end": "ask-which-day",
    "weekday-date": "ask-weekday",
    "no-time": "ask-what-time",
}
_ORDERS = {Language.ENGLISH: "day-first", Language.CHINESE: "month-first"}
_NUMERIC = re.compile(r"(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])\b.*")
"""A date in digits that could be read in either order."""

_DAY = timedelta(days=1)


def told(text: str, moment: datetime, zone: ZoneInfo, language: Language) -> str:
    """Return how a line would be read at a moment in a zone, as several lines of plain words."""
    teller = _Teller(language, zone, moment)
    found = when.explain(text, moment, language)
    said_at = formats.moment_text(moment, language, zone, moment)
    return "\n".join(
        [
            teller.say("line", line=text, moment=said_at, zone=zone.key),
            *teller.parts(found.line),
            teller.say("why"),
            *(f"  {reason}" for reason in teller.reasons(found)),
        ]
    )


def stream(source: TextIO, target: TextIO, zone: tzinfo, *, whole: bool) -> None:
    """Read many: JSON lines in, JSON lines out. `whole`: each text is a whole line, not only a time."""
    understand = when.understand_lines if whole else when.understand_phrases
    understand(source, target, zone)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells one reader what was understood at a moment."""

    language: Language
    zone: ZoneInfo
    moment: datetime

    def say(self, message: str, **facts: str | int) -> str:
        return say(self.language, f"understood-{message}", **facts)

    def parts(self, line: Line) -> Iterator[str]:
        """Yield what the line came to, in the order of a card."""
        yield self.say("what", title=line.title) if line.title else self.say("no-title")
        if line.kind is not None:
            yield self.say("kind", kind=say(self.language, f"kind-{line.kind.value}"))
        yield from self._time(line.time) if line.time else [self.say("no-time")]
        yield self.say("where", where=line.where) if line.where else self.say("no-where")
        if line.added_places is not None:
            yield self.say("added", added=f"{line.added_places:+d}")
        else:
            yield self.say("people", people=line.places) if line.places else self.say("no-people")
        if line.budget is not None:
            yield self.say("budget", budget=formats.money_text(line.budget, self.language))
        if line.resident is not None:
            yield self.say("resident", code=line.resident)
        if line.source is not None:
            yield self.say("source", source=say(self.language, f"source-{line.source.value}"))

    def _time(self, read: TimeRead) -> Iterator[str]:
        if read.doubt is not None:
            yield self._question(read.doubt)
            return
        text = (
            repeating.rule_text(read.recurrence, self.language)
            if read.recurrence is not None
            else self._when(read.when)
        )
        yield self.say("when", when=text, said=read.said)
        for one in read.assumed:
            part = say(self.language, f"part-{one.part.value}")
            yield f"  {say(self.language, 'assumed', said=one.said, part=part)}"

    def _question(self, doubt: Doubt) -> str:
        name = _QUESTIONS.get(doubt.reason, "ask-unclear")
        facts = {"said": doubt.said}
        if doubt.date is not None:
            facts |= {
                "when": self._when(_whole(doubt.date, self.zone)),
                "day-short": formats.short_day_text(doubt.date, self.language),
                "day-weekday": formats.weekday_name(doubt.date, self.language),
            }
        offers = " ".join(self.say("offer", when=self._when(one)) for one in doubt.candidates)
        return self.say("ask", question=say(self.language, name, **facts), offers=offers).rstrip()

    def _when(self, when: When | None) -> str:
        return formats.when_text(when, self.language, self.zone, self.moment) if when else ""

    def reasons(self, found: Explanation) -> Iterator[str]:
        """Yield what each word was taken for, and which words were kept from the search for a time."""
        for one in found.components:
            if one.means:
                means = self._means(one)
                yield self.say("used" if one.used else "left", words=one.words, means=means)
                if one.used and _NUMERIC.fullmatch(one.words):
                    yield self.say(_ORDERS[self.language], words=one.words)
        for words in found.kept_out:
            yield self.say("kept-out", words=words)

    def _means(self, one: Component) -> str:
        first, *others = (say(self.language, f"means-{means}") for means in one.means)
        for other in others:
            first = self.say("or", one=first, other=other)
        return first


def _whole(day: date, zone: ZoneInfo) -> When:
    """Return a day as a time: all of it."""
    start = datetime.combine(day, time(), zone)
    return When(Shape.DAYS, start, start + _DAY)
