"""The figures of a period as tables in a reader's words: what the text, the page and the picture are made of."""

from dataclasses import dataclass
from datetime import datetime

from domain.exports import Profile, team_name
from domain.figures import HEADLINE, Breakdown, By, Figure
from domain.language import Language
from domain.messages import Hours, Money
from domain.people import Team
from domain.periods import Period
from locales import formats
from locales.words import say
from reports import statistics
from reports.discreet import Discretion
from reports.statistics import Chapter, Part, Told, Value
from storage.store import Reader

PARTS = 20
"""So many kinds, districts or channels stand in a table, those with most first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table; `bars`: how long they are, of one, if it has any."""

    label: str
    cells: tuple[str, ...]
    bars: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Figures that stand under one another. `heads`: over the labels, then over each column; `bars`: of these columns."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    bars: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything there is to tell of a period, for a kind of reader, in their language."""

    title: str
    tiles: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    language: Language


async def report(
    db: Reader, team: Team, period: Period, now: datetime, profile: Profile, language: Language
) -> Report:
    """Put the figures of a team and all below it together."""
    chapters = await statistics.whole(db, team, period, now)
    every = {one.figure: one for chapter in chapters for one in chapter.told}
    words = _Words(Discretion(profile, every), language)
    tables = [table for chapter in chapters for table in words.tables(chapter)]
    notes = [say(language, "stats-how"), say(language, f"stats-for-{profile}")]
    return Report(
        say(
            language,
            "stats-title",
            team=team_name(team, profile),
            period=formats.period_text(period, language),
        ),
        tuple((words.value(every[one], now=True), words.label(one)) for one in HEADLINE if one in every),
        tuple(tables),
        tuple(notes),
        language,
    )


def value_text(value: Value, language: Language) -> str:
    """Return a figure as it is written everywhere."""
    match value:
        case Hours(minutes):
            return formats.hours_text(minutes, language)
        case Money(minor):
            return formats.money_text(minor, language)
    return f"{value:,}"


@dataclass(frozen=True, slots=True)
class _Words:
    """What a kind of reader may see, in their language."""

    discretion: Discretion
    language: Language

    def label(self, figure: Figure) -> str:
        return say(self.language, f"figure-{figure}")

    def value(self, one: Told, *, now: bool) -> str:
        """Return a figure of the period, or of the one before."""
        value = one.value if now else one.before
        if value is None:
            return ""
        return self.discretion.instead(one, now=now) or value_text(value, self.language)

    def tables(self, chapter: Chapter) -> list[Table]:
        """Return the tables of a topic: its figures, then what they are made of."""
        compared = statistics.is_compared(chapter.told)
        heads = ["what", "now", *(["before"] if compared else [])]
        rows = [
            Row(
                self.label(one.figure),
                (self.value(one, now=True), *([self.value(one, now=False)] if compared else [])),
            )
            for one in chapter.told
        ]
        first = Table(
            say(self.language, f"stats-topic-{chapter.topic}"),
            tuple(say(self.language, f"stats-head-{head}") for head in heads),
            tuple(rows),
        )
        return [
            first,
            *(
                self._parts(one, list(parts))
                for one, parts in chapter.broken_down.items()
                if self.discretion.shows(one)
            ),
        ]

    def _parts(self, breakdown: Breakdown, parts: list[Part]) -> Table:
        small = self.discretion.small(breakdown, parts)
        longest = max(part.counted.get(one, 0) for part in parts for one in breakdown.bars) or 1
        return Table(
            say(self.language, f"stats-by-{breakdown.by}").rstrip(":："),
            ("", *(self.label(one) for one in breakdown.figures)),
            tuple(
                Row(
                    self._part(breakdown.by, part.name),
                    tuple(self._cell(part, one, small) for one in breakdown.figures),
                    tuple(
                        0 if part.name in small else part.counted.get(one, 0) / longest
                        for one in breakdown.bars
                    ),
                )
                for part in parts[:PARTS]
            ),
            tuple(breakdown.figures.index(one) for one in breakdown.bars),
        )

    def _cell(self, part: Part, figure: Figure, small: set[str]) -> str:
        value = statistics.value_of(figure, part.counted.get(figure, 0))
        return self.discretion.instead_in(part, figure, small) or value_text(value, self.language)

    def _part(self, by: By, name: str) -> str:
        if not name:
            return say(self.language, f"stats-no-{by}")
        return name if by is By.WHERE else say(self.language, f"{by}-{name}")
