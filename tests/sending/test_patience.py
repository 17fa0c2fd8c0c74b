"""A flood is told once, kindly, and is in nobody else's way; whatever was answered stays done."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chat.conversation import Conversation
from chat.dispatch import Dispatcher
from chat.events import Account, Chat, Event, Pressed, Said
from commands import COMMANDS
from commands.desk import Desk
from domain.patience import CALM, GROUP, PERSON, Allowance
from storage import chats, teams
from storage.store import Store
from tests.sending.conftest import Scripted

NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
GROUP_KEY = "-7"


class Crowd(Scripted):
    """A platform on which anybody says anything: who, where, what."""

    def event_of(self, raw: dict[str, Any]) -> Event:
        """Read what `Street.says` wrote."""
        account = Account(self.name, raw["who"], raw["who"])
        chat = Chat(self.name, raw["where"], private=raw["where"] == raw["who"])
        at = NOW + timedelta(seconds=raw["at"])
        if raw["text"].startswith("press "):
            return Pressed(chat, account, raw["text"].removeprefix("press "), f"press of {raw['who']}", "1")
        return Said(chat, account, raw["text"], "1", at=at)


class Standing:
    """A clock that stands."""

    now = staticmethod(lambda: NOW)


class Street:
    """A group of one team, people who are in it, and the dispatcher."""

    def __init__(self, store: Store, group: Allowance = GROUP) -> None:
        self._store = store
        platform = Crowd()
        self._dispatcher = Dispatcher(
            store,
            Conversation(COMMANDS, Desk()),
            {platform.name: platform},
            Standing(),
            group=group,
        )
        self._said = 0
        self.now = 0.0

    async def says(self, who: str, text: str, where: str = "", times: int = 1) -> None:
        """Let somebody say something, in private or elsewhere, so many times at this moment."""
        raw = {"who": who, "where": where or who, "text": text, "at": self.now}
        lines = [(str(self._said + n), where or who, raw) for n in range(times)]
        self._said += times
        await self._dispatcher.keep("telegram", lines)

    async def outcomes(self) -> list[str]:
        """Work off all that waits; returns what became of everything since the beginning."""
        await self._dispatcher.drain()
        async with self._store.read() as db:
            return [row["outcome"] for row in await db.all("SELECT outcome FROM inbox ORDER BY id")]

    async def posted(self) -> list[tuple[str, str]]:
        """Return what was posted, in order: where, and which message."""
        async with self._store.read() as db:
            rows = await db.all(
                "SELECT key, message FROM outbox JOIN chat ON chat.id = chat ORDER BY outbox.id"
            )
            return [(row["key"], row["message"]) for row in rows]


@pytest.fixture
async def street(store: Store) -> Street:
    """Provide a street with a group in it."""
    async with store.write() as tx:
        chat = await chats.add(tx, "telegram", GROUP_KEY)
        await chats.link(tx, chat.id, teams.ROOT, "")
    return Street(store)


async def test_a_flood_is_told_once_and_what_was_answered_stays_done(street: Street) -> None:
    """Sixty are done, the rest is not, and one message says which is which; after a pause all is as before."""
    await street.says("bo", "/privacy", GROUP_KEY)
    await street.says("bo", "/privacy", times=PERSON.at_once + 200)
    assert (await street.outcomes()).count("answered") == PERSON.at_once
    assert (await street.posted()).count(("bo", "too-much")) == 1
    street.now += CALM.total_seconds()
    await street.says("bo", "/privacy")
    assert (await street.outcomes())[-1] == "answered"
    assert (await street.posted())[-1] == ("bo", "privacy")


async def test_others_are_answered_while_somebody_floods(street: Street) -> None:
    """In the group that is flooded, and in private, where nobody waits behind it at all."""
    await street.says("ana", "/privacy")
    await street.says("bo", "/privacy", GROUP_KEY, times=500)
    await street.says("cui", "/list", GROUP_KEY)
    await street.says("dai", "/privacy")
    assert (await street.outcomes())[-2:] == ["answered", "answered"]
    answers = [key for key, message in await street.posted() if message != "start-first"]
    assert answers.index("dai") < 20, "private words waited behind a flood"
    assert "cui" in answers


async def test_a_flood_of_presses_is_answered_once(street: Street) -> None:
    """Forged ones as well: no press is worth more than a word."""
    await street.says("bo", "/privacy")
    await street.says("bo", "press nonsense.1", times=PERSON.at_once + 50)
    await street.outcomes()
    told = [message for _, message in await street.posted()]
    assert told.count("too-much") == 1
    assert told.count("button-old") == PERSON.at_once - 1


async def test_talk_among_people_is_never_too_much(street: Street) -> None:
    """A lively group is no flood, and whoever is lively in it is heard."""
    await street.says("bo", "did you hear about the concert", GROUP_KEY, times=300)
    await street.says("bo", "/list")
    assert set(await street.outcomes()) == {"heard", "answered"}


@pytest.mark.usefixtures("street")
async def test_a_raid_is_told_once_in_the_group_and_private_words_are_heard(store: Store) -> None:
    """What is more than a group may say gets one message for all."""
    raided = Street(store, Allowance(40, 40))
    for number in range(12):
        await raided.says(f"p{number}", "/list", GROUP_KEY, times=5)
    await raided.says("ana", "/privacy")
    outcomes = await raided.outcomes()
    assert outcomes.count("answered") == 41
    assert outcomes[-1] == "answered"
    told = await raided.posted()
    assert told.count((GROUP_KEY, "too-much-here")) == 1
    assert "too-much" not in [message for _, message in told]


async def test_what_was_said_during_an_outage_is_all_done(street: Street) -> None:
    """It comes at once, but was not said at once: nothing that was accepted is lost."""
    for _ in range(PERSON.at_once * 3):
        street.now += 10
        await street.says("bo", "/privacy")
    assert set(await street.outcomes()) == {"answered"}
