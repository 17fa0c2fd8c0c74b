"""Telling people things, in private. What can't be said yet is kept until they start the bot."""

from collections.abc import Collection, Iterable
from datetime import datetime

from domain.messages import Message
from domain.people import Role
from domain.tasks import Task
from storage import chats, outbox, teams
from storage.store import Reader, Tx


async def tell(
    tx: Tx,
    person: int,
    message: Message,
    now: datetime,
    *,
    task: int | None = None,
    due_at: datetime | None = None,
) -> bool:
    """Post a message to a person; False: they can't be written to (yet)."""
    chat = await chats.private(tx, person)
    if chat is None:
        return False
    parked = None if chat.is_open else "not started"
    await outbox.post(tx, chat.id, message, now, person=person, task=task, due_at=due_at, parked=parked)
    return chat.is_open


async def tell_each(
    tx: Tx, who: Iterable[int], message: Message, now: datetime, *, task: int | None = None
) -> list[int]:
    """Tell several people the same; returns whom it could not be told."""
    return [person for person in who if not await tell(tx, person, message, now, task=task)]


async def responsible(db: Reader, task: Task) -> list[int]:
    """Return who answers for a task: its poster and the team's leads; with no leads, who coordinates above."""
    leads = await teams.people(db, task.team, Role.LEAD)
    if not leads:
        leads = await teams.people(db, teams.ROOT, Role.LEAD)
    return list(dict.fromkeys([task.posted_by, *(lead.id for lead in leads)]))


async def tell_responsible(
    tx: Tx, task: Task, message: Message, now: datetime, *, besides: Collection[int] = ()
) -> None:
    """Tell the poster and the leads, except those who know already."""
    told = [person for person in await responsible(tx, task) if person not in besides]
    await tell_each(tx, told, message, now, task=task.id)
