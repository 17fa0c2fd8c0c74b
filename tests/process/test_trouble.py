"""Telegram as it is on a bad day: what must arrive arrives, in order, and only what is in doubt is repeated."""

import time

import pytest

from tests.doubles.bot_api import faults
from tests.doubles.bot_api.faults import error
from tests.process.street import ANA, BO, CUI, Street

pytestmark = pytest.mark.asyncio(loop_scope="module")

AGAIN = "Again, in case it got lost: "


async def test_too_many_messages_wait_as_long_as_telegram_says(street: Street) -> None:
    """Nothing was sent, so nothing is repeated and nothing is marked."""
    street.api.faults.order("sendMessage", error(429, "Too Many Requests: retry after 2", retry_after=2))
    asked, since = len(street.api.called("sendMessage")), time.monotonic()
    message = await street.does(BO, "/zqzqa", "/zqzqa")
    assert time.monotonic() - since >= 2
    assert len(street.api.called("sendMessage")) == asked + 2
    assert not message.text.startswith(AGAIN)


@pytest.mark.parametrize("fault", [faults.BAD_GATEWAY, faults.CUT_BEFORE])
async def test_what_was_sent_perhaps_is_sent_again_and_says_so(street: Street, fault: str) -> None:
    """Nobody knows whether it arrived; what comes behind it in the same chat waits."""
    street.api.faults.order("sendMessage", fault)
    before = len(street.api.messages(CUI))
    street.api.say(CUI, CUI, "/zqzqb")
    await street.does(CUI, "/zqzqc", "/zqzqc")
    first, second = street.api.messages(CUI)[before:]
    assert first.text.startswith(AGAIN)
    assert "/zqzqb" in first.text
    assert not second.text.startswith(AGAIN)


async def test_a_lost_answer_costs_one_marked_repeat(street: Street) -> None:
    """The message was there; its answer was not."""
    street.api.faults.order("sendMessage", faults.CUT_AFTER)
    before = len(street.api.messages(CUI))
    street.api.say(CUI, CUI, "/zqzqd")
    await street.hears(CUI, AGAIN, beyond=street.api.messages(CUI)[before - 1])
    texts = [message.text for message in street.api.messages(CUI)[before:]]
    assert texts[1] == AGAIN + texts[0]


async def test_a_card_that_changes_nothing_or_is_gone_is_no_trouble(street: Street) -> None:
    """An edit that Telegram calls none is done; a card that an admin deleted comes anew, buttons and all."""
    api, group = street.api, await street.team()
    card = await street.post(group, "mend a tap tomorrow 3pm, 3 people")
    api.faults.order("editMessageText", faults.CUT_AFTER)
    await street.taps(BO, group, "Claim", "It's yours")
    await street.taps(CUI, group, "Claim", "It's yours")
    await street.sees(group, "2/3 Bo, Cui")
    api.delete(group, card.id)
    await street.does(BO, f"/cant {card.text.split()[1]}", "free again")
    anew = await street.sees(group, "1/3 Cui")
    assert anew.id != card.id
    await street.taps(BO, group, "Claim", "It's yours")
    assert (await street.sees(group, "2/3 Cui, Bo")).id == anew.id


async def test_a_refused_edit_makes_way_for_a_newer_one(street: Street) -> None:
    """Two changes while Telegram asks us to wait are one edit."""
    api, group = street.api, await street.team()
    await street.post(group, "move a bed tomorrow 3pm, 3 people")
    api.faults.order("editMessageText", error(429, "Too Many Requests: retry after 1", retry_after=1))
    for person in (BO, CUI):
        await street.taps(person, group, "Claim", "It's yours")
    card = await street.sees(group, "2/3 Bo, Cui")
    assert len(card.edits) <= 2


async def test_a_long_answer_comes_in_parts(street: Street) -> None:
    """Nothing is longer than Telegram takes, and nothing is lost at the seam."""
    api, group = street.api, await street.team()
    card = await street.post(group, "tidy the cellar tomorrow 3pm")
    number = card.text.split()[1]
    words = [letter * 1500 for letter in "uvwxy"]
    for word in words:
        await street.does(ANA, f"/note {number} {word}", "Kept with")
    before = len(api.messages(ANA))
    api.faults.order("sendMessage", faults.TOO_MANY)
    api.say(ANA, ANA, f"/task {number}")
    await street.hears(ANA, "y" * 1500)
    parts = [message.text for message in api.messages(ANA)[before:]]
    assert len(parts) == 3
    assert all(len(part) <= 4096 for part in parts)
    assert all(word in "".join(parts) for word in words)
    assert not any(AGAIN in part for part in parts)
