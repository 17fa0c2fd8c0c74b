"""Making, moving, renaming and ending teams, and giving a group to one."""

from datetime import datetime

from actions import membership
from actions.membership import clean_name
from domain.discretion import closed, without_phones
from domain.messages import Refusal, button
from domain.people import Body, Role, Team
from storage import changes, chats, log, rotas, teams, tree
from storage.chats import ChatRow
from storage.store import Reader, Tx


async def require(db: Reader, team: Team, person: int, least: Role) -> None:
    """Raise Refusal unless a person holds at least this role on a team."""
    if await teams.role(db, person, team.id) < least:
        raise Refusal(f"only-{least.word}")


async def make(tx: Tx, name: str, parent: Team, by: int, now: datetime, body: Body = Body.TEAM) -> Team:
    """Make a team below another, with its clock and language. Raises Refusal."""
    await require(tx, parent, by, Role.LEAD)
    name = await _free_name(tx, name, parent.id)
    team = await teams.add(tx, name, parent.zone.key, parent.language, parent.id, now, body)
    await log.wrote(tx, "made-team", now, team=team.id, person=by)
    return team


async def enrol(tx: Tx, team: Team, person: int, by: int, now: datetime, *, contact: bool) -> None:
    """Note that somebody belongs to an organisation or a household; its contact speaks for it and leads it. Raises Refusal."""
    await require(tx, team, by, Role.LEAD)
    if team.body is Body.TEAM:
        raise Refusal("team-no-organisation", team=team)
    await membership.join(tx, team.id, person, now, Role.LEAD if contact else Role.VOLUNTEER)
    if contact:
        await tree.speak_for(tx, team.id, person)
        await rotas.speaks(tx, team.id, person)
    await log.wrote(tx, "enrolled", now, team=team.id, person=by, about=person)


async def rename(tx: Tx, team: Team, name: str, by: int, now: datetime) -> int:
    """Call a team something else; returns the number of the change. Raises Refusal."""
    await require(tx, team, by, Role.LEAD)
    name = await _free_name(tx, name, team.parent)
    await tree.rename(tx, team.id, name)
    await log.wrote(tx, "renamed-team", now, team=team.id, person=by)
    return await changes.keep(tx, by, None, "set", 0, {"team": team.id, "name": team.name}, now)


async def move(tx: Tx, team: Team, parent: Team, by: int, now: datetime) -> int:
    """Put a team under another: who leads there leads it from now on. Returns the change. Raises Refusal."""
    for one in (team, parent):
        await require(tx, one, by, Role.COORDINATOR)
    if team.parent is None or await tree.holds(tx, team.id, parent.id):
        raise Refusal("team-not-below-itself", team=team, parent=parent)
    await _free_name(tx, team.name, parent.id)
    await tree.move(tx, team.id, parent.id)
    await log.wrote(tx, "moved-team", now, team=team.id, person=by, parent=parent.id)
    return await changes.keep(tx, by, None, "set", 0, {"team": team.id, "parent": team.parent}, now)


async def archive(tx: Tx, team: Team, by: int, now: datetime) -> None:
    """Keep a team for its history only. Raises Refusal while anything goes on in it, or below it."""
    await require(tx, team, by, Role.COORDINATOR)
    if team.parent is None:
        raise Refusal("team-root")
    if await tree.right_below(tx, team.id):
        raise Refusal("team-has-teams", team=team)
    unfinished = await tree.unfinished(tx, team.id)
    if unfinished:
        raise Refusal("team-unfinished", team=team, count=unfinished)
    taken = await tree.taken_part_in(tx, team.id)
    if taken:
        raise Refusal("team-takes-part", [button("rota", "rota")], team=team, count=taken)
    await tree.archive(tx, team.id, now)
    await log.wrote(tx, "archived-team", now, team=team.id, person=by)


async def restore(tx: Tx, team: Team, by: int, now: datetime) -> None:
    """Take an archived team into use again. Raises Refusal."""
    await require(tx, team, by, Role.COORDINATOR)
    await _free_name(tx, team.name, team.parent)
    await tree.archive(tx, team.id, None)
    await log.wrote(tx, "restored-team", now, team=team.id, person=by)


async def give_group(tx: Tx, chat: ChatRow, team: Team, by: int, now: datetime) -> None:
    """Let a group be a chat of a team from now on, one of several perhaps. Raises Refusal.

    A team that was made for the group and has had nothing to do is given up for it.
    """
    await require(tx, team, by, Role.LEAD)
    if chat.person is not None or team.archived or team.id == chat.team:
        raise Refusal("team-group-taken")
    if chat.team is not None:
        if chat.brought_by != by or await tree.is_used(tx, chat.team):
            raise Refusal("team-group-taken")
        await archive(tx, await teams.get(tx, chat.team), by, now)
    await chats.link(tx, chat.id, team.id, chat.thread)
    await log.wrote(tx, "gave-group", now, team=team.id, person=by)


async def _free_name(tx: Tx, name: str, parent: int | None) -> str:
    """Return a name that no team beside it has, without a phone number: cards show it to a whole group. Raises Refusal."""
    name = clean_name(closed(without_phones(name)))
    if await tree.is_taken(tx, name, parent):
        raise Refusal("team-name-taken", name=name)
    return name
