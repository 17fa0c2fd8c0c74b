"""How the bot looks after its data: coordinators read it in their digest; who has none by ten is told then."""

from datetime import datetime, time, timedelta

from actions import upkeeping
from actions.telling import tell
from domain.people import Role
from storage import teams
from storage.store import Reader, Tx

AT, EVENING = time(10, 0), time(21, 0)


async def due(tx: Tx, now: datetime) -> None:
    """Tell the coordinators of the whole house what no digest has told them, by day, each once."""
    if not await upkeeping.is_any(tx, now):
        return
    local = now.astimezone((await teams.get(tx, teams.ROOT)).zone)
    if not AT <= local.time() < EVENING:
        return
    for coordinator in await teams.people(tx, teams.ROOT, Role.COORDINATOR):
        for message in await upkeeping.untold(tx, coordinator.id, now):
            await tell(tx, coordinator.id, message, now, urgent=True)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return the next morning, if there is something to tell."""
    if not await upkeeping.is_any(db, now):
        return None
    zone = (await teams.get(db, teams.ROOT)).zone
    at = datetime.combine(now.astimezone(zone).date(), AT, zone)
    return at if at > now else at + timedelta(days=1)
