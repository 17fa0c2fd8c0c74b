"""A thousand reminders due at one moment: how long they take beside Telegram's limit, and how long who asks meanwhile waits."""

import asyncio
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from chat.clock import RealClock
from chat.sender import Sender
from domain.language import Language
from domain.messages import Message
from domain.tasks import Draft, Outcome
from domain.when import Shape, When
from jobs import reminders, ticker
from platforms.telegram import Telegram
from storage import chats, claims, outbox, people, tasks, teams
from storage.letters import Rank
from storage.store import Store, Tx
from tests.bench import neighbourhood
from tests.bench.figures import Figure
from tests.doubles.bot_api import TOKEN, BotApi

REMINDED, PLACES = 1_000, 10
FIRST, ASKING = 50_000, 9
BETWEEN = 1.5  # seconds, from one answer to the next question


async def sending(folder: Path) -> list[Figure]:
    """Return how long all take to be there, and the longest that an answer took meanwhile."""
    own = folder / "sending"
    own.mkdir()
    os.environ["NO_PROXY"] = "127.0.0.1"
    async with neighbourhood.opened(own) as store, BotApi() as api, Telegram(TOKEN, api.root) as telegram:
        await telegram.meet(asyncio.Event())
        chat, noon = await _settle(store, api)
        stop = asyncio.Event()
        sender = asyncio.create_task(Sender(store, {"telegram": telegram}, RealClock()).run(stop))
        start = time.perf_counter()
        await ticker.tick(store, [reminders], noon)
        there = asyncio.create_task(_all_there(api))
        waits = []
        while not there.done():
            waits.append(await _answered(store, api, chat))
            await asyncio.wait([there], timeout=BETWEEN)
        taken = await there - start
        stop.set()
        await sender
    return [
        Figure("1,000 reminders due at one moment are all there", taken, "s", digits=1),
        Figure(
            "  to what Telegram's limit allows",
            taken / (REMINDED / telegram.limits.per_second),
            "×",
            mark=1.15,
        ),
        Figure("  an answer meanwhile, at the longest", max(waits), "s", mark=2),
    ]


async def _all_there(api: BotApi) -> float:
    """Return the moment at which everybody was reminded."""
    await api.wait_for(lambda: sum(message.chat >= FIRST for message in api.sent) == REMINDED, 300)
    return time.perf_counter()


async def _answered(store: Store, api: BotApi, chat: int) -> float:
    """Return how long an answer takes from its commit to its chat."""
    before = sum(message.chat == ASKING for message in api.sent)
    async with store.write() as tx:
        await outbox.post(tx, chat, Message("unknown-command", word="x"), datetime.now(UTC), rank=Rank.ANSWER)
    start = time.perf_counter()
    await api.wait_for(lambda: sum(message.chat == ASKING for message in api.sent) > before, 60)
    return time.perf_counter() - start


async def _settle(store: Store, api: BotApi) -> tuple[int, datetime]:
    """Let a thousand people hold places on tasks that begin at two in the afternoon; returns who asks, and noon."""
    day = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    noon = day + timedelta(hours=4)  # in Shanghai
    before, draft = (
        noon - timedelta(days=3),
        Draft("Sweep", When(Shape.FIXED, noon + timedelta(hours=2)), places=PLACES),
    )
    async with store.write() as tx:
        for number in range(REMINDED):
            person = await people.add(tx, neighbourhood.name_of(number), Language.ENGLISH, before)
            await _meet(tx, api, FIRST + number, person.id)
            if number % PLACES == 0:
                task = await tasks.add(tx, teams.ROOT, draft, person.id, before)
            await claims.add(tx, task.id, person.id, Outcome.HELD, before)
        asking = await people.add(tx, neighbourhood.name_of(ASKING), Language.ENGLISH, before)
        return await _meet(tx, api, ASKING, asking.id), noon


async def _meet(tx: Tx, api: BotApi, user: int, person: int) -> int:
    """Let somebody open the bot; returns their chat."""
    api.person(user, neighbourhood.name_of(user))
    api.open_private(user)
    return (await chats.add(tx, "telegram", str(user), person=person)).id
