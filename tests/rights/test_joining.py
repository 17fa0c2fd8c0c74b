"""Joining by a link: for one or for many, for a while, with a lead's word where the team wishes."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from actions import joining
from chat.events import Account, Chat, Left
from commands.desk import Desk
from domain.people import Role
from storage import invites, settings, teams
from tests.rights.ruling import Cell, Seat
from tests.rights.street import NOW, PLATFORM, Street, street

STRANGER = Cell(Role.NONE, Seat.OTHER, private=True)
LEAD = Cell(Role.LEAD, Seat.OWN, private=True)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Street]:
    """Return the street, with Pat in no team."""
    async with street(tmp_path) as town, town.seated(STRANGER):
        yield town


async def _made(town: Street, *, many: bool, at: datetime = NOW) -> str:
    team = await teams.get(town.tx, town.things["team"])
    ana = (await teams.people(town.tx, team.id, Role.LEAD))[0]
    return (await joining.invite(town.tx, team, ana.id, at, many=many))[0]


async def test_whoever_opens_a_link_is_in_the_team(town: Street) -> None:
    """A link for many stands for all; one for a single person is spent at once; only its hash is kept."""
    many, once = await _made(town, many=True), await _made(town, many=False)
    assert (await town.say(STRANGER, f"start {many}")).message == "start-joined"
    assert (await town.say(STRANGER, f"start {many}")).message == "start-in-already"
    assert (await town.say(STRANGER, f"start {once}")).message == "start-in-already"
    assert (await town.say(STRANGER, f"start {once}")).message == "start-link-spent"
    kept = await town.tx.all("SELECT hash FROM invite")
    assert all(len(row["hash"]) == 32 and many.encode() not in row["hash"] for row in kept)


async def test_a_link_ends(town: Street) -> None:
    """By its time, by a lead's word, and with the role of whoever made it."""
    old = await _made(town, many=True, at=NOW - timedelta(days=8))
    assert (await town.say(STRANGER, f"start {old}")).message == "start-link-spent"
    fresh = await _made(town, many=True)
    ana = (await teams.people(town.tx, town.things["team"], Role.LEAD))[0]
    await teams.set_role(town.tx, ana.id, town.things["team"], Role.VOLUNTEER, NOW)
    assert (await town.say(STRANGER, f"start {fresh}")).message == "start-link-spent"
    await teams.set_role(town.tx, ana.id, town.things["team"], Role.LEAD, NOW)
    await invites.void(town.tx, town.things["team"])
    assert (await town.say(STRANGER, f"start {fresh}")).message == "start-link-spent"


async def test_a_team_may_let_people_in_one_by_one(town: Street) -> None:
    """A lead is asked once, and lets them in; until then they see nothing."""
    await settings.set_team(town.tx, town.things["team"], "approves", "on")
    link = await _made(town, many=True)
    for _ in range(2):
        assert (await town.say(STRANGER, f"start {link}")).message == "start-asked"
    assert await town.tx.value("SELECT count(*) FROM outbox WHERE message = 'join-asked'") == 1
    assert (await town.say(STRANGER, town.line("task {task}"))).message == "only-members"
    team = await teams.get(town.tx, town.things["team"])
    await joining.settle(town.tx, team, town.pat.id, 1, NOW, admit=True)
    assert await teams.role(town.tx, town.pat.id, team.id) is Role.VOLUNTEER


async def test_whoever_was_sent_out_is_not_let_back_in_by_an_old_link(town: Street) -> None:
    """A lead is asked first; a link made for them alone is a lead's word already."""
    team, many = town.things["team"], await _made(town, many=True)
    assert (await town.say(STRANGER, f"start {many}")).message == "start-joined"
    group = Chat(PLATFORM, f"-{team}", private=False)
    await Desk().happened(town.tx, Left(group, Account(PLATFORM, "pat", "Pat"), banned=True), NOW)
    assert await teams.role(town.tx, town.pat.id, team) is Role.NONE
    assert (await town.say(STRANGER, f"start {many}")).message == "start-asked"
    assert await teams.role(town.tx, town.pat.id, team) is Role.NONE
    once = await _made(town, many=False)
    assert (await town.say(STRANGER, f"start {once}")).message == "start-joined"
