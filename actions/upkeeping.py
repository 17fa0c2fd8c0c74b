"""What the coordinators of the whole house are told of how the bot looks after its data: each once."""

from datetime import datetime, time, timedelta

from domain.messages import Message
from domain.people import Role
from storage import notices, teams, upkeep
from storage.store import Reader, Tx
from storage.upkeep import Upkeep

KINDS = ("backup", "drill")
MORNING = time(8, 0)
FRESH = timedelta(days=2)
"""A drill that went well longer ago is no news."""

News = tuple[str, Message]


async def news(db: Reader, now: datetime) -> list[News]:
    """Return what to speak of and by which mark it is told once: a drill that went well, and each day whatever did not."""
    ones = [(what, await upkeep.last(db, what)) for what in KINDS]
    fresh = [(what, one) for what, one in ones if _is_news(what, one, now)]
    if not fresh:
        return []
    local = now.astimezone((await teams.get(db, teams.ROOT)).zone)
    morning = datetime.combine(local.date(), MORNING, local.tzinfo)
    found = []
    for what, one in fresh:
        if not one.is_well:
            found.append((local.date().isoformat(), _ill(what, one)))
        elif one.well and one.well < morning:  # good news waits for the next one
            found.append((str(int(one.well.timestamp())), Message("drill-well", last=one.well)))
    return found


async def untold(tx: Tx, person: int, now: datetime) -> list[Message]:
    """Return what a person is to be told now, and note that they are: nothing, unless they coordinate the whole house."""
    fresh = await news(tx, now)
    if not fresh or await teams.direct_role(tx, person, teams.ROOT) is not Role.COORDINATOR:
        return []
    return [
        message for which, message in fresh if await notices.first_time(tx, message.id, person, which, now)
    ]


async def is_any(db: Reader, now: datetime) -> bool:
    """Tell whether there is anything to speak of, now or in the morning."""
    return any([_is_news(what, await upkeep.last(db, what), now) for what in KINDS])


def _is_news(what: str, one: Upkeep, now: datetime) -> bool:
    if not one.is_well:
        return one.ill is not None
    return what == "drill" and one.well is not None and now - one.well < FRESH


def _ill(what: str, one: Upkeep) -> Message:
    if what == "drill":
        return Message("drill-ill")
    return Message("backup-ill", last=one.well) if one.well else Message("backup-none")
