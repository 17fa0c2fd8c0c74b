"""The journal: what operators can follow in it, and what never stands there."""

import re

import pytest

from tests.doubles.bot_api import faults
from tests.process.street import ANA, BO, PEOPLE, Street

pytestmark = pytest.mark.asyncio(loop_scope="module")

EVENT = re.compile(r"(\w+)=('[^']*'|\S+)")
SAID = ("Zephyrine", "13800138000", "Block 77 flat 1204", "her knee", "secret of the Zhangs")


def _events(journal: str) -> list[dict[str, str]]:
    return [dict(EVENT.findall(line)) for line in journal.splitlines() if "event=" in line]


async def test_an_update_can_be_followed_to_its_messages(street: Street) -> None:
    """By its number to the batch that it posted, and by that to the letters and how they went."""
    await street.does(BO, "/privacy", "")
    await street.is_quiet(BO)
    events = _events(street.bot.journal)
    posted = {event["batch"] for event in events if event["event"] == "'worked off'"} - {"None"}
    delivered = {event["batch"] for event in events if event["event"] == "'delivered'"}
    assert posted
    assert posted & delivered
    assert all(event["update"].isdigit() for event in events if event["event"] == "'worked off'")


async def test_nothing_that_people_say_or_are_called_stands_in_it(street: Street) -> None:
    """Neither what went well nor what was refused, broken, cut off or malformed leaves words behind."""
    api, group = street.api, await street.team(title="Secret Garden Lane")
    name, phone, flat, reason, note = SAID
    await street.post(group, f"wash windows for {name} tomorrow 3pm, {flat}, {phone}")
    await street.taps(BO, group, "Claim", "It's yours")
    number = api.messages(group)[-1].text.split()[1]
    await street.does(ANA, f"/note {number} {note}", "Kept with")
    api.faults.order("sendMessage", faults.CUT_AFTER)
    await street.does(BO, f"/cant {number} {reason}", "free again")
    await street.does(BO, f"/cancel {number} {name}", "")
    api.push({"message": {"text": name, "chat": reason}})
    api.push({"callback_query": {"data": f"{note} {phone}", "from": {"id": phone}}})
    await street.is_quiet(BO)
    journal = street.bot.journal
    assert [word for word in (*SAID, "Secret Garden", "windows") if word in journal] == []
    assert [name for name, _ in PEOPLE.values() if re.search(rf"\b{name}\b", journal)] == []
    said = {message.text for message in api.sent if len(message.text) > 12}
    assert [text for text in said if text in journal] == []
    assert api.token.partition(":")[2] not in journal


async def test_each_event_is_one_line_with_its_level_and_moment(street: Street) -> None:
    """So that any tool can read it."""
    events = _events(street.bot.journal)
    assert len(events) > 10
    assert all({"timestamp", "level", "event"} <= event.keys() for event in events)
