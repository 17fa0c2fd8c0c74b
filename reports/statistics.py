"""The figures of a period, compared with the one before: counted once, told in a chat, as text, a page or JSON."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from domain.kinds import Source
from domain.messages import Hours, Money
from domain.people import Team
from domain.periods import ALL, Period
from storage import counting, figures
from storage.figures import Scope
from storage.store import Reader

Value = int | Hours | Money
Count = Callable[[Reader, Scope], Awaitable[int | timedelta | None]]


@dataclass(frozen=True, slots=True)
class Told:
    """A figure: its name, what it is, and what it was in the period before (None: nothing to compare with)."""

    name: str
    value: Value
    before: Value | None


def _minutes(found: int | timedelta) -> Hours:
    return Hours(found // timedelta(minutes=1) if isinstance(found, timedelta) else found)


def _number(found: int | timedelta) -> int:
    return found // timedelta(minutes=1) if isinstance(found, timedelta) else found


def _money(found: int | timedelta) -> Money:
    return Money(_number(found))


FIGURES: tuple[tuple[str, Count, Callable[[int | timedelta], Value]], ...] = (
    ("new", figures.new, _number),
    ("closed", figures.closed, _number),
    ("cancelled", figures.cancelled, _number),
    ("open", figures.open_at_end, _number),
    ("people", figures.people, _number),
    ("hours", figures.minutes, _minutes),
    ("served", figures.served, _number),
    ("claim-rate", counting.claim_rate, _number),
    ("time-to-claim", figures.time_to_claim, _minutes),
    ("time-to-done", counting.time_to_done, _minutes),
    ("half-of-the-hours", figures.half_of_the_hours, _number),
    ("wishes", figures.wishes_collected, _number),
    *((f"wishes-{source}", partial(counting.wishes_from, source=source), _number) for source in Source),
    ("wishes-claimed", figures.wishes_claimed, _number),
    ("wishes-fulfilled", figures.wishes_fulfilled, _number),
    ("wishes-people", figures.wishes_people, _number),
    ("projects", counting.projects, _number),
    ("spent", counting.spent, _money),
    ("organisations", counting.organisations, _number),
    ("services", counting.services, _number),
    ("home-services", counting.home_services, _number),
    ("visits", counting.visits, _number),
    ("turns-due", counting.turns_due, _number),
    ("turns-kept", counting.turns_kept, _number),
    ("turns-missed", counting.turns_missed, _number),
    ("teams", counting.teams, _number),
    ("stations", counting.stations, _number),
    ("volunteers", counting.volunteers, _number),
)
"""Each with what counts it and what it is. What a period has none of, now or before, is left out."""


async def told(db: Reader, team: Team, period: Period) -> list[Told]:
    """Return the figures of a team and all below it."""
    now = Scope(team.id, *period.span(team.zone))
    earlier = None if period == ALL else Scope(team.id, *period.before.span(team.zone))
    found = []
    for name, count, shown in FIGURES:
        value = await count(db, now)
        before = await count(db, earlier) if earlier else None
        if value or before:
            found.append(Told(name, shown(value or 0), shown(before or 0) if earlier else None))
    return found
