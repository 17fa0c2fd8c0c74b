"""The serving process beside bare bots, each with a Telegram of its own: CPU, start, memory."""

import asyncio
import os
import shutil
import statistics
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from telegram import Bot
from telegram.request import HTTPXRequest

from tests.bench import neighbourhood
from tests.bench.figures import Figure
from tests.bench.neighbourhood import GROUPS, Asking
from tests.doubles.bot_api import TOKEN
from tests.doubles.bot_api.remote import Record, RemoteBotApi, bot_api_process

ROUNDS = 8  # of each kind, the first to warm up
STEP = 0.05  # seconds between two updates
REST = 0.3  # seconds for what goes on after the last call: marks, confirmations
READY = b"event='ready'"
ROOT = Path(__file__).parents[2]


@dataclass
class Running:
    """A bot that runs, and the Telegram that it talks to."""

    process: asyncio.subprocess.Process
    api: RemoteBotApi
    ready_after: float

    def cpu(self) -> float:
        """Return the seconds of processor time used so far, by all its threads.

        The clock of a process has the id that clock_getcpuclockid(3) makes of its number.
        """
        return time.clock_gettime(~self.process.pid << 3 | 2)

    def resident(self) -> float:
        """Return the memory it occupies now, in MB."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


@asynccontextmanager
async def running(
    api: RemoteBotApi, *command: str | Path, env: Mapping[str, str] | None = None
) -> AsyncIterator[Running]:
    """Run a program of ours until the block ends; entered when it says that it is ready."""
    start = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        cwd=ROOT,
        env={**os.environ, "NO_PROXY": "127.0.0.1", **(env or {})},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    if process.stdout is None:
        raise RuntimeError("nothing to read from")
    try:
        while READY not in (line := await process.stdout.readline()):
            if not line:
                raise RuntimeError(f"{command} ended before it was ready")
        ready_after = time.perf_counter() - start
        drained = asyncio.create_task(process.stdout.read())  # a full pipe would hold the program up
        yield Running(process, api, ready_after)
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
    await drained


def linli(api: RemoteBotApi, folder: Path) -> AbstractAsyncContextManager[Running]:
    """Run the bot itself."""
    env = {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.root,
        "DATA_DIR": str(folder),
        "KEY_FILE": str(folder / "key"),
    }
    return running(api, "bot.py", "run", env=env)


async def furnish(api: RemoteBotApi, askings: Sequence[Asking]) -> None:
    """Put on a doubled Telegram what stands in the neighbourhood: its people, its groups and their cards."""
    for number in range(GROUPS):
        users = neighbourhood.people_of(number)
        for user in users:
            await api.do("person", user, neighbourhood.name_of(user))
            await api.do("open_private", user)
        group = neighbourhood.group_of(number)
        await api.do("group", group, neighbourhood.title_of(group), users)
    standing = sorted({(asking.card, asking.group) for asking in askings})
    async with Bot(TOKEN, f"{api.root}/bot", request=HTTPXRequest(httpx_kwargs={"trust_env": False})) as bot:
        for card, group in standing:
            if (await bot.send_message(group, "the card")).message_id != card:
                raise RuntimeError(f"the card that should be message {card} is another")


async def claim(bot: Running, askings: Sequence[Asking]) -> float:
    """Let people claim; returns the processor time of each."""
    before = await bot.api.record()
    start = bot.cpu()
    for asking in askings:
        if asking.presses:
            await bot.api.do("press_data", asking.user, asking.group, asking.card, asking.press)
        else:
            await bot.api.do("say", asking.user, asking.user, asking.line)
        await asyncio.sleep(STEP)
    calls = {"sendMessage", "editMessageText"} | ({"answerCallbackQuery"} if askings[0].presses else set())
    return await _spent(bot, start, before, calls, len(askings))


async def echo(bot: Running, askings: Sequence[Asking]) -> float:
    """Let people say the same to the echo; returns the processor time of each."""
    before = await bot.api.record()
    start = bot.cpu()
    for asking in askings:
        await bot.api.do("say", asking.user, asking.user, asking.line)
        await asyncio.sleep(STEP)
    return await _spent(bot, start, before, {"sendMessage"}, len(askings))


async def _spent(bot: Running, start: float, before: Record, calls: set[str], number: int) -> float:
    """Return the processor time of each of a number of updates, once all calls they lead to were made."""

    def done(record: Record) -> bool:
        return all(record["calls"].get(call, 0) >= before["calls"].get(call, 0) + number for call in calls)

    await bot.api.wait_for(done, 20)
    await asyncio.sleep(REST)
    return (bot.cpu() - start) / number


async def serving(folder: Path) -> list[Figure]:
    """Measure processor time, start and memory of the serving process."""
    folder = folder / "serving"
    async with neighbourhood.opened(folder) as store:
        await neighbourhood.settle(store, ROUNDS * 2 * GROUPS)
        askings = await neighbourhood.askings(store)
    copy = shutil.copytree(folder, folder.with_name("serving-bare"))
    async with AsyncExitStack() as stack:
        apis = [
            await stack.enter_async_context(bot_api_process(folder / f"telegram-{number}"))
            for number in range(3)
        ]
        for api in apis:
            await furnish(api, askings)
        ours = await stack.enter_async_context(linli(apis[0], folder))
        bare = await stack.enter_async_context(
            running(apis[1], "-m", "tests.bench.bare", "claim", apis[1].root, copy)
        )
        echoing = await stack.enter_async_context(
            running(apis[2], "-m", "tests.bench.bare", "echo", apis[2].root, copy)
        )
        spent: dict[bool, list[tuple[float, float, float]]] = {True: [], False: []}
        for start in range(0, len(askings), GROUPS):
            now = askings[start : start + GROUPS]
            spent[now[0].presses].append(
                (await claim(ours, now), await claim(bare, now), await echo(echoing, now))
            )
        memory = ours.resident()
    return [
        *_processor(spent[False][1:], "typed in private"),
        *_processor(spent[True][1:], "by button"),
        Figure("start to ready", ours.ready_after, "s", mark=2),
        Figure("resident memory after that", memory, "MB", mark=120, digits=0),
    ]


def _processor(rounds: Sequence[tuple[float, float, float]], how: str) -> list[Figure]:
    """Return the figures of rounds: processor time of ours, of the bare handler's and of the echo's."""
    ours, bare, _ = (statistics.median(one) * 1000 for one in zip(*rounds, strict=True))
    to_bare = statistics.median(our / its for our, its, _ in rounds)
    to_echo = statistics.median(our / its for our, _, its in rounds)
    return [
        Figure(f"processor time of a claim {how}", ours, "ms"),
        Figure("  of a bare handler, the same calls and SQL", bare, "ms"),
        Figure("  to the bare handler", to_bare, "×", mark=2.5),
        Figure("  to a bare echo", to_echo, "×"),
    ]
