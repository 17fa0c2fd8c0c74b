"""A card that is raised stands anew, and the message before leads to it, whatever happens on the way."""

from dataclasses import dataclass

from actions.changing import raise_card
from chat import raising
from chat.delivery import Shown, Vanished
from chat.events import Chat
from domain.tasks import Draft
from storage import cards, outbox, people, tasks, teams
from storage.store import Store
from tests.sending.conftest import NOW, Scripted, chat, sending, settled

CARD = "🤝 #1 Walk\nany day\n0/1 · {} needed"
POINTER = "1: #1 Walk · further down"


async def _standing(store: Store, telegram: Scripted) -> int:
    """Show the card of a task in a chat; returns the chat."""
    where = await chat(store, "1")
    async with store.write() as tx:
        person = await people.add(tx, "Ana", None, NOW)
        task = await tasks.add(tx, teams.ROOT, Draft("Walk"), person.id, NOW)
        await cards.make(tx, task.id, where)
        await outbox.refresh_card(tx, where, task.id, NOW)
    async with sending(store, telegram):
        await settled(store, 1)
    assert telegram.texts == [CARD.format(1)]
    return where


async def _raised(store: Store, telegram: Scripted, letters: int = 4) -> list[str]:
    """Raise the card; returns what is said because of it."""
    async with store.write() as tx:
        await raise_card(tx, 1, NOW)
    async with sending(store, telegram):
        await settled(store, letters)
    return telegram.texts[1:]


async def test_the_new_card_comes_first_and_a_reply_to_either_means_the_task(
    store: Store, telegram: Scripted
) -> None:
    """The message before holds no button any more; who replies to it is understood."""
    where = await _standing(store, telegram)
    assert await _raised(store, telegram) == [CARD.format("still 1"), POINTER]
    async with store.read() as db:
        for message in ("1", "2"):
            card = await cards.by_message(db, where, message)
            assert card is not None
            assert card.task == 1


@dataclass
class Forgetful(Scripted):
    """A platform on which somebody deleted the first message."""

    async def edit(self, chat: Chat, message: str, shown: Shown) -> None:
        """Find the first message no more."""
        if message == "1":
            raise Vanished("gone")
        await super().edit(chat, message, shown)


async def test_a_former_message_that_is_gone_stands_in_nobodys_way(store: Store) -> None:
    """There is nothing left to lead on; the card is not sent once more for it."""
    telegram = Forgetful()
    await _standing(store, telegram)
    assert await _raised(store, telegram, letters=3) == [CARD.format("still 1")]


async def test_a_change_while_the_former_message_waits_is_shown(store: Store, telegram: Scripted) -> None:
    """The request for the one and for the other are the same letter; both are done."""
    where = await _standing(store, telegram)
    async with store.write() as tx:
        await cards.raise_up(tx, 1, where)
        card = await cards.get(tx, 1, where)
        assert card is not None
        await raising.stands(tx, card, "2", "as it was", NOW)
        await tasks.replace_draft(tx, await tasks.get(tx, 1), Draft("Walk slowly"), NOW)
        await outbox.refresh_card(tx, where, 1, NOW)
    async with sending(store, telegram):
        await settled(store, 3)
    said = "\n".join(telegram.texts[1:])
    assert said.startswith("1: #1 Walk slowly · further down\n2: 🤝 #1 Walk slowly")
