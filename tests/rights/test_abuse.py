"""Names that disguise, links that are guessed, buttons pressed again, places hoarded."""

import secrets
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from actions import joining, membership, posting
from domain.people import Role
from domain.tasks import Draft
from storage import teams
from tests.rights.ruling import Cell, Seat
from tests.rights.street import NOW, PLATFORM, Street, street

VOLUNTEER = Cell(Role.VOLUNTEER, Seat.OWN, private=True)
DISGUISES = ["An\u200ba", "\u202eanA\u202c", "A\u2066na\u2069", "Ana\ufeff", "A\x00n\x07a", "\u200fAna\u200e"]


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Street]:
    """Return the street, with Pat as a volunteer."""
    async with street(tmp_path) as town, town.seated(VOLUNTEER):
        yield town


@pytest.mark.parametrize("name", DISGUISES)
async def test_a_name_hides_nothing(town: Street, name: str) -> None:
    """Letters that cannot be seen, or that turn the line around, are not part of a name."""
    met = await membership.meet(town.tx, PLATFORM, "new", name, None, None, NOW)
    assert met.name in ("Ana", "anA")


async def test_a_link_is_not_guessed(town: Street) -> None:
    """A guess, and a link that is one letter off, are told what a spent one is told; the role stays."""
    team = await teams.get(town.tx, town.things["team"])
    ana = (await teams.people(town.tx, team.id, Role.LEAD))[0]
    link, _ = await joining.invite(town.tx, team, ana.id, NOW, many=True)
    near = [link[:-1], f"{link}A", link.swapcase(), f" {link}x"]
    for guess in [*near, *(secrets.token_urlsafe(16) for _ in range(50))]:
        assert (await town.say(VOLUNTEER, f"start {guess}")).message == "start-link-spent"
    assert await teams.role(town.tx, town.pat.id, team.id) is Role.VOLUNTEER


async def test_a_button_pressed_again_gives_nothing_twice(town: Street) -> None:
    """The second press is answered, and nothing changes."""
    card = await town.card("held")
    press = f"{card}.claim"
    assert (await town.press(press)).message == "claim-held"
    before = await town.traces()
    assert (await town.press(press)).message == "claim-already-held"
    assert await town.traces() == before


async def test_nobody_hoards_places(town: Street) -> None:
    """One person has so many open tasks at a time as the team allows, whichever they are, and no more."""
    team = town.things["team"]
    await town.coordinate(in_team=True)
    assert (await town.reply("/settings open places 3")).message == "setting-set"
    await town.take_seat(VOLUNTEER)
    told = []
    for number in range(4):
        posted = await posting.post(town.tx, team, Draft(f"A small thing {number}"), town.pat.id, NOW)
        told.append((await town.say(VOLUNTEER, f"claim {posted.task.id}")).message)
    assert told == ["claim-held", "claim-held", "claim-quota", "claim-quota"], "one was theirs before"
