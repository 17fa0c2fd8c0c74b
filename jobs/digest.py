"""The daily digest: at the hour the team has set, on its clock, to its leads in private; what needs doing stands first."""

from datetime import datetime, time, timedelta

from actions import digesting
from actions.telling import tell
from domain.people import Role, Team
from storage import notices, settings, teams
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Send today's digest to every lead who has not had it."""
    hours = await _hours(tx)
    for team in await teams.with_chat(tx):
        at = _today(team, hours[team.id], now)
        if at > now:
            continue
        message = None
        for lead in await teams.people(tx, team.id, Role.LEAD, since=at):
            if await notices.first_time(tx, "digest", lead.id, f"{team.id}/{at.date().isoformat()}", now):
                message = message or await digesting.digest(tx, team, now)
                if message:
                    await tell(tx, lead.id, message, now, due_at=at, urgent=True)


async def _hours(db: Reader) -> dict[int, time]:
    return {team: its.digest_at for team, its in (await settings.of_teams(db)).items()}


def _today(team: Team, hour: time, now: datetime) -> datetime:
    return datetime.combine(now.astimezone(team.zone).date(), hour, team.zone)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return the next digest's moment anywhere."""
    hours = await _hours(db)
    moments = [_today(team, hours[team.id], now) for team in await teams.with_chat(db)]
    moments = [moment if moment > now else moment + timedelta(days=1) for moment in moments]
    return min(moments, default=None)
