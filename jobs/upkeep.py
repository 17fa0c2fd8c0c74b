"""How the bot looks after its data: coordinators hear once a week that a backup was brought back, and each day if not."""

from datetime import datetime, time, timedelta

from actions.telling import tell
from domain.messages import Message
from domain.people import Role
from storage import notices, teams, upkeep
from storage.store import Reader, Tx
from storage.upkeep import Upkeep

KINDS = ("backup", "drill")
MORNING, EVENING = time(8, 0), time(21, 0)
FRESH = timedelta(days=2)
"""A drill that went well longer ago is no news."""


async def due(tx: Tx, now: datetime) -> None:
    """Tell the coordinators of the whole house, by day, each once."""
    news = await _news(tx, now)
    if not news:
        return
    local = now.astimezone((await teams.get(tx, teams.ROOT)).zone)
    if not MORNING <= local.time() < EVENING:
        return
    morning = datetime.combine(local.date(), MORNING, local.tzinfo)
    for what, one in news:
        message, which = _ill(what, one), local.date().isoformat()
        if one.is_well and one.well:
            if one.well >= morning:
                continue  # good news waits for the next one
            message, which = Message("drill-well", last=one.well), str(int(one.well.timestamp()))
        for coordinator in await teams.people(tx, teams.ROOT, Role.COORDINATOR):
            if await notices.first_time(tx, message.id, coordinator.id, which, now):
                await tell(tx, coordinator.id, message, now, urgent=True)


def _ill(what: str, one: Upkeep) -> Message:
    if what == "drill":
        return Message("drill-ill")
    return Message("backup-ill", last=one.well) if one.well else Message("backup-none")


async def _news(db: Reader, now: datetime) -> list[tuple[str, Upkeep]]:
    """Return what to speak of: a drill that went well, and whatever did not."""
    ones = [(what, await upkeep.last(db, what)) for what in KINDS]
    return [
        (what, one)
        for what, one in ones
        if (what == "drill" and one.well and now - one.well < FRESH if one.is_well else one.ill)
    ]


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return the next morning, if there is something to tell."""
    if not await _news(db, now):
        return None
    zone = (await teams.get(db, teams.ROOT)).zone
    at = datetime.combine(now.astimezone(zone).date(), MORNING, zone)
    return at if at > now else at + timedelta(days=1)
