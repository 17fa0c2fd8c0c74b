"""A file that was ordered is made outside of any transaction, sent, and erased once it has gone."""

import json
from datetime import UTC, datetime

import pytest
from structlog.testing import capture_logs

from chat.delivery import Unknown
from domain.files import File, file_name
from domain.language import Language
from domain.people import Role
from jobs import making
from reports import forms
from storage import files, people, teams
from storage.files import Order
from storage.store import Reader, Store
from tests.sending.conftest import Scripted, chat, sending, settled, states

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


async def _made(_db: Reader, order: Order) -> File:
    return File("hours.csv", str(order.facts["rows"]).encode())


async def _broken(_db: Reader, _order: Order) -> File:
    raise RuntimeError("no such sheet")


@pytest.fixture(autouse=True)
def makers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a maker that works, one that breaks, and one of the house."""
    monkeypatch.setattr(making, "MAKERS", {"works": _made, "breaks": _broken, "remarks": forms.remarks})


async def _ordered(store: Store, maker: str, **facts: int) -> None:
    to = await chat(store, maker)
    async with store.write() as tx:
        await files.order(tx, to, None, Language.ENGLISH, maker, facts, NOW)


async def _all_made(store: Store) -> None:
    while await making.make_next(store, NOW):
        pass


async def test_a_file_is_made_sent_and_erased(store: Store, telegram: Scripted) -> None:
    """What stays is that it was sent, and its name."""
    await _ordered(store, "works", rows=214)
    await _all_made(store)
    async with sending(store, telegram):
        await settled(store, 1)
    assert telegram.said == [("works", "[hours.csv: 214]")]
    async with store.read() as db:
        [row] = await db.all("SELECT name, content FROM file")
        with pytest.raises(LookupError):
            await files.get(db, 1)
    assert (row["name"], row["content"]) == ("hours.csv", None)


async def test_what_comes_along_comes_behind_it(
    store: Store, telegram: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In order; and how many parts there are is said first."""

    async def parts(_db: Reader, _order: Order) -> File:
        return File("1.csv", b"7", "proof", (File("2.csv", b"8", "proof"), File("2.txt", b"9")))

    monkeypatch.setattr(making, "MAKERS", {"parts": parts})
    await _ordered(store, "parts")
    await _all_made(store)
    async with sending(store, telegram):
        await settled(store, 4)
    assert "2 parts" in telegram.texts[0]
    assert telegram.texts[1:] == ["[1.csv: 7]", "[2.csv: 8]", "[2.txt: 9]"]
    async with store.read() as db:
        assert not await db.value("SELECT count(content) FROM file")


async def test_whoever_waits_long_is_shown_how_far_it_is(
    store: Store, telegram: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one message that is edited as it goes on, and says when it is done."""

    async def slow(_db: Reader, order: Order) -> File:
        order.progress.whole = 40_000
        for order.progress.done in (10_000, 30_000):
            store.mail.clear()
            await store.mail.wait()  # until it was shown
        return File("hours.csv", b"7")

    monkeypatch.setattr(making, "MAKERS", {"slow": slow})
    await _ordered(store, "slow")
    assert await making.make_next(store, NOW, show_every=0)
    async with store.read() as db:
        rows = await db.all("SELECT id, message, facts, edits FROM outbox ORDER BY id")
    first = rows[0]["id"]
    told = [(row["message"], json.loads(row["facts"]).get("percent"), row["edits"]) for row in rows]
    assert told == [
        ("file-making", 25, None),
        ("file-making", 75, first),
        ("file-made", None, first),
        ("file", None, None),
    ]
    async with sending(store, telegram):
        await settled(store, 4)
    assert telegram.said[-1] == ("slow", "[hours.csv: 7]")


async def test_a_file_that_arrived_perhaps_is_sent_again_and_says_so(
    store: Store, telegram: Scripted
) -> None:
    """A file must arrive, as every answer must."""
    await _ordered(store, "works", rows=7)
    await _all_made(store)
    telegram.happens["works"].append(Unknown("cut"))
    async with sending(store, telegram):
        await settled(store, 1)
    assert telegram.said == [("works", "Again, in case it got lost:[hours.csv: 7]")]


async def test_what_cannot_be_made_keeps_nobody_else_waiting(store: Store, telegram: Scripted) -> None:
    """It is tried three times, behind all that is new; then whoever waits is told."""
    await _ordered(store, "breaks")
    await _ordered(store, "works", rows=1)
    await _all_made(store)
    async with sending(store, telegram):
        await settled(store, 2)
    [told] = [text for where, text in telegram.said if where == "breaks"]
    assert told.startswith("The file you asked for could not be made")
    assert ("works", "[hours.csv: 1]") in telegram.said
    assert await states(store) == ["sent", "sent"]


async def test_what_nobody_waits_for_any_more_is_let_go(store: Store) -> None:
    """The table it was to be made from was dropped for another: nothing broke, and nothing is said."""
    await _ordered(store, "remarks", **{"import": 7})
    with capture_logs() as journal:
        await _all_made(store)
    assert journal == []
    async with store.read() as db:
        assert await db.value("SELECT count(*) FROM file") == 0
        assert await db.value("SELECT count(*) FROM outbox") == 0


async def test_what_waits_too_long_for_its_reader_is_erased(store: Store) -> None:
    """A file for somebody who never opens the bot is not kept for ever."""
    await _ordered(store, "works", rows=1)
    await _all_made(store)
    async with store.write() as tx:
        await files.forget(tx, NOW)
        assert (await files.get(tx, 1)).content == b"1"
        await files.forget(tx, datetime(2026, 11, 28, tzinfo=UTC))
        with pytest.raises(LookupError):
            await files.get(tx, 1)


def test_a_file_has_a_name_that_is_good_on_every_disk() -> None:
    """Whatever a team is called."""
    assert file_name("Willow Lane", "2026-w47", form="png") == "willow-lane-2026-w47.png"
    assert file_name("柳巷", "2026-w47", form="png") == "柳巷-2026-w47.png"
    assert file_name("../A: B/C?", "x", form="csv") == "a-b-c-x.csv"


async def test_a_role_taken_away_between_ordering_a_file_and_its_sending_is_seen(
    store: Store, telegram: Scripted
) -> None:
    """Nothing of the file leaves, and nothing of it stays; whoever ordered it is told why."""
    to = await chat(store, "works")
    facts = {"rows": 214, "team": teams.ROOT, "least": int(Role.LEAD)}
    async with store.write() as tx:
        for number in range(2):
            person = await people.add(tx, f"Lead {number}", Language.ENGLISH, NOW)
            await teams.set_role(tx, person.id, teams.ROOT, Role.LEAD, NOW)
            await files.order(tx, to, person.id, Language.ENGLISH, "works", facts, NOW)
    await _all_made(store)
    async with store.write() as tx:
        await teams.set_role(tx, person.id, teams.ROOT, Role.VOLUNTEER, NOW)
    async with sending(store, telegram):
        await settled(store, 2)
    assert telegram.texts == [
        "[hours.csv: 214]",
        "The file you ordered is for a team's lead, and you are that no longer. Ask whoever leads it now.",
    ]
    async with store.read() as db:
        assert await db.value("SELECT count(*) FROM file WHERE content IS NOT NULL") == 0
