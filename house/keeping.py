"""The keeper: backups on the hour, and once a week a drill that brings one of them back."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from chat.clock import Clock
from chat.journal import place_of
from chat.pulse import Pulse
from house import backups, restoring, sealing
from house.errors import NotDone
from settings import Settings
from storage import copying, keyfile, upkeep
from storage.copying import Abandoned, Going
from storage.errors import StorageError
from storage.store import Store

journal = structlog.get_logger()
LOOKS = 60.0
AGAIN = timedelta(minutes=10)
DRILL_EVERY = timedelta(days=7)
DRILL = ".drill-"


class Keeper:
    """Looks after the data of a bot that serves. What it can't do is told, and tried again; it ends nothing."""

    def __init__(self, store: Store, settings: Settings, clock: Clock, pulse: Pulse | None = None) -> None:
        self._store = store
        self._pulse = pulse or Pulse()
        self._settings = settings
        self._clock = clock
        self._key = keyfile.load(settings.key_file)
        self._tried: dict[str, datetime] = {}

    async def run(self, stop: asyncio.Event) -> None:
        """Look each minute whether something is due, until told to stop; what has begun is given up then."""
        for left in self._settings.data_dir.glob(f"{DRILL}*"):  # by a process that was killed
            shutil.rmtree(left, ignore_errors=True)
        while not stop.is_set():
            await self.round(lambda: not stop.is_set())
            self._pulse.beat("keeper", well=not self._tried)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), LOOKS)

    async def round(self, going: Going = copying.on) -> None:
        """Do what is due."""
        folder, hours = self._settings.backup_dir, timedelta(hours=self._settings.backup_hours)
        made = backups.found(folder)
        if hours and (not made or abs(self._clock.now() - made[-1].at) >= hours):
            await self._try("backup", self._back_up, going)
        async with self._store.read() as db:
            drilled = (await upkeep.last(db, "drill")).well
        if backups.found(folder) and (not drilled or self._clock.now() - drilled >= DRILL_EVERY):
            await self._try("drill", self._drill, going)

    async def _try(self, what: str, work: Callable[[Going], Awaitable[None]], going: Going) -> None:
        """Do something unless it went wrong a moment ago, and keep how it went."""
        now = self._clock.now()
        if what in self._tried and now - self._tried[what] < AGAIN:
            return
        try:
            await work(going)
        except Abandoned:
            return
        except Exception as error:  # noqa: BLE001 - whatever it is, people are served meanwhile
            self._tried[what] = now
            is_ours = isinstance(error, NotDone | StorageError | OSError)  # these hold no words of people
            why = str(error) if is_ours else None
            journal.error(f"{what} broken", error=type(error).__name__, at=place_of(error), why=why)
            well = False
        else:
            self._tried.pop(what, None)
            journal.info(f"{what} made", seconds=round((self._clock.now() - now).total_seconds(), 1))
            well = True
        async with self._store.write() as tx:
            await upkeep.happened(tx, what, self._clock.now(), well=well)

    async def _back_up(self, going: Going) -> None:
        chosen = self._settings
        try:
            await asyncio.to_thread(
                backups.make,
                chosen.database,
                self._key,
                chosen.backup_dir,
                chosen.backup_recipient,
                self._clock.now(),
                going=going,
            )
        finally:
            backups.thin(chosen.backup_dir)

    async def _drill(self, going: Going) -> None:
        """Bring the newest backup back, as an operator would on the day it is needed.

        The private key of a sealed one is not here, and must not be: its sum is taken, and one sealed for the
        drill stands in. Raises NotDone and StorageError.
        """
        chosen = self._settings
        newest = backups.found(chosen.backup_dir)[-1]
        with tempfile.TemporaryDirectory(prefix=DRILL, dir=chosen.data_dir) as name:
            aside, file, identities = Path(name), newest.path, []
            if newest.sealed:
                if not await asyncio.to_thread(newest.is_as_made):
                    raise NotDone(f"{newest.path} is not as it was made. Make another with bot.py backup.")
                identities = [sealing.throwaway()]
                file = aside / "sealed"
                await asyncio.to_thread(copying.copy, chosen.database, self._key, aside / "copy", going=going)
                await asyncio.to_thread(
                    sealing.seal, aside / "copy", self._key, file, [identities[0].to_public()]
                )
            restored = await asyncio.to_thread(
                restoring.restore, file, aside / "back", identities, self._key, going=going
            )
            await restoring.catch_up(restored, [chosen.data_dir, chosen.backup_dir])
