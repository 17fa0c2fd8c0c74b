"""What /stats tells of a topic: a line a figure, a kind, a district, a channel, a resident; and the tasks behind each."""

from collections.abc import Sequence
from datetime import datetime

from commands import whose_figures
from domain.figures import RATES, TOLD, Breakdown, By, Figure, Topic
from domain.messages import Hours, Joined, Message, ResidentRef, Term, Words, button
from domain.people import Team
from domain.periods import ALL, Period
from reports import statistics
from reports.statistics import Part, Told
from storage import figures, visited
from storage.store import Reader
from storage.visited import Visited

ROWS = {
    Topic.TASKS: "tasks",
    Topic.WISHES: "wishes",
    Topic.PROJECTS: "projects",
    Topic.SERVICES: "tasks",
    Topic.VISITS: "tasks",
    Topic.TURNS: "series",
    Topic.PEOPLE: "hours",
}
"""The export that has the rows behind a topic."""
PARTS, RESIDENTS, NUMBERS = 8, 8, 20
"""So many districts, residents and numbers of tasks are told of at once."""


def span_of(period: Period) -> str:
    """Return a period as it is typed."""
    return "all" if period == ALL else f"{period.first} – {period.last}"


def meant(team: Team, period: Period) -> str:
    """Return whose figures of when are meant, as a button says it."""
    return f"{whose_figures.say(team)} {span_of(period)}"


def lines(found: Sequence[Told]) -> list[Message]:
    """Return a line for each figure, beside that of the period before, if there was anything then."""
    compared = statistics.is_compared(found)
    return [
        Message(
            "stats-line-before" if compared else "stats-line",
            label=Term(f"figure-{one.figure}"),
            value=one.value,
            before=one.before,
        )
        for one in found
    ]


async def topic(db: Reader, now: datetime, team: Team, period: Period, which: Topic) -> Message:
    """Tell all there is of a topic."""
    chapter = await statistics.chapter(db, team, period, now, which)
    said = lines(chapter.told)
    for breakdown, parts in chapter.broken_down.items():
        said += [Message(f"stats-by-{breakdown.by}"), *_parts(breakdown, parts)]
    if which is Topic.VISITS:
        said += await _residents(db, team, period, now)
    buttons = [
        button("stats-traced", f"stats {which} traced {meant(team, period)}"),
        button("stats-rows", f"export {ROWS[which]} {meant(team, period)}"),
        button("back", f"stats {meant(team, period)}"),
    ]
    facts = {"topic": Term(f"stats-topic-{which}"), "team": team, "period": period}
    return Message("stats-topic", buttons, **facts, lines=Joined(tuple(said)))


def _parts(breakdown: Breakdown, parts: Sequence[Part]) -> list[Message]:
    """Return a line for each kind, district or channel, the largest first."""
    said = [_part(breakdown, part) for part in parts[:PARTS]]
    return said if len(parts) <= PARTS else [*said, Message("stats-parts-more", count=len(parts) - PARTS)]


def _part(breakdown: Breakdown, part: Part) -> Message:
    label = part_label(breakdown.by, part.name)
    counted = {figure: part.counted.get(figure, 0) for figure in breakdown.figures}
    if breakdown.topic is Topic.WISHES:
        collected, claimed, fulfilled = counted.values()
        return Message(
            "stats-part-wishes", label=label, collected=collected, claimed=claimed, fulfilled=fulfilled
        )
    new, closed, minutes, served = counted.values()
    return Message(
        "stats-part-tasks", label=label, new=new, closed=closed, hours=Hours(minutes), served=served
    )


def part_label(by: By, name: str) -> Term | Words:
    """Return what a part is called: a district as people wrote it, all else in our words."""
    if not name:
        return Term(f"stats-no-{by}")
    return Words(name) if by is By.WHERE else Term(f"{by}-{name}")


async def _residents(db: Reader, team: Team, period: Period, now: datetime) -> list[Message]:
    """Say of each resident who is visited when somebody was there last, and when the next visit is."""
    scope = statistics.scope(team, period, now)
    every = await visited.each(db, scope, now)
    said = [_resident(one) for one in every[:RESIDENTS]]
    if len(every) > RESIDENTS:
        said.append(Message("stats-residents-more", count=len(every) - RESIDENTS))
    return [Message("stats-residents"), *said] if said else []


def _resident(one: Visited) -> Message:
    resident = ResidentRef(one.resident)
    if one.last is None:
        return Message("stats-resident-never", resident=resident, next=one.next)
    name = "stats-resident" if one.next else "stats-resident-nothing-next"
    return Message(name, resident=resident, last=one.last, next=one.next)


async def traced(db: Reader, now: datetime, team: Team, period: Period, which: Topic) -> Message:
    """List the tasks that each figure of a topic is made of."""
    scope = statistics.scope(team, period, now)
    said = [
        _traced(figure, *await figures.traced(db, scope, figure, NUMBERS))
        for figure in TOLD[which]
        if figure not in RATES
    ]
    buttons = [
        button("stats-rows", f"export {ROWS[which]} {meant(team, period)}"),
        button("back", f"stats {which} {meant(team, period)}"),
    ]
    found = tuple(one for one in said if one)
    return Message(
        "stats-traced" if found else "stats-traced-none",
        buttons,
        topic=Term(f"stats-topic-{which}"),
        period=period,
        lines=Joined(found),
    )


def _traced(figure: Figure, numbers: list[int], whole: int) -> Message | None:
    if not numbers:
        return None
    tasks = " ".join(f"#{number}" for number in numbers)
    more = whole - len(numbers)
    name = "stats-traced-more" if more else "stats-traced-line"
    return Message(name, label=Term(f"figure-{figure}"), tasks=tasks, more=more)
