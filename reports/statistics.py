"""The figures of a period, compared with the one before: put together once, told in a chat, as a page, a picture, JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.figures import BREAKDOWNS, MINUTES, MONEY, ONLY_IF_ANY, TOLD, Breakdown, Counted, Figure, Topic
from domain.messages import Hours, Money
from domain.people import Team
from domain.periods import ALL, Period
from storage import figures
from storage.figures import Scope
from storage.store import Reader

Value = int | Hours | Money
NOTHING = (0, Hours(0), Money(0))


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, and what it was in the period before; None: nothing to compare with."""

    figure: Figure
    value: Value
    before: Value | None


@dataclass(frozen=True, slots=True)
class Part:
    """A kind, a district or a channel, with its figures."""

    name: str
    counted: Counted


@dataclass(frozen=True, slots=True)
class Chapter:
    """What is told of a topic."""

    topic: Topic
    told: Sequence[Told]
    broken_down: Mapping[Breakdown, Sequence[Part]]


def scope(team: Team, period: Period, now: datetime) -> Scope:
    """Return what is counted for a team and all below it: what has been by now, whatever the period holds still."""
    start, end = period.span(team.zone)
    return Scope(team.id, start, max(start, min(end, now + timedelta(seconds=1))))


async def told(
    db: Reader, team: Team, period: Period, now: datetime, wanted: Sequence[Figure] = tuple(Figure)
) -> list[Told]:
    """Return the figures of a period of which there is something to tell, in it or in the one before."""
    found = await figures.count(db, scope(team, period, now), *wanted)
    earlier: Counted = {}
    if period != ALL:
        earlier = await figures.count(db, scope(team, period.before, now), *wanted)
    return [
        Told(
            figure,
            value_of(figure, found.get(figure, 0)),
            None if period == ALL else value_of(figure, earlier.get(figure, 0)),
        )
        for figure in wanted
        if (figure in found and figure not in ONLY_IF_ANY) or found.get(figure) or earlier.get(figure)
    ]


def is_anything(found: Sequence[Told]) -> bool:
    """Tell whether there is more to say than that there was nothing."""
    return any(one.value not in NOTHING for one in found)


def is_compared(found: Sequence[Told]) -> bool:
    """Tell whether there was anything in the period before."""
    return any(one.before not in (None, *NOTHING) for one in found)


def value_of(figure: Figure, count: int) -> Value:
    """Return a figure as what it is."""
    if figure in MINUTES:
        return Hours(count)
    return Money(count) if figure in MONEY else count


def plain(value: Value) -> int:
    """Return a figure as a machine reads it: hours in minutes, money in minor units."""
    match value:
        case Hours(minutes):
            return minutes
        case Money(minor):
            return minor
    return value


def chapters(found: Sequence[Told]) -> list[Chapter]:
    """Return the figures by topic, those topics of which there is something to tell."""
    every = [
        Chapter(topic, [one for figure in TOLD[topic] for one in found if one.figure is figure], {})
        for topic in Topic
    ]
    return [one for one in every if is_anything(one.told) or is_compared(one.told)]


async def chapter(db: Reader, team: Team, period: Period, now: datetime, topic: Topic) -> Chapter:
    """Return what there is to tell of a topic."""
    return Chapter(
        topic,
        await told(db, team, period, now, TOLD[topic]),
        await _broken_down(db, scope(team, period, now), topic),
    )


async def whole(db: Reader, team: Team, period: Period, now: datetime) -> list[Chapter]:
    """Return all there is to tell of a period."""
    counted = scope(team, period, now)
    return [
        Chapter(one.topic, one.told, await _broken_down(db, counted, one.topic))
        for one in chapters(await told(db, team, period, now))
    ]


async def _broken_down(db: Reader, counted: Scope, topic: Topic) -> dict[Breakdown, list[Part]]:
    """Return the parts of each breakdown of a topic that has more than one."""
    found = {}
    for breakdown in BREAKDOWNS:
        if breakdown.topic is topic:
            each = await figures.each(db, counted, breakdown.by, *breakdown.figures)
            parts = [Part(name, one) for name, one in each.items()]
            parts.sort(key=lambda part: (-sum(part.counted.get(one, 0) for one in breakdown.bars), part.name))
            if any(part.name for part in parts):
                found[breakdown] = parts
    return found
