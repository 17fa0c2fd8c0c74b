"""What becomes of a letter, by what is known after it left."""

import asyncio

import pytest

from chat import sender as sender_module
from chat.delivery import NotSent, Refused, Relocated, ShutOut, ThreadGone, Unknown
from domain.messages import Message
from domain.tasks import Draft
from storage import cards, chats, delivering, outbox, people, tasks, teams
from storage.store import Store
from tests.sending.conftest import NOW, Scripted, chat, post, sender_of, sending, settled, states

AGAIN = "Again, in case it got lost: "


def heard(*words: str) -> list[str]:
    """Return how `post` reads."""
    return [f"There is no /{word} here. All I can do: /help" for word in words]


async def test_a_chat_that_must_wait_hides_nobody(store: Store, telegram: Scripted) -> None:
    """Hundreds of letters to a chat that is silent stand before one to another; it leaves all the same."""
    silent, other = await chat(store, "1"), await chat(store, "2")
    await post(store, silent, *map(str, range(250)))
    await post(store, other, "me")
    telegram.happens["1"].append(NotSent("too many", 60))
    async with sending(store, telegram):
        await settled(store, 1)
    assert telegram.said == [("2", heard("me")[0])]


async def test_the_order_in_a_chat_is_kept_whatever_happens(store: Store, telegram: Scripted) -> None:
    """What is behind a message in doubt waits; only the one in doubt is marked, and stays marked."""
    await post(store, await chat(store, "1"), "a", "b", "c")
    telegram.happens["1"].extend([Unknown("cut"), NotSent("refused", 0.01)])
    async with sending(store, telegram):
        await settled(store, 3)
    assert telegram.texts == [AGAIN + heard("a")[0], *heard("b", "c")]


async def test_what_was_leaving_when_we_were_killed_is_marked_and_a_toast_is_let_go(
    store: Store, telegram: Scripted
) -> None:
    """One letter a chat can be on its way, so at most one a chat is said again."""
    one = await chat(store, "1")
    letters = await post(store, one, "a", "b")
    async with store.write() as tx:
        person = await people.add(tx, "Ana", None, NOW)
        await outbox.toast(tx, one, "press-1", person.id, Message("button-old"), NOW)
        await delivering.begun(tx, [letters[0], letters[1] + 1])
    async with sending(store, telegram):
        await settled(store, 3)
    assert telegram.texts == [AGAIN + heard("a")[0], *heard("b")]
    assert await states(store) == ["sent", "sent", "dropped"]


async def test_a_card_put_off_takes_the_place_of_a_newer_request(store: Store, telegram: Scripted) -> None:
    """Two requests for the same card never stand in each other's way."""
    group = await chat(store, "-5")
    async with store.write() as tx:
        person = await people.add(tx, "Ana", None, NOW)
        task = await tasks.add(tx, teams.ROOT, Draft("Water the plants"), person.id, NOW)
        await cards.make(tx, task.id, group)
        await outbox.refresh_card(tx, group, task.id, NOW)
        [first] = await delivering.heads(tx, [], 5)
        await delivering.begun(tx, [first.id])
        await outbox.refresh_card(tx, group, task.id, NOW)
        await delivering.put_off(tx, first.id, NOW, maybe_sent=False, trouble="429")
    async with sending(store, telegram):
        await settled(store, 1)
    assert len(telegram.said) == 1
    assert await states(store) == ["sent"]


async def test_a_group_that_moved_is_found_even_if_its_new_key_is_known(
    store: Store, telegram: Scripted
) -> None:
    """Somebody spoke there first: both rows become one, and what waits for either arrives."""
    old, new = await chat(store, "-5"), await chat(store, "-1005")
    await post(store, old, "a")
    await post(store, new, "b")
    telegram.happens["-5"].append(Relocated("-1005"))
    async with sending(store, telegram):
        await settled(store, 2)
    assert sorted(telegram.said) == [("-1005", text) for text in heard("a", "b")]
    async with store.read() as db:
        for key in ("-5", "-1005"):
            found = await chats.find(db, "telegram", key)
            assert found
            assert found.id == old


async def test_a_topic_that_is_gone_is_left(store: Store, telegram: Scripted) -> None:
    """The group itself is written to; the team's own topic stays."""
    group = await chat(store, "-5")
    async with store.write() as tx:
        await chats.link(tx, group, teams.ROOT, "7")
        await outbox.post(tx, group, Message("unknown-command", word="a"), NOW)
        await outbox.in_thread(tx, group, "9")
    await post(store, group, "b")
    telegram.happens["-5"].append(ThreadGone("topic closed"))
    async with sending(store, telegram):
        await settled(store, 2)
    assert telegram.texts == [*heard("a"), heard("b")[0] + "|7"]


async def test_a_teams_own_topic_that_is_gone_sends_its_words_nowhere_else(
    store: Store, telegram: Scripted
) -> None:
    """The group around it is another team's: it does not get them, and the topic waits until somebody speaks there."""
    group = await chat(store, "-5")
    async with store.write() as tx:
        topic = await chats.add_topic(tx, await chats.get(tx, group), "9", "Walkers")
        await outbox.post(tx, topic.id, Message("unknown-command", word="a"), NOW)
    await post(store, group, "b")
    telegram.happens["-5"].append(ThreadGone("topic closed"))
    async with sending(store, telegram):
        await settled(store, 2)
    assert telegram.texts == heard("b")
    async with store.read() as db:
        rooms = await chats.rooms(db, "telegram", "-5")
        assert [room.is_open for room in rooms] == [True, False]


async def test_what_has_no_words_or_is_refused_stops_nothing(store: Store, telegram: Scripted) -> None:
    """It is set aside, and those behind it arrive."""
    one = await chat(store, "1")
    async with store.write() as tx:
        await outbox.post(tx, one, Message("no-such-message"), NOW)
    await post(store, one, "a", "b", "c")
    telegram.happens["1"].extend([Refused("no"), ValueError("what the platform did not expect")])
    async with sending(store, telegram):
        await settled(store, 4)
    assert telegram.texts == heard("c")
    assert await states(store) == ["dropped", "dropped", "dropped", "sent"]


async def test_being_shut_out_ends_it(store: Store, telegram: Scripted) -> None:
    """Nothing can be said any more: whoever runs us must hear of it."""
    await post(store, await chat(store, "1"), "a")
    telegram.happens["1"].append(ShutOut("the token is not known"))
    with pytest.raises(ShutOut):
        await sender_of(store, telegram).run(asyncio.Event())


async def test_what_hangs_when_we_stop_is_sent_again_by_the_next(
    store: Store, telegram: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopping waits a moment for what is on its way, not for ever."""
    monkeypatch.setattr(sender_module, "LANDING", 0.01)
    await post(store, await chat(store, "1"), "a")
    telegram.hangs = True
    async with sending(store, telegram):
        await telegram.came.wait()
    assert await states(store) == ["sending"]
    telegram.hangs = False
    async with sending(store, telegram):
        await settled(store, 1)
    assert telegram.texts == [AGAIN + heard("a")[0]]
