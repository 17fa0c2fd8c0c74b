"""Inbox, outbox, log: what is kept, what is erased."""

from datetime import timedelta

import pytest

from domain.messages import Hours, Joined, Message, Money, PersonRef, TaskRef, Term, Words, button
from domain.retention import LETTERS, UNOPENED
from domain.when import DayPart, Shape, When
from jobs import housekeeping
from storage import chats, delivering, facts, inbox, log, notices, outbox, queues, sheets, typed
from storage.errors import StorageError
from storage.store import Store
from tests.storage.conftest import NOW, posted


async def test_an_update_delivered_twice_is_kept_once(store: Store) -> None:
    """Keys are exact: the second delivery changes nothing, done or not."""
    update = ("77", "group", '{"text": "hello"}')
    async with store.write() as tx:
        await inbox.keep(tx, "telegram", [update, update], NOW)
        (arrived,) = await inbox.waiting(tx, 0)
        await inbox.done(tx, arrived.id, "answered", NOW)
        await inbox.keep(tx, "telegram", [update], NOW)
        assert await inbox.waiting(tx, 0) == []


async def test_what_was_said_is_erased_once_done(store: Store) -> None:
    """The raw update goes when it is done; the free words of an answer when it is sent."""
    async with store.write() as tx:
        await inbox.keep(tx, "telegram", [("1", "a", '{"text": "my knee hurts"}')], NOW)
        (arrived,) = await inbox.waiting(tx, 0)
        await inbox.done(tx, arrived.id, "answered", NOW)
        chat = await chats.add(tx, "telegram", "5")
        message = Message("not-understood", [button("help", "help")], said=Words("my knee hurts"))
        letter = await outbox.post(tx, chat.id, message, NOW)
        await delivering.sent(tx, letter, "m1", NOW)
        kept = [*await tx.all("SELECT * FROM inbox"), *await tx.all("SELECT * FROM outbox")]
    assert "knee" not in str([tuple(row) for row in kept])


@pytest.mark.parametrize(
    "fact",
    [
        7,
        Words("…"),
        TaskRef(3),
        PersonRef(4),
        Hours(90),
        Money(520_000),
        Term("kind-visit"),
        NOW,
        NOW.date(),
        When(Shape.PART, NOW, NOW + timedelta(hours=6), DayPart.MORNING),
        [PersonRef(1), PersonRef(2)],
    ],
)
def test_facts_come_back_as_they_went(fact: object) -> None:
    """Every type of fact survives the database; so does one inside a line of a longer message."""
    message = Message(
        "m", [button("hours", "done 3", hours=fact)], fact=fact, lines=Joined((Message("l", fact=fact),))
    )
    again = facts.decode("m", *facts.encode(message))
    assert again.facts["fact"] == fact
    assert again.facts["lines"].items[0].facts["fact"] == fact
    assert again.buttons[0].label.facts["hours"] == fact
    assert again.buttons[0].says == "done 3"


@pytest.mark.parametrize("pressed", [True, False])
async def test_what_a_button_would_say_is_erased_when_it_was_pressed_or_a_day_old(
    store: Store, *, pressed: bool
) -> None:
    """Sent, it still works; then typed words are gone, and lines of our own stay."""
    typed_line = button("claim", "claim 3 my mother is ill")
    async with store.write() as tx:
        chat = await chats.add(tx, "telegram", "1")
        letter = await outbox.post(tx, chat.id, Message("m", [typed_line, button("done", "done 3")]), NOW)
        await delivering.sent(tx, letter, "9", NOW)
        await typed.forget_all(tx, NOW)
        (sent,) = await outbox.with_buttons(tx)
        assert [one.says for one in sent.message.buttons] == ["claim 3 my mother is ill", "done 3"]
        if pressed:
            await typed.forget(tx, letter)
        else:
            await typed.forget_all(tx, NOW + timedelta(seconds=1))
        (sent,) = await outbox.with_buttons(tx)
        assert [one.says for one in sent.message.buttons] == ["", "done 3"]
        assert "mother" not in str([tuple(row) for row in await tx.all("SELECT * FROM outbox")])


@pytest.mark.parametrize(
    "line",
    [
        "list",
        "claim 3",
        "list @1",
        "done 3 90 min for =5",
        "role =3 lead",
        "language zh",
        "didnt 3 all",
        "assign 4 =2",
        "stats wishes traced 2026-11-01 – 2026-11-30",
        "stats @1 all",
        "export hours xlsx public 2026-11-01 – 2026-11-30",
    ],
)
def test_lines_of_our_own_stay(line: str) -> None:
    """What a button of ours says holds commands, numbers and a few words: it works as long as its message."""
    assert not typed.is_typed(line)


