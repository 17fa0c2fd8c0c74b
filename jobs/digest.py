"""The daily digest: at 8:00 on the team's clock, to its leads in private; what needs doing stands first."""

from datetime import datetime, time, timedelta

from actions import digesting
from actions.telling import tell
from domain.people import Role, Team
from storage import notices, teams
from storage.store import Reader, Tx

HOUR = time(8, 0)


async def due(tx: Tx, now: datetime) -> None:
    """Send today's digest to every lead who has not had it."""
    for team in await teams.with_chat(tx):
        at = _today(team, now)
        if at > now:
            continue
        message = None
        for lead in await teams.people(tx, team.id, Role.LEAD, since=at):
            if await notices.first_time(tx, "digest", lead.id, f"{team.id}/{at.date().isoformat()}", now):
                message = message or await digesting.digest(tx, team, now)
                if message:
                    await tell(tx, lead.id, message, now, due_at=at)


def _today(team: Team, now: datetime) -> datetime:
    return datetime.combine(now.astimezone(team.zone).date(), HOUR, team.zone)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return the next 8:00 anywhere."""
    moments = [_today(team, now) for team in await teams.with_chat(db)]
    moments = [moment if moment > now else moment + timedelta(days=1) for moment in moments]
    return min(moments, default=None)
