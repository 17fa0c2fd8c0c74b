"""P5: years of digests and reminders in six time zones, with the real store and jobs, on a clock that is moved.

The process is away for up to two days, is cut off in the middle of its work, and finds its clock set back.
What should have been said is worked out beside it, minute by minute (`expected`), and compared.
"""

import asyncio
import random
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from actions import claims as claiming
from actions import editing, ending, membership, posting, setting
from domain.language import Language
from domain.people import Person, Role, Team
from domain.settings import Quiet
from domain.tasks import Draft, Task
from domain.when import OPEN, Shape, When
from house.opening import house
from jobs import JOBS, WAKING, ticker
from storage import chats, teams
from storage.moments import read
from storage.store import Store, Tx
from tests.prove import expected

# Where a clock is changed at night, by half an hour, at midnight, or never; each with an hour for its digest
# that some day of the year does not have.
ZONES = {
    "Asia/Shanghai": time(8),
    "America/New_York": time(2, 30),
    "Europe/London": time(1, 30),
    "Australia/Lord_Howe": time(2, 15),
    "America/Santiago": time(0, 20),
    "Africa/Cairo": time(0),
}
NIGHT = (time(21, 30), time(7, 30))


Said = tuple[str, int, datetime]  # a digest, or the number of a task; to whom; due when


@dataclass(frozen=True, slots=True)
class Street:
    """A team in its zone. `night` is None where nobody wants quiet hours."""

    team: Team
    lead: Person
    people: Sequence[Person]
    digest: time
    night: expected.Night


@dataclass
class Wanted:
    """What should be said if anybody is awake from when it is due until it makes no sense any more."""

    said: Said
    until: datetime


@dataclass(frozen=True, slots=True)
class Lived:
    """What came of it; the three lists empty: the promise holds."""

    said: Counter[str]
    ticks: int
    asleep: int
    missing: list[Said]
    double: list[Said]
    uncalled: list[Said]


