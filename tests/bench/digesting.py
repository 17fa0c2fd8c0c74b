"""A digest over ten thousand open tasks, from the question to its words, beside its bare SQL."""

import statistics
import time
from datetime import UTC, datetime
from pathlib import Path

from actions import digesting
from actions.digesting import day_of
from chat.audience import Audience
from chat.render import words_of
from domain.people import Team
from storage import facts, teams
from storage.store import Reader, Store
from tests.bench import neighbourhood
from tests.bench.figures import Figure
from tests.bench.recording import Statement, bare, recording, replay

TASKS, ROUNDS = 10_000, 9


async def digests(folder: Path) -> list[Figure]:
    """Return how long a digest takes, and how many times as long as the statements that it says."""
    own = folder / "digests"
    own.mkdir()
    async with neighbourhood.opened(own) as store:
        await neighbourhood.settle(store, 0)
        await _post(store)
        statements = await _statements(store)
        taken = []
        async with bare(own) as connection:
            for _ in range(ROUNDS):
                start = time.perf_counter()
                async with store.read() as db:
                    await _digest(db)
                between = time.perf_counter()
                await replay(connection, statements)
                taken.append((between - start, time.perf_counter() - between))
    ours, its = (statistics.median(one) * 1000 for one in zip(*taken[1:], strict=True))
    ratio = statistics.median(one / other for one, other in taken[1:])
    return [
        Figure("a digest over 10,000 open tasks", ours, "ms", digits=0),
        Figure("  its bare SQL", its, "ms", digits=0),
        Figure("  to the bare SQL", ratio, "×", mark=5),
    ]


async def _digest(db: Reader) -> str:
    team, now = await _team(db), datetime.now(UTC)
    day = day_of(team, now.astimezone(team.zone).date(), datetime.min.time(), now)
    message = digesting.written(await digesting.gather(db, team, day), 1)
    kept = facts.decode(message.id, *facts.encode(message))
    return await words_of(db, kept, Audience(team.language, team.zone, now, private=True))


async def _team(db: Reader) -> Team:
    return await teams.get(db, 2)


async def _statements(store: Store) -> list[Statement]:
    """Return what a digest says to the database, each statement once."""
    writer = store._writer
    recorder = recording(store)
    async with store.write() as tx:
        await _digest(tx)
        await tx.run("UPDATE meta SET value = value WHERE name = 'room'")
    [noted] = recorder.taken()
    store._writer = writer
    once = {(one.sql, *one.values.values()): one for one in noted if "SELECT" in one.sql}
    return list(once.values())


async def _post(store: Store) -> None:
    """Post the tasks: of three one is taken, the others wait, in twenty buildings, within two months."""
    now = int(datetime.now(UTC).timestamp())
    async with store.write() as tx:
        await tx.run(
            """WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :number)
               INSERT INTO task (team, kind, title, shape, start_at, over_at, places, "where", posted_by, posted_at, timed_at)
               SELECT 2, 'service', 'Haircut for Mrs Li', 'fixed', :now + i * 500, :now + i * 500 + 3600, 1,
                      'Block ' || (i % 20), 1, :now - i * 60, :now - i * 60 FROM n""",
            number=TASKS,
            now=now,
        )
        await tx.run(
            """INSERT INTO claim (task, person, state, since_at)
               SELECT id, 1, 'held', :now FROM task WHERE team = 2 AND id % 3 = 0""",
            now=now,
        )
