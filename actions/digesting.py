"""What a lead needs to know today: the ids and order of the lines of a digest."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from actions import unvisited
from actions.digest_lines import Lines, said_late
from domain.figures import Figure
from domain.messages import Hours, Joined, Message, PersonRef, button
from domain.people import Team
from domain.tasks import is_reported
from storage import asks, claims, digests, figures, tasks
from storage.digests import Day, Late, Section
from storage.figures import Scope
from storage.store import Reader

LINES_SHOWN = (8, 6, 4, 2)  # of a section: as many as fit into one message
ROOM = 3_600  # letters that its lines may take together
EXAMPLES = 2


@dataclass(frozen=True, slots=True)
class Gathered:
    """A digest before it is anybody's: its sections, and what the lines speak of."""

    team: Team
    day: Day
    sections: dict[str, Section]
    lines: Lines
    called_off: list[tuple[int, int]]
    yesterday: Message | None
    late: list[Late]
    unvisited: Message | None

    def count(self, section: str) -> int:
        """Return how many tasks are in a section."""
        found = self.sections.get(section)
        return found.count if found else 0

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to do and nothing to tell."""
        return (
            not (set(self.sections) - {"covered"} or self.called_off or self.late)
            and self.yesterday is None
            and self.unvisited is None
        )


def day_of(team: Team, day: date, hour: time, now: datetime) -> Day:
    """Return a day of digests at this hour; today's is told as of now."""

    def at(which: date, clock: time) -> datetime:
        return datetime.combine(which, clock, team.zone)

    moment = now if day == now.astimezone(team.zone).date() else at(day, hour)
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    return Day(moment, at(before, hour), at(day, time()), at(after, time()), now)


async def gather(db: Reader, team: Team, day: Day) -> Gathered:
    """Look up what stands on the digest of a day; as many lines as fit into one message."""
    called_off = await digests.called_off(db, team.id, day.since, day.now)
    for shown in LINES_SHOWN:
        sections = await digests.sections(db, team.id, day, shown)
        lines = await _lines(db, sections, [number for number, _ in called_off[:shown]], day)
        if lines.length <= ROOM:
            break
    late = await digests.late(db, team.id, day.since, day.now)
    today = day.begins.date()
    waiting = unvisited.said_in_digest(await unvisited.overdue(db, team.id, today, day.now), today)
    yesterday = await _yesterday(db, team, day)
    return Gathered(team, day, sections, lines, called_off, yesterday, late, waiting)


async def _lines(db: Reader, sections: dict[str, Section], called_off: list[int], day: Day) -> Lines:
    """Look up, a query each, what the lines of all tasks that are shown speak of."""

    def of(*names: str) -> list[int]:
        return [number for name in names if name in sections for number in sections[name].tasks]

    shown = of("changed", "risk", "needed", "today", "past", "expired", "confirm")
    return Lines(
        day=day,
        tasks={task.id: task for task in await tasks.of_numbers(db, [*shown, *called_off])},
        on=await claims.of_each(db, shown),
        was=await digests.starts_before(db, of("changed"), day.since),
        asked=await asks.of_each(db, of("risk")),
        gave_back=await digests.gave_back(db, of("risk"), day.since),
        unreached=await digests.unreached(db, called_off),
        times_asked=await digests.asked(db, of("confirm")),
        turns=sections["needed"].turns if "needed" in sections else {},
    )


