"""P1 and P2: a bot under load is killed again and again, and gets every update twice; what is lost, what runs twice?"""

import asyncio
import random
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.doubles.bot_api import BotApi
from tests.process.running import Bot, environment
from tests.prove.load import KIM, Load
from tests.prove.verdict import Verdict, at_rest, verdict
from tests.prove.victim import POINTS

PATIENCE = 60.0
NAMED = [point for point in POINTS if point != "never"]


@dataclass(frozen=True, slots=True)
class Killed:
    """What came of it. `most_repeats`: marked repeats in one chat after one kill; `by_point`: where it died."""

    commands: int
    kills: int
    by_point: Counter[str]
    repeats: int
    most_repeats: int
    verdict: Verdict


async def kill(folder: Path, kills: int, commands: int, seed: int) -> Killed:
    """Let people say `commands` things while the bot is killed `kills` times, then let it finish, and look."""
    chance = random.Random(seed)  # noqa: S311 - a run that can be repeated
    async with BotApi() as api:
        api.twice = True
        load = Load(api, chance)
        settings = environment(folder, api.root, COORDINATORS=f"telegram:{KIM}")
        load.open_teams()
        by_point: Counter[str] = Counter()
        marks = [0]
        for life in range(kills):
            point = "at random" if life % 2 else NAMED[life // 2 % len(NAMED)]
            load.say((commands - load.said) // (kills - life))
            by_point[await _live_and_die(settings, point, chance)] += 1
            marks.append(len(api.sent))
        await _finish(settings, folder, load)
        repeats = [
            count
            for since, until in zip(marks, [*marks[1:], len(api.sent)], strict=True)
            for count in load.marked(since, until).values()
        ]
        found = await verdict(folder, load)
        return Killed(load.said, kills, by_point, sum(repeats), max(repeats, default=0), found)


async def _live_and_die(settings: dict[str, str], point: str, chance: random.Random) -> str:
    """Run one life; returns where it ended. A point that is not reached in time is a random instant."""
    armed = point if point in POINTS else "never"
    times = chance.randint(1, 6) if point in POINTS else 0
    bot = await Bot.started(settings, "-m", "tests.prove.victim", armed, str(times))
    with suppress(TimeoutError):
        # From before it is ready to long after it has caught up.
        await bot.ended(4.0 if times else chance.uniform(0.5, 2.0))
        return point
    await bot.kill()
    return "at random"


async def _finish(settings: dict[str, str], folder: Path, load: Load) -> None:
    """Let the bot do what is left, undisturbed."""
    bot = await Bot.started(settings, "-m", "tests.prove.victim", "never", "0")
    try:
        await bot.ready()
        with suppress(TimeoutError):  # the verdict tells what is missing
            async with asyncio.timeout(PATIENCE):
                await at_rest(folder, load)
    finally:
        with suppress(ProcessLookupError):
            await bot.stop()
        await bot.kill()
