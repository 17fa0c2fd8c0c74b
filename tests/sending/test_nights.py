"""Nothing that nobody asked for rings in a group by night, whichever job says it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from actions import ending, posting
from actions.changing import raise_card
from domain.messages import Message
from domain.tasks import Draft, Task
from domain.when import Shape, When
from jobs import held, ticker
from storage import chats, outbox, people, tasks, teams
from storage.store import Reader, Store, Tx
from tests.sending.conftest import states

NIGHT = datetime(2026, 11, 20, 15, tzinfo=UTC)  # 23:00 in Shanghai
MORNING = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # 07:30


@dataclass
class Speaking:
    """A job that says something in the group: a message, or with a task its card, anew."""

    group: int
    task: int | None = None

    async def due(self, tx: Tx, now: datetime) -> None:
        """Say it."""
        if self.task is None:
            await outbox.post(tx, self.group, Message("team-not-yet"), now)
        else:
            await raise_card(tx, self.task, now)

    async def next_due(self, _db: Reader, _now: datetime) -> None:
        """Be due only when told."""


async def _group(store: Store) -> int:
    async with store.write() as tx:
        group = (await chats.add(tx, "telegram", "-5")).id
        await chats.link(tx, group, teams.ROOT, "")
    return group


async def _task(store: Store, group: int, start: datetime) -> Task:
    """Post a task whose card stands already."""
    async with store.write() as tx:
        person = await people.add(tx, "Ana", None, NIGHT)
        task = await tasks.add(tx, teams.ROOT, Draft("Walk", When(Shape.FIXED, start)), person.id, NIGHT)
        await posting.show_card(tx, task, NIGHT)
        await tx.run("UPDATE card SET message_key = '1' WHERE chat = :group", group=group)
        await tx.run("DELETE FROM outbox")
    return task


async def test_what_a_job_says_in_a_group_by_night_is_said_in_the_morning(store: Store) -> None:
    """It waits for the end of the quiet hours of the group's team, and not longer."""
    await ticker.tick(store, [Speaking(await _group(store))], NIGHT)
    assert await states(store) == ["parked"]
    await ticker.tick(store, [held], MORNING - timedelta(minutes=1))
    assert await states(store) == ["parked"]
    await ticker.tick(store, [held], MORNING)
    assert await states(store) == ["waiting"]


async def test_by_day_it_is_said_at_once(store: Store) -> None:
    """Also in the minute in which the quiet hours end."""
    await ticker.tick(store, [Speaking(await _group(store))], MORNING)
    assert await states(store) == ["waiting"]


async def test_a_card_is_not_raised_by_night_unless_its_task_begins_before_it_would_be_read(
    store: Store,
) -> None:
    """A task of tomorrow noon can wait; one at eight in the morning can't."""
    group = await _group(store)
    task = await _task(store, group, MORNING + timedelta(hours=5))
    await ticker.tick(store, [Speaking(group, task.id)], NIGHT)
    assert await states(store) == ["parked"]
    soon = await _task(store, group, MORNING + timedelta(minutes=30))
    await ticker.tick(store, [Speaking(group, soon.id)], NIGHT)
    assert await states(store) == ["waiting"]


async def test_a_card_that_somebody_changed_meanwhile_stands_once(store: Store) -> None:
    """The request of the night and the one of the morning are for the same card."""
    group = await _group(store)
    task = await _task(store, group, MORNING + timedelta(hours=5))
    await ticker.tick(store, [Speaking(group, task.id)], NIGHT)
    async with store.write() as tx:
        await outbox.refresh_card(tx, group, task.id, MORNING)
    await ticker.tick(store, [held], MORNING)
    assert await states(store) == ["waiting"]


async def test_a_card_whose_task_is_off_by_the_morning_is_not_raised(store: Store) -> None:
    """Nobody needs to be woken by it any more."""
    group = await _group(store)
    task = await _task(store, group, MORNING + timedelta(hours=5))
    await ticker.tick(store, [Speaking(group, task.id)], NIGHT)
    async with store.write() as tx:
        await ending.cancel(tx, task, task.posted_by, "", NIGHT)
        await tx.run("DELETE FROM outbox WHERE state = 'waiting'")
    await ticker.tick(store, [held], MORNING)
    assert "waiting" not in await states(store)
