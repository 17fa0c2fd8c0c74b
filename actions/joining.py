"""Joining a team by a link: at once, or when a lead lets somebody in."""

from datetime import datetime, timedelta

from actions import membership
from actions.telling import tell
from domain.messages import NOTHING, Joined, Message, PersonRef, Refusal, Term, button
from domain.people import Role, Team
from storage import invites, log, notices, requests, settings, teams
from storage.invites import Invite
from storage.store import Tx

MANY_STAND = timedelta(days=7)
ONE_STANDS = timedelta(days=1)
BANNED = "banned"
"""Noted of whoever was sent out of a team's group: a link for many does not let them back in unasked."""


async def invite(tx: Tx, team: Team, by: int, now: datetime, *, many: bool) -> tuple[str, datetime]:
    """Make a link to a team; returns its payload and until when it stands."""
    until = now + (MANY_STAND if many else ONE_STANDS)
    payload = await invites.make(tx, team.id, Role.VOLUNTEER, until, by=by, many=many)
    await log.wrote(tx, "invited", now, team=team.id, person=by)
    return payload, until


async def void(tx: Tx, team: Team, by: int, now: datetime) -> None:
    """End all links to a team."""
    await invites.void(tx, team.id)
    await log.wrote(tx, "voided-invites", now, team=team.id, person=by)


async def opened(tx: Tx, payload: str, person: int, now: datetime, its_id: Joined = NOTHING) -> Message:
    """Do what a link is for, and say so. A link is dead once whoever made it leads the team no longer."""
    found = await invites.use(tx, payload, person, now)
    if found is None or (found.made_by and await teams.role(tx, found.made_by, found.team) < Role.LEAD):
        return Message("start-link-spent", more=its_id)
    if found.role is not Role.VOLUNTEER:
        await membership.set_role(tx, found.team, person, found.role, None, now)
        return Message(
            "start-role", [button("help", "help")], role=Term(f"role-{found.role.word}"), more=its_id
        )
    return await _join(tx, found, person, now)


async def _join(tx: Tx, found: Invite, person: int, now: datetime) -> Message:
    team = await teams.get(tx, found.team)
    buttons = [button("what-is-needed", "list"), button("my-tasks", "mine")]
    if await teams.role(tx, person, team.id):
        return Message("start-in-already", buttons, team=team)
    asks = (await settings.of_team(tx, team.id)).approves
    if found.many and (asks or await notices.was_told(tx, BANNED, person, str(team.id))):
        if await requests.add(tx, team.id, person, now):
            await _ask_leads(tx, team, person, now)
        return Message("start-asked", team=team)
    await membership.join(tx, team.id, person, now)
    return Message("start-joined", buttons, team=team)


async def _ask_leads(tx: Tx, team: Team, person: int, now: datetime) -> None:
    asked = Message(
        "join-asked",
        [
            button("let-in", f"invite admit {team.id} ={person}"),
            button("let-wait", f"invite decline {team.id} ={person}"),
        ],
        person=PersonRef(person),
        team=team,
    )
    for lead in await teams.people(tx, team.id, Role.LEAD) or await teams.people(tx, teams.ROOT, Role.LEAD):
        await tell(tx, lead.id, asked, now)


async def settle(tx: Tx, team: Team, person: int, by: int, now: datetime, *, admit: bool) -> None:
    """Let somebody in who asked, or not; only those let in hear of it. Raises Refusal."""
    if not await requests.settle(tx, team.id, person):
        raise Refusal("join-settled")
    await log.wrote(tx, "let-in" if admit else "not-let-in", now, team=team.id, person=by, about=person)
    if admit:
        await membership.join(tx, team.id, person, now)
        await tell(tx, person, Message("join-welcome", [button("what-is-needed", "list")], team=team), now)
