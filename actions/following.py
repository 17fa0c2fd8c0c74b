"""What changes a series and its turns from one on, and taking that back."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from actions.changing import Made, show
from domain.series import Series, SeriesState
from domain.tasks import State, Task
from storage import changes, claims, log, series, tasks
from storage.store import Reader, Tx


async def series_of(db: Reader, task: Task) -> Series | None:
    """Return the series of a turn, unless it has ended or the turn stands for none of its days any more."""
    return await series_behind(db, task) if task.occurrence else None


async def series_behind(db: Reader, task: Task) -> Series | None:
    """Return the series that made a task, unless it has ended; the task may stand for none of its days any more."""
    found = await series.get(db, task.series) if task.series else None
    return found if found and found.state is not SeriesState.ENDED else None


async def turns_from(db: Reader, turn: Task) -> list[Task]:
    """Return a turn and all that stand for later days, ended ones too."""
    return [
        one
        for one in await tasks.turns_of(db, turn.series or 0)
        if one.occurrence and turn.occurrence and one.occurrence >= turn.occurrence
    ]


@asynccontextmanager
async def changing_turns(
    tx: Tx,
    of: Series,
    turns: Sequence[Task],
    verb: str,
    by: int,
    now: datetime,
    *,
    about: int | None = None,
) -> AsyncIterator[Made]:
    """Frame a change of a series and of some of its turns; the first of them bears it for /undo.

    What was there before is kept for ten minutes; each turn's log has its entry, each card is shown anew.
    """
    before: dict[str, Any] = {
        "series": await series.raw(tx, of.id),
        "made": [turn.id for turn in await tasks.turns_of(tx, of.id)],
        "turns": [
            {"task": await tasks.raw(tx, turn.id), "claims": await claims.raw(tx, turn.id)} for turn in turns
        ],
    }
    made = Made()
    yield made
    for turn, row in zip(turns, before["turns"], strict=True):
        await tasks.touch(tx, turn.id)
        await log.wrote(tx, verb, now, team=of.team, task=turn.id, person=by, about=about, series=of.id)
        row["version"] = (await tasks.get(tx, turn.id)).version
    for turn in await tasks.turns_of(tx, of.id):
        await show(tx, turn.id, now)
    first = before["turns"][0]
    made.number = await changes.keep(tx, by, turns[0].id, verb, first["version"], before, now)


async def put_back(tx: Tx, before: dict[str, Any], by: int, now: datetime) -> None:
    """Restore a series and its turns; one that somebody has built on since only gets its day back.

    Turns that were made meanwhile are called off.
    """
    number = before["series"]["series"][0]["id"]
    rows = {row["task"]["id"]: row for row in before["turns"]}
    for turn in await tasks.turns_of(tx, number):
        if turn.id not in before["made"] and turn.state is State.OPEN:
            await tasks.end(tx, turn.id, State.CANCELLED, by, now)
            await log.wrote(tx, "cancelled", now, team=turn.team, task=turn.id, person=by, series=number)
        if turn.id in rows or turn.id not in before["made"]:
            await tasks.stand_for(tx, turn.id, number, None)
    await series.put_back(tx, before["series"])
    for task, row in rows.items():
        if (await tasks.get(tx, task)).version == row["version"]:
            await claims.clear(tx, task)
            await tasks.put_back(tx, row["task"])
            await claims.put_back(tx, row["claims"])
        else:
            day = row["task"]["occurrence"]
            await tasks.stand_for(tx, task, number, day and datetime.fromisoformat(day).date())
    for turn in await tasks.turns_of(tx, number):
        await show(tx, turn.id, now)
