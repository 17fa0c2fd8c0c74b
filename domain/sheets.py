"""Contact sheets: who may see where a resident lives, and until when."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.tasks import Claim, ClaimState, State, Task, ends_at

TAKEN_AFTER = timedelta(hours=2)


def until(task: Task) -> datetime | None:
    """Return when a sheet is taken away: two hours after the end by the clock, for who stays a little longer.

    None: when it is reported, or ends.
    """
    end = ends_at(task)
    return end + TAKEN_AFTER if end else None


def is_over(task: Task, now: datetime) -> bool:
    """Tell whether nobody goes there any more."""
    end = until(task)
    return task.state is not State.OPEN or (end is not None and end <= now)


def may_see(task: Task, claims: Sequence[Claim], person: int, now: datetime, *, leads: bool) -> bool:
    """Tell whether somebody may see where a task leads: whoever is to go, and those who lead, until it is over."""
    if is_over(task, now):
        return False
    goes = any(claim.listener == person and claim.state is ClaimState.HELD for claim in claims)
    return leads or goes
