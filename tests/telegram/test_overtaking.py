"""Much to say at one moment: whoever waits for something is told first."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from chat.clock import RealClock
from chat.sender import Sender
from domain.language import Language
from domain.messages import Message
from house.opening import house
from platforms.telegram import Telegram
from storage import chats, outbox
from storage.letters import Rank
from storage.store import Store
from tests.doubles.bot_api import BotApi
from tests.sending.conftest import running

PEOPLE = range(2_000, 2_040)
LATECOMER = 3_000
AT_ONCE = 4  # messages on their way
NOW = datetime.now(UTC)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """Provide a house with nobody in it."""
    zone, language = ZoneInfo("Asia/Shanghai"), Language.ENGLISH
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, language, NOW) as (store, _):
        yield store


async def _chats(api: BotApi, store: Store, users: Iterable[int]) -> list[int]:
    """Let people open the bot; returns their chats."""
    async with store.write() as tx:
        for user in users:
            api.person(user, f"P{user}")
            api.open_private(user)
        return [(await chats.add(tx, "telegram", str(user))).id for user in users]


async def _post(
    store: Store, to: Sequence[int], word: str, *, rank: Rank = Rank.OTHERS, unasked: bool = False
) -> None:
    async with store.write() as tx:
        tx.unasked = unasked
        for chat in to:
            await outbox.post(tx, chat, Message("unknown-command", word=word), NOW, rank=rank)


@asynccontextmanager
async def _sending(store: Store, telegram: Telegram) -> AsyncIterator[None]:
    sender = Sender(store, {"telegram": telegram}, RealClock(), in_flight=AT_ONCE)
    async with running(sender):
        yield


def _said(api: BotApi) -> list[tuple[int, str]]:
    """Return what arrived: where, and its word."""
    return [(message.chat, message.text.split("/")[1].split()[0]) for message in api.sent]


async def test_whoever_waits_is_told_before_all_that_is_said_unasked(
    api: BotApi, telegram: Telegram, store: Store
) -> None:
    """Forty reminders are due; meanwhile somebody asks, and somebody can't come. Order in a chat is kept."""
    *some, reminded_last = await _chats(api, store, PEOPLE)
    [latecomer] = await _chats(api, store, [LATECOMER])
    await _post(store, [*some, reminded_last], "reminder", unasked=True)
    async with _sending(store, telegram):
        await api.wait_for(lambda: len(api.sent) >= AT_ONCE, 60)
        await _post(store, [latecomer], "news")
        await _post(store, [reminded_last], "answer", rank=Rank.ANSWER)
        before = len(api.sent)
        await api.wait_for(lambda: len(api.sent) == len(PEOPLE) + 2, 60)
    said = _said(api)
    answered, told = said.index((PEOPLE[-1], "answer")), said.index((LATECOMER, "news"))
    assert said.index((PEOPLE[-1], "reminder")) < answered
    # What was on its way, then what left together with the reminder that must go before the answer.
    assert max(answered, told) <= before + 2 * AT_ONCE + 1 < len(PEOPLE)
    assert len(said) == len(set(said))
