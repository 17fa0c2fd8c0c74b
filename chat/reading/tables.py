"""Reading times in the cells of tables, as they are read everywhere. The same words are looked at once."""

from datetime import date, datetime

from chat.arguments import hours
from chat.reading.periods import read_period
from chat.when import read_time
from domain.language import Language
from domain.when import When


class Words:
    """Reads times, in the language of whoever sent the table and then in the other. `now` is on the team's clock."""

    def __init__(self, now: datetime, language: Language) -> None:
        self._now = now
        self._languages = (language, *(other for other in Language if other is not language))
        self._read: dict[str, When | None] = {}

    def day(self, text: str) -> date | None:
        """Read a day that has been: without a year it is the last one of that name; None if it is none."""
        found = read_period(text[:100], self._now.date())
        return found.first if found and found.first == found.last else None

    def minutes(self, text: str) -> int | None:
        """Read a time that was given, `1h30`; None if there is more, or none."""
        found, rest = hours(text[:100])
        return None if rest else found

    def when(self, text: str) -> When | None:
        """Read a time; None if it is none."""
        if text not in self._read:
            found = (read_time(text[:100], self._now, language) for language in self._languages)
            self._read[text] = next((one.when for one in found if one and one.when), None)
        return self._read[text]
