"""Tasks and claims to try rules on."""

from datetime import UTC, datetime, timedelta

from domain.kinds import Kind
from domain.tasks import Claim, ClaimState, Draft, State, Task
from domain.when import Shape, When

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def at(hours: float, lasts: float | None = None) -> When:
    """Return a fixed time so many hours from now."""
    start = NOW + timedelta(hours=hours)
    return When(Shape.FIXED, start, start + timedelta(hours=lasts) if lasts else None)


def task(when: When, *, places: int = 1, kind: Kind = Kind.SERVICE, state: State = State.OPEN) -> Task:
    """Return a task."""
    return Task(
        1,
        1,
        Draft("Water the plants", when, kind, places),
        state,
        1,
        posted_by=9,
        posted_at=NOW,
        timed_at=NOW,
    )


def claim(
    person: int, state: ClaimState = ClaimState.HELD, *, minutes: int | None = None, served: int | None = None
) -> Claim:
    """Return a claim; its id is its person's, so later people came later."""
    return Claim(person, 1, person, f"P{person}", state, NOW, minutes=minutes, served=served)