def written(gathered: Gathered, reader: int | None, besides: Sequence[Message] = ()) -> Message:
    """Write a digest for a lead, or (None) for the team's chat: there nobody is named who can't come or is silent.

    `besides`: lines for this reader that are not the team's.
    """
    lines = [*_body(gathered, reader), *besides]
    private = reader is not None
    asks_for = [number for name in ("risk", "needed") for number in _shown(gathered, name)]
    closes = [number for number in _shown(gathered, "confirm") if is_reported(gathered.lines.on[number])]
    buttons = [button("close-all", f"close {_numbers(closes)}")] if closes and private else []
    if asks_for:
        buttons.insert(0, button("ask-all", f"ask {_numbers(asks_for)}"))
    past = _shown(gathered, "past")
    if past and private:
        buttons.append(button("didnt-happen", f"didnt {_numbers(past)}"))
    buttons.append(button("plan", "plan"))
    name = "digest" if private else "digest-group"
    if gathered.is_empty and not gathered.sections and not besides:
        name, buttons = f"{name}-empty", [button("what-is-needed", "list")]
    last = [*_counted(gathered), *_hint(asks_for, closes)]
    if last:
        first, more = Joined(tuple(last[:1])), Joined(tuple(last[1:]), "sentences")
        lines.append(Message("digest-last", first=first, more=more))
    return Message(
        name,
        buttons,
        team=gathered.team,
        person=PersonRef(reader) if reader is not None else None,
        day=gathered.day.begins.date(),
        open=sum(section.count for section in gathered.sections.values()),
        confirm=gathered.count("confirm"),
        lines=Joined(tuple(lines)),
    )


def _body(gathered: Gathered, reader: int | None) -> list[Message]:
    lines = gathered.lines
    private = reader is not None
    off = [
        lines.called_off(number, by, private=private)
        for number, by in gathered.called_off
        if number in lines.tasks and (by != reader or number in lines.unreached)
    ]
    is_today = gathered.day.begins <= gathered.day.now < gathered.day.ends
    body: list[Message] = []
    for name in ("changed", "risk", "needed", "today", "past", "expired", "confirm"):
        section = [lines.line(name, number, private=private) for number in _shown(gathered, name)]
        if name == "changed":
            section += off
        if section:
            heading = "that-day" if name == "today" and not is_today else name
            body += [Message(f"digest-{heading}"), *section, *_more(gathered.sections.get(name))]
    return [*body, *filter(None, [gathered.unvisited, gathered.yesterday, said_late(gathered.late)])]


def _shown(gathered: Gathered, section: str) -> tuple[int, ...]:
    return gathered.sections[section].tasks if section in gathered.sections else ()


def _more(section: Section | None) -> list[Message]:
    """Say how many more there are, and how to see them."""
    more = section.count - len(section.tasks) if section else 0
    if section is None or more <= 0:
        return []
    if section.area:
        return [Message("digest-more-there", count=more, where=section.area)]
    return [Message("digest-more", count=more)]


def _counted(gathered: Gathered) -> list[Message]:
    """Say how many need nothing, or have been past their day for long, besides those that were named if any was."""
    covered = "digest-covered" if gathered.lines.tasks else "digest-covered-all"
    counts = ((covered, gathered.count("covered")), ("digest-stale", gathered.count("stale")))
    return [Message(name, count=count) for name, count in counts if count]


def _hint(asks_for: Collection[int], closes: Collection[int]) -> list[Message]:
    """Show how a digest is answered, with numbers of its own."""
    for_help, closed = (_numbers(list(numbers)[:EXAMPLES]) for numbers in (asks_for, closes))
    if not for_help and not closed:
        return []
    name = "digest-reply" if for_help and closed else "digest-reply-ask" if for_help else "digest-reply-close"
    return [Message(name, asks=for_help, closes=closed)]


def _numbers(numbers: Collection[int]) -> str:
    return " ".join(map(str, numbers))


async def _yesterday(db: Reader, team: Team, day: Day) -> Message | None:
    """Say what was closed on the day before, and what people gave for it."""
    scope = Scope(team.id, day.begins - timedelta(days=1), day.begins, deep=False)
    found = await figures.count(db, scope, Figure.CLOSED, Figure.PEOPLE, Figure.HOURS, Figure.SERVED)
    if not found[Figure.CLOSED]:
        return None
    return Message(
        "digest-yesterday",
        count=found[Figure.CLOSED],
        people=found[Figure.PEOPLE],
        hours=Hours(found[Figure.HOURS]),
        served=found[Figure.SERVED],
    )
