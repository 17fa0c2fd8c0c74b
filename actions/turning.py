"""Changing or ending a series from one of its turns on. Whoever holds places hears of it once, not for each turn."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from actions import residents
from actions.claims import offer_free_places
from actions.editing import require_right
from actions.ending import withdraw_offers
from actions.following import changing_turns, turns_from
from actions.posting import check
from actions.repeating import coming, keep_up
from actions.telling import tell
from domain.incognito import Private
from domain.messages import Message, PersonRef, Refusal, Words, button
from domain.recurrence import Recurrence, counterparts, when_on
from domain.series import Plan, Series, SeriesState, replanned
from domain.tasks import LIVE, Draft, State, Task, require_open
from storage import claims, series, tasks, teams
from storage.store import Reader, Tx

SAID = ("title", "kind", "places", "where", "colour", "source", "budget")


@dataclass(frozen=True, slots=True)
class Turned:
    """A series after a change: whom it was told, the number of the change, what private things were left out."""

    series: Series
    told: list[int]
    change: int
    withheld: frozenset[Private] = frozenset()


@dataclass(frozen=True, slots=True)
class _Change:
    """What becomes of the turns: the old plan and the new one, and which day takes the place of which."""

    was: Plan
    becomes: Plan
    days: dict[date, date]
    zone: ZoneInfo

    def draft_of(self, turn: Task, day: date) -> Draft:
        """Return what a later turn says now: what was said for it alone stays."""
        said = {
            name: getattr(self.becomes.draft, name)
            for name in SAID
            if getattr(turn.draft, name) == getattr(self.was.draft, name)
        }
        when = when_on(self.becomes.rule, day, self.zone) if self.is_on_time(turn) else turn.when
        return replace(turn.draft, **said, when=when)

    def is_on_time(self, turn: Task) -> bool:
        """Tell whether nobody moved a turn by itself."""
        return turn.occurrence is not None and turn.when == when_on(self.was.rule, turn.occurrence, self.zone)


async def change_later(
    tx: Tx, of: Series, turn: Task, draft: Draft, said: Recurrence | None, by: int, now: datetime
) -> Turned:
    """Let a turn and all later ones say something else; `said`: the rule, if one was stated. Raises Refusal.

    A turn that somebody moved by itself keeps its time. One for which another rhythm has no day is
    called off.
    """
    await require_right(tx, turn, by)
    require_open(turn)
    draft, withheld = await residents.discreet(tx, of.team, draft, by)
    if said is None and draft.when != turn.when:
        check(draft, now)
    changed = await _planned(tx, of, turn, draft, said, now)
    turns = await turns_from(tx, turn)
    async with changing_turns(tx, of, turns, "edited-later", by, now) as change:
        for one in turns:
            await tasks.stand_for(tx, one.id, of.id, None)
        for one in turns:
            own = draft if one.id == turn.id and said is None else None
            await _follow(tx, changed, one, own, by, now)
        await series.change(tx, of.id, changed.becomes)
        fresh = await series.get(tx, of.id)
        await keep_up(tx, fresh, now)
    told = await _tell_of_change(tx, of, fresh, turns, by, now)
    return Turned(fresh, told, change.number, withheld)


async def _planned(
    tx: Tx, of: Series, turn: Task, draft: Draft, said: Recurrence | None, now: datetime
) -> _Change:
    zone = (await teams.get(tx, of.team)).zone
    if turn.occurrence is None:
        raise LookupError(f"#{turn.id} is no turn")
    plan = replanned(of.plan, turn.occurrence, draft, said, zone, now)
    kept = {
        name: getattr(of.plan.draft, name)
        for name in SAID
        if getattr(draft, name) == getattr(turn.draft, name)
    }
    made = {one.occurrence for one in await turns_from(tx, turn) if one.occurrence}
    skipped = {day for day in of.plan.skips if day >= turn.occurrence}
    same = (plan.rule, plan.first_day) == (of.rule, of.plan.first_day)
    becomes = turn.occurrence if same else plan.first_day
    days = counterparts(of.rule, turn.occurrence, plan.rule, becomes, made | skipped)
    skips = (of.plan.skips - skipped) | {days[day] for day in skipped if day in days}
    plan = replace(plan, draft=replace(plan.draft, **kept), skips=skips)
    return _Change(of.plan, plan, days, zone)


async def _follow(tx: Tx, changed: _Change, turn: Task, own: Draft | None, by: int, now: datetime) -> None:
    """Let one turn say what the series says now; `own`: what was said for this very one."""
    day = changed.days.get(turn.occurrence) if turn.occurrence else None
    if turn.series and day:
        await tasks.stand_for(tx, turn.id, turn.series, day)
    if turn.state is not State.OPEN or turn.when.has_begun(now):
        return
    if day is None:
        if changed.is_on_time(turn):
            await tasks.end(tx, turn.id, State.CANCELLED, by, now)
        return
    draft = own or changed.draft_of(turn, day)
    taken = sum(claim.takes_a_place for claim in await claims.of_task(tx, turn.id))
    if draft.places < taken:
        raise Refusal("edit-places-taken", task=turn, taken=taken, places=draft.places)
    if draft != turn.draft:
        await offer_free_places(tx, await tasks.replace_draft(tx, turn, draft, now), now)


async def _tell_of_change(
    tx: Tx, was: Series, of: Series, turns: list[Task], by: int, now: datetime
) -> list[int]:
    """Tell each person who has a place on any of the turns, once; returns whom."""
    held: defaultdict[int, list[Task]] = defaultdict(list)
    for turn in turns:
        fresh = await tasks.get(tx, turn.id)
        for claim in await claims.of_task(tx, turn.id):
            changed = fresh.draft != turn.draft or fresh.state is not turn.state
            if claim.takes_a_place and claim.listener != by and changed:
                held[claim.listener].append(fresh)
    for person, own in held.items():
        going = [turn for turn in own if turn.state is State.OPEN]
        about = (going or own)[0]
        buttons = [button("coming", f"coming {about.id}"), button("cant", f"cant {about.id}")]
        if was.rule == of.rule:
            message = Message("series-changed", task=about, person=PersonRef(by))
        elif going:
            message = Message("series-moved", buttons, task=about, rule=of.rule)
        else:
            message = Message("series-moved-off", task=about, rule=of.rule)
        await tell(tx, person, message, now, task=turns[0].id)
    return list(held)


async def end_later(tx: Tx, of: Series, turn: Task, by: int, reason: str, now: datetime) -> Turned:
    """Call off a turn and all later ones, and make no more. Everyone concerned is told why, once. Raises Refusal."""
    await require_right(tx, turn, by)
    require_open(turn)
    if turn.occurrence is None:
        raise LookupError(f"#{turn.id} is no turn")
    who = await concerned_later(tx, turn, by, now)
    turns = await turns_from(tx, turn)
    async with changing_turns(tx, of, turns, "ended-series", by, now) as change:
        for one in turns:
            if one.state is State.OPEN and not one.when.has_begun(now):
                await withdraw_offers(tx, one)
                await tasks.end(tx, one.id, State.CANCELLED, by, now, reason or None)
        plan = replace(of.plan, last_day=turn.occurrence - timedelta(days=1))
        await series.change(tx, of.id, plan)
        if not await coming(tx, of, now):
            await series.set_state(tx, of.id, SeriesState.ENDED)
    fresh = await series.get(tx, of.id)
    await keep_up(tx, fresh, now)
    name = "series-ended-told-reason" if reason else "series-ended-told"
    message = Message(name, task=turn, person=PersonRef(by), reason=Words(reason), from_day=turn.occurrence)
    for person in who:
        await tell(tx, person, message, now, task=turn.id)
    return Turned(fresh, who, change.number)


async def concerned_later(db: Reader, turn: Task, besides: int, now: datetime) -> list[int]:
    """Return who must hear of it when a turn and all later ones are called off: all on them, and their poster."""
    people = [
        claim.listener
        for one in await turns_from(db, turn)
        if one.state is State.OPEN and not one.when.has_begun(now)
        for claim in await claims.of_task(db, one.id)
        if claim.state in LIVE
    ]
    return [person for person in dict.fromkeys([*people, turn.posted_by]) if person != besides]
