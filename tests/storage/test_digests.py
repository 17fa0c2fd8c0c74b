"""The digest of a team with very much to do: counted whole, shown in part, within one message."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from actions import digesting
from chat.audience import Audience
from chat.render import words_of
from domain.language import Language
from domain.messages import Joined, Message
from domain.tasks import Draft, Outcome
from domain.when import Shape, When
from storage import claims, facts, people, tasks, teams
from storage.store import Store, Tx

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 21, 8, 0, tzinfo=ZONE)
LONG_AGO = NOW - timedelta(days=9)


async def _busy(tx: Tx) -> tuple[int, int]:
    """Let there be twenty tasks for each section, with titles as long as people write them; returns team and lead."""
    lead = (await people.add(tx, "Ana", None, NOW)).id
    team = (await teams.add(tx, "Willow Lane", ZONE.key, Language.ENGLISH, teams.ROOT, NOW)).id
    title = "Carry the wardrobe of the neighbour above " * 2
    hours = {"risk": 3, "needed": 72, "today": 4, "past": -30, "confirm": -31}
    for section, hour in hours.items():
        for n in range(20):
            when = When(Shape.FIXED, NOW + timedelta(hours=hour, minutes=n))
            where = "Block 3" if section == "needed" else f"Block {n}"
            task = await tasks.add(tx, team, Draft(title, when, where=where), lead, LONG_AGO)
            if section in ("today", "confirm"):
                await claims.add(tx, task.id, lead, Outcome.HELD, LONG_AGO)
    return team, lead


async def _digest(store: Store) -> Message:
    async with store.write() as tx:
        team, lead = await _busy(tx)
        at = NOW.astimezone(UTC)
        day = digesting.day_of(await teams.get(tx, team), NOW.date(), NOW.time(), at)
        return digesting.written(await digesting.gather(tx, await teams.get(tx, team), day), lead)


async def test_a_digest_of_a_hundred_tasks_is_one_message(store: Store) -> None:
    """Whatever people called them; all are counted, and each section says how many more it has, and where."""
    message = await _digest(store)
    kept = facts.decode(message.id, *facts.encode(message))
    async with store.read() as db:
        text = await words_of(db, kept, Audience(Language.ENGLISH, ZONE, NOW, private=True))
    assert len(text) <= 4096
    assert text.startswith("Good morning, Ana. Willow Lane, Sat 21 Nov: 100 open, 20 to confirm.")
    assert text.count(" more: /list") == 5
    assert " more: /list block 3\n" in text


async def test_a_task_stands_once_on_a_digest(store: Store) -> None:
    """In the first section it fits."""
    lines = (await _digest(store)).facts["lines"]
    assert isinstance(lines, Joined)
    numbers = [task for line in lines.items for task in _tasks(line)]
    assert len(numbers) == len(set(numbers)) >= 5 * 4


def _tasks(line: Message) -> set[int]:
    """Return which tasks a line speaks of."""
    found: set[int] = set()
    for fact in line.facts.values():
        if isinstance(fact, Joined):
            found |= {number for item in fact.items for number in _tasks(item)}
        elif hasattr(fact, "draft"):
            found.add(fact.id)
    return found
