"""The week of a team and all below it: what was done, in figures and as a picture."""

from datetime import datetime, timedelta

from domain.language import Language
from domain.messages import Hours, Joined, Message
from domain.people import Person, Team
from domain.weeks import Week
from storage import chats, figures, files
from storage.figures import Scope
from storage.store import Reader, Tx

MAKER = "week"


async def week(db: Reader, team: Team, which: Week) -> Message | None:
    """Put the figures of a week together; None where nothing was to be done in it."""
    start, end = which.span(team.zone)
    scope = Scope(team.id, start, end)
    new, closed, cancelled, left = (
        await figures.new(db, scope),
        await figures.closed(db, scope),
        await figures.cancelled(db, scope),
        await figures.open_at_end(db, scope),
    )
    if not (new or closed or cancelled or left):
        return None
    waited = await figures.time_to_claim(db, scope)
    few = await figures.half_of_the_hours(db, scope)
    people = await figures.people(db, scope)
    lines = [
        Message(
            "week-tasks",
            new=new,
            claimed=await figures.claimed(db, scope),
            closed=closed,
            cancelled=cancelled,
            open=left,
        )
    ]
    given = Message(
        "week-given",
        people=people,
        hours=Hours(await figures.minutes(db, scope)),
        served=await figures.served(db, scope),
    )
    if waited is None:
        lines.append(given)
    else:
        after = Message("week-waited", hours=Hours(_rounded(waited)))
        lines.append(Message("week-given-and", given=Joined((given,)), more=Joined((after,))))
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
