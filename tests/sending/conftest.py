"""A store, and a platform that does what a test tells it to."""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from chat.clock import RealClock
from chat.delivery import Limits, Shown
from chat.events import Account, Chat, Event
from chat.sender import Sender
from domain.files import File
from domain.language import Language
from domain.messages import Message
from house.opening import house
from storage import chats, outbox
from storage.store import Store

NOW = datetime.now(UTC)


@dataclass
class Scripted:
    """A platform. `happens`: what befalls the next calls to a chat, one each; `said`: what came through, and where."""

    name: str = "telegram"
    limits: Limits = field(default_factory=lambda: Limits(4096, 200, 1e6, 1e6, 1e6))
    happens: defaultdict[str, deque[BaseException]] = field(default_factory=lambda: defaultdict(deque))
    said: list[tuple[str, str]] = field(default_factory=list)
    came: asyncio.Event = field(default_factory=asyncio.Event)
    event: Event | None = None
    hangs: bool = False

    def event_of(self, raw: dict[str, Any]) -> Event | None:
        """Say what the test says."""
        if raw.get("broken"):
            raise RecursionError
        return self.event

    async def send(self, chat: Chat, shown: Shown) -> str:
        """Say it, unless something befalls it."""
        return await self._does(chat.key, f"{shown.text}|{chat.thread}" if chat.thread else shown.text)

    async def send_file(self, chat: Chat, file: File, caption: str) -> str:
        """Send it, unless something befalls it."""
        return await self._does(chat.key, f"{caption}[{file.name}: {file.content.decode()}]")

    async def edit(self, chat: Chat, message: str, shown: Shown) -> None:
        """Edit it, unless something befalls it."""
        await self._does(chat.key, f"{message}: {shown.text}")

    async def toast(self, press: str, text: str) -> None:
        """Show it, unless something befalls it."""
        await self._does(press, text)

    async def _does(self, where: str, text: str) -> str:
        if self.hangs:
            self.came.set()
            await asyncio.Event().wait()
        if self.happens[where]:
            raise self.happens[where].popleft()
        self.said.append((where, text))
        return str(len(self.said))

    async def has_member(self, _chat: Chat, _account: Account) -> bool | None:
        """Not know."""
        return None

    def start_link(self, payload: str) -> str:
        """Return an address."""
        return f"https://example.org/{payload}"

    @property
    def texts(self) -> list[str]:
        """What was said, without where."""
        return [text for _, text in self.said]


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """Provide a house with nobody in it but the root team."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        yield store


@pytest.fixture
def telegram() -> Scripted:
    """Provide a platform on which all is well."""
    return Scripted()


def sender_of(store: Store, platform: Scripted) -> Sender:
    """Return a sender, as after a start."""
    return Sender(store, {platform.name: platform}, RealClock())


@asynccontextmanager
async def sending(store: Store, platform: Scripted) -> AsyncIterator[Sender]:
    """Run a sender for as long as the block lasts."""
    sender = sender_of(store, platform)
    async with running(sender):
        yield sender


@asynccontextmanager
async def running(sender: Sender) -> AsyncIterator[None]:
    """Run this sender for as long as the block lasts."""
    stop = asyncio.Event()
    task = asyncio.create_task(sender.run(stop))
    try:
        yield
    finally:
        stop.set()
        await task


async def chat(store: Store, key: str) -> int:
    """Make a chat; returns its id."""
    async with store.write() as tx:
        return (await chats.add(tx, "telegram", key)).id


async def post(store: Store, to: int, *words: str) -> list[int]:
    """Post messages that read `There is no /WORD here …`; returns their ids."""
    async with store.write() as tx:
        return [await outbox.post(tx, to, Message("unknown-command", word=word), NOW) for word in words]


async def states(store: Store) -> list[str]:
    """Return the state of every letter, in order."""
    async with store.read() as db:
        return [row["state"] for row in await db.all("SELECT state FROM outbox ORDER BY id")]


async def settled(store: Store, count: int) -> None:
    """Wait until so many letters have left for good."""
    async with asyncio.timeout(8):
        while sum(state in ("sent", "dropped", "parked") for state in await states(store)) < count:
            store.mail.set()
            await asyncio.sleep(0.01)
