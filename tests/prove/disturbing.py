"""P4: a third of all calls to Telegram go wrong; who is left without an answer, and what is said twice?"""

import asyncio
import random
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.doubles.bot_api import BotApi, Faults, faults
from tests.process.running import environment, running
from tests.prove.load import KIM, Load
from tests.prove.verdict import Verdict, at_rest, verdict

SHARE = 0.3
DOUBTFUL = frozenset({faults.BAD_GATEWAY, faults.CUT_BEFORE, faults.CUT_AFTER})
PATIENCE = 180.0


@dataclass(frozen=True, slots=True)
class Disturbed:
    """What came of it. `unexplained`: marked repeats beyond the calls of which nobody knows what became."""

    commands: int
    calls: int
    faults: int
    repeats: int
    unexplained: int
    limited: int
    verdict: Verdict


async def disturb(folder: Path, commands: int, teams: int, seed: int) -> Disturbed:
    """Let people say `commands` things to the bot as it is, at its own pace, over a bad connection.

    `teams`: how many groups share the cards; each gets twenty messages a minute, so a few would take hours.
    """
    async with BotApi() as api:
        api.rate = (5, 1.0)
        load = Load(api, random.Random(seed), teams, members=2)  # noqa: S311 - a run that can be repeated
        settings = environment(folder, api.root, COORDINATORS=f"telegram:{KIM}")
        async with running(settings) as bot:
            await bot.ready()
            part = SHARE / 4
            api.faults = Faults(part, part, part, part, seed=seed)
            load.open_teams()
            load.say(max(0, commands - load.said))
            with suppress(TimeoutError):  # the verdict tells what is missing
                async with asyncio.timeout(PATIENCE):
                    await at_rest(folder, load)
            await bot.stop()
        doubts = Counter(
            int(chat) for method, chat, fault in api.befell if method == "sendMessage" and fault in DOUBTFUL
        )
        repeats = load.marked(0)
        return Disturbed(
            load.said,
            len(api.calls),
            len(api.befell),
            sum(repeats.values()),
            sum(max(0, times - doubts[chat]) for chat, times in repeats.items()),
            api.limited,
            await verdict(folder, load),
        )