class Years:
    """A bot that lives for some days."""

    def __init__(self, store: Store, begins: datetime, days: int, seed: int) -> None:
        self._store = store
        self._chance = random.Random(seed)  # noqa: S311 - a game
        self._begins = begins
        self._ends = begins + timedelta(days=days)
        self._streets: list[Street] = []
        self._ticks: list[datetime] = []
        self._asleep = 0
        self._wanted: list[Wanted] = []
        self._upcoming: list[tuple[Street, Task, Sequence[Person]]] = []
        self._said: Counter[Said] = Counter()
        self._newest = 0

    async def live(self) -> Lived:
        """Let the days pass: people do something once a day, the bot whenever something is due."""
        async with self._store.write() as tx:
            for number, (zone, digest) in enumerate(ZONES.items()):
                self._streets.append(await self._street(tx, zone, digest, NIGHT if number % 2 else None))
        now, next_day = self._begins, self._begins
        while now < self._ends:
            if now >= next_day:
                await self._listen()
                await self._a_day(now)
                next_day = now + timedelta(days=1)
            await self._tick(now)
            now = min(await self._next(now), max(next_day, now + timedelta(seconds=15)))
            if self._chance.random() < 0.01:
                self._asleep += 1
                now += timedelta(minutes=self._chance.choice((20, 90, 600, 1500, 2880)))
        return await self._judged()

    async def _street(self, tx: Tx, zone: str, digest: time, night: expected.Night) -> Street:
        team = await teams.add(tx, zone, zone, Language.ENGLISH, teams.ROOT, self._begins)
        group = await chats.add(tx, "practice", zone, zone)
        await chats.link(tx, group.id, team.id, "")
        people = []
        for name, role in (("lead", Role.LEAD), ("one", Role.VOLUNTEER), ("two", Role.VOLUNTEER)):
            person = await membership.meet(tx, "practice", f"{zone} {name}", name, None, None, self._begins)
            await membership.set_role(tx, team.id, person.id, role, None, self._begins)
            await chats.add(tx, "practice", f"{zone} {name}", person=person.id)
            people.append(person)
        quiet = Quiet(*night) if night else Quiet(time(), time())
        its = {"digest_at": digest, "quiet": quiet, "messages": 100}
        await setting.set_for_team(tx, team.id, its, people[0].id, self._begins)
        await posting.post(
            tx, team.id, Draft("Keep the station open", OPEN, places=9), people[0].id, self._begins
        )
        return Street(team, people[0], people[1:], digest, night)

    async def _a_day(self, now: datetime) -> None:
        """Close what is over, post tasks and take places; now and then a task moves or is called off."""
        over = [one for one in self._upcoming if one[1].when.has_begun(now)]
        self._upcoming = [one for one in self._upcoming if one not in over]
        async with self._store.write() as tx:
            for street, task, _ in over:
                await ending.close(tx, task, street.lead.id, now)
            for street in self._streets:
                if self._chance.random() < 0.4:
                    await self._post(tx, street, now)
            for one in self._upcoming.copy():
                match self._chance.random():
                    case share if share < 0.04:
                        await self._move(tx, one, now)
                    case share if share < 0.06:
                        self._call_off(one, now)
                        await ending.cancel(tx, one[1], one[0].lead.id, "rain", now)

    async def _post(self, tx: Tx, street: Street, now: datetime) -> None:
        task = (await posting.post(tx, street.team.id, self._draft(street, now), street.lead.id, now)).task
        people = self._chance.sample(street.people, self._chance.choice((1, 2)))
        for person in people:
            await claiming.take(tx, task, person.id, now)
        self._want(street, task, people, now)

    async def _move(self, tx: Tx, one: tuple[Street, Task, Sequence[Person]], now: datetime) -> None:
        street, task, people = one
        self._call_off(one, now)
        moved = await editing.edit(tx, task, self._draft(street, now), street.lead.id, now)
        self._want(street, moved.task, people, now)

    def _draft(self, street: Street, now: datetime) -> Draft:
        """Return a task at any hour of the next days, the hours around a change of the clock among them."""
        zone, today = street.team.zone, now.astimezone(street.team.zone).date()
        days = [today + timedelta(days=n) for n in range(1, 9)]
        changes = [day for day in days if _changes(day, zone)]
        day = self._chance.choice(changes or days)
        clock = time(self._chance.randrange(6 if changes else 24), self._chance.choice((0, 30)))
        start = expected.moment(day, clock, street.team.zone)
        return Draft("Sweep the station", When(Shape.FIXED, max(start, now + timedelta(hours=1))), places=2)

    def _want(self, street: Street, task: Task, people: Sequence[Person], now: datetime) -> None:
        start = task.when.start
        if start is None:
            raise ValueError("a task without a start")
        first, second = expected.reminders(start, street.team.zone, street.night)
        for person in people:
            for due, until in ((first, second), (second, start)):
                if due > now:
                    self._wanted.append(Wanted((str(task.id), person.id, due), until))
        self._upcoming.append((street, task, people))

    def _call_off(self, one: tuple[Street, Task, Sequence[Person]], now: datetime) -> None:
        """Want nothing more about a task at the time it had."""
        self._upcoming.remove(one)
        for wanted in self._wanted:
            if wanted.said[0] == str(one[1].id):
                wanted.until = min(wanted.until, now)

    async def _tick(self, now: datetime) -> None:
        """Tick; now and then cut off before it commits, or with the clock set back by an hour."""
        match self._chance.random():
            case share if share < 0.01:
                await self._cut_off(now)
            case share if share < 0.02:
                now -= timedelta(hours=1)
        await ticker.tick(self._store, JOBS, now)
        self._ticks.append(now)

    async def _cut_off(self, now: datetime) -> None:
        for job in JOBS:
            with suppress(ConnectionAbortedError):
                async with self._store.write() as tx:
                    await job.due(tx, now)
                    raise ConnectionAbortedError

    async def _next(self, now: datetime) -> datetime:
        """Return when something is due; what is swept out every hour does not wake us."""
        return await ticker.next_due(self._store, WAKING, now) or self._ends

    async def _listen(self) -> None:
        """Note what was said since: that it was is forgotten after some months."""
        async with self._store.read() as db:
            rows = await db.all(
                """SELECT id, person, task, due_at FROM outbox WHERE id > :newest
                   AND (message LIKE 'remind-%' OR (message LIKE 'digest%' AND task IS NULL)) ORDER BY id""",
                newest=self._newest,
            )
        self._said.update((str(row["task"] or "digest"), row["person"], read(row["due_at"])) for row in rows)
        self._newest = rows[-1]["id"] if rows else self._newest

    async def _judged(self) -> Lived:
        await self._listen()
        ticks = sorted(self._ticks)

        def awake(since: datetime, until: datetime) -> bool:
            at = bisect_left(ticks, since)
            return at < len(ticks) and ticks[at] < until

        wanted = {one.said for one in (*self._wanted, *self._digests()) if awake(one.said[2], one.until)}
        said = self._said
        return Lived(
            Counter("digest" if what == "digest" else "reminder" for what, _, _ in said),
            len(ticks),
            self._asleep,
            sorted(wanted - said.keys()),
            sorted(one for one, times in said.items() if times > 1),
            sorted(said.keys() - wanted),
        )

    def _digests(self) -> Iterator[Wanted]:
        """Yield every day's digest; a day asleep to its end has none, it is told of the next morning."""
        for street in self._streets:
            zone, lead = street.team.zone, street.lead.id
            day = self._begins.astimezone(zone).date()
            while (due := expected.moment(day, street.digest, zone)) < self._ends:
                day += timedelta(days=1)
                if due > self._begins:
                    yield Wanted(("digest", lead, due), expected.moment(day, time(), zone))


def live_by_itself(folder: Path, first: date, days: int, seed: int) -> Lived:
    """Live the days as `live` does, in a process of one's own."""
    return asyncio.run(live(folder, first, days, seed))


def _changes(day: date, zone: ZoneInfo) -> bool:
    """Tell whether clocks change on a day."""
    midnights = [datetime.combine(day + timedelta(days=n), time(), zone) for n in (0, 1)]
    return midnights[0].utcoffset() != midnights[1].utcoffset()


async def live(folder: Path, first: date, days: int, seed: int) -> Lived:
    """Live some days in a new house."""
    begins = datetime.combine(first, time(), UTC)
    opening = house(folder / "linli.db", folder / "key", "run", ZoneInfo("UTC"), Language.ENGLISH, begins)
    async with opening as (store, _):
        return await Years(store, begins, days, seed).live()
