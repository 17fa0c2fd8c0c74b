"""On a visit: when somebody who went to a home should have left, and who is asked about them then, in which order."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from domain.kinds import Kind
from domain.messages import Refusal, button
from domain.tasks import Claim, ClaimState, State, Task, ends_at, usual_minutes
from domain.when import Shape

EARLY = timedelta(hours=2)
STEP = timedelta(minutes=15)
AFTERWARDS = timedelta(hours=12)  # when all were asked in vain: then it is asked how it went, as usual
FORGOTTEN = timedelta(hours=12)  # who says only then that they left did not stay that long
_FIVE = 5


class Rung(IntEnum):
    """Who is asked about somebody who should have left: they themselves, then the lead, then whoever is next."""

    VOLUNTEER = 1
    LEAD = 2
    SECOND = 3


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody is at a home. `due`: when they should have left; `climbed`: who was asked so far, 0 for nobody."""

    claim: int
    task: int
    due: datetime
    climbed: int
    next: datetime | None

    @property
    def which(self) -> str:
        """Return what tells it from any other stay, and from itself once it was prolonged."""
        return f"{self.claim}/{int(self.due.timestamp())}"


def is_watched(task: Task, *, at_home: bool) -> bool:
    """Tell whether somebody looks after whoever goes there: on visits, and wherever a resident lives."""
    return task.kind is Kind.VISIT or at_home


def is_there(task: Task, claim: Claim) -> bool:
    """Tell whether somebody has arrived, and neither left nor reported since."""
    held = task.state is State.OPEN and claim.state is ClaimState.HELD
    return held and claim.arrived is not None and claim.left is None


def may_arrive(task: Task, now: datetime) -> bool:
    """Tell whether it is time to be there: from two hours before the start."""
    return task.when.start is None or task.when.start - now <= EARLY


def require_time(task: Task, now: datetime) -> None:
    """Refuse an arrival that is noted too early. Raises Refusal."""
    if not may_arrive(task, now):
        raise Refusal("arrived-early", [button("details", f"task {task.id}")], task=task)


def leaves_at(task: Task, arrived: datetime) -> datetime:
    """Return when somebody should leave: after the usual time, and not before the end that was named."""
    usual = arrived + timedelta(minutes=usual_minutes(task) or 60)
    end = ends_at(task) if task.when.shape is Shape.FIXED else None
    return max(usual, end) if end else usual


def minutes_there(claim: Claim) -> int | None:
    """Return how long somebody was there, to five minutes; None if that was not noted in time."""
    if claim.arrived is None or claim.left is None or claim.left - claim.arrived > FORGOTTEN:
        return None
    return max(1, round((claim.left - claim.arrived) / timedelta(minutes=_FIVE))) * _FIVE


def proposed_minutes(task: Task, claim: Claim) -> int | None:
    """Return the minutes to propose for somebody: what they were there, else what is usual."""
    return minutes_there(claim) or usual_minutes(task)
