"""A time behind the number of a claim: the task has it, or another turn of what repeats does, or it is asked about."""

from datetime import datetime, time, timedelta

from actions.following import series_of
from actions.repeating import coming
from chat.command import Call
from chat.when import TimeRead, read_change
from domain.messages import Refusal, button
from domain.tasks import Task
from domain.when import Shape, When


async def meant(call: Call, task: Task, words: str) -> Task:
    """Return the task that somebody means who names a time with it. Raises Refusal if none is at that time.

    Words that are no time say nothing about which task it is.
    """
    line = read_change(words, call.said_at, call.language, task.when) if words else None
    said = _said(line.time, call.now) if line and line.time and not line.title else None
    if said is None or task.when.start is None or _is_at(task, said):
        return task
    of = await series_of(call.tx, task)
    for turn in await coming(call.tx, of, call.now) if of else []:
        if _is_at(turn, said):
            return turn
    buttons = [button("claim", f"claim {task.id}"), button("details", f"task {task.id}")]
    raise Refusal("claim-other-time", buttons, task=task, when=said)


def _said(read: TimeRead, now: datetime) -> When | None:
    """Return the time that was said; of a day without an hour, all of it."""
    if read.when or read.doubt is None or read.doubt.date is None:
        return read.when
    begins = datetime.combine(read.doubt.date, time(), now.tzinfo)
    return When(Shape.DAYS, begins, begins + timedelta(days=1))


def _is_at(task: Task, said: When) -> bool:
    """Tell whether a task begins at a time, or within one that is longer than a moment."""
    start = task.when.start
    if start is None or said.start is None:
        return False
    if said.shape is Shape.FIXED or said.end is None:
        return start == said.start
    return said.start <= start < said.end
