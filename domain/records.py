"""Help that is told afterwards: what can be, and what may be there already."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.messages import Hours, Refusal, button
from domain.residents import codes_in
from domain.tasks import Draft, Task
from domain.when import Shape, When

DAY = timedelta(days=1)
LONGEST = 24 * 60
FARTHEST = timedelta(days=366)


def check(draft: Draft, minutes: int, now: datetime) -> None:
    """Refuse what can't have been: it is still to come, lasts longer than a day, or was too long ago to be sure.

    Raises Refusal.
    """
    when = draft.when
    if not draft.title.strip():
        raise Refusal("record-ask-what")
    if when.start is None:
        raise ValueError("a record without a day")
    if when.start > now:
        raise Refusal("record-future", when=when)
    if minutes > LONGEST:
        raise Refusal("record-too-long", hours=Hours(minutes))
    if when.shape is Shape.FIXED and when.start + timedelta(minutes=minutes) > now:
        raise Refusal("record-not-over", when=when)
    if when.start < now - FARTHEST:
        raise Refusal("record-too-old", [button("never-mind", "nevermind")], when=when)


def alike(draft: Draft, others: Sequence[Task], zone: ZoneInfo) -> Task | None:
    """Return the task among those somebody has had that may be the same help: that day, that resident or title."""
    codes = set(codes_in(draft.title))
    title = draft.title.casefold()
    for other in others:
        if is_on_day(draft.when, other.when, zone) and (
            codes.intersection(codes_in(other.title)) or title == other.title.casefold()
        ):
            return other
    return None


def is_on_day(one: When, other: When, zone: ZoneInfo) -> bool:
    """Tell whether two times begin on one day, as a zone's clocks have it."""
    moments = [when.start or when.end for when in (one, other)]
    days = {moment.astimezone(zone).date() for moment in moments if moment}
    return len(days) == 1 and None not in moments
