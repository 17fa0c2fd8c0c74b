"""What becomes of an update that nobody expected."""

import asyncio
from datetime import timedelta

import pytest

from chat.clock import RealClock
from chat.conversation import Conversation
from chat.dispatch import Dispatcher
from chat.events import Account, Chat, Said
from commands import COMMANDS
from commands.desk import Desk
from storage import chats, inbox
from storage.errors import StorageError
from storage.store import Store
from tests.sending.conftest import NOW, Scripted

ana = Account("telegram", "1", "Ana")
private = Chat("telegram", "1", private=True)


@pytest.fixture
def dispatcher(store: Store, telegram: Scripted) -> Dispatcher:
    """Provide a dispatcher for whom everything said is `/start`."""
    telegram.event = Said(private, ana, "/start", "5")
    return Dispatcher(store, Conversation(COMMANDS, Desk()), {telegram.name: telegram}, RealClock())


async def outcomes(store: Store) -> list[str | None]:
    """Return what became of every update, in order."""
    async with store.read() as db:
        return [row["outcome"] for row in await db.all("SELECT outcome FROM inbox ORDER BY id")]


async def test_a_broken_update_never_blocks_its_lane(
    store: Store, dispatcher: Dispatcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that can't be read, one that breaks a command, one with half a letter in it: the next is answered."""
    async with store.write() as tx:
        await chats.add(tx, "telegram", "-5")
    hold, broken = Conversation.hold, iter([True, False, False])

    async def held(self: Conversation, *args: object) -> str:
        if next(broken):
            raise ZeroDivisionError
        return await hold(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Conversation, "hold", held)
    raws: list[dict[str, object]] = [{"broken": True}, {}, {"text": "half a letter \ud83d"}, {}]
    await dispatcher.keep("telegram", [(str(n), "1", raw) for n, raw in enumerate(raws)])
    await dispatcher.drain()
    assert await outcomes(store) == ["malformed", "broken", "answered", "answered"]


@pytest.mark.parametrize(("failures", "outcome"), [(1, "answered"), (3, "answered"), (4, "broken")])
async def test_when_the_database_fails_for_a_moment_the_update_is_tried_again(
    store: Store, dispatcher: Dispatcher, monkeypatch: pytest.MonkeyPatch, failures: int, outcome: str
) -> None:
    """A few times; what fails for longer is broken, and said to be."""
    hold, left = Conversation.hold, iter(range(failures))

    async def held(self: Conversation, *args: object) -> str:
        if next(left, None) is not None:
            raise StorageError("disk I/O error")
        return await hold(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Conversation, "hold", held)
    monkeypatch.setattr("chat.dispatch.PAUSES", (0.0, 0.0, 0.0))
    await dispatcher.keep("telegram", [("1", "1", {})])
    await dispatcher.drain()
    assert await outcomes(store) == [outcome]


async def test_updates_are_found_after_all_before_them_were_forgotten(
    store: Store, dispatcher: Dispatcher
) -> None:
    """After a quiet week the inbox is empty, but its numbers do not begin again below those worked off."""
    for key in ("1", "2"):
        await dispatcher.keep("telegram", [(key, "1", {})])
    await dispatcher.drain()
    async with store.write() as tx:
        await inbox.forget(tx, NOW + timedelta(days=9))
    await dispatcher.keep("telegram", [("3", "1", {})])
    await dispatcher.drain()
    assert await outcomes(store) == ["answered", "answered"]


async def test_what_waits_when_we_stop_is_left_for_the_next(store: Store, dispatcher: Dispatcher) -> None:
    """A stop ends lanes between two updates."""
    stop = asyncio.Event()
    stop.set()
    await dispatcher.keep("telegram", [("1", "1", {})])
    await dispatcher.run(stop)
    assert await outcomes(store) == [None]
    await dispatcher.drain()
    assert await outcomes(store) == ["answered"]
