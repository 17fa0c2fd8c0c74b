"""What `bot.py doctor` looks at: how it is, and what is to be done about it."""

import json
import os
import shutil
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import settings as setting
from chat.delivery import ShutOut, Undelivered
from house import backups
from house.opening import existing
from house.watching import HEALTH
from locales import formats
from locales.words import say
from platforms.telegram import Telegram
from settings import Settings
from storage import about, keyfile, queues, upkeep
from storage.errors import Busy, StorageError, Unusable
from storage.queues import Queues

WELL, TO_DO, NOTE = "✓", "✗", "·"
LATE = timedelta(minutes=10)
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

    async def findings(self, values: Mapping[str, str], file: Mapping[str, str]) -> AsyncIterator[Finding]:
        """Yield what was found; `values` are the settings as they are set, `file` those in .env."""
        for one in (*self._set(values, file), *self._key(), *self._folder()):
            yield one
        yield await self._telegram()
        yield self._bot()
        async for one in self._data():
            yield one
        yield self._backups()

    def _say(self, mark: str, message: str, **facts: str | int) -> Finding:
        return Finding(mark, say(self._settings.language, f"doctor-{message}", **facts))

    def _moment(self, moment: datetime) -> str:
        return formats.moment_text(moment, self._settings.language, self._settings.timezone, self._now)

    def _set(self, values: Mapping[str, str], file: Mapping[str, str]) -> Iterator[Finding]:
        unknown = setting.unknown(values, file)
        for why in unknown:
            yield self._say(TO_DO, "settings-ill", why=why)
        if not unknown:
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
        if not os.access(folder, os.W_OK):
            yield self._say(TO_DO, "data-shut", folder=str(folder))
        if database.stat().st_mode & OTHERS:
            yield self._say(TO_DO, "data-open", folder=str(folder))
        size = database.stat().st_size
        target = self._settings.backup_dir if self._settings.backup_dir.exists() else folder
        free, needed = shutil.disk_usage(target).free, 3 * size + backups.SPARE
        facts = {"free": free // 2**20, "size": size // 2**20, "needed": needed // 2**20}
        yield self._say(TO_DO if free < needed else WELL, "disk-ill" if free < needed else "disk", **facts)

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
        return self._say(WELL, "running", pid=health["pid"], memory=health["memory_mb"], tick=tick)

    async def _data(self) -> AsyncIterator[Finding]:
        chosen = self._settings
        now, zone = self._moment(self._now), chosen.timezone.key
        if not chosen.database.exists():
            yield self._say(WELL, "clock", now=now, zone=zone)
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
            yield self._say(TO_DO, "database-broken", why=str(error))
            return
        yield self._say(WELL, "database", schema=known.schema, sqlite=known.sqlite, cipher=known.cipher)
        if known.newest and known.newest > self._now + LATE:
            yield self._say(TO_DO, "clock-ill", now=now, newest=self._moment(known.newest))
        else:
            yield self._say(WELL, "clock", now=now, zone=zone)
        yield self._queues(found)
        if drill.well and drill.is_well:
            yield self._say(WELL, "drill", last=self._moment(drill.well))
        elif drill.ill:
            yield self._say(TO_DO, "drill-ill", last=self._moment(drill.ill))
        else:
            yield self._say(NOTE, "drill-none")

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
