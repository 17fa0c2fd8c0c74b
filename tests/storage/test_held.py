"""Letters that are held: they block nobody, they wait for their hour, and their words go with them."""

from datetime import timedelta

from domain.language import Language
from domain.messages import Message, Words
from storage import chats, delivering, held, outbox, people
from storage.store import Store, Tx
from tests.storage.conftest import NOW

LATER = NOW + timedelta(hours=9)


async def private(tx: Tx) -> tuple[int, int]:
    """Return the chat and the number of somebody who has opened the bot."""
    person = await people.add(tx, "Bo", Language.ENGLISH, NOW)
    chat = await chats.add(tx, "telegram", "5", person=person.id)
    return chat.id, person.id


async def said(tx: Tx, chat: int, person: int, words: str) -> int:
    """Post something to a person."""
    return await outbox.post(tx, chat, Message("note-told", note=Words(words)), NOW, person=person)


async def test_what_is_held_blocks_no_answer_behind_it(store: Store) -> None:
    """The next letter of that chat is the one that was not held."""
    async with store.write() as tx:
        chat, person = await private(tx)
        await held.hold(tx, await said(tx, chat, person, "not now"), LATER, held.QUIET)
        answer = await said(tx, chat, person, "now")
        assert [letter.id for letter in await delivering.heads(tx, [], 10)] == [answer]
        assert await held.next_due(tx) == LATER
        assert await held.due(tx, LATER - timedelta(seconds=1)) == []


async def test_what_was_held_leaves_in_its_order_when_its_hour_has_come(store: Store) -> None:
    """And before what was said after it."""
    async with store.write() as tx:
        chat, person = await private(tx)
        first = await said(tx, chat, person, "first")
        await held.hold(tx, first, LATER, held.QUIET)
        await said(tx, chat, person, "second")
        await held.let_go(tx, [letter.id for letter in await held.due(tx, LATER)])
        assert [letter.id for letter in await delivering.heads(tx, [], 10)] == [first]
        assert await held.next_due(tx) is None


async def test_opening_the_bot_at_night_does_not_let_go_what_is_held(store: Store) -> None:
    """What waited for a start goes out, what waits for the morning does not."""
    async with store.write() as tx:
        chat, person = await private(tx)
        await held.hold(tx, await said(tx, chat, person, "tomorrow"), LATER, held.QUIET)
        await delivering.unpark(tx, person, chat, NOW - timedelta(days=2))
        assert await delivering.heads(tx, [], 10) == []
        assert len(await held.due(tx, LATER)) == 1


async def test_what_is_left_out_or_said_otherwise_keeps_no_words(store: Store) -> None:
    """Free words are erased with either."""
    async with store.write() as tx:
        chat, person = await private(tx)
        letters = [await said(tx, chat, person, "my knee hurts") for _ in range(2)]
        for letter in letters:
            await held.hold(tx, letter, LATER, held.MANY)
        await held.drop(tx, letters[:1], LATER)
        await held.said_otherwise(tx, letters[1:], LATER)
        kept = await tx.all("SELECT * FROM outbox")
    assert "knee" not in str([tuple(row) for row in kept])
