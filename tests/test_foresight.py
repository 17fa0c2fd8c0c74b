"""What is foretold of a day is what is said on it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from domain.foresight import Foreseen
from house.practising import Works
from jobs import SPEAKING
from jobs.foreseeing import foresee
from storage.moments import read, stored
from tests.talking import Talk, talking

DAY = timedelta(hours=26)
Told = list[tuple[str, int, int | None, str]]


@pytest.fixture
def scene() -> list[str]:
    """Let there be something of everything that says something by itself."""
    return [
        "Ana (lead): /post haircut for Mrs Li tomorrow 10am, Block 5",
        "Bo (volunteer): /claim 1",
        "Ana: /post lunch for R-2 tomorrow 7:45",
        "Cui (volunteer): /claim 2",
        "Dai (volunteer): /claim 2",
        "Cui -> bot: /cant 2",
        "Ana: /post read the paper to R-9 today 10:00",
        "Eve (volunteer): /claim 3",
        "Ana: /wish a heater for R-11, by Wednesday, Block 3",
        "Ana: /post water the plants tomorrow 3pm, 2 people",
        "Ana -> bot: /settings reminders 1 day, 3h, 20 min",
    ]


def _told(which: Sequence[Foreseen]) -> Told:
    return [(f"{one.at.astimezone(UTC):%d %H:%M}", one.chat, one.task, one.message.id) for one in which]


async def test_a_plan_is_what_happens(scene: list[str]) -> None:
    """Each message of a day, at its minute, in its order: what was foreseen and what was posted are the same."""
    async with talking() as talk:
        works, now = await _played(talk, scene)
        async with works._store.write() as tx:
            foreseen = _told(await foresee(tx, now, now + DAY, jobs=SPEAKING))
        await talk.hear("-- 26h")
        async with works._store.read() as db:
            rows = await db.all(
                """SELECT done_at, chat, task, message FROM outbox
                   WHERE class = 'must' AND edits IS NULL AND message_key IS NOT NULL AND done_at > :now ORDER BY done_at, batch, rank, id""",
                now=stored(now),
            )
    happened = [
        (f"{read(row['done_at']):%d %H:%M}", row["chat"], row["task"], row["message"]) for row in rows
    ]
    assert foreseen == happened
    assert len({message for *_, message in happened}) >= 3


async def test_what_is_foreseen_leaves_no_trace(scene: list[str]) -> None:
    """It was only tried: nothing is posted, nothing counts as said, nothing is in the log."""
    async with talking() as talk:
        works, now = await _played(talk, scene)
        before = await _everything(works)
        async with works._store.write() as tx:
            assert await foresee(tx, now, now + DAY, jobs=SPEAKING)
            assert not tx.posted
        assert await _everything(works) == before


async def _played(talk: Talk, scene: list[str]) -> tuple[Works, datetime]:
    await talk.play(scene)
    works = talk.room.works
    assert isinstance(works, Works)
    return works, talk.room.clock.now()


async def _everything(works: Works) -> list[int]:
    async with works._store.read() as db:
        [row] = await db.all(
            """SELECT (SELECT count(*) FROM outbox), (SELECT count(*) FROM log), (SELECT count(*) FROM notice),
                      (SELECT count(*) FROM task), (SELECT count(*) FROM claim), (SELECT count(*) FROM change)"""
        )
    return list(row)
