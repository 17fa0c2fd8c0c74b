"""Changing what a task says. Whoever holds a place hears what changed, and is asked again if the time moved."""

from dataclasses import dataclass
from datetime import datetime

from actions import residents
from actions.changing import changing
from actions.claims import offer_free_places
from actions.posting import check
from actions.rights import answers_for
from actions.telling import tell_each
from domain.incognito import Private
from domain.messages import Message, PersonRef, Refusal, button
from domain.tasks import Draft, Task, require_open
from storage import claims, tasks
from storage.store import Reader, Tx


@dataclass(frozen=True, slots=True)
class Edited:
    """A task after its change, the number of that, and what private things were left out of it."""

    task: Task
    change: int
    withheld: frozenset[Private]


async def require_right(db: Reader, task: Task, person: int) -> None:
    """Raise Refusal unless a person may change a task: its poster, or a lead."""
    if not await answers_for(db, task, person):
        raise Refusal(
            "edit-not-yours",
            [button("details", f"task {task.id}")],
            task=task,
            poster=PersonRef(task.posted_by),
        )


async def edit(tx: Tx, task: Task, draft: Draft, by: int, now: datetime) -> Edited:
    """Replace what a task says, without phone numbers, flats and residents' names. Raises Refusal."""
    await require_right(tx, task, by)
    draft, withheld = await residents.discreet(tx, task.team, draft, by)
    require_open(task)
    moved = draft.when != task.when
    if moved:
        check(draft, now)
    on = await claims.of_task(tx, task.id)
    taken = [claim for claim in on if claim.takes_a_place]
    if draft.places < len(taken):
        raise Refusal("edit-places-taken", task=task, taken=len(taken), places=draft.places)
    was = {"was": int(task.when.start.timestamp())} if moved and task.when.start else {}
    async with changing(tx, task, "edited", by, now, **was) as change:
        fresh = await tasks.replace_draft(tx, task, draft, now)
        await offer_free_places(tx, fresh, now)
    others = [claim.listener for claim in taken if claim.listener != by]
    if moved:
        buttons = [button("coming", f"coming {task.id}"), button("cant", f"cant {task.id}")]
        message = Message("task-moved", buttons, task=task, was=task.when, becomes=draft.when)
    else:
        message = Message(
            "task-changed", [button("details", f"task {task.id}")], task=task, person=PersonRef(by)
        )
    await tell_each(tx, others, message, now, task=task.id)
    return Edited(fresh, change.number, withheld)
