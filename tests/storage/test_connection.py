"""What is quickly answered is answered without a trip to the thread; nobody else waits for what is not."""

import asyncio
from collections.abc import Awaitable

import pytest

from storage.store import Reader, Store

COUNT = (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :to) SELECT count(*) FROM n"
)
LONG, SHORT = 300_000, 10


async def _first_to_end(asking: Awaitable[object]) -> str:
    """Return who ends first: whoever asks, or somebody who only wants a turn."""
    ended: list[str] = []

    async def asks() -> None:
        await asking
        ended.append("asks")

    async def waits() -> None:
        await asyncio.sleep(0)
        ended.append("waits")

    await asyncio.gather(asks(), waits())
    return ended[0]


async def _each(db: Reader, count: int) -> None:
    for to in range(count):
        assert await db.value(COUNT, to=to + 1) == to + 1


async def test_what_takes_few_steps_is_answered_at_once(store: Store) -> None:
    """Within a transaction that has begun."""
    async with store.write() as tx:
        await tx.value("SELECT 1")
        assert await _first_to_end(_each(tx, SHORT)) == "asks"


@pytest.mark.parametrize("to", [5_000, LONG])
async def test_what_takes_many_steps_keeps_nobody_from_their_turn(store: Store, to: int) -> None:
    """And is answered as it should, though it was begun twice; the transaction goes on."""
    async with store.read() as db:
        assert await _first_to_end(db.value(COUNT, to=to)) == "waits"
        assert await db.value(COUNT, to=to + 1) == to + 1
    async with store.write() as tx:
        await tx.run("UPDATE team SET name = 'Elm Street' WHERE id = 1")
        assert await tx.value(COUNT, to=to) == to
    async with store.read() as db:
        assert await db.value("SELECT name FROM team WHERE id = 1") == "Elm Street"


async def test_many_short_questions_leave_others_their_turn(store: Store) -> None:
    """However many are asked in a row."""
    async with store.write() as tx:
        assert await _first_to_end(_each(tx, 100)) == "waits"


async def test_a_view_that_is_given_up_does_not_disturb_the_next(store: Store) -> None:
    """The question is still being answered when it is cancelled."""
    for _ in range(8):

        async def view() -> None:
            async with store.read() as db:
                await db.value(COUNT, to=LONG)

        asking = asyncio.create_task(view())
        await asyncio.sleep(0)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        async with store.read() as db:
            await _each(db, SHORT)
