"""The figures of a period as tables in a reader's words: what the text, the page and the picture are made of."""

from dataclasses import dataclass
from datetime import datetime

from domain.exports import HIDDEN_BELOW, Profile
from domain.figures import HEADLINE, MINUTES, RATES, Breakdown, By, Figure, withheld
from domain.language import Language
from domain.messages import Hours, Money
from domain.people import Team
from domain.periods import Period
from locales import formats
from locales.words import say
from reports import statistics
from reports.statistics import Chapter, Part, Told, Value
from storage.store import Reader

HIDDEN, HIDDEN_TOO = f"<{HIDDEN_BELOW}", "*"
PARTS = 20
"""So many kinds, districts or channels stand in a table, those with most first."""
RESTS_ON = {
    Figure.HOURS: Figure.PEOPLE,
    Figure.CLAIM_RATE: Figure.NEW,
    Figure.TO_CLAIM_HALF: Figure.NEW,
    Figure.TO_CLAIM_MOST: Figure.NEW,
    Figure.TO_DONE_HALF: Figure.CLOSED,
    Figure.TO_DONE_MOST: Figure.CLOSED,
}
"""What would tell as much as the count that it rests on, where that is hidden."""


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
    words = _Words(profile, language, every)
    tables = [table for chapter in chapters for table in words.tables(chapter)]
    notes = [say(language, "stats-how"), say(language, f"stats-for-{profile}")]
    return Report(
        say(language, "stats-title", team=team.name, period=formats.period_text(period, language)),
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
    """What a kind of reader may see, in their language; `every`: all figures, for those that rest on others."""

    profile: Profile
    language: Language
    every: dict[Figure, Told]

    def label(self, figure: Figure) -> str:
        return say(self.language, f"figure-{figure}")

    def value(self, one: Told, *, now: bool) -> str:
        """Return a figure of the period, or of the one before."""
        value = one.value if now else one.before
        if value is None:
            return ""
        if self.profile is Profile.PUBLIC:
            base = self.every.get(RESTS_ON.get(one.figure, one.figure), one)
            count = base.value if now else base.before
            if isinstance(count, int) and 0 < count < HIDDEN_BELOW and base.figure not in RATES:
                return HIDDEN if base is one else HIDDEN_TOO
        return value_text(value, self.language)

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
                if self._shows(one)
            ),
        ]

    def _shows(self, breakdown: Breakdown) -> bool:
        """Tell whether a breakdown is for these readers: districts are in people's own words."""
        return breakdown.by is not By.WHERE or self.profile is Profile.INTERNAL

    def _parts(self, breakdown: Breakdown, parts: list[Part]) -> Table:
        counts = [one for one in breakdown.figures if one not in MINUTES]
        small: set[str] = set()
        if self.profile is Profile.PUBLIC:
            small = set().union(
                *(withheld({part.name: part.counted.get(one, 0) for part in parts}) for one in counts)
            )
        longest = max(part.counted.get(one, 0) for part in parts for one in breakdown.bars) or 1
        return Table(
            say(self.language, f"stats-by-{breakdown.by}").rstrip(":："),
            ("", *(self.label(one) for one in breakdown.figures)),
            tuple(
                Row(
                    self._part(breakdown.by, part.name),
                    tuple(self._cell(part, one, part.name in small) for one in breakdown.figures),
                    tuple(
                        0 if part.name in small else part.counted.get(one, 0) / longest
                        for one in breakdown.bars
                    ),
                )
                for part in parts[:PARTS]
            ),
            tuple(breakdown.figures.index(one) for one in breakdown.bars),
        )

    def _cell(self, part: Part, figure: Figure, hidden: bool) -> str:  # noqa: FBT001 - it is told of each cell
        count = part.counted.get(figure, 0)
        if hidden and count:
            return HIDDEN if count < HIDDEN_BELOW and figure not in MINUTES else HIDDEN_TOO
        return value_text(statistics.value_of(figure, count), self.language)

    def _part(self, by: By, name: str) -> str:
        if not name:
            return say(self.language, f"stats-no-{by}")
        return name if by is By.WHERE else say(self.language, f"{by}-{name}")
