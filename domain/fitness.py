"""Whom a task fits: what it needs somebody to know, when somebody has enough to do, what overlaps."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from domain.tasks import Draft, Task, ends_at
from domain.when import Shape

VETTED, TWO = "vetted", "two"
LIMIT_LIFTS = timedelta(days=1)
"""How long before the start a weekly limit ends: a place still free then is better taken."""
LONGEST = 30

_SAID = {
    VETTED: ("vetted", "vetted people", "vetted only", "审核过", "已审核", "审核过的"),
    TWO: ("two", "in pairs", "a pair", "in twos", "两人", "两人同行", "双人"),
}
_CANONICAL = {said: name for name, each in _SAID.items() for said in each}
_NEEDS = re.compile(
    r"(?:^|[\s,，;；。]+)(?:needs?\s*[:：]\s*|需要\s*[:：]\s*|需要(?=电工|水电工|水管工|理发师|护士|司机|粤语|急救|审核过|已审核|两人同行))"
    r"(?P<what>[^,，;；。\n]+)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:\+|、|&|和|\band\b)\s*", re.IGNORECASE)


def skill(said: str) -> str:
    """Return a skill as it is kept: in small letters, ours in our word."""
    name = " ".join(said.split()).casefold()[:LONGEST]
    return _CANONICAL.get(name, name)


def taken_off(title: str) -> tuple[str, tuple[str, ...]]:
    """Take `needs: electrician + Cantonese` off a title: what is left, and what is needed."""
    found = _NEEDS.search(title)
    if not found:
        return title, ()
    needs = tuple(dict.fromkeys(skill(part) for part in _AND.split(found["what"]) if part.strip()))
    return (title[: found.start()] + title[found.end() :]).strip(" ,，;；。"), needs


def missing(draft: Draft, skills: Iterable[str]) -> list[str]:
    """Return what a task needs that somebody's skills lack."""
    return [need for need in draft.needs if need != TWO and need not in skills]


def is_short_of_two(task: Task, held: int) -> bool:
    """Tell whether a task that nobody does alone has one person so far."""
    return TWO in task.draft.needs and held == 1


def overlapping(task: Task, others: Sequence[Task]) -> Task | None:
    """Return the first of somebody's tasks that is at the same time as another."""
    span = _span(task)
    for other in others:
        theirs = _span(other)
        if other.id != task.id and span and theirs and span[0] < theirs[1] and theirs[0] < span[1]:
            return other
    return None


def _span(task: Task) -> tuple[datetime, datetime] | None:
    end = ends_at(task)
    if task.when.shape is not Shape.FIXED or task.when.start is None or end is None:
        return None
    return task.when.start, end


def week_of(task: Task, local: datetime) -> tuple[datetime, datetime] | None:
    """Return the week in which a task begins, on the clock of `local`; None: it has no fixed start."""
    start = task.when.start
    if task.when.shape is not Shape.FIXED or start is None:
        return None
    begins = start.astimezone(local.tzinfo)
    monday = begins.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=begins.weekday())
    return monday, monday + timedelta(days=7)
