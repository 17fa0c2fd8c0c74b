"""A group becomes a team's: by whoever brought the bot there, if they lead one."""

from pathlib import Path

from chat.events import Account, Chat, Left, Moved, Welcomed
from commands.desk import Desk
from domain.people import Role
from storage import chats, teams
from storage.store import Tx
from tests.rights.ruling import Cell, Seat, Verdict
from tests.rights.street import NOW, PLATFORM, Street, street

PAT = Account(PLATFORM, "pat", "Pat")
LEAD = Cell(Role.LEAD, Seat.PARENT, private=True)
GROUP = Chat(PLATFORM, "-later", private=False, title="Later")


async def _asked(tx: Tx) -> str | None:
    row = await tx.one("SELECT message FROM outbox WHERE message LIKE 'team-%' ORDER BY id DESC LIMIT 1")
    return row["message"] if row else None


async def _brought(town: Street) -> chats.ChatRow:
    await Desk().happened(town.tx, Welcomed(GROUP, PAT), NOW)
    group = await chats.find(town.tx, PLATFORM, GROUP.key)
    assert group
    return group


async def test_whoever_leads_a_team_is_asked_whose_a_group_is(tmp_path: Path) -> None:
    """A lead taps one of their teams, and the group is one more chat of it."""
    async with street(tmp_path) as town, town.seated(LEAD):
        group = await _brought(town)
        assert await _asked(town.tx) == "team-group-whose"
        told = await town.say(LEAD, f"team group {group.id} ={town.things['team']}")
        assert told.message == "team-group-given"
        assert len(await chats.of_team(town.tx, town.things["team"])) == 2


async def test_a_group_may_be_a_new_team(tmp_path: Path) -> None:
    """It is made below the team its lead leads, named like the group, and what is held above holds there."""
    async with street(tmp_path) as town, town.seated(LEAD):
        group = await _brought(town)
        await town.say(LEAD, f"team group {group.id}")
        team = (await chats.get(town.tx, group.id)).team
        assert team
        assert (await teams.get(town.tx, team)).name == "Later"
        assert await teams.role(town.tx, town.pat.id, team) is Role.LEAD
        assert (await town.say(LEAD, f"team group {group.id}")).message == "team-group-taken"


async def test_a_volunteer_makes_no_group_a_team(tmp_path: Path) -> None:
    """They are told who can; a button of another person's is dead."""
    volunteer = Cell(Role.VOLUNTEER, Seat.OWN, private=True)
    async with street(tmp_path) as town, town.seated(volunteer):
        group = await _brought(town)
        assert await _asked(town.tx) == "team-not-yet"
        assert (await town.say(volunteer, f"team group {group.id}")).verdict is Verdict.NOT_THERE


async def test_leaving_the_group_takes_the_role_at_once(tmp_path: Path) -> None:
    """Who left, or was banned, sees nothing from the next message on; a group that moves stays the team's."""
    lead = Cell(Role.LEAD, Seat.OWN, private=True)
    async with street(tmp_path) as town, town.seated(lead):
        home = Chat(PLATFORM, f"-{town.things['team']}", private=False)
        await Desk().happened(town.tx, Moved(home, "-super"), NOW)
        assert (await town.say(lead, town.line("task {task}"))).verdict is Verdict.DONE
        await Desk().happened(town.tx, Left(Chat(PLATFORM, "-super", private=False), PAT), NOW)
        assert (await town.say(lead, town.line("task {task}"))).message == "only-members"


async def test_a_coordinators_group_is_a_team_at_once_until_they_say_otherwise(tmp_path: Path) -> None:
    """Nobody waits for an answer; a tap makes it one more chat of a team, as long as nothing was posted in it."""
    async with street(tmp_path) as town, town.seated(LEAD):
        await teams.set_role(town.tx, town.pat.id, teams.ROOT, Role.COORDINATOR, NOW)
        group = await _brought(town)
        made = group.team
        assert made
        assert await _asked(town.tx) == "team-group-made"
        told = await town.say(LEAD, f"team group {group.id} ={town.things['team']}")
        assert told.message == "team-group-given"
        assert (await teams.get(town.tx, made)).archived
        assert (await chats.get(town.tx, group.id)).team == town.things["team"]
