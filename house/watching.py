"""The watch: it listens to every part of a bot that serves, and ends it rather than let it be alive but deaf."""

import asyncio
import json
import os
import resource
import shutil
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

import structlog

from chat.clock import Clock
from chat.pulse import Pulse
from house.errors import Stuck
from house.guarding import Guard
from house.notifying import notify
from settings import Settings
from storage import queues
from storage.errors import Busy, Moved, StorageError
from storage.queues import Queues
from storage.store import Store

journal = structlog.get_logger()
PARTS = ("poll", "fetch", "dispatcher", "sender", "ticker")
KEEPER, AT_IT = "keeper", 3600.0
"""Who makes the backups ends nothing by standing still: whoever runs the bot is told, once it has been at one for so many seconds."""

LOOKS = 5.0
ROOM = 50 * 2**20
"""Free bytes on the disk below which the operator is told."""

HEALTH = "health.json"


class Watch:
    """Looks every few seconds. `wake`: lets the parts that only wait show that they are alive."""

    def __init__(
        self, store: Store, settings: Settings, clock: Clock, pulse: Pulse, guard: Guard | None = None
    ) -> None:
        self._store = store
        self._clock = clock
        self._pulse = pulse
        self._guard = guard
        self._patience = settings.watch_seconds
        self._memory = settings.memory_mb
        self._folder = settings.data_dir
        self._database = settings.database
        self._place = _place(settings.database)
        self._told: set[str] = set()
        self._oldest = 0

    async def run(self, stop: asyncio.Event, wake: Callable[[], None]) -> None:
        """Look until told to stop. Raises Stuck, StorageError, and Moved among them."""
        notify("READY=1")
        while not stop.is_set():
            wake()
            begun = time.monotonic()
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), min(LOOKS, self._patience / 3))
            slept = time.monotonic() - begun
            if slept > self._patience:
                journal.warning("the process slept", seconds=round(slept))
                self._pulse.begin_again()
            if not stop.is_set():
                await self._look()
        notify("STOPPING=1")
        (self._folder / HEALTH).unlink(missing_ok=True)

    async def meanwhile(self, met: Coroutine[Any, Any, bool]) -> bool:
        """Wait until Telegram is met, and show meanwhile that the bot is there and why it does not serve yet."""
        meeting = asyncio.create_task(met)
        try:
            while not (await asyncio.wait([meeting], timeout=LOOKS))[0]:
                self._tell("Telegram not reached", is_so=True)
                self._write(await self._queues())
            is_met = meeting.result()
            self._tell("Telegram not reached", is_so=not is_met)
            return is_met
        finally:
            meeting.cancel()
            (self._folder / HEALTH).unlink(missing_ok=True)

    async def _look(self) -> None:
        if _place(self._database) != self._place:
            raise Moved(
                f"{self._database} was moved, removed or replaced while the bot ran: what is done now would be lost. "
                "Put it back, or restore the newest backup, and start the bot."
            )
        self._write(await self._queues())
        silent = [part for part in PARTS if self._pulse.silence(part) > self._patience]
        if silent:
            raise Stuck(
                f"The {silent[0]} has stood still for {self._patience} seconds. Please start the bot again."
            )
        used = memory()
        if used > self._memory:
            raise Stuck(f"The bot takes {used} MB of memory, more than MEMORY_MB. Please start it again.")
        self._tell("disk nearly full", is_so=shutil.disk_usage(self._folder).free < ROOM)
        for part in PARTS:
            self._tell(f"{part} ill", is_so=self._pulse.illness(part) > self._patience / 2)
        self._tell(f"{KEEPER} ill", is_so=self._pulse.illness(KEEPER) > 0)
        self._tell(f"{KEEPER} silent", is_so=self._pulse.silence(KEEPER) > AT_IT)
        if self._guard:
            self._guard.hear()
        notify("WATCHDOG=1")

    async def _queues(self) -> Queues | None:
        """Return how much waits (None: it can't be told now); what waits longest must not be the same for too long."""
        try:
            async with self._store.read() as db:
                found = await queues.look(db)
        except Busy:
            return None
        if found.oldest != self._oldest or not found.oldest:
            self._pulse.beat("dispatcher")
        self._oldest = found.oldest
        return found

    def _tell(self, what: str, *, is_so: bool) -> None:
        """Write what is wrong into the journal, once, and once more when it is over."""
        if is_so and what not in self._told:
            self._told.add(what)
            journal.error(what)
        elif not is_so and what in self._told:
            self._told.discard(what)
            journal.info(f"{what} no longer")

    def _write(self, found: Queues | None) -> None:
        """Write the health file, whole. Raises StorageError if the disk does not take it."""
        parts = {
            part: {
                "silent": round(self._pulse.silence(part), 1),
                "well": not self._pulse.illness(part),
            }
            for part in (*PARTS, KEEPER)
        }
        health = {
            "at": self._clock.now().isoformat(timespec="seconds"),
            "pid": os.getpid(),
            "well": not self._told,
            "wrong": sorted(self._told),
            "parts": parts,
            "waiting": found.waiting if found else None,
            "unsent": found.unsent if found else None,
            "unsent_since": found.unsent_since.isoformat() if found and found.unsent_since else None,
            "memory_mb": memory(),
        }
        part = self._folder / f".{HEALTH}.part"
        try:
            part.write_text(json.dumps(health), encoding="utf-8")
            part.replace(self._folder / HEALTH)
        except OSError as error:
            raise StorageError(f"{self._folder} can't be written: {error.strerror}.") from error


def _place(file: Path) -> tuple[int, int] | None:
    """Return which file it is on which disk, whatever it is called; None: there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def memory() -> int:
    """Return how much memory the process takes, in MB: now where that can be seen, or at its most."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return pages * resource.getpagesize() // 2**20
