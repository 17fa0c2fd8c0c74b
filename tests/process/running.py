"""`bot.py run` as a process, seen from the test that started it."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from tests.doubles.bot_api import TOKEN

ROOT = Path(__file__).parents[2]
OURS = (
    "TELEGRAM_",
    "DATA_DIR",
    "KEY_FILE",
    "BACKUP_",
    "WATCH_",
    "MEMORY_",
    "COORDINATORS",
    "TIMEZONE",
    "LANGUAGE",
)
PATIENCE = 30.0
"""Seconds for what is there at once on an idle machine; one that is busy starts a program slowly."""
PROXIES = ("http_proxy", "https_proxy", "all_proxy")


def where_it_is_morning() -> str:
    """Return a time zone in which it is about eleven now: whenever the tests run, nothing waits until a night is over."""
    ahead = 11 - datetime.now(UTC).hour
    return f"Etc/GMT{-ahead:+d}"  # these names count what UTC is ahead of the zone


def environment(folder: Path, api_root: str, **settings: str) -> dict[str, str]:
    """Return an environment for the bot: its own folder, this Telegram, nothing else of this machine's."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(OURS) and name.lower() not in PROXIES
    }
    return {
        **kept,
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api_root,
        "DATA_DIR": str(folder / "data"),
        "KEY_FILE": str(folder / "key"),
        "PYTHONWARNINGS": "error",
        "TIMEZONE": where_it_is_morning(),
        **settings,
    }


class Bot:
    """A process of the bot's. What it writes to standard error is kept in `journal`."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.journal = ""
        self._news = asyncio.Event()
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def started(cls, environment: dict[str, str], *command: str) -> Self:
        """Start the bot, or another command of this Python's."""
        return cls(
            await asyncio.create_subprocess_exec(
                sys.executable,
                *(command or ("bot.py", "run")),
                cwd=ROOT,
                env=environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.PIPE,
            )
        )

    async def _read(self) -> None:
        if self.process.stderr is None:
            raise RuntimeError("started without a pipe")
        while piece := await self.process.stderr.read(65536):
            self.journal += piece.decode(errors="replace")
            self._news.set()
        self._news.set()

    async def writes(self, words: str, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - tests read better so
        """Wait until it has written something. Raises RuntimeError if it ends before, TimeoutError if it does not."""
        async with asyncio.timeout(timeout):
            while words not in self.journal:
                if self._reading.done():
                    raise RuntimeError(f"the bot ended: {self.journal[-2000:]}")
                self._news.clear()
                await self._news.wait()

    async def ready(self) -> Self:
        """Wait until it serves."""
        await self.writes("event='ready'")
        return self

    async def ended(self, timeout: float = PATIENCE) -> int:  # noqa: ASYNC109 - tests read better so
        """Wait until it has ended; returns its exit code."""
        async with asyncio.timeout(timeout):
            code = await self.process.wait()
            await self._reading
            return code

    async def stop(self) -> int:
        """Ask it to stop, and wait; returns its exit code."""
        self.process.terminate()
        return await self.ended()

    async def kill(self) -> None:
        """End it at once, whatever it does, if it has not ended."""
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)
        await self.ended()


@asynccontextmanager
async def running(environment: dict[str, str], command: Sequence[str] = ()) -> AsyncIterator[Bot]:
    """Run the bot for as long as the block lasts."""
    bot = await Bot.started(environment, *command)
    try:
        yield bot
    finally:
        await bot.kill()
