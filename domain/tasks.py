"""Tasks and claims: what they are, and the rules of their one life cycle."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.kinds import TRAITS, Colour, Kind, Source
from domain.messages import Refusal
from domain.when import OPEN, Shape, When


class State(StrEnum):
    """Where a task is in its life. Full, begun, over and reported are derived."""

    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class ClaimState(StrEnum):
    """Where a claim is in its life."""

    WAITING = "waiting"
    OFFERED = "offered"
    HELD = "held"
    DONE = "done"
    RELEASED = "released"
    MISSED = "missed"
    EXCUSED = "excused"


MOST_PLACES = 1000
TAKES_A_PLACE = (ClaimState.OFFERED, ClaimState.HELD, ClaimState.DONE)
LIVE = (ClaimState.WAITING, *TAKES_A_PLACE)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is said about a task when it is posted, or changed. `needs` are skills, as domain/fitness.py keeps them."""

    title: str
    when: When = OPEN
    kind: Kind = Kind.SERVICE
    places: int = 1
    where: str = ""
    colour: Colour | None = None
    source: Source | None = None
    budget: int | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """Something to be done. `id` is the number people type; `spent` is in minor units.

    `timed_at`: since when it has its time; a reminder whose moment came before that is not one.
    `edition` counts what it says: who said no to one edition may be asked about the next. A turn bears its
    `series` and its `occurrence`: the day of the rule it stands for, wherever it is moved to. `recorded`: it was
    told afterwards, and never posted.
    """

    id: int
    team: int
    draft: Draft
    state: State
    version: int
    posted_by: int
    posted_at: datetime
    timed_at: datetime
    ended_by: int | None = None
    spent: int | None = None
    edition: int = 1
    series: int | None = None
    occurrence: date | None = None
    recorded: bool = False

    @property
    def title(self) -> str:
        """Return the title as posted."""
        return self.draft.title

    @property
    def when(self) -> When:
        """Return when it happens."""
        return self.draft.when

    @property
    def kind(self) -> Kind:
        """Return what sort of help it is."""
        return self.draft.kind

    @property
    def places(self) -> int:
        """Return how many people (for a project: organisations) it needs."""
        return self.draft.places


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody's place on a task, or on its waiting list. `minutes` and `served` are what was reported.

    `spoken_by`: who speaks for a person without an account. `confirmed`: when they last said that they come.
    `leaving`: they can't come, and keep the place only until somebody steps in.
    `organisation`: for which one it is claimed; `name` is its name then. `arrived`, `left`: on the spot.
    """

    id: int
    task: int
    person: int
    name: str
    state: ClaimState
    since: datetime
    offer_until: datetime | None = None
    minutes: int | None = None
    served: int | None = None
    spoken_by: int | None = None
    confirmed: datetime | None = None
    leaving: bool = False
    organisation: int | None = None
    arrived: datetime | None = None
    left: datetime | None = None

    @property
    def listener(self) -> int:
        """Return who is told about this claim."""
        return self.spoken_by or self.person

    @property
    def takes_a_place(self) -> bool:
        """Tell whether it counts against the places of its task."""
        return self.state in TAKES_A_PLACE


class Outcome(StrEnum):
    """Where a person who asks for a place ends up."""

    HELD = "held"
    WAITING = "waiting"


def require_open(task: Task) -> None:
    """Refuse what can only be done to an open task."""
    if task.state is not State.OPEN:
        raise Refusal(f"task-is-{task.state.value}", task=task)


def outcome_for(task: Task, claims: Sequence[Claim], person: int, now: datetime) -> Outcome:
    """Decide where a person who asks for a place ends up: in one, or waiting.

    Raises Refusal when the task is over or has begun, or when the person is on it already. Whoever
    waits goes before newcomers, so a place that is free but promised does not count as free.
    """
    require_open(task)
    own = claim_of(claims, person)
    if own:
        raise Refusal(f"claim-already-{own.state.value}", task=task, rank=rank(claims, own))
    if task.when.has_begun(now) and not lasts_until(task, now):
        raise Refusal("claim-too-late", task=task)
    waiting = any(claim.state is ClaimState.WAITING for claim in claims)
    return Outcome.HELD if free_places(task, claims) and not waiting else Outcome.WAITING


def claim_of(claims: Sequence[Claim], person: int) -> Claim | None:
    """Return the live claim of a person."""
    return next((claim for claim in claims if claim.person == person and claim.state in LIVE), None)


def holders(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims that hold a place, those already reported done among them, oldest first."""
    return [claim for claim in claims if claim.state in (ClaimState.HELD, ClaimState.DONE)]


