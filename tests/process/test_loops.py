"""The loops together, in the test's own process: what ends them all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from chat.clock import RealClock
from chat.delivery import ShutOut
from domain.language import Language
from house.errors import Stopped
from house.opening import house
from house.serving import work
from jobs import ticker
from platforms.telegram import Pace, Telegram, updates
from settings import read
from storage import meta
from storage.errors import InUse, StorageError
from storage.store import Store
from tests.doubles.bot_api import TOKEN, BotApi
from tests.process.running import PATIENCE

HASTY = Pace(poll=5, first_wait=0.01, longest_wait=0.05, conflict_span=0.1)


@pytest.fixture(autouse=True)
def _direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loopback needs no proxy, whatever the machine is set up for."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@asynccontextmanager
async def working(folder: Path, api: BotApi) -> AsyncIterator[tuple[asyncio.Task[None], Store, Telegram]]:
    """Run the loops in a folder; they must have ended with the block."""
    settings = read({"DATA_DIR": str(folder), "KEY_FILE": str(folder / "key"), "BACKUP_HOURS": "0"})
    zone, now = ZoneInfo("Asia/Shanghai"), datetime.now(UTC)
    async with (
        house(folder / "linli.db", folder / "key", "run", zone, Language.ENGLISH, now) as (store, _),
        Telegram(TOKEN, api.root, HASTY) as telegram,
    ):
        stop = asyncio.Event()
        assert await telegram.meet(stop)
        task = asyncio.create_task(work(store, telegram, RealClock(), stop, settings))
        polls = len(api.called("getUpdates"))
        await api.wait_for(lambda: len(api.called("getUpdates")) > polls or task.done())
        try:
            yield task, store, telegram
        finally:
            stop.set()
            await asyncio.wait([task])


async def test_two_programs_that_share_a_token_find_out(tmp_path: Path) -> None:
    """Each would take updates from the other; the one that is refused long enough ends."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    async with (
        BotApi() as api,
        working(tmp_path / "one", api) as (one, _, _),
        working(tmp_path / "two", api) as (two, _, _),
    ):
        done, _ = await asyncio.wait([one, two], return_when=asyncio.FIRST_COMPLETED, timeout=PATIENCE)
        assert done
        with pytest.raises(InUse, match="Another program"):
            await done.pop()


async def test_a_token_that_is_revoked_ends_everything(tmp_path: Path) -> None:
    """Nothing would go in or out any more."""
    async with BotApi() as api, working(tmp_path, api) as (task, _, _):
        api.token = "700:another"  # noqa: S105 - opens nothing
        api.touch()
        api.queue.append((1, {"update_id": 1}))
        api.touch()
        with pytest.raises(ShutOut):
            await asyncio.wait_for(task, PATIENCE)


async def test_a_database_that_fails_ends_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not kept is not confirmed, so it comes again after the next start."""
    async with BotApi() as api, working(tmp_path, api) as (task, _, _):

        async def full(*_: object) -> None:
            raise StorageError("database or disk is full")

        monkeypatch.setattr("storage.inbox.keep", full)
        api.push({"message": {}})
        with pytest.raises(StorageError, match="disk is full"):
            await asyncio.wait_for(task, PATIENCE)
        assert len(api.queue) == 1


async def test_an_error_nobody_expected_is_told_without_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its kind and its place are for operators; what it was raised over is not."""
    async with BotApi() as api, working(tmp_path, api) as (task, _, _):

        def bewildered(_: object) -> str:
            raise ZeroDivisionError("Mrs Li's door code")

        monkeypatch.setattr(updates, "lane_of", bewildered)
        api.push({"message": {}})
        with pytest.raises(Stopped) as stopped:
            await asyncio.wait_for(task, PATIENCE)
    assert "ZeroDivisionError at test_loops.py" in str(stopped.value)
    assert "door" not in str(stopped.value)


async def test_a_job_that_breaks_leaves_the_others_their_turn(tmp_path: Path) -> None:
    """The digest does not fall out because an offer could not be passed on."""
    had_turn = []

    class Job:
        def __init__(self, *, breaks: bool) -> None:
            self._breaks = breaks

        async def due(self, *_: object) -> None:
            had_turn.append(self)
            if self._breaks:
                raise ZeroDivisionError

        async def next_due(self, *_: object) -> None:
            """Know nothing."""

    async with BotApi() as api, working(tmp_path, api) as (_, store, _):
        with pytest.raises(ExceptionGroup):
            await ticker.tick(store, [Job(breaks=True), Job(breaks=False)], datetime.now(UTC))
    assert len(had_turn) == 2


async def test_jobs_rest_until_they_are_due_or_something_is_said(tmp_path: Path) -> None:
    """A tick with nothing due asks nobody; a change, the moment a job named, and a clock set back wake them."""
    asked: list[datetime] = []
    begins = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)

    class Job:
        async def due(self, _tx: object, now: datetime) -> None:
            asked.append(now)

        async def next_due(self, *_: object) -> datetime:
            return begins + timedelta(minutes=5)

    async with BotApi() as api, working(tmp_path, api) as (_, store, _):
        ticking = ticker.Ticker(store, [Job()])
        for minutes in (0, 1, 2, 5, 4):
            await ticking.tick(begins + timedelta(minutes=minutes))
        assert [(now - begins) / timedelta(minutes=1) for now in asked] == [0, 5, 4]
        async with store.write() as tx:
            await meta.write(tx, "said", "something")
        await ticking.tick(begins + timedelta(minutes=4, seconds=30))
        assert len(asked) == 4
