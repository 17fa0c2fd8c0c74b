"""What takes long to look up: only whoever asked waits for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from actions import membership, posting
from chat.clock import RealClock
from chat.conversation import Conversation
from chat.dispatch import LANES, Dispatcher
from chat.events import Account, Chat, Event, Said
from commands import COMMANDS
from commands.desk import Desk
from domain.figures import Counted, Figure
from domain.language import Language
from domain.people import Role
from domain.tasks import Draft
from domain.when import OPEN
from storage import chats, figures, teams
from storage.figures import Scope
from storage.store import Reader, Store
from tests.sending.conftest import NOW, Scripted

COUNT = figures.count


class Heard(Scripted):
    """A platform on which several people speak, each in a private chat."""

    def event_of(self, raw: dict[str, Any]) -> Event | None:
        """Return what somebody says."""
        key = str(raw["who"])
        return Said(Chat("telegram", key, private=True), Account("telegram", key, key), raw["says"], "5")


@dataclass
class Street:
    """A dispatcher that counts figures only when it is let."""

    store: Store
    dispatcher: Dispatcher
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    go: asyncio.Event = field(default_factory=asyncio.Event)
    said: int = 0

    async def count(self, db: Reader, scope: Scope, *wanted: Figure) -> Counted:
        """Count once it is let."""
        self.begun.set()
        await self.go.wait()
        return await COUNT(db, scope, *wanted)

    async def hear(self, who: int, says: str) -> None:
        """Let somebody say something."""
        self.said += 1
        async with asyncio.timeout(8):
            await self.dispatcher.keep("telegram", [(str(self.said), str(who), {"who": who, "says": says})])

    async def counting(self) -> None:
        """Wait until something is being counted."""
        async with asyncio.timeout(8):
            await self.begun.wait()

    async def done(self, count: int) -> list[str]:
        """Wait until so many have been answered; returns what they were answered with."""
        async with asyncio.timeout(8):
            while True:
                async with self.store.read() as db:
                    done = await db.value("SELECT count(*) FROM inbox WHERE done_at IS NOT NULL")
                    answers = [row["message"] for row in await db.all(ANSWERS)]
                if done >= count:
                    assert done == count
                    return answers
                await asyncio.sleep(0.01)


ANSWERS = "SELECT message FROM outbox WHERE rank = 1 AND class = 'must' ORDER BY id"


@asynccontextmanager
async def serving(store: Store, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Street]:
    """Serve a team of many leads, with one task."""
    async with store.write() as tx:
        team = await teams.add(tx, "Willow Lane", "Asia/Shanghai", Language.ENGLISH, teams.ROOT, NOW)
        group = await chats.add(tx, "telegram", "-5")
        await chats.link(tx, group.id, team.id, "")
        for n in range(LANES + 2):
            person = await membership.meet(tx, "telegram", str(n), f"Ana {n}", None, None, NOW)
            await teams.set_role(tx, person.id, team.id, Role.LEAD, NOW)
        await posting.post(tx, team.id, Draft("Water the plants", OPEN), person.id, NOW)
    platform, stop = Heard(), asyncio.Event()
    street = Street(
        store, Dispatcher(store, Conversation(COMMANDS, Desk()), {platform.name: platform}, RealClock())
    )
    monkeypatch.setattr(figures, "count", street.count)
    running = asyncio.create_task(street.dispatcher.run(stop))
    try:
        yield street
    finally:
        street.go.set()
        stop.set()
        await running


async def test_a_claim_is_answered_while_figures_are_counted(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many ask for them; then each is answered, once."""
    async with serving(store, monkeypatch) as street:
        for who in range(LANES + 1):
            await street.hear(who, "/export hours" if who == 1 else "/stats all")
        await street.counting()
        await street.hear(LANES + 1, "/claim 1")
        assert (await street.done(1))[0].startswith("claim-held")
        street.go.set()
        answers = await street.done(LANES + 2)
    assert sorted(answers[1:]) == ["export-ordered", *["stats"] * LANES]
    async with store.read() as db:
        assert await db.value("SELECT count(*) FROM file") == 1


async def test_who_may_see_figures_is_asked_again_once_they_are_counted(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is no lead any more sees none of them."""
    async with serving(store, monkeypatch) as street:
        await street.hear(0, "/stats all")
        await street.counting()
        async with store.write() as tx:
            await teams.set_role(tx, 1, 2, Role.VOLUNTEER, NOW)
        street.go.set()
        (answer,) = await street.done(1)
    assert answer.startswith("only-")
