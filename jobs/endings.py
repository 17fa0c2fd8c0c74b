"""Half an hour after a task is over, everyone who held a place is asked how it went; whoever is silent, once more.

Then its lead is asked instead: nothing stays unsettled silently. What nobody went to is settled as that in the end.
"""

from collections import defaultdict
from datetime import datetime, timedelta

from actions import ending
from actions.telling import tell, tell_responsible
from domain.endings import ASKED_AFTER, GIVEN_UP_AFTER, Silence, Step, next_step
from domain.messages import Button, Hours, Message, PersonRef, button
from domain.tasks import Task, claim_of
from domain.visits import is_there, proposed_minutes
from storage import chats, claims, notices, questions, settings, silences, tasks, teams
from storage.store import Reader, Tx

ASKED_FOR = timedelta(days=7)
SETTLED_ONE_BY_ONE = 3
AT_ONCE = 200
"""So many are given up in one tick: a house with a long past has more on its first day."""


async def due(tx: Tx, now: datetime) -> None:
    """Take the next step with whoever has not reported; each once for each end a task has had."""
    zones, its = await teams.zones(tx), await settings.of_teams(tx)
    to_lead: defaultdict[int, list[Silence]] = defaultdict(list)
    for silence in await silences.over_between(tx, now - ASKED_FOR, now):
        following = next_step(silence, zones[silence.team], its[silence.team].quiet)
        if following is None or following[1] > now:
            continue
        step, at = following
        if await _has_left(tx, silence):
            step = Step.TELL_LEAD
        which = f"{silence.task}/{int(silence.over.timestamp())}"
        await notices.first_time(tx, step.value, silence.person, which, now)
        if step is Step.TELL_LEAD:
            to_lead[silence.task].append(silence)
        else:
            await _ask(tx, silence, step, at, now)
    for number, silent in to_lead.items():
        await _tell_lead(tx, await tasks.get(tx, number), silent, now)
    for number in await silences.nobody_went_to(tx, now - GIVEN_UP_AFTER, AT_ONCE):
        await ending.nobody_went(tx, await tasks.get(tx, number), now)


async def _has_left(db: Reader, silence: Silence) -> bool:
    """Tell whether nobody is there to ask: whoever left the team sees nothing of it any more."""
    return await tasks.visible_to(db, silence.spoken_by or silence.person, silence.task) is None


async def _ask(tx: Tx, silence: Silence, step: Step, at: datetime, now: datetime) -> None:
    """Ask how it went; hours typed without more words answer it."""
    task = await tasks.get(tx, silence.task)
    own = claim_of(await claims.of_task(tx, task.id), silence.person)
    minutes = (own and proposed_minutes(task, own)) or 60
    buttons = [_done(task, minutes, f" for ={silence.person}" if silence.spoken_by else "")]
    if not silence.spoken_by:
        buttons += [button("other-hours", f"hours {task.id}"), button("didnt", f"didnt {task.id}")]
    name = f"{step}-for" if silence.spoken_by else step.value
    message = Message(name, buttons, task=task, hours=Hours(minutes), person=PersonRef(silence.person))
    due_at = None if own and is_there(task, own) else at  # it was asked after them in another way first
    await tell(tx, silence.spoken_by or silence.person, message, now, task=task.id, due_at=due_at)
    private = None if silence.spoken_by else await chats.private(tx, silence.person)
    if private and not await questions.open_one(tx, private.id, silence.person, now):
        known = {"task": task.id}
        await questions.ask(tx, private.id, silence.person, "done", "hours", known, private.id, now)


def _done(task: Task, minutes: int, whom: str) -> Button:
    return button("done-hours", f"done {task.id} {minutes} min{whom}", hours=Hours(minutes))


async def _tell_lead(tx: Tx, task: Task, silent: list[Silence], now: datetime) -> None:
    """Ask whoever answers for a task how it ended: for each who is silent, or for all at once if these are many."""
    ended = silent[0].over - timedelta(seconds=1)  # what lasts until midnight ends on the day before
    if len(silent) > SETTLED_ONE_BY_ONE:
        buttons = [button("close", f"close {task.id}"), button("details", f"task {task.id}")]
        people = [PersonRef(silence.person) for silence in silent]
        message = Message("unsettled-several", buttons, task=task, ended=ended, people=people)
        await tell_responsible(tx, task, message, now)
        return
    for silence in silent:
        whom = f" for ={silence.person}"
        own = claim_of(await claims.of_task(tx, task.id), silence.person)
        buttons = [
            _done(task, (own and proposed_minutes(task, own)) or 60, whom),
            button("didnt", f"didnt {task.id}{whom}"),
            button("excused", f"excuse {task.id}{whom}"),
        ]
        name = "unsettled-left" if await _has_left(tx, silence) else "unsettled"
        message = Message(name, buttons, task=task, ended=ended, person=PersonRef(silence.person))
        await tell_responsible(tx, task, message, now, besides=[silence.person])


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next step is due of what is over, what comes next is to be looked at, or something is given up."""
    zones, its = await teams.zones(db), await settings.of_teams(db)
    silent = await silences.over_between(db, now - ASKED_FOR, now)
    steps = (next_step(silence, zones[silence.team], its[silence.team].quiet) for silence in silent)
    moments = [step[1] for step in steps if step and step[1] > now]
    coming = await silences.next_over(db, now)
    unattended = await silences.next_nobody_went_to(db, now - GIVEN_UP_AFTER, now)
    moments += (
        [coming + ASKED_AFTER] if coming else []
    )  # at night a look too early, as the morning is not known yet
    return min([*moments, unattended + GIVEN_UP_AFTER] if unattended else moments, default=None)