def test_a_thing_that_is_no_fact_is_refused() -> None:
    """Whoever posts an object that can't be told is told so at once."""
    with pytest.raises(TypeError, match="no fact"):
        facts.encode(Message("m", fact=object()))


async def test_one_card_waits_at_a_time(store: Store) -> None:
    """However often a task changes before its card is shown, it is shown once."""
    async with store.write() as tx:
        task, chat = await posted(tx), await chats.add(tx, "telegram", "-5")
        for _ in range(5):
            await outbox.refresh_card(tx, chat.id, task.id, NOW)
        assert await tx.value("SELECT count(*) FROM outbox") == 1


async def test_a_notice_is_given_once(store: Store) -> None:
    """The second to ask is told that it was said."""
    async with store.write() as tx:
        assert await notices.first_time(tx, "digest", 1, "2026-11-20", NOW)
        assert not await notices.first_time(tx, "digest", 1, "2026-11-20", NOW)
        assert await notices.first_time(tx, "digest", 1, "2026-11-21", NOW)


@pytest.mark.parametrize("statement", ["UPDATE log SET verb = 'x'", "DELETE FROM log"])
async def test_the_log_is_append_only(store: Store, statement: str) -> None:
    """Not even our own code can change it."""
    async with store.write() as tx:
        await log.wrote(tx, "posted", NOW, task=1, person=1)
    with pytest.raises(StorageError, match="append-only"):
        async with store.write() as tx:
            await tx.run(statement)


async def test_each_log_entry_seals_the_one_before(store: Store) -> None:
    """Two entries that say the same have seals of their own."""
    async with store.write() as tx:
        await log.wrote(tx, "claimed", NOW, task=1, person=1)
        await log.wrote(tx, "claimed", NOW, task=1, person=1)
        seals = [row[0] for row in await tx.all("SELECT seal FROM log")]
    assert len(set(seals)) == 2
    assert all(len(seal) == 32 for seal in seals)


async def test_that_something_was_said_is_forgotten_in_the_end(store: Store) -> None:
    """After 90 days, but not while its task is open or it shows somebody's details; the newest keeps the count."""
    later = NOW + LETTERS + timedelta(hours=1)
    async with store.write() as tx:
        chat = await chats.add(tx, "telegram", "5")
        ended, still = await posted(tx), await posted(tx)
        await tx.run("UPDATE task SET state = 'closed' WHERE id = :task", task=ended.id)
        kept = {}
        for name, task, made_at in (
            ("of a task that ended", ended.id, NOW),
            ("of an open task", still.id, NOW),
            ("with details", ended.id, NOW),
            ("of no task", None, NOW),
            ("lately", None, later),
            ("newest", None, NOW),
        ):
            letter = await outbox.post(tx, chat.id, Message("you-are-welcome"), made_at, task=task)
            await delivering.sent(tx, letter, f"m{letter}", made_at)
            kept[letter] = name
            if name == "with details":
                await sheets.stands(tx, letter, ended.id, 1)
        await housekeeping.due(tx, NOW + LETTERS - timedelta(hours=1))
        assert len(await tx.all("SELECT id FROM outbox")) == len(kept)
        await housekeeping.due(tx, later)
        left = [kept[row["id"]] for row in await tx.all("SELECT id FROM outbox ORDER BY id")]
    assert left == ["of an open task", "with details", "lately", "newest"]


async def test_what_nobody_comes_to_read_is_given_up(store: Store) -> None:
    """Two days after it was said its words are erased, and it is not sent any more."""
    async with store.write() as tx:
        chat = await chats.add(tx, "telegram", "5", person=1)
        said = Message("not-understood", said=Words("my knee hurts"))
        letter = await outbox.post(tx, chat.id, said, NOW, person=1, parked="not started")
        await housekeeping.due(tx, NOW + UNOPENED)
        assert (await queues.look(tx)).parked == 1
        await housekeeping.due(tx, NOW + UNOPENED + timedelta(hours=1))
        row = await tx.one("SELECT * FROM outbox WHERE id = :letter", letter=letter)
        assert row
        assert (row["state"], row["words"]) == ("dropped", "[]")
        await delivering.unpark(tx, 1, chat.id, NOW)
        assert await delivering.heads(tx, [], 5) == []
