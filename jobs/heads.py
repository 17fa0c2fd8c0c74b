"""Each week the head of the log goes to the leads' chats: kept there, it proves that nothing was written anew."""

from datetime import datetime, time, timedelta

from actions.telling import tell
from domain.messages import Message
from domain.weeks import week_of
from storage import chain, meta, notices, teams
from storage.store import Reader, Tx

AT, EVENING = time(10, 0), time(21, 0)
WHAT = "log-head"


async def due(tx: Tx, now: datetime) -> None:
    """Tell everybody who leads or coordinates, from Monday at ten, by day, each once a week.

    Not in a practice room: its log proves nothing to anybody, and a seal is another each time it is played.
    """
    at = await _monday(tx, now)
    if now < at or not AT <= now.astimezone(at.tzinfo).time() < EVENING:
        return
    week = week_of(at.date()).name
    untold = await notices.untold_leads(tx, WHAT, week, at)
    head = await chain.head(tx) if untold and await meta.read(tx, "room") == "run" else None
    if head is None:
        return
    message = Message("log-head", entries=head.number, head=str(head))
    for lead in untold:
        if await notices.first_time(tx, WHAT, lead, week, now):
            await tell(tx, lead, message, now, due_at=at)


async def _monday(db: Reader, now: datetime) -> datetime:
    """Return when this week's head is due, on the clock of the root."""
    zone = (await teams.get(db, teams.ROOT)).zone
    return datetime.combine(week_of(now.astimezone(zone).date()).first, AT, zone)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return the next Monday."""
    at = await _monday(db, now)
    return at if at > now else at + timedelta(weeks=1)
