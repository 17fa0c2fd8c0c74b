"""What `bot.py doctor` looks at: how it is, and what is to be done about it."""

import json
import shutil
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import settings as setting
from chat.delivery import ShutOut, Undelivered
from house import backups, folders, sealing
from house.errors import NotDone
from house.keeping import DRILL_EVERY
from house.opening import existing
from house.watching import HEALTH
from locales import formats
from locales.words import say
from platforms.telegram import Telegram
from settings import Settings
from storage import about, keyfile, queues, upkeep
from storage.errors import Busy, StorageError, Unusable
from storage.queues import Queues
from storage.upkeep import Upkeep

WELL, TO_DO, NOTE = "✓", "✗", "·"
LATE = timedelta(minutes=10)
OFF = timedelta(minutes=1)
STALE = timedelta(seconds=60)
OTHERS = 0o077


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: how something is (WELL, TO_DO, NOTE), in words that say what to do."""

    mark: str
    text: str


class Doctor:
    """Looks at everything once, changes nothing, and tells no secret."""

    def __init__(self, settings: Settings, now: datetime) -> None:
        self._settings = settings
        self._now = now
        self._there: datetime | None = None
        self._newest: datetime | None = None

    async def findings(self, values: Mapping[str, str], file: Mapping[str, str]) -> AsyncIterator[Finding]:
        """Yield what was found; `values` are the settings as they are set, `file` those in .env."""
        for one in (*self._set(values, file), *self._key(), *self._folder(), *self._places()):
            yield one
        yield await self._telegram()
        yield self._bot()
        async for one in self._data():
            yield one
        yield self._clock()
        yield self._backups()

    def _say(self, mark: str, message: str, **facts: str | int) -> Finding:
        return Finding(mark, say(self._settings.language, f"doctor-{message}", **facts))

    def _moment(self, moment: datetime) -> str:
        return formats.moment_text(moment, self._settings.language, self._settings.timezone, self._now)

    def _set(self, values: Mapping[str, str], file: Mapping[str, str]) -> Iterator[Finding]:
        wrong = setting.unknown(values, file)
        try:
            sealing.recipients(self._settings.backup_recipient)
        except NotDone as error:
            wrong.append(str(error))
        for why in wrong:
            yield self._say(TO_DO, "settings-ill", why=why)
        if not wrong:
            yield self._say(WELL, "settings")
        if setting.DOTENV.exists() and setting.DOTENV.stat().st_mode & OTHERS:
            yield self._say(TO_DO, "env-open")

    def _key(self) -> Iterator[Finding]:
        file, folder = self._settings.key_file, self._settings.data_dir
        if not file.exists() and not self._settings.database.exists():
            return
        try:
            keyfile.load(file)
        except StorageError as error:
            yield self._say(TO_DO, "key-ill", why=str(error))
            return
        if file.stat().st_mode & OTHERS:
            yield self._say(TO_DO, "key-open", file=str(file))
        elif file.resolve().is_relative_to(folder.resolve()):
            yield self._say(TO_DO, "key-inside", file=str(file))
        else:
            yield self._say(WELL, "key", file=str(file))

    def _folder(self) -> Iterator[Finding]:
        folder, database = self._settings.data_dir, self._settings.database
        if not database.exists():
            yield self._say(TO_DO, "data-none", folder=str(folder))
            return
        if database.stat().st_mode & OTHERS:
            yield self._say(TO_DO, "data-open", folder=str(folder))
        for file in folders.strangers(folder):
            yield self._say(TO_DO, "data-mixed", folder=str(folder), file=str(file))

    def _places(self) -> Iterator[Finding]:
        """Look at the folder of the data and that of the backups: whether they can be written, and have room."""
        chosen = self._settings
        size = chosen.database.stat().st_size if chosen.database.exists() else 0
        needed = 3 * size + backups.SPARE
        places = {"DATA_DIR": chosen.data_dir, "BACKUP_DIR": chosen.backup_dir}
        for name, folder in places.items():
            if why := folders.shut(folder):
                yield self._say(TO_DO, "folder-shut", folder=str(folder), name=name, why=why)
        if folders.is_one_disk(*places.values()):
            del places["DATA_DIR"]  # the other is the one that can be set elsewhere at once
        for name, folder in places.items():
            free = shutil.disk_usage(folders.nearest(folder)).free
            facts = {"free": free // 2**20, "size": size // 2**20, "needed": needed // 2**20}
            mark, message = (TO_DO, "disk-ill") if free < needed else (WELL, "disk")
            yield self._say(mark, message, folder=str(folder), name=name, **facts)

    async def _telegram(self) -> Finding:
        chosen = self._settings
        if not chosen.telegram_token:
            return self._say(NOTE, "token-none")
        async with Telegram(chosen.telegram_token, chosen.telegram_api_url) as telegram:
            try:
                return self._say(WELL, "token", name=await telegram.probe())
            except ShutOut:
                return self._say(TO_DO, "token-ill")
            except Undelivered as error:
                return self._say(TO_DO, "telegram-away", why=str(error))
            finally:
                self._there = telegram.time_there

    def _bot(self) -> Finding:
        """Tell how the bot is by its health file: not there, it was stopped; old, it fell."""
        try:
            health: dict[str, Any] = json.loads(
                (self._settings.data_dir / HEALTH).read_text(encoding="utf-8")
            )
            at = datetime.fromisoformat(health["at"])
        except (OSError, ValueError, LookupError, TypeError):  # not there, or not what we write
            return self._say(NOTE, "stopped")
        if self._now - at > STALE:
            return self._say(TO_DO, "fallen", at=self._moment(at))
        if not health["well"]:
            return self._say(TO_DO, "running-ill", wrong=", ".join(health["wrong"]))
        tick = round(health["parts"]["ticker"]["silent"])
        return self._say(WELL, "running", pid=str(health["pid"]), memory=health["memory_mb"], tick=tick)

    async def _data(self) -> AsyncIterator[Finding]:
        chosen = self._settings
        if not chosen.database.exists():
            return
        try:
            async with existing(chosen.database, chosen.key_file) as store, store.read() as db:
                found, drill = await queues.look(db), await upkeep.last(db, "drill")
                known = await about.database(db)
        except Unusable as error:  # its text says what to do
            yield self._say(TO_DO, "database-ill", why=str(error))
            return
        except Busy:
            yield self._say(TO_DO, "database-held")
            return
        except StorageError as error:
            if not folders.shut(chosen.data_dir):  # or that is why, and its line says what to do
                yield self._say(TO_DO, "database-broken", why=str(error))
            return
        yield self._say(WELL, "database", schema=known.schema, sqlite=known.sqlite, cipher=known.cipher)
        self._newest = known.newest
        yield self._queues(found)
        yield self._drill(drill)

    def _clock(self) -> Finding:
        """Hold the clock against Telegram's; where that is not heard, nothing that was done can lie ahead."""
        now, zone = self._moment(self._now), self._settings.timezone.key
        known = [self._newest, *(made.at for made in backups.found(self._settings.backup_dir))]
        newest = max(filter(None, known), default=self._now)
        if self._there and abs(self._there - self._now) > OFF:
            return self._say(TO_DO, "clock-off", now=now, there=self._moment(self._there))
        if not self._there and newest > self._now + OFF:
            return self._say(TO_DO, "clock-ill", now=now, newest=self._moment(newest))
        return self._say(WELL, "clock", now=now, zone=zone)

    def _drill(self, drill: Upkeep) -> Finding:
        if drill.ill and not drill.is_well:
            return self._say(TO_DO, "drill-ill", last=self._moment(drill.ill))
        if drill.well is None:
            return self._say(NOTE, "drill-none")
        if self._now - drill.well > 2 * DRILL_EVERY:
            return self._say(TO_DO, "drill-old", last=self._moment(drill.well))
        return self._say(WELL, "drill", last=self._moment(drill.well))

    def _queues(self, found: Queues) -> Finding:
        since = found.unsent_since
        if since and self._now - since > LATE:
            return self._say(TO_DO, "queues-late", unsent=found.unsent, since=self._moment(since))
        return self._say(WELL, "queues", waiting=found.waiting, unsent=found.unsent, parked=found.parked)

    def _backups(self) -> Finding:
        folder = str(self._settings.backup_dir)
        made = backups.found(self._settings.backup_dir)
        if not made:
            return self._say(TO_DO, "backup-none", folder=folder)
        last = self._moment(made[-1].at)
        if self._now - made[-1].at > timedelta(hours=max(24, 3 * self._settings.backup_hours)):
            return self._say(TO_DO, "backup-old", last=last)
        return self._say(WELL, "backup", last=last, count=len(made), folder=folder)


async def examine(
    settings: Settings, values: Mapping[str, str], file: Mapping[str, str]
) -> tuple[list[str], int]:
    """Return the lines to print, and how many things are to be done."""
    found = [one async for one in Doctor(settings, datetime.now(UTC)).findings(values, file)]
    to_do = sum(one.mark == TO_DO for one in found)
    last = (
        say(settings.language, "doctor-to-do", count=to_do)
        if to_do
        else say(settings.language, "doctor-well")
    )
    return [*(f"{one.mark} {one.text}" for one in found), last], to_do
