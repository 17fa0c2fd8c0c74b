"""A task as it stands in a list, in a line of its own: its number first."""

from datetime import timedelta

from chat.audience import Audience, task_when
from domain.kinds import Colour
from domain.tasks import Claim, Task, coming, ends_at
from locales import formats
from locales.words import say


def line(audience: Audience, task: Task, on: list[Claim]) -> str:
    """Return `#6 Read the paper to R-9 · Mon 23 Nov 10:00 · Block 8 · 0/1`."""
    return _joined(
        f"#{task.id} {task.title}", task_when(audience, task, near=False), task.draft.where, held(task, on)
    )


def digest_line(audience: Audience, task: Task, on: list[Claim]) -> str:
    """Return the same as a digest has it: `today 15:00` where that is so, and who has a place."""
    return _joined(named(task), today(audience, task), task.draft.where, taken(audience, task, on))


def today_line(audience: Audience, task: Task, on: list[Claim]) -> str:
    """Return the same where the day is known: only its clock."""
    clock = formats.clock_text(task.when, audience.language, audience.zone)
    return _joined(named(task), clock or today(audience, task), task.draft.where, taken(audience, task, on))


def named(task: Task) -> str:
    """Return `#22 🔴 A heater for R-11`: only what is urgent bears a sign."""
    mark = "🔴 " if task.draft.colour is Colour.URGENT else ""
    return f"#{task.id} {mark}{task.title}"


def today(audience: Audience, task: Task) -> str:
    """Return when a task is, as a digest has it."""
    return formats.today_text(task.when, audience.language, audience.zone, audience.now)


def taken(audience: Audience, task: Task, on: list[Claim]) -> str:
    """Return `1/2 Eve`."""
    return f"{held(task, on)} {people(audience, on)}".strip()


def held(task: Task, on: list[Claim]) -> str:
    """Return `1/2`: held and needed."""
    return f"{len(coming(on))}/{task.places}"


def people(audience: Audience, on: list[Claim]) -> str:
    """Return who holds a place."""
    return formats.people_text([claim.name for claim in coming(on)], audience.language)


def ended(audience: Audience, task: Task) -> str:
    """Return the day on which a task ended, as its clock has it."""
    end = ends_at(task) or task.posted_at
    last = (end - timedelta(seconds=1)).astimezone(
        audience.zone
    )  # what lasts until midnight ends the day before
    return formats.day_text(last.date(), audience.language, audience.now.astimezone(audience.zone).date())


def day(audience: Audience, task: Task) -> str:
    """Return the day of a task, without its weekday."""
    if task.when.start is None:
        return task_when(audience, task, near=False)
    return formats.short_day_text(task.when.start.astimezone(audience.zone).date(), audience.language)


def weekday(audience: Audience, task: Task) -> str:
    """Return the day of a task with its weekday, without its hour."""
    if task.when.start is None:
        return task_when(audience, task, near=False)
    today = audience.now.astimezone(audience.zone).date()
    return formats.day_text(task.when.start.astimezone(audience.zone).date(), audience.language, today)


def clock(audience: Audience, task: Task) -> str:
    """Return the hour at which a task begins."""
    return f"{task.when.start.astimezone(audience.zone):%H:%M}" if task.when.start else ""


def spot(audience: Audience, task: Task) -> str:
    """Return when and where a task is, as it is told in a sentence."""
    when = task_when(audience, task, near=True)
    where = task.draft.where
    return say(audience.language, "task-spot", when=when, where=where) if where else when


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
