"""How it is told what the bot says by itself: what, to whom, by which rule."""

from collections.abc import Iterable
from datetime import timedelta

from domain.foresight import Foreseen
from domain.messages import Joined, Message, PersonRef, Spans, TaskRef
from domain.tasks import Task
from storage import tasks
from storage.store import Reader


async def planned(db: Reader, which: Iterable[Foreseen]) -> list[Message]:
    """Return a line for each: `13:00 to Bo: reminder of #1 · 2h before`."""
    ones = list(which)
    known = {task.id: task for task in await tasks.of_numbers(db, [one.task for one in ones if one.task])}
    return [_planned(one, known.get(one.task or 0)) for one in ones]


def _planned(one: Foreseen, task: Task | None) -> Message:
    name = "plan-line" if one.person else "plan-line-group"
    person = PersonRef(one.person) if one.person else None
    return Message(name, at=one.at, person=person, what=_alone(what(one)), rule=_alone(_rule(one, task)))


def what(one: Foreseen) -> Message:
    """Name a message: `reminder of #1`."""
    if one.task is None:
        return Message(f"what-{one.family}" if one.family in ("digest", "week", "upkeep") else "what-news")
    return Message(f"what-{one.family}", task=TaskRef(one.task))


def to_whom(one: Foreseen) -> Message:
    """Name a message and whom it is for: `reminder of #25 to Bo`."""
    if one.person is None or one.task is None:
        return what(one)
    if one.family == "how":
        return Message("what-how-asked", task=TaskRef(one.task), person=PersonRef(one.person))
    return Message("what-to", what=_alone(what(one)), person=PersonRef(one.person))


def _rule(one: Foreseen, task: Task | None) -> Message:
    start = task.when.start if task else None
    if one.family == "reminder" and start and start > one.at:
        before = (start - one.at) // timedelta(minutes=1)
        return Message("by-rule-reminder", spans=Spans((before,)))
    return Message(f"by-rule-{one.family}")


def _alone(message: Message) -> Joined:
    """Put a message inside another."""
    return Joined((message,))
