"""The daily digest: at the hour the team has set, to its leads in private or in its chat; on Mondays with the week."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from actions import digesting, reviewing
from actions.telling import tell
from domain.people import Person, Role, Team
from domain.settings import DigestTo, TeamSettings
from domain.weeks import week_before
from domain.when import on_wall
from storage import chats, notices, outbox, people, settings, teams
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Send today's digest to whoever has not had it."""
    its = await settings.of_teams(tx)
    for team in await teams.with_chat(tx):
        at = _today(team, its[team.id], now)
        if at <= now and not team.archived:
            await _send(tx, team, its[team.id], at, now)
    await _send_weeks(tx, its, now)


async def _send(tx: Tx, team: Team, its: TeamSettings, at: datetime, now: datetime) -> None:
    """Send a team's digest where it wants it; whoever changes that during the day gets no second one."""
    which = f"{team.id}/{at.date().isoformat()}"
    to_group = its.digest_to is DigestTo.GROUP
    if await notices.was_said(tx, "digest" if to_group else "digest-group", which):
        return
    leads = [] if to_group else await teams.people(tx, team.id, Role.LEAD, since=at)
    groups = await chats.of_team(tx, team.id) if to_group and await teams.was_there(tx, team.id, at) else []
    readers = [lead.id for lead in leads if await notices.first_time(tx, "digest", lead.id, which, now)]
    rooms = [chat.id for chat in groups if await notices.first_time(tx, "digest-group", chat.id, which, now)]
    if not readers and not rooms:
        return
    day = digesting.day_of(team, at.date(), its.digest_at, now)
    gathered = await digesting.gather(tx, team, day)
    if gathered.is_empty and not its.digest_when_empty:
        return
    for reader in readers:
        await tell(tx, reader, digesting.written(gathered, reader), now, due_at=at, urgent=True)
    for room in rooms:
        await outbox.post(tx, room, digesting.written(gathered, None), now, due_at=at)


async def _send_weeks(tx: Tx, its: dict[int, TeamSettings], now: datetime) -> None:
    """Send the week that is over to whoever leads or coordinates: for their uppermost teams, and all below these."""
    for team, leads in await _uppermost(tx):
        at = _today(team, its[team.id], now)
        if at > now or at.weekday() != 0:
            continue
        which = week_before(at.date())
        for lead in leads:
            if await notices.first_time(tx, "week", lead.id, f"{team.id}/{which.name}", now):
                told = await reviewing.week(tx, team, which, now)
                if told:
                    await tell(tx, lead.id, told, now, due_at=at, urgent=True)
                    await reviewing.order_picture(tx, team, which, lead, now)


async def _uppermost(db: Reader) -> list[tuple[Team, list[Person]]]:
    """Return the teams with those who lead or coordinate them, and no team above them."""
    every = {team.id: team for team in await teams.every(db)}
    led: defaultdict[int, set[int]] = defaultdict(set)
    for team, person in await teams.in_charge(db):
        led[person].add(team)
    found: defaultdict[int, list[Person]] = defaultdict(list)
    for person, own in led.items():
        for team in own:
            if not every[team].archived and not own & set(_above(every, team)):
                found[team].append(await people.get(db, person))
    return [(every[team], leads) for team, leads in found.items()]


def _above(every: dict[int, Team], team: int) -> list[int]:
    parent = every[team].parent
    return [] if parent is None else [parent, *_above(every, parent)]


def _today(team: Team, its: TeamSettings, now: datetime) -> datetime:
    return _on(now.astimezone(team.zone).date(), team, its)


def _on(day: date, team: Team, its: TeamSettings) -> datetime:
    return on_wall(datetime.combine(day, its.digest_at), team.zone)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return the next digest's moment anywhere."""
    its = await settings.of_teams(db)
    moments = []
    for team in await teams.every(db):
        today = now.astimezone(team.zone).date()
        moments += [_on(day, team, its[team.id]) for day in (today, today + timedelta(days=1))]
    return min((moment for moment in moments if moment > now), default=None)
