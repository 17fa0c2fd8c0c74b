"""Leaving days of a series out, pausing it and going on."""

from collections.abc import Iterable
from datetime import date, datetime

from actions.editing import require_right
from actions.ending import withdraw_offers
from actions.following import changing_turns
from actions.repeating import coming, keep_up
from actions.telling import tell
from actions.turning import Turned
from domain.messages import Message, PersonRef, Refusal
from domain.series import Series, SeriesState
from domain.tasks import LIVE, State, Task
from storage import claims, series, tasks
from storage.store import Tx


async def skip(tx: Tx, of: Series, days: Iterable[date], by: int, now: datetime) -> Turned:
    """Leave days of a series out; a turn that was made for one is called off. Raises Refusal."""
    wanted = set(days)
    turns = [turn for turn in await _ahead(tx, of, now) if turn.occurrence in wanted]
    bearer = await _bearer(tx, of)
    await require_right(tx, bearer, by)
    async with changing_turns(tx, of, turns or [bearer], "skipped", by, now) as change:
        told = await _call_off(tx, turns, by, now)
        await series.skip(tx, of.id, wanted)
    fresh = await series.get(tx, of.id)
    await keep_up(tx, fresh, now)
    return Turned(fresh, await _tell(tx, told, "series-skipped-told", by, now), change.number)


async def pause(tx: Tx, of: Series, by: int, now: datetime) -> Turned:
    """Make no more turns for a while; those to come are called off, and made anew when it goes on. Raises Refusal."""
    bearer = await _bearer(tx, of)
    await require_right(tx, bearer, by)
    if of.state is SeriesState.PAUSED:
        raise Refusal("series-paused-already", task=bearer)
    turns = await _ahead(tx, of, now)
    async with changing_turns(tx, of, turns or [bearer], "paused", by, now) as change:
        told = await _call_off(tx, turns, by, now)
        for turn in turns:
            await tasks.stand_for(tx, turn.id, of.id, None)
        await series.set_state(tx, of.id, SeriesState.PAUSED)
    fresh = await series.get(tx, of.id)
    return Turned(fresh, await _tell(tx, told, "series-paused-told", by, now), change.number)


async def go_on(tx: Tx, of: Series, by: int, now: datetime) -> Turned:
    """Make turns again, from now on. Raises Refusal."""
    bearer = await _bearer(tx, of)
    await require_right(tx, bearer, by)
    if of.state is SeriesState.RUNNING:
        raise Refusal("series-not-paused", task=bearer)
    async with changing_turns(tx, of, [bearer], "went-on", by, now) as change:
        await series.set_state(tx, of.id, SeriesState.RUNNING)
        fresh = await series.get(tx, of.id)
        await keep_up(tx, fresh, now)
    return Turned(fresh, [], change.number)


async def _ahead(tx: Tx, of: Series, now: datetime) -> list[Task]:
    return [turn for turn in await coming(tx, of, now) if turn.occurrence and not turn.when.has_begun(now)]


async def _bearer(tx: Tx, of: Series) -> Task:
    """Return the turn that bears a change of the series alone: the last that was made."""
    return (await tasks.turns_of(tx, of.id))[-1]


async def _call_off(tx: Tx, turns: Iterable[Task], by: int, now: datetime) -> dict[int, Task]:
    """End turns; returns who must hear of it, each with the first turn they lose."""
    told: dict[int, Task] = {}
    for turn in turns:
        for claim in await claims.of_task(tx, turn.id):
            if claim.state in LIVE and claim.listener != by:
                told.setdefault(claim.listener, turn)
        await withdraw_offers(tx, turn)
        await tasks.end(tx, turn.id, State.CANCELLED, by, now)
    return told


async def _tell(tx: Tx, told: dict[int, Task], name: str, by: int, now: datetime) -> list[int]:
    for person, turn in told.items():
        await tell(tx, person, Message(name, task=turn, person=PersonRef(by)), now, task=turn.id)
    return list(told)
