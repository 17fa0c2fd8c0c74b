"""Series: beginning one, and making its turns."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from actions import closing_days, residents
from actions.alarms import follow
from actions.changing import show, show_beside
from actions.posting import check, show_card
from domain.incognito import Private
from domain.messages import Refusal
from domain.series import Plan, Series, SeriesState, shown_from
from domain.settings import Quiet
from domain.tasks import LIVE, Outcome, State, Task, ends_at
from storage import cards, changes, claims, log, settings, tasks, teams
from storage import series as series_rows
from storage.store import Reader, Tx

SOON = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Begun:
    """A series that has begun, its turns so far, the number of the change, and what private things were left out."""

    series: Series
    turns: list[Task]
    change: int
    withheld: frozenset[Private]


async def begin(tx: Tx, team: int, plan: Plan, person: int, now: datetime) -> Begun:
    """Begin a series, discreet as any task; its first turn's card appears. Raises Refusal."""
    draft, withheld = await residents.discreet(tx, team, plan.draft, person)
    shown = replace(plan, draft=draft)
    check(shown.draft, now)
    zone = (await teams.get(tx, team)).zone
    if next(shown.turns(zone, now, await closing_days.of_team(tx, team)), None) is None:
        raise Refusal("series-no-turns")
    series = await series_rows.add(tx, team, shown, person, now)
    await keep_up(tx, series, now)
    turns = await tasks.turns_of(tx, series.id)
    first = turns[0]
    await log.wrote(tx, "began", now, team=team, task=first.id, person=person, series=series.id)
    version = (await tasks.get(tx, first.id)).version
    change = await changes.keep(tx, person, first.id, "began", version, {}, now)
    return Begun(series, turns, change, withheld)


async def keep_up(tx: Tx, series: Series, now: datetime) -> None:
    """Make the turns that are due, show the next one's card, and note when to look again."""
    if series.state is not SeriesState.RUNNING:
        return
    zone = (await teams.get(tx, series.team)).zone
    team = await settings.of_team(tx, series.team)
    moments = [
        await _make(tx, series, zone, team.horizon, now),
        await _show(tx, series, zone, team.quiet, now),
    ]
    following = min((moment for moment in moments if moment is not None), default=None)
    await series_rows.look_at(tx, series.id, following and max(following, now + SOON))


async def _make(tx: Tx, series: Series, zone: ZoneInfo, horizon: timedelta, now: datetime) -> datetime | None:
    """Make the turns within the horizon, and always the next one; returns when the one after is to be made."""
    turns = await tasks.turns_of(tx, series.id)
    made = {turn.occurrence for turn in turns}
    for_next = not any(turn.state is State.OPEN and not turn.when.has_begun(now) for turn in turns)
    for one in series.plan.turns(zone, now, await closing_days.of_team(tx, series.team)):
        if one.day in made:
            continue
        if one.when.start is not None and one.when.start > now + horizon and not for_next:
            return one.when.start - horizon
        draft = replace(series.plan.draft, when=one.when)
        turn = await tasks.add_turn(tx, series.team, draft, series.posted_by, now, (series.id, one.day))
        await log.wrote(tx, "made", now, team=series.team, task=turn.id, series=series.id)
        for person in series.regulars:
            await claims.add(tx, turn.id, person, Outcome.HELD, now)
            await log.wrote(tx, "claimed", now, team=series.team, task=turn.id, person=person)
        await follow(tx, turn.id, now)
        await show_beside(tx, turn.id, now)
        for_next = False
    return None


async def _show(tx: Tx, series: Series, zone: ZoneInfo, quiet: Quiet, now: datetime) -> datetime | None:
    """Show the cards that are due in the team's group; returns when the next one is."""
    before: Task | None = None
    for turn in await coming(tx, series, now):
        moment = shown_from(turn, before, zone, quiet)
        before = turn
        if moment is not None and moment > now:
            if not await cards.of_task(tx, turn.id):
                return moment
        elif not await cards.of_task(tx, turn.id):
            await show_card(tx, turn, now)
    return None


async def call_off(tx: Tx, series: Series, by: int, now: datetime) -> None:
    """End a series that should not have begun, and its turns that nobody is on."""
    await series_rows.set_state(tx, series.id, SeriesState.ENDED)
    for turn in await tasks.turns_of(tx, series.id):
        live = any(claim.state in LIVE for claim in await claims.of_task(tx, turn.id))
        if turn.state is State.OPEN and not live:
            await tasks.end(tx, turn.id, State.CANCELLED, by, now)
            await tasks.touch(tx, turn.id)
            await log.wrote(tx, "cancelled", now, team=turn.team, task=turn.id, person=by, series=series.id)
            await show(tx, turn.id, now)


async def coming(db: Reader, series: Series, now: datetime) -> list[Task]:
    """Return the open turns of a series that are not over, by time."""
    turns = [turn for turn in await tasks.turns_of(db, series.id) if turn.state is State.OPEN]
    ahead = [turn for turn in turns if (ends_at(turn) or turn.when.start or now) > now]
    return sorted(ahead, key=lambda turn: (turn.when.start or now, turn.id))


async def days_ahead(db: Reader, series: Series, now: datetime, most: int) -> list[date]:
    """Return the next days of a series, those of turns still to be made as well; a moved turn's is its own."""
    zone = (await teams.get(db, series.team)).zone
    made = await tasks.turns_of(db, series.id)
    known = {turn.occurrence for turn in made}
    starts = [turn.when.start for turn in made if turn.state is State.OPEN and turn.occurrence]
    days = [start.astimezone(zone).date() for start in starts if start and start > now]
    rest = series.plan.turns(zone, now, await closing_days.of_team(db, series.team))
    return sorted([*days, *islice((one.day for one in rest if one.day not in known), most)])[:most]
