"""What every change of a task has in common: it can be undone, it is logged, and the card shows it."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from actions import first_visits, sheets, staying, wishing
from actions.alarms import follow
from domain.tasks import Task
from storage import cards, changes, claims, log, outbox, tasks
from storage.store import Tx


@dataclass
class Made:
    """A change that is being made; `number` is what /undo takes, once it is made."""

    number: int = 0


@asynccontextmanager
async def changing(
    tx: Tx,
    task: Task,
    verb: str,
    by: int | None,
    now: datetime,
    *,
    about: int | None = None,
    **detail: int | str | None,
) -> AsyncIterator[Made]:
    """Frame a change of a task by a person (None: the bot by itself).

    What was there before is kept for ten minutes; afterwards the log has its entry and every card of
    the task is shown anew.
    """
    before = {"task": await tasks.raw(tx, task.id), "claims": await claims.raw(tx, task.id)}
    made = Made()
    yield made
    await first_visits.follow(tx, task.id)
    await tasks.touch(tx, task.id)
    await log.wrote(tx, verb, now, team=task.team, task=task.id, person=by, about=about, **detail)
    await show(tx, task.id, now, besides=[person for person in (by, about) if person is not None])
    if by is not None:
        fresh = await tasks.get(tx, task.id)
        made.number = await changes.keep(tx, by, task.id, verb, fresh.version, before, now)


async def raise_card(tx: Tx, task: int, now: datetime) -> None:
    """Let a task's card stand anew at the bottom of its chats, for everybody to see that people are needed."""
    for card in await cards.of_task(tx, task):
        await cards.raise_up(tx, task, card.chat)
        await outbox.refresh_card(tx, card.chat, task, now)


async def show(tx: Tx, task: int, now: datetime, *, besides: Collection[int] = ()) -> None:
    """Show a task's cards as it is now, those of the turns beside it, and its contact sheets to nobody who may not see them any more.

    Whether it is short of people is followed; `besides` know by themselves.
    """
    await follow(tx, task, now, besides=besides)
    await staying.follow(tx, task, now, besides=besides)
    for card in await cards.of_task(tx, task):
        await outbox.refresh_card(tx, card.chat, task, now)
    await show_beside(tx, task, now)
    await sheets.settle(tx, task, now)
    await wishing.follow(tx, task, now, besides=besides)


async def show_beside(tx: Tx, turn: int, now: datetime) -> None:
    """Show the cards that speak of a turn as the next one, or as the last."""
    for card in await cards.beside(tx, turn):
        await outbox.refresh_card(tx, card.chat, card.task, now)