def coming(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of those who go: whoever looks for a stand-in does not."""
    return [claim for claim in holders(claims) if not claim.leaving]


def leaving(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims that look for a stand-in, oldest first."""
    return [claim for claim in holders(claims) if claim.leaving]


def waiting(claims: Sequence[Claim]) -> list[Claim]:
    """Return the waiting list, first in line first."""
    return [claim for claim in claims if claim.state is ClaimState.WAITING]


def rank(claims: Sequence[Claim], own: Claim) -> int:
    """Return the place of a claim on the waiting list, from 1; 0 if it does not wait."""
    line = waiting(claims)
    return line.index(own) + 1 if own in line else 0


def free_places(task: Task, claims: Sequence[Claim]) -> int:
    """Return how many places nobody has, an offered one counting as taken."""
    return max(0, task.places - sum(claim.takes_a_place for claim in claims))


def needed(task: Task, claims: Sequence[Claim]) -> int:
    """Return how many people are still needed: a place that looks for a stand-in needs one."""
    return free_places(task, claims) + len(leaving(claims))


def is_covered(task: Task, claims: Sequence[Claim]) -> bool:
    """Tell whether there is somebody for every place; an offer is nobody yet."""
    return len(coming(claims)) >= task.places


def is_reported(claims: Sequence[Claim]) -> bool:
    """Tell whether all who hold a place have reported it done."""
    held = holders(claims)
    return bool(held) and all(claim.state is ClaimState.DONE for claim in held)


def ends_at(task: Task) -> datetime | None:
    """Return when a task is taken to be over: its end, or its start and what its kind usually takes.

    None for a task that ends only when somebody says so.
    """
    when, usual = task.when, TRAITS[task.kind].lasts
    if when.shape is Shape.OPEN or usual is None:
        return None
    if when.shape is Shape.FIXED and when.start is not None:
        return when.end or when.start + usual
    return when.end


def lasts_until(task: Task, now: datetime) -> bool:
    """Tell whether a task that has begun still goes on, so that a late helper is of use."""
    end = ends_at(task)
    return end is None or now < end


def usual_minutes(task: Task) -> int | None:
    """Return the minutes to propose for whoever did a task; None where nothing can be proposed."""
    when, usual = task.when, TRAITS[task.kind].lasts
    if when.shape is Shape.FIXED and when.start and when.end:
        return int((when.end - when.start) / timedelta(minutes=1))
    return int(usual / timedelta(minutes=1)) if usual else None


def total_minutes(claims: Sequence[Claim]) -> int:
    """Return the minutes of all who reported."""
    return sum(claim.minutes or 0 for claim in claims if claim.state is ClaimState.DONE)


def total_served(task: Task, claims: Sequence[Claim]) -> int:
    """Return how many people were served.

    Two who cut one person's hair each report one, and one was served; two who staff a desk each
    serve their own. The kind says which of the two it is.
    """
    each = [claim.served or 0 for claim in claims if claim.state is ClaimState.DONE]
    return sum(each) if TRAITS[task.kind].each_serves_their_own else max(each, default=0)


OFFER_STANDS = timedelta(hours=6)


def offer_until(task: Task, now: datetime) -> datetime:
    """Return until when a freed place is kept for the next in line.

    Six hours, but never more than half of what is left before the start: the one after still needs time.
    """
    until = now + OFFER_STANDS
    if task.when.start is not None and task.when.start > now:
        until = min(until, now + (task.when.start - now) / 2)
    return until.replace(second=0, microsecond=0)


def changed(draft: Draft, **said: object) -> Draft:
    """Return a draft with what was said replaced; None means: not said."""
    return replace(draft, **{name: value for name, value in said.items() if value is not None})  # type: ignore[arg-type]
