"""Reading times in the cells of tables, as they are read everywhere. The same words are looked at once."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from chat.arguments import hours
from chat.past import read_past
from chat.reading.periods import read_period
from chat.when import TimeRead, read_time
from domain.language import Language
from domain.recurrence import Recurrence
from domain.when import Shape, When, whole_day
from locales.repeating import rule_of


class Words:
    """Reads times, in the language of whoever sent the table and then in the other. `now` is on the team's clock."""

    def __init__(self, now: datetime, language: Language) -> None:
        self._now = now
        self._languages = (language, *(other for other in Language if other is not language))
        self._read: dict[tuple[str, Language], TimeRead | None] = {}

    def day(self, text: str) -> date | None:
        """Read a day that has been: without a year it is the last one of that name; None if it is none."""
        found = read_period(text[:100], self._now.date())
        return found.first if found and found.first == found.last else None

    def moment(self, text: str) -> datetime | None:
        """Read a day and an hour that have been; None if they are none, or if there is more."""
        for language in self._languages:
            told = read_past(text[:100], self._now, language)
            if told.when and told.when.shape is Shape.FIXED and not told.line.title:
                return told.when.start
        return None

    def minutes(self, text: str) -> int | None:
        """Read a time that was given, `1h30`; None if there is more, or none."""
        found, rest = hours(text[:100])
        return None if rest else found

    def when(self, text: str) -> When | None:
        """Read a time; None if it is none."""
        for one in self._found(text):
            if when := one.when or (one.day and whole_day(one.day, self._now.tzinfo or UTC)):
                return when
        return None

    def rule(self, text: str) -> Recurrence | None:
        """Read how something repeats, first of all as exports write it; None if it does not."""
        for language in self._languages:
            if written := rule_of(text[:100], language):
                return written
        return next((one.recurrence for one in self._found(text) if one.recurrence), None)

    def _found(self, text: str) -> Iterator[TimeRead]:
        """Yield how each language reads a time, if it does."""
        for language in self._languages:
            if (text, language) not in self._read:
                self._read[text, language] = read_time(text[:100], self._now, language)
            if found := self._read[text, language]:
                yield found
