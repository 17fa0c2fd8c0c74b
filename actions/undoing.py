"""Taking back one's last change, for ten minutes, if nobody has built on it."""

from datetime import datetime

from actions import following, repeating, setting
from actions.changing import show
from actions.importing import doing as importing
from actions.telling import tell_each
from domain.messages import Message, PersonRef, Refusal, Term, button
from domain.people import Role
from domain.retention import UNDO
from domain.tasks import State, Task
from storage import changes, claims, held, log, series, tasks, teams, tellings
from storage.changes import Change
from storage.store import Tx


async def undo(tx: Tx, person: int, number: int | None, now: datetime) -> tuple[Task | None, Change]:
    """Put back what a person's last change (or the one named) replaced. Raises Refusal.

    Whoever was told of the change is told that it was taken back. A task just posted is called off.
    The task is None where a setting was taken back.
    """
    change = await (changes.get(tx, person, number) if number else changes.last_of(tx, person))
    if change is None:
        raise Refusal("undo-nothing")
    if change.task is None:
        await _undo_setting(tx, change, now)
        return None, change
    task = await tasks.visible_to(tx, person, change.task)
    if task is None:
        raise Refusal("undo-nothing")
    what = Term(f"verb-{change.verb}")
    if change.undone:
        raise Refusal("undo-done-already", task=task)
    if now - change.at > UNDO:
        raise Refusal("undo-too-late", [button("details", f"task {task.id}")], task=task, what=what)
    if task.version != change.version:
        raise Refusal("undo-built-on", [button("details", f"task {task.id}")], task=task, what=what)
    await held.drop(tx, await held.of_batch(tx, change.batch), now)
    told = await tellings.because_of(tx, change.batch, task.id, not_to=person)
    await changes.undone(tx, change.id, now)
    if "turns" in change.before:
        await following.put_back(tx, change.before, person, now)
    elif change.before:
        await _put_back(tx, task.id, change)
    elif change.verb == "began" and task.series:
        await repeating.call_off(tx, await series.get(tx, task.series), person, now)
    else:
        await _take_off(tx, task.id, person, now)
    await log.wrote(tx, "undid", now, team=task.team, task=task.id, person=person, change=change.verb)
    await show(tx, task.id, now, besides=[person, *told])
    taken_back = Message(
        "undo-told", [button("details", f"task {task.id}")], task=task, person=PersonRef(person), what=what
    )
    await tell_each(tx, told, taken_back, now, task=task.id)
    return await tasks.get(tx, task.id), change


async def _take_off(tx: Tx, task: int, person: int, now: datetime) -> None:
    """Call off what was made; what was told of it does not count any more."""
    for claim in await claims.of_task(tx, task):
        await claims.release(tx, claim.id, None)
    await tasks.end(tx, task, State.CANCELLED, person, now)


async def _put_back(tx: Tx, task: int, change: Change) -> None:
    await claims.clear(tx, task)
    await tasks.put_back(tx, change.before["task"])
    await claims.put_back(tx, change.before["claims"])


async def _undo_setting(tx: Tx, change: Change, now: datetime) -> None:
    if change.undone:
        raise Refusal("undo-done-already")
    if now - change.at > UNDO:
        raise Refusal("undo-setting-too-late")
    team = change.before.get("team")
    if team and await teams.role(tx, change.person, team) < Role.LEAD:
        raise Refusal("undo-nothing")
    if "import" in change.before:
        await importing.ask_back(tx, change.before["import"], now)
        return
    await setting.put_back(tx, change, now)
    await changes.undone(tx, change.id, now)
    await log.wrote(tx, "undid", now, team=team, person=change.person, change=change.verb)
