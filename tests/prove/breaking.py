"""P12: what breaks is heard of within a minute: in the journal, or by an exit code that says what it was."""

import asyncio
import time
from collections.abc import Callable, Collection
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from storage.connection import connect
from storage.keyfile import load
from tests.doubles.bot_api import BotApi
from tests.process.running import Bot, environment, running
from tests.prove.broken import PRAGMAS, TROUBLES

ANA = 1001
WITHIN = 60.0
LONG = "x" * 3000
LOCKED = "locked by another program"
RIVAL = "second instance elsewhere"
GONE = "removed by another program"

DATABASE, STUCK, TOKEN, SECOND, UNUSABLE = 5, 6, 1, 4, 3
EXPECTED: dict[str, int | str] = {
    **dict.fromkeys(TROUBLES, STUCK),
    "clock stepped back": "clock stepped",
    **dict.fromkeys(PRAGMAS, DATABASE),
    LOCKED: DATABASE,
    "damaged": DATABASE,
    GONE: UNUSABLE,
    "token revoked": TOKEN,
    "Telegram away": "poll ill",
    "second instance": SECOND,
    RIVAL: SECOND,
    "wrong key": UNUSABLE,
}


@dataclass(frozen=True, slots=True)
class Heard:
    """What broke, how it was heard of (an exit code, or words in the journal; None: not at all) and after how long."""

    trouble: str
    how: int | str | None
    seconds: float

    @property
    def is_well(self) -> bool:
        """Tell whether it was heard of in time, and as what it was."""
        return self.how == EXPECTED[self.trouble] and self.seconds <= WITHIN


async def break_each(
    folder: Path, patience: int, troubles: Collection[str] = EXPECTED, at_once: int = 2
) -> list[Heard]:
    """Let each thing break in a bot of its own, `at_once` of them at a time."""
    room = asyncio.Semaphore(at_once)

    async def one(number: int, trouble: str) -> Heard:
        async with room:
            own = folder / str(number)
            own.mkdir()
            return await _broken(own, trouble, patience)

    return list(await asyncio.gather(*(one(number, trouble) for number, trouble in enumerate(troubles))))


async def _broken(folder: Path, trouble: str, patience: int) -> Heard:
    async with BotApi() as api:
        api.person(ANA, "Ana")
        # A file that another holds is waited for; that must not look like standing still.
        seconds = max(patience, 15) if trouble == LOCKED else patience
        settings = environment(
            folder, api.root, COORDINATORS=f"telegram:{ANA}", WATCH_SECONDS=str(seconds), BACKUP_HOURS="0"
        )
        async with running(settings, ("-m", "tests.prove.broken", trouble)) as bot:
            await bot.writes("event='ready'", WITHIN)  # several start at once
            begun = time.monotonic()
            how = await _heard(folder, trouble, api, bot, settings)
            return Heard(trouble, how, round(time.monotonic() - begun, 1))


async def _heard(
    folder: Path, trouble: str, api: BotApi, bot: Bot, settings: dict[str, str]
) -> int | str | None:
    """Let it break, and wait until it is heard of."""
    database, key = folder / "data" / "linli.db", load(folder / "key")
    if trouble == "second instance":
        async with running(settings) as other:
            return await other.ended(WITHIN)
    if trouble == RIVAL:
        return await _first_to_end(folder, bot, settings)
    if trouble in ("wrong key", "damaged"):
        bot.process.terminate()
        await bot.ended(WITHIN)
        if trouble == "wrong key":
            (folder / "key").write_text("ab" * 32, encoding="ascii")
        else:
            whole = database.read_bytes()
            database.write_bytes(whole[:8192] + bytes(len(whole) - 8192))
        async with running(settings) as again:
            return await again.ended(WITHIN)
    if trouble == "token revoked":
        api.token = "700:another"  # noqa: S105 - opens nothing
    elif trouble == "Telegram away":
        api.faults.bad_gateway = 1.0
    elif trouble == GONE:
        database.rename(folder / "elsewhere.db")
        return await bot.ended(WITHIN)
    with closing(connect(database, key, writes=True)) as other_program:
        if trouble == LOCKED:
            other_program.execute("BEGIN IMMEDIATE")
        return await _waited(trouble, bot, lambda: api.say(ANA, ANA, f"/list {LONG}"))


async def _first_to_end(folder: Path, bot: Bot, settings: dict[str, str]) -> int | None:
    """Start another with the same token: each takes messages from the other, so one of them goes."""
    elsewhere = settings | {"DATA_DIR": str(folder / "elsewhere"), "KEY_FILE": str(folder / "another")}
    async with running(elsewhere) as other:
        ends = [asyncio.create_task(one.process.wait()) for one in (bot, other)]
        ended, left = await asyncio.wait(ends, timeout=WITHIN, return_when=asyncio.FIRST_COMPLETED)
        for end in left:
            end.cancel()
        return next((end.result() for end in ended), None)


async def _waited(trouble: str, bot: Bot, say: Callable[[], object]) -> int | str | None:
    """Speak until something is heard of it."""
    expected = EXPECTED[trouble]
    with suppress(TimeoutError):
        async with asyncio.timeout(WITHIN + 5):
            while True:
                say()
                with suppress(TimeoutError):
                    if isinstance(expected, int):
                        return await bot.ended(1.0)
                    await bot.writes(f"event='{expected}'", 1.0)
                    return expected
    return None
