"""Claims through the whole stack, in this process: their rate beside a bare transaction, and how flat they stay."""

import shutil
import statistics
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from itertools import count, islice
from pathlib import Path
from typing import Any

from chat.clock import RealClock
from chat.conversation import Conversation
from chat.dispatch import Dispatcher
from chat.events import Account, Chat, Event
from commands import COMMANDS
from commands.desk import Desk
from domain.patience import ENDLESS
from jobs import JOBS, ticker
from platforms.telegram import Telegram, key_of, lane_of, updates
from storage import meta
from storage.store import Store
from tests.bench import neighbourhood
from tests.bench.figures import Figure, percentile
from tests.bench.neighbourhood import Asking
from tests.bench.recording import bare, is_claim, recording, replay

ROUNDS, A_ROUND = 9, 60
FEW, MANY = 1_000, 1_000_000
TICKS = 15


class Mute(Telegram):
    """Telegram as the dispatcher sees it: updates are translated, nothing is sent."""

    def __init__(self) -> None:
        self._me = updates.Me("700", "linli_bot")

    def event_of(self, raw: dict[str, Any]) -> Event | None:
        """Translate a raw update."""
        return updates.event_of(raw, self.me)

    async def has_member(self, chat: Chat, account: Account) -> bool | None:
        """Know everybody."""
        raise NotImplementedError(f"everybody is known, {account} in {chat} too")


class Stack:
    """A neighbourhood with a dispatcher: everything between the platform and the sender."""

    def __init__(self, store: Store, askings: Iterable[Asking]) -> None:
        self.store = store
        self._askings = iter(askings)
        self._numbers = count(1)
        self._dispatcher = Dispatcher(
            store,
            Conversation(COMMANDS, Desk()),
            {"telegram": Mute()},
            RealClock(),
            person=ENDLESS,
            group=ENDLESS,
        )

    async def claim(self, number: int) -> float:
        """Let so many people claim, arriving in one batch; returns the seconds until all are committed."""
        raws = [asking.pressed(next(self._numbers)) for asking in islice(self._askings, number)]
        start = time.perf_counter()
        await self.hear(raws)
        return time.perf_counter() - start

    async def hear(self, raws: Iterable[dict[str, Any]]) -> None:
        """Work off raw updates that arrive in one batch."""
        await self._dispatcher.keep("telegram", [(key_of(raw), lane_of(raw), raw) for raw in raws])
        await self._dispatcher.drain()

    async def claims_one_by_one(self, number: int) -> list[float]:
        """Let so many people claim, each after the other; returns the seconds each took."""
        return [await self.claim(1) for _ in range(number)]


@asynccontextmanager
async def stack(folder: Path) -> AsyncIterator[Stack]:
    """Open the neighbourhood of a folder."""
    async with neighbourhood.opened(folder) as store:
        yield Stack(store, await neighbourhood.askings(store))


async def settled(folder: Path, tasks: int) -> Path:
    """Make a neighbourhood in a folder, with so many tasks behind those that will be claimed."""
    folder.mkdir()
    async with neighbourhood.opened(folder) as store:
        await neighbourhood.settle(store, (ROUNDS + 1) * A_ROUND, tasks_before=tasks)
    return folder


async def rate(folder: Path) -> list[Figure]:
    """Measure claims in batches, each batch beside its own statements on a copy of the database."""
    stacked = await settled(folder / "stacked", FEW)
    copy = Path(shutil.copytree(stacked, folder / "bare"))
    ours: list[float] = []
    theirs: list[float] = []
    async with stack(stacked) as claiming, bare(copy) as connection:
        recorder = recording(claiming.store)
        for _ in range(ROUNDS + 1):
            ours.append(await claiming.claim(A_ROUND))
            transactions = recorder.taken()
            for kept in transactions:
                if not is_claim(kept):
                    await replay(connection, kept)
            claims = [transaction for transaction in transactions if is_claim(transaction)]
            start = time.perf_counter()
            for claim in claims:
                await replay(connection, claim)
            theirs.append(time.perf_counter() - start)
            if len(claims) != A_ROUND:
                raise RuntimeError(f"{len(claims)} of {A_ROUND} claims went through")
    ratios = [its / our for our, its in zip(ours[1:], theirs[1:], strict=True)]
    return [
        Figure("claims a second, whole stack", A_ROUND / statistics.median(ours[1:]), digits=0),
        Figure(
            f"the same {len(claims[0])} statements bare, transactions a second",
            A_ROUND / statistics.median(theirs[1:]),
            digits=0,
        ),
        Figure("  claims to bare transactions", statistics.median(ratios), "×", mark=0.5, good="above"),
    ]


async def flatness(folder: Path) -> list[Figure]:
    """Measure claims one by one, with few tasks and with many, in turns."""
    few, many = await settled(folder / "few", FEW), await settled(folder / "many", MANY)
    among_few: list[list[float]] = []
    among_many: list[list[float]] = []
    async with stack(few) as small, stack(many) as large:
        for _ in range(ROUNDS + 1):
            among_few.append(await small.claims_one_by_one(A_ROUND))
            among_many.append(await large.claims_one_by_one(A_ROUND))
        tick = await _tick(large.store, changing=False)
        woken = await _tick(large.store, changing=True)
    ratios = [
        statistics.median(large) / statistics.median(small)
        for small, large in zip(among_few[1:], among_many[1:], strict=True)
    ]
    each = [1000 * seconds for one_round in among_few[1:] for seconds in one_round]
    return [
        Figure("one claim among 1,000 tasks, p50", percentile(each, 50), "ms"),
        Figure("  p99", percentile(each, 99), "ms"),
        Figure(f"  p50 among {MANY:,} tasks, to that", statistics.median(ratios), "×", mark=1.3),
        Figure(f"a tick with nothing due among {MANY:,} tasks", 1000 * tick, "ms", mark=2.0),
        Figure("  the same, when something was changed since the last", 1000 * woken, "ms"),
    ]


async def _tick(store: Store, *, changing: bool) -> float:
    """Return the seconds of a tick that finds nothing to do; `changing`: something is said before each."""
    ticking = ticker.Ticker(store, JOBS)
    for _ in range(3):  # what is due is done
        await ticking.tick(RealClock().now())
    seconds = []
    for n in range(TICKS):
        if changing:
            async with store.write() as tx:
                await meta.write(tx, "said", str(n))
        start = time.perf_counter()
        await ticking.tick(RealClock().now())
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)
