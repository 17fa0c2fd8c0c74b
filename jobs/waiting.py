"""Whoever waits for something long sees how far it is: one message, edited now and then; none where it is soon done."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from domain.files import Progress
from domain.messages import Message
from storage import chats, outbox
from storage.letters import Rank
from storage.store import Store

T = TypeVar("T")
SHOW_EVERY = 10.0
"""Seconds after which whoever waits is shown how far it is."""
LONG = 10_000
"""Rows of what takes long; what has fewer is as good as done."""


async def watched(work: Awaitable[T], look: Callable[[], Awaitable[None]], every: float) -> T:
    """Wait for work, and look at it every now and then."""
    working = asyncio.ensure_future(work)
    try:
        while not (await asyncio.wait([working], timeout=every))[0]:
            await look()
    finally:
        working.cancel()
        await asyncio.wait([working])
    return working.result()


@dataclass(slots=True)
class Told:
    """Tells somebody in their chat how far something is."""

    store: Store
    chat: int
    person: int | None
    now: datetime
    progress: Progress
    said: Callable[[Progress], Message]
    shown: int = 0
    letter: int | None = None

    async def look(self) -> None:
        """Say how far it is, if it is long, and farther than was said."""
        if self.progress.whole >= LONG and self.progress.percent > self.shown:
            self.shown = self.progress.percent
            await self.say(self.said(self.progress))

    async def say(self, message: Message) -> None:
        """Say something, in place of what was said before."""
        async with self.store.write() as tx:
            chat = await chats.get(tx, self.chat)
            if chat.is_open:
                rank = Rank.EDIT if self.letter else Rank.OTHERS
                posted = await outbox.post(
                    tx, chat.id, message, self.now, rank=rank, person=self.person, edits=self.letter
                )
                self.letter = self.letter or posted
