"""A tick with nothing due, over a million tasks: while nothing has changed, and right after a change."""

import statistics
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from jobs import JOBS, ticker
from storage.store import Store
from tests.bench import neighbourhood
from tests.bench.figures import Figure

TASKS, ROUNDS = 1_000_000, 15
STEP = timedelta(seconds=15)


async def ticking(folder: Path) -> list[Figure]:
    """Return how long it takes."""
    own = folder / "ticking"
    own.mkdir()
    async with neighbourhood.opened(own) as store:
        await neighbourhood.settle(store, 0, tasks_before=TASKS)
        await _hold(store)
        now = datetime.now(UTC)
        for _ in range(3):
            await ticker.tick(store, JOBS, now)
        jobs, resting, awake = ticker.Ticker(store, JOBS), [], []
        for n in range(1, ROUNDS):
            async with store.write() as tx:
                await tx.run("UPDATE person SET name = name WHERE id = 1")
            awake.append(await _timed(jobs, now + STEP * n))
            resting.append(await _timed(jobs, now + STEP * n))
    return [
        Figure("a tick with nothing due, 1,000,000 tasks", statistics.median(resting), "ms", mark=2),
        Figure("  right after a change, with what comes next", statistics.median(awake), "ms", digits=1),
    ]


async def _timed(jobs: ticker.Ticker, now: datetime) -> float:
    start = time.perf_counter()
    await jobs.tick(now)
    return (time.perf_counter() - start) * 1000


async def _hold(store: Store) -> None:
    """Let somebody hold a place on each task, and let nothing be left that is forgotten after a while."""
    async with store.write() as tx:
        await tx.run("UPDATE task SET worded = 0 WHERE state <> 'open'")
        await tx.run(
            """INSERT INTO claim (task, person, state, since_at)
               SELECT id, 1, iif(state = 'open', 'held', 'done'), posted_at FROM task"""
        )
