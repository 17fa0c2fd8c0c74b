"""The tick: every fifteen seconds, and at once when the clock was set."""

import asyncio
from contextlib import suppress

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from chat.clock import Clock
from chat.journal import place_of
from chat.pulse import Pulse
from house.errors import leaves
from jobs import JOBS, SPEAKING, outage, ticker
from storage.errors import Busy, StorageError
from storage.store import Store

journal = structlog.get_logger()
TICK = 15.0
CLOCK_STEP = 5.0


async def run(store: Store, clock: Clock, pulse: Pulse, stop: asyncio.Event, every: float = TICK) -> None:
    """Tick until told to stop. APScheduler sleeps through a clock that steps back, so steps are watched for.

    A job that breaks has its turn again; a database that can't be written ends it. Raises StorageError.
    """
    ticking = asyncio.Lock()
    jobs = ticker.Ticker(store, JOBS)
    broken: list[StorageError] = []

    async def tick() -> None:
        async with ticking:
            try:
                await _come_back(store, clock)
                await jobs.tick(clock.now())
            except* Exception as group:  # noqa: BLE001 - the next tick does what this one could not
                for error in leaves(group):
                    journal.error("tick broken", error=type(error).__name__, at=place_of(error))
                    if isinstance(error, StorageError) and not isinstance(error, Busy):
                        broken.append(error)
            else:
                pulse.beat("ticker")

    scheduler = AsyncIOScheduler()
    job = scheduler.add_job(
        tick,
        "interval",
        seconds=every,
        max_instances=1,
        coalesce=True,
        misfire_grace_time=None,  # a tick that comes late is as good; the library would leave it out
    )
    job.modify(next_run_time=clock.now())
    scheduler.start()
    loop = asyncio.get_running_loop()
    offset = clock.now().timestamp() - loop.time()
    try:
        while not stop.is_set() and not broken:
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), min(CLOCK_STEP, every))
            now_offset = clock.now().timestamp() - loop.time()
            if abs(now_offset - offset) > CLOCK_STEP:
                journal.warning("clock stepped", seconds=round(now_offset - offset))
                job.modify(next_run_time=clock.now())
            offset = now_offset
    finally:
        scheduler.shutdown(wait=False)
        async with ticking:
            pass
    if broken:
        raise broken[0]


async def _come_back(store: Store, clock: Clock) -> None:
    """Tell of an outage, if there was one. What can't be told of it must not make a longer one. Raises StorageError."""
    try:
        await outage.come_back(store, SPEAKING, clock.now())
    except StorageError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the jobs have their turn
        journal.error("outage not told", error=type(error).__name__, at=place_of(error))
