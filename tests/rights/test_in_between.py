"""A role is read when something is done, not when it was offered; and somebody is always in charge."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from actions import forgetting, membership
from domain.messages import Refusal
from domain.people import Person, Role
from storage import people, teams
from storage.chats import link
from tests.rights.ruling import Cell, Seat, Verdict
from tests.rights.street import NOW, Street, street

LEAD = Cell(Role.LEAD, Seat.OWN, private=True)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Street]:
    """Return the street, with Pat as a lead."""
    async with street(tmp_path) as town, town.seated(LEAD):
        yield town


async def _loses_role(town: Street) -> None:
    await teams.set_role(town.tx, town.pat.id, town.things["team"], Role.VOLUNTEER, NOW)


async def test_between_a_question_and_its_answer(town: Street) -> None:
    """The answer is refused, and nothing changes; the question is gone."""
    assert (await town.say(LEAD, town.line("cancel {held}"))).message == "cancel-ask-reason"
    before = await town.traces()
    await _loses_role(town)
    assert (await town.reply("it rains")).verdict is Verdict.ROLE
    assert (await town.reply("it rains")).message != "cancelled"
    assert await town.traces() == before


async def test_between_a_button_and_its_press(town: Street) -> None:
    """A button is worth what its line is worth when it is pressed."""
    await town.say(LEAD, town.line("people ={person}"))
    before = await town.traces()
    await _loses_role(town)
    assert (await town.reply("[0]")).message == "only-lead"
    assert await town.traces() == before


async def _coordinator(town: Street, name: str) -> Person:
    person = await people.add(town.tx, name, None, NOW)
    await teams.set_role(town.tx, person.id, teams.ROOT, Role.COORDINATOR, NOW)
    return person


async def test_the_last_coordinator_stays_one_whatever_happens(town: Street) -> None:
    """By a role given, by leaving or being sent out of the chat of the whole house, by being forgotten."""
    kim, lou = await _coordinator(town, "Kim"), await _coordinator(town, "Lou")
    chat = await town.tx.value("SELECT id FROM chat WHERE person IS NULL ORDER BY id DESC LIMIT 1")
    await link(town.tx, chat, teams.ROOT, "")
    await membership.leave(town.tx, teams.ROOT, lou.id, NOW)
    assert await teams.direct_role(town.tx, lou.id, teams.ROOT) is Role.NONE, "Lou was not the last"
    await membership.leave(town.tx, teams.ROOT, kim.id, NOW)
    for role in (Role.LEAD, Role.VOLUNTEER):
        with pytest.raises(Refusal, match="role-last-coordinator"):
            await membership.set_role(town.tx, teams.ROOT, kim.id, role, kim.id, NOW)
    with pytest.raises(Refusal, match="role-last-coordinator"):
        await forgetting.ask(town.tx, kim.id, kim.id, NOW)
    assert await teams.direct_role(town.tx, kim.id, teams.ROOT) is Role.COORDINATOR


async def test_of_two_coordinators_who_want_to_be_forgotten_one_is_asked_to_stay(town: Street) -> None:
    """The first may go at once; the second is the last from that moment on."""
    kim, lou = await _coordinator(town, "Kim"), await _coordinator(town, "Lou")
    await forgetting.ask(town.tx, kim.id, kim.id, NOW)
    with pytest.raises(Refusal, match="role-last-coordinator"):
        await forgetting.ask(town.tx, lou.id, lou.id, NOW)


async def test_a_lead_lets_nobody_be_forgotten_who_is_in_a_team_of_somebody_elses(town: Street) -> None:
    """Of somebody without an account who stands in two teams, whoever leads both decides."""
    there = await town.tx.value("SELECT id FROM team WHERE name = 'East'")
    await teams.set_role(town.tx, town.things["voiceless"], there, Role.VOLUNTEER, NOW)
    assert (await town.say(LEAD, town.line("people forget ={voiceless}"))).message == "forget-elsewhere"
    await teams.set_role(town.tx, town.pat.id, there, Role.LEAD, NOW)
    assert (await town.say(LEAD, town.line("people forget ={voiceless}"))).message == "forget-ask"
