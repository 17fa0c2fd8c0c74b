"""A doubled Telegram with one group and a few people, and the platform that talks to it."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from chat.events import Chat
from platforms.telegram import Pace, Telegram
from tests.doubles.bot_api import TOKEN, BotApi

GROUP, ANA, BO = -1001, 1001, 1002
HASTY = Pace(poll=5, first_wait=0.01, longest_wait=0.05, conflict_span=0.1)

group_chat = Chat("telegram", str(GROUP), private=False)
ana_chat = Chat("telegram", str(ANA), private=True)


@pytest.fixture(autouse=True)
def _direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loopback needs no proxy, whatever the machine is set up for."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """Provide a Telegram on which Ana has opened the bot and Bo has not; both are in the group."""
    async with BotApi() as api:
        api.person(ANA, "Ana Li", username="ana")
        api.person(BO, "王磊", language="zh-hans")
        api.group(GROUP, "Willow Lane", [ANA, BO])
        api.open_private(ANA)
        yield api


@pytest.fixture
async def telegram(api: BotApi) -> AsyncIterator[Telegram]:
    """Provide the platform, already introduced."""
    async with Telegram(TOKEN, api.root, HASTY) as telegram:
        assert await telegram.meet(asyncio.Event())
        yield telegram
