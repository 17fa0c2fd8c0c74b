"""Telling people things, in private. What can't be said yet is kept until they start the bot."""

from collections.abc import Collection, Iterable
from datetime import datetime

from domain.manners import cannot_wait, gathered_at, held_until
from domain.messages import Message
from domain.people import Role
from domain.tasks import Task
from storage import chats, held, outbox, settings, tasks, teams
from storage.store import Tx


async def tell(
    tx: Tx,
    person: int,
    message: Message,
    now: datetime,
    *,
    task: int | None = None,
    due_at: datetime | None = None,
    urgent: bool = False,
    counted: bool = True,
) -> bool:
    """Post a message to a person; False: they can't be written to (yet), and it is kept until they can.

    What is not urgent waits for the end of their quiet hours, and is gathered into one message when they
    were told enough that day; `counted`: it belongs to those. What is about a task that can't wait is urgent.
    """
    chat = await chats.private_or_closed(tx, person)
    if chat is None:
        return False
    parked = None if chat.is_open else "not started"
    letter = await outbox.post(
        tx, chat.id, message, now, person=person, task=task, due_at=due_at, parked=parked
    )
    if chat.is_open and not urgent:
        await _mind_manners(tx, letter, person, task, now, counted=counted)
    return chat.is_open


async def _mind_manners(
    tx: Tx, letter: int, person: int, task: int | None, now: datetime, *, counted: bool
) -> None:
    """Hold a letter that would disturb, if it can wait."""
    about = await tasks.get(tx, task) if task else None
    home = about.team if about else next((team.id for team in await teams.of_person(tx, person)), teams.ROOT)
    team, theirs = await settings.of_team(tx, home), await settings.of_person(tx, person)
    quiet = theirs.quiet or team.quiet
    local = now.astimezone((await teams.get(tx, home)).zone)
    until, why = held_until(local, quiet), held.QUIET
    if until is None and counted:
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        if await held.counted_since(tx, person, midnight) >= min(
            theirs.messages or team.messages, team.messages
        ):
            until, why = gathered_at(local, quiet), held.MANY
    if until and not (about and cannot_wait(about, now, until)):
        await held.hold(tx, letter, until, why)
    if counted:
        await held.count(tx, letter)


async def tell_each(
    tx: Tx, who: Iterable[int], message: Message, now: datetime, *, task: int | None = None
) -> list[int]:
    """Tell several people the same; returns whom it could not be told."""
    return [person for person in who if not await tell(tx, person, message, now, task=task)]


async def tell_responsible(
    tx: Tx,
    task: Task,
    message: Message,
    now: datetime,
    *,
    besides: Collection[int] = (),
    due_at: datetime | None = None,
) -> list[int]:
    """Tell who answers for a task, except those who know already: its poster, if still a member, and the leads.

    With no leads, who coordinates above is told. A poster who leads nothing is offered no lead's buttons.
    Returns whom.
    """
    leads = await teams.people(tx, task.team, Role.LEAD) or await teams.people(tx, teams.ROOT, Role.LEAD)
    told = {lead.id: message for lead in leads}
    if task.posted_by not in told and await teams.role(tx, task.posted_by, task.team):
        theirs = [button for button in message.buttons if not button.says.startswith(("assign", "ask "))]
        told[task.posted_by] = Message(message.id, theirs, **message.facts)
    who = sorted(told.keys() - set(besides), key=lambda person: (person != task.posted_by, person))
    for person in who:
        await tell(tx, person, told[person], now, task=task.id, due_at=due_at)
    return who
