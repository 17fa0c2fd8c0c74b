"""Capacity is kept by the database."""

import asyncio

import pytest

from domain.tasks import ClaimState, Outcome, holders, waiting
from storage import claims, people, tasks, teams
from storage.errors import StorageError
from storage.store import Store, Tx
from tests.storage.conftest import NOW, posted


async def _people(tx: Tx, count: int) -> list[int]:
    return [(await people.add(tx, f"P{n}", None, NOW)).id for n in range(count)]


async def test_many_ask_at_once_and_only_the_places_are_given(store: Store) -> None:
    """Fifty ask for three places, each sure that there is one: three hold, the others wait."""
    async with store.write() as tx:
        task = await posted(tx, places=3)
        everybody = await _people(tx, 50)

    async def ask(person: int) -> None:
        async with store.write() as tx:
            await claims.add(tx, task.id, person, Outcome.HELD, NOW)

    await asyncio.gather(*(ask(person) for person in everybody))
    async with store.read() as db:
        on = await claims.of_task(db, task.id)
    assert (len(holders(on)), len(waiting(on))) == (3, 47)


async def test_no_path_gives_a_place_that_is_not_there(store: Store) -> None:
    """The trigger holds where a check was forgotten: raising a waiting claim on a full task."""
    async with store.write() as tx:
        task = await posted(tx)
        first, second = await _people(tx, 2)
        await claims.add(tx, task.id, first, Outcome.HELD, NOW)
        await claims.add(tx, task.id, second, Outcome.WAITING, NOW)
        waits = waiting(await claims.of_task(tx, task.id))[0]
    with pytest.raises(StorageError, match="no place is left"):
        async with store.write() as tx:
            await claims.set_state(tx, waits.id, ClaimState.HELD)


async def test_places_can_not_shrink_below_those_taken(store: Store) -> None:
    """Nobody loses a place because a figure changed."""
    async with store.write() as tx:
        task = await posted(tx, places=2)
        for person in await _people(tx, 2):
            await claims.add(tx, task.id, person, Outcome.HELD, NOW)
    with pytest.raises(StorageError, match="more places are taken"):
        async with store.write() as tx:
            await tx.run("UPDATE task SET places = 1")


async def test_nobody_is_on_a_task_twice(store: Store) -> None:
    """Not even below the rules; but whoever gave a place back may ask again."""
    async with store.write() as tx:
        task = await posted(tx, places=3)
        await claims.add(tx, task.id, 1, Outcome.HELD, NOW)
    with pytest.raises(StorageError, match="UNIQUE"):
        async with store.write() as tx:
            await claims.add(tx, task.id, 1, Outcome.HELD, NOW)
    async with store.write() as tx:
        await claims.release(tx, (await claims.of_task(tx, task.id))[0].id, "my shift was moved")
        await claims.add(tx, task.id, 1, Outcome.HELD, NOW)


async def test_not_yours_and_not_there_are_one_answer(store: Store) -> None:
    """A task of a team one does not belong to is as good as none."""
    async with store.write() as tx:
        task = await posted(tx)
        (stranger,) = await _people(tx, 1)
        assert await tasks.visible_to(tx, stranger, task.id) is None
        assert await tasks.visible_to(tx, stranger, 999) is None
        assert await tasks.visible_to(tx, 1, task.id) == task
        assert await teams.of_person(tx, stranger) == []
