"""Looking back: what a team, and for a week all below it, did; in figures and as a picture."""

from datetime import date, datetime, time, timedelta
from typing import Any

from actions import unvisited
from actions.digest_lines import said_late
from domain.exports import Profile
from domain.figures import Counted, Figure, Form
from domain.language import Language
from domain.messages import Hours, Joined, Message, button
from domain.people import Person, Team
from domain.periods import Period
from domain.weeks import Week
from storage import chats, digests, figures, files
from storage.figures import Scope
from storage.moments import stored
from storage.store import Reader, Tx

MAKER, FIGURES = "week", "figures"
ANYTHING = (Figure.NEW, Figure.OPEN, Figure.CLOSED, Figure.CANCELLED)
TOLD = (
    *ANYTHING,
    Figure.CLAIMED,
    Figure.PEOPLE,
    Figure.HOURS,
    Figure.SERVED,
    Figure.TO_CLAIM,
    Figure.HALF_OF_THE_HOURS,
)
A_WEEK = timedelta(days=7)


async def week(db: Reader, team: Team, which: Week, now: datetime) -> Message | None:
    """Put the figures of a week together; None where nothing was to be done in it.

    Whom nobody has visited in time is known for now, and told with the last week alone.
    """
    start, end = which.span(team.zone)
    found = await figures.count(db, Scope(team.id, start, end), *TOLD)
    if not any(found.get(figure) for figure in ANYTHING):
        return None
    few, people = found[Figure.HALF_OF_THE_HOURS], found[Figure.PEOPLE]
    lines = [_tasks(found), _given(found)]
    if few and few * 2 < people:
        lines.append(Message("week-half", few=few))
    today = now.astimezone(team.zone).date()
    late = await unvisited.overdue(db, team.id, today, now, deep=True) if today - which.last <= A_WEEK else []
    lines += unvisited.said_in_week(late, today)
    same_month = which.first.month == which.last.month
    return Message(
        "week" if same_month else "week-over-months",
        [button("more", "resident visits")] if late else [],
        team=team,
        first=which.first,
        last=which.last,
        lines=Joined(tuple(lines)),
    )


async def day(db: Reader, team: Team, which: date) -> Message:
    """Say what can honestly be told of a day that is past: what was done, and what was said late."""
    start, end = (datetime.combine(which + timedelta(days=n), time(), team.zone) for n in (0, 1))
    found = await figures.count(db, Scope(team.id, start, end, deep=False), *TOLD)
    late = said_late(await digests.late(db, team.id, start, end))
    lines = [_tasks(found), _given(found), *([late] if late else [])]
    return Message("digest-back", team=team, day=which, lines=Joined(tuple(lines)))


def _tasks(found: Counted) -> Message:
    return Message(
        "week-tasks",
        new=found[Figure.NEW],
        claimed=found[Figure.CLAIMED],
        closed=found[Figure.CLOSED],
        cancelled=found[Figure.CANCELLED],
        open=found[Figure.OPEN],
    )


def _given(found: Counted) -> Message:
    given = Message(
        "week-given",
        people=found[Figure.PEOPLE],
        hours=Hours(found[Figure.HOURS]),
        served=found[Figure.SERVED],
    )
    if Figure.TO_CLAIM not in found:
        return given
    after = Message("week-waited", hours=Hours(_rounded(found[Figure.TO_CLAIM])))
    return Message("week-given-and", given=Joined((given,)), more=Joined((after,)))


def _rounded(minutes: int) -> int:
    """Return how long that is as it is told: over two hours, nobody cares for minutes."""
    return max(1, minutes) if minutes <= 120 else round(minutes / 60) * 60


async def order_picture(tx: Tx, team: Team, which: Week, person: Person, now: datetime) -> None:
    """Order the picture of a week for a person; it comes by itself."""
    facts = {"team": team.id, "week": which.first.isoformat()}
    await _order(tx, MAKER, person, Language(person.language or team.language), facts, now)


async def order_figures(
    tx: Tx,
    team: Team,
    period: Period,
    form: Form,
    profile: Profile,
    reader: Person,
    language: Language,
    now: datetime,
) -> None:
    """Order the figures of a period, as a picture or a page, for a person; it comes by itself, in private."""
    facts = {
        "team": team.id,
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "form": form.value,
        "profile": profile.value,
        "at": stored(now),
    }
    await _order(tx, FIGURES, reader, language, facts, now)


async def _order(
    tx: Tx, maker: str, person: Person, language: Language, facts: dict[str, Any], now: datetime
) -> None:
    private = await chats.private_or_closed(tx, person.id)
    if private:
        await files.order(tx, private.id, person.id, language, maker, facts, now)
