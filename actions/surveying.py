"""The steps of a project: surveyed on the spot, then the works, then accepted."""

from datetime import date, datetime, time

from actions.changing import changing
from actions.rights import answers_for
from domain.kinds import Kind
from domain.messages import Refusal, button
from domain.tasks import Task, claim_of, require_open
from storage import claims, surveys
from storage.store import Tx


async def note(tx: Tx, task: Task, person: int, day: date, now: datetime) -> int:
    """Note on which day a project was surveyed; returns the number of the change. Raises Refusal."""
    own = claim_of(await claims.of_task(tx, task.id), person)
    if own is None and not await answers_for(tx, task, person):
        raise Refusal("surveyed-no-place", [button("details", f"task {task.id}")], task=task)
    require_open(task)
    if task.kind is not Kind.PROJECT:
        raise Refusal("surveyed-no-project", task=task)
    async with changing(tx, task, "surveyed", person, now) as change:
        await surveys.keep(tx, task.id, datetime.combine(day, time(12), now.tzinfo))
    return change.number
