"""What a lead needs to know today: the ids and order of the lines of a digest."""

from datetime import datetime, timedelta

from domain.messages import Hours, Joined, Message, button
from domain.people import Team
from domain.tasks import (
    Task,
    free_places,
    holders,
    is_overdue,
    is_reported,
    total_minutes,
    total_served,
)
from storage import claims, tasks
from storage.store import Reader

LINES_SHOWN = 8


async def digest(db: Reader, team: Team, now: datetime) -> Message | None:
    """Put a digest together; None where there is nothing to say.

    A task stands once, in the first section it fits: what would leave somebody waiting in vain within a
    day, what still needs people, today to be reassured by, what nobody went to, what a word settles; then
    yesterday.
    """
    local = now.astimezone(team.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    sections: dict[str, list[Message]] = {"risk": [], "needed": [], "today": [], "past": [], "confirm": []}
    open_tasks = await tasks.open_of_team(db, team.id)
    covered = 0
    claimed = await claims.of_each(db, [task.id for task in open_tasks])
    for task in open_tasks:
        on = claimed[task.id]
        if is_reported(on) or (is_overdue(task, now) and holders(on)):
            sections["confirm"].append(Message("digest-line-confirm", task=task))
        elif is_overdue(task, now):
            sections["past"].append(Message("digest-line-past", task=task))
        elif free_places(task, on):
            soon = task.when.start is not None and task.when.start <= now + timedelta(days=1)
            sections["risk" if soon else "needed"].append(_needed(task, now))
        elif task.when.start is not None and midnight <= task.when.start < midnight + timedelta(days=1):
            sections["today"].append(Message("digest-line-today", task=task))
        else:
            covered += 1
    lines = [line for name, section in sections.items() for line in _section(name, section)]
    yesterday = await _yesterday(db, team, midnight)
    if yesterday:
        lines.append(yesterday)
    if not lines and not covered:
        return None
    if covered:
        lines.append(Message("digest-covered", count=covered))
    buttons = [button("what-is-needed", "list")]
    return Message(
        "digest",
        buttons,
        team=team,
        day=local.date(),
        open=len(open_tasks),
        confirm=len(sections["confirm"]),
        lines=Joined(tuple(lines)),
    )


def _section(name: str, section: list[Message]) -> list[Message]:
    if not section:
        return []
    lines = [Message(f"digest-{name}"), *section[:LINES_SHOWN]]
    more = len(section) - LINES_SHOWN
    return [*lines, Message("digest-more", count=more)] if more > 0 else lines


def _needed(task: Task, now: datetime) -> Message:
    age = (now - task.posted_at).days
    return Message("digest-line-old" if age else "digest-line-new", task=task, days=age)


async def _yesterday(db: Reader, team: Team, midnight: datetime) -> Message | None:
    closed = await tasks.closed_between(db, team.id, midnight - timedelta(days=1), midnight)
    if not closed:
        return None
    minutes = served = 0
    people: set[int] = set()
    claimed = await claims.of_each(db, [task.id for task in closed])
    for task in closed:
        on = claimed[task.id]
        minutes += total_minutes(on)
        served += total_served(task, on)
        people |= {claim.person for claim in holders(on)}
    return Message(
        "digest-yesterday", count=len(closed), people=len(people), hours=Hours(minutes), served=served
    )
