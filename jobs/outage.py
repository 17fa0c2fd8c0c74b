"""After an outage: one honest line to the leads, about what is late and what was left out.

While the bot runs it notes every minute that it does. What it would have said meanwhile is foreseen from
the moment it stopped; what it says now is foreseen as well; what is in the one and not in the other is left out.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo

from actions.foretelling import to_whom
from actions.telling import tell
from domain.foresight import Foreseen
from domain.messages import Joined, Message, button
from domain.people import Role
from jobs.foreseeing import foresee
from jobs.ticker import Job
from storage import foresight, meta, teams
from storage.moments import read, stored
from storage.store import Store, Tx

NOTED_EVERY = timedelta(minutes=1)
WORTH_A_WORD = timedelta(minutes=10)
LONGEST = timedelta(days=3)
NAMED = 5


async def note(store: Store, now: datetime) -> None:
    """Note that the bot runs."""
    async with store.write() as tx:
        await meta.write(tx, "alive", str(stored(now)))


async def come_back(store: Store, jobs: Sequence[Job], now: datetime) -> None:
    """Before a tick: note, once a minute, that the bot runs; if it has not for a while, tell the leads concerned."""
    async with store.write(concerns_jobs=False) as tx:
        last = await _last(tx)
        if last is None or abs(now - last) >= NOTED_EVERY:
            await meta.write(tx, "alive", str(stored(now)))
        if last is not None and now - last >= WORTH_A_WORD:
            await _look_back(tx, jobs, last, now)


async def _look_back(tx: Tx, jobs: Sequence[Job], last: datetime, now: datetime) -> None:
    would = await foresee(tx, max(last, now - LONGEST), now - timedelta(seconds=1), jobs=jobs)
    was_due = {one.about: one for one in reversed(would)}
    says = {one.about for one in await foresee(tx, now, now, jobs=jobs)}
    late = [one for about, one in was_due.items() if about in says]
    left = [one for about, one in was_due.items() if about not in says]
    await foresight.leave_out(tx, left, now)
    await _tell(tx, last, now, _in_order(late), _in_order(left))


def _in_order(ones: Sequence[Foreseen]) -> list[Foreseen]:
    return sorted(ones, key=lambda one: one.at)


async def _last(tx: Tx) -> datetime | None:
    noted = await meta.read(tx, "alive")
    return read(int(noted)) if noted else None


async def _tell(
    tx: Tx, last: datetime, now: datetime, late: Sequence[Foreseen], left: Sequence[Foreseen]
) -> None:
    """Tell the leads of each team what is late in it, and what was left out."""
    by_team: defaultdict[int, tuple[list[Foreseen], list[Foreseen]]] = defaultdict(lambda: ([], []))
    for which, ones in enumerate((late, left)):
        for one in ones:
            if one.team is not None:
                by_team[one.team][which].append(one)
    for number, (its_late, its_left) in by_team.items():
        team = await teams.get(tx, number)
        clauses = [
            Message(name, which=_named(ones))
            for name, ones in (("outage-late", its_late), ("outage-left", its_left))
            if ones
        ]
        message = Message(
            "outage" if _same_day(team.zone, last, now) else "outage-days",
            [button("details", "digest")],
            team=team,
            begins=last,
            ends=now,
            clauses=Joined(tuple(clauses), "sentences"),
        )
        for lead in await teams.people(tx, number, Role.LEAD) or await teams.people(
            tx, teams.ROOT, Role.LEAD
        ):
            await tell(tx, lead.id, message, now)


def _same_day(zone: tzinfo, last: datetime, now: datetime) -> bool:
    return last.astimezone(zone).date() == now.astimezone(zone).date()


def _named(ones: Sequence[Foreseen]) -> Joined:
    """Name the first of them. A digest is named once, whoever gets it."""
    once = {one.family if one.task is None else one.about: one for one in reversed(ones)}
    named = [to_whom(one) for one in reversed(once.values())]
    if len(named) > NAMED:
        named[NAMED:] = [Message("outage-more", count=len(named) - NAMED)]
    return Joined(tuple(named), "and")
