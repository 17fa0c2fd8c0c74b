"""Looking back: what a team, and for a week all below it, did; in figures and as a picture."""

from datetime import date, datetime, time, timedelta

from actions.digest_lines import said_late
from domain.language import Language
from domain.messages import Hours, Joined, Message
from domain.people import Person, Team
from domain.weeks import Week
from storage import chats, digests, figures, files
from storage.figures import Scope
from storage.store import Reader, Tx

MAKER = "week"


async def week(db: Reader, team: Team, which: Week) -> Message | None:
    """Put the figures of a week together; None where nothing was to be done in it."""
    start, end = which.span(team.zone)
    scope = Scope(team.id, start, end)
    if not await figures.anything(db, scope):
        return None
    few, people = await figures.half_of_the_hours(db, scope), await figures.people(db, scope)
    lines = [await _tasks(db, scope), await _given(db, scope)]
    if few and few * 2 < people:
        lines.append(Message("week-half", few=few))
    same_month = which.first.month == which.last.month
    return Message(
        "week" if same_month else "week-over-months",
        team=team,
        first=which.first,
        last=which.last,
        lines=Joined(tuple(lines)),
    )


async def day(db: Reader, team: Team, which: date) -> Message:
    """Say what can honestly be told of a day that is past: what was done, and what was said late."""
    start, end = (datetime.combine(which + timedelta(days=n), time(), team.zone) for n in (0, 1))
    scope = Scope(team.id, start, end, deep=False)
    lines = [await _tasks(db, scope), await _given(db, scope)]
    late = said_late(await digests.late(db, team.id, start, end))
    return Message("digest-back", team=team, day=which, lines=Joined((*lines, *([late] if late else []))))


async def _tasks(db: Reader, scope: Scope) -> Message:
    return Message(
        "week-tasks",
        new=await figures.new(db, scope),
        claimed=await figures.claimed(db, scope),
        closed=await figures.closed(db, scope),
        cancelled=await figures.cancelled(db, scope),
        open=await figures.open_at_end(db, scope),
    )


async def _given(db: Reader, scope: Scope) -> Message:
    given = Message(
        "week-given",
        people=await figures.people(db, scope),
        hours=Hours(await figures.minutes(db, scope)),
        served=await figures.served(db, scope),
    )
    waited = await figures.time_to_claim(db, scope)
    if waited is None:
        return given
    after = Message("week-waited", hours=Hours(_rounded(waited)))
    return Message("week-given-and", given=Joined((given,)), more=Joined((after,)))


def _rounded(waited: timedelta) -> int:
    """Return how long that is in minutes; over two hours, nobody cares for them."""
    minutes = max(1, round(waited / timedelta(minutes=1)))
    return minutes if minutes <= 120 else round(minutes / 60) * 60


async def order_picture(tx: Tx, team: Team, which: Week, person: Person, now: datetime) -> None:
    """Order the picture of a week for a person; it comes by itself."""
    private = await chats.private_or_closed(tx, person.id)
    if private:
        language = Language(person.language or team.language)
        facts = {"team": team.id, "week": which.first.isoformat()}
        await files.order(tx, private.id, person.id, language, MAKER, facts, now)
