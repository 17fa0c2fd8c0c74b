"""The daily digest: at the hour the team has set, to its leads in private or in its chat; on Mondays with the week."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from actions import digesting, reviewing, upkeeping
from actions.telling import tell
from domain.people import Role, Team
from domain.settings import DigestTo, TeamSettings
from domain.weeks import week_before
from domain.when import on_wall
from storage import chats, notices, outbox, people, settings, teams
from storage.store import Reader, Tx

InCharge = tuple[int, int, datetime]


async def due(tx: Tx, now: datetime) -> None:
    """Send today's digest to whoever has not had it."""
    its = await settings.of_teams(tx)
    todays = {team: _today(team, its[team.id], now) for team in await teams.every(tx) if not team.archived}
    begun = {team: at for team, at in todays.items() if at <= now}
    if not begun:
        return
    in_charge = await teams.in_charge(tx)
    for team in await _unsaid(tx, begun, its, in_charge):
        await _send(tx, team, its[team.id], begun[team], now)
    await _send_weeks(tx, begun, in_charge, now)


async def _unsaid(
    db: Reader, begun: Mapping[Team, datetime], its: Mapping[int, TeamSettings], in_charge: Sequence[InCharge]
) -> list[Team]:
    """Return the teams of which somebody may not have had a digest of today, however many teams there are in one look."""
    which = [_which(team, at) for team, at in begun.items()]
    to_leads, to_groups = (
        await notices.said(db, "digest", which),
        await notices.said(db, "digest-group", which),
    )
    rooms = await chats.with_team(db)
    leads: defaultdict[int, list[int]] = defaultdict(list)
    by_then = {team.id: at for team, at in begun.items()}
    for number, person, since in in_charge:
        if number in by_then and since < by_then[number]:
            leads[number].append(person)

    def is_wanting(team: Team) -> bool:
        readers, told = (rooms, to_groups) if its[team.id].digest_to is DigestTo.GROUP else (leads, to_leads)
        return any((_which(team, begun[team]), one) not in told for one in readers.get(team.id, ()))

    return [team for team in begun if team.id in rooms and is_wanting(team)]


async def _send(tx: Tx, team: Team, its: TeamSettings, at: datetime, now: datetime) -> None:
    """Send a team's digest where it wants it; whoever changes that during the day gets no second one."""
    which = _which(team, at)
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
        of_the_house = await upkeeping.untold(tx, reader, now)
        message = digesting.written(gathered, reader, of_the_house)
        await tell(tx, reader, message, now, due_at=at, urgent=True)
    for room in rooms:
        await outbox.post(tx, room, digesting.written(gathered, None), now, due_at=at)


async def _send_weeks(
    tx: Tx, begun: Mapping[Team, datetime], in_charge: Sequence[InCharge], now: datetime
) -> None:
    """Send the week that is over to whoever leads or coordinates: for their uppermost teams, and all below these."""
    mondays = {team: at for team, at in begun.items() if at.weekday() == 0}
    if not mondays:
        return
    above = _above(await teams.every(tx))
    weeks = {team: f"{team.id}/{week_before(at.date()).name}" for team, at in mondays.items()}
    told = await notices.said(tx, "week", weeks.values())
    for team, lead in _uppermost(mondays, above, in_charge):
        if (weeks[team], lead) in told or not await notices.first_time(tx, "week", lead, weeks[team], now):
            continue
        which = week_before(mondays[team].date())
        message = await reviewing.week(tx, team, which, now)
        if message:
            await tell(tx, lead, message, now, due_at=mondays[team], urgent=True)
            await reviewing.order_picture(tx, team, which, await people.get(tx, lead), now)


def _uppermost(
    mondays: Mapping[Team, datetime], above: Mapping[int, frozenset[int]], in_charge: Sequence[InCharge]
) -> list[tuple[Team, int]]:
    """Return the teams with who leads or coordinates them, and no team above them."""
    led: defaultdict[int, set[int]] = defaultdict(set)
    for number, person, _ in in_charge:
        led[person].add(number)
    every = {team.id: team for team in mondays}
    return [
        (every[number], person)
        for number, person, _ in in_charge
        if number in every and not led[person] & above[number]
    ]


def _above(every: Sequence[Team]) -> dict[int, frozenset[int]]:
    """Return all the teams above each."""
    parents = {team.id: team.parent for team in every}

    def chain(team: int | None) -> frozenset[int]:
        return frozenset() if team is None else chain(parents[team]) | {team}

    return {team: chain(parent) for team, parent in parents.items()}


def _which(team: Team, at: datetime) -> str:
    return f"{team.id}/{at.date().isoformat()}"


def _today(team: Team, its: TeamSettings, now: datetime) -> datetime:
    return _on(now.astimezone(team.zone).date(), team, its)


def _on(day: date, team: Team, its: TeamSettings) -> datetime:
    return _at(day, its.digest_at, team.zone)


@lru_cache(maxsize=1024)
def _at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """Return an hour of a day on the wall. Each tick asks for those of today again, and most teams have the same."""
    return on_wall(datetime.combine(day, hour), zone)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return the next digest's moment anywhere."""
    its = await settings.of_teams(db)
    moments = []
    for team in await teams.every(db):
        today = now.astimezone(team.zone).date()
        moments += [_on(day, team, its[team.id]) for day in (today, today + timedelta(days=1))]
    return min((moment for moment in moments if moment > now), default=None)
