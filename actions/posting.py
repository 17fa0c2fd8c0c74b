"""Posting a task: its card appears in the team's chats."""

from dataclasses import dataclass
from datetime import datetime

from actions import residents
from actions.alarms import follow
from actions.telling import tell_each
from domain.incognito import Private
from domain.messages import Message, PersonRef, Refusal, Words
from domain.tasks import MOST_PLACES, Draft, Task, holders
from domain.when import Shape
from storage import cards, changes, chats, claims, log, notes, outbox, tasks, teams
from storage.store import Tx


def check(draft: Draft, now: datetime) -> None:
    """Refuse what can't be posted. Raises Refusal."""
    if not draft.title.strip():
        raise Refusal("post-no-title")
    if not 1 <= draft.places <= MOST_PLACES:
        raise Refusal("post-places", places=draft.places)
    when = draft.when
    if when.shape is Shape.FIXED and when.start and when.start <= now:
        raise Refusal("post-past", when=when)


@dataclass(frozen=True, slots=True)
class Posted:
    """A new task, the number of the change, and what private things were left out of it."""

    task: Task
    change: int
    withheld: frozenset[Private]


async def post(
    tx: Tx, team: int, draft: Draft, person: int, now: datetime, *, with_card: bool = True
) -> Posted:
    """Post a task, without phone numbers, flats and residents' names: its card stands in a group. Raises Refusal."""
    shown, withheld = await residents.discreet(tx, team, draft, person)
    check(shown, now)
    task = await tasks.add(tx, team, shown, person, now)
    if with_card:
        await show_card(tx, task, now)
    await follow(tx, task.id, now)
    await log.wrote(tx, "posted", now, team=team, task=task.id, person=person, kind=draft.kind.value)
    change = await changes.keep(tx, person, task.id, "posted", task.version, {}, now)
    return Posted(task, change, withheld)


async def show_card(tx: Tx, task: Task, now: datetime) -> None:
    """Let a task's card appear in the chats of its team."""
    for chat in await chats.of_team(tx, task.team):
        await cards.make(tx, task.id, chat.id)
        await outbox.refresh_card(tx, chat.id, task.id, now)


async def note(tx: Tx, task: Task, text: str, person: int, now: datetime) -> list[int]:
    """Keep a note with a task; those who hold places hear it, and of what one of them writes its poster. Returns whom."""
    await notes.add(tx, task.id, person, text, now)
    await log.wrote(tx, "noted", now, team=task.team, task=task.id, person=person)
    held = holders(await claims.of_task(tx, task.id))
    listeners = [claim.listener for claim in held]
    if person in listeners and await teams.role(tx, task.posted_by, task.team):
        listeners.append(task.posted_by)
    others = [one for one in dict.fromkeys(listeners) if one != person]
    message = Message("note-told", task=task, person=PersonRef(person), note=Words(text))
    unreached = await tell_each(tx, others, message, now, task=task.id)
    return [other for other in others if other not in unreached]
