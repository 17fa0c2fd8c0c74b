"""Who may do what to a task that is not their own."""

from domain.messages import Refusal
from domain.people import Role
from domain.tasks import Task
from storage import teams
from storage.store import Reader


async def leads(db: Reader, task: Task, person: int) -> bool:
    """Tell whether a person leads the team of a task, or coordinates above it."""
    return await teams.role(db, person, task.team) >= Role.LEAD


async def answers_for(db: Reader, task: Task, person: int) -> bool:
    """Tell whether a person is the poster of a task, or leads its team.

    Nobody confirms what they told of themselves afterwards: for that a lead answers.
    """
    return (task.posted_by == person and not task.recorded) or await leads(db, task, person)


async def require_lead(db: Reader, task: Task, person: int) -> None:
    """Raise Refusal unless the person leads the team of the task."""
    if not await leads(db, task, person):
        raise Refusal("only-lead", task=task)
