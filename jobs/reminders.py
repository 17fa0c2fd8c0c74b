"""Before a task begins, everyone who holds a place is reminded, as the task, the person or the team has it."""

from collections import defaultdict
from datetime import datetime, timedelta

from actions import reminding
from domain.reminders import Reminder
from domain.tasks import ClaimState, State, claim_of
from storage import claims, notices, remindings, snoozes, tasks
from storage.remindings import Place
from storage.store import Reader, Tx

# A reminder moved out of the quiet hours comes earlier than its span says, by less than a day.
MOVED = timedelta(days=1)


async def due(tx: Tx, now: datetime) -> None:
    """Remind whoever is due, each time of the last reminder whose moment has come."""
    for place, reminder in await _unsaid(tx, now):
        task = await tasks.get(tx, place.task)
        own = claim_of(await claims.of_task(tx, task.id), place.person)
        if own and await reminding.first_time(tx, task, place.person, reminder, now):
            await reminding.remind(tx, task, own, reminder.at, now)
    for snooze in await snoozes.take_due(tx, now):
        task = await tasks.get(tx, snooze.task)
        own = claim_of(await claims.of_task(tx, task.id), snooze.person)
        stands = task.state is State.OPEN and task.when.start == snooze.start > now
        if stands and own and own.state is ClaimState.HELD:
            await reminding.remind(tx, task, own, snooze.at, now)


async def _unsaid(db: Reader, now: datetime) -> list[tuple[Place, Reminder]]:
    """Return the reminders whose moment has come and that were not given, in a look for each span."""
    places = await remindings.places(db, now, now + await remindings.farthest(db) + MOVED)
    if not places:
        return []
    rules = await remindings.rules(db, {place.task for place in places})
    last = [(place, _last(rules.of_place(place), now)) for place in places]
    news = [(place, one) for place, one in last if one and place.since < one.at]
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for place, one in news:
        by_name[reminding.what(one)].append(_which(place))
    said = {
        (name, *which) for name, asked in by_name.items() for which in await notices.said(db, name, asked)
    }
    return [
        (place, one) for place, one in news if (reminding.what(one), _which(place), place.person) not in said
    ]


def _last(reminders: tuple[Reminder, ...], now: datetime) -> Reminder | None:
    return next((one for one in reversed(reminders) if one.at <= now), None)


def _which(place: Place) -> str:
    return reminding.which(place.task, place.start)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next reminder is due."""
    places = await remindings.places(db, now, now + await remindings.farthest(db) + MOVED * 2)
    rules = await remindings.rules(db, {place.task for place in places})
    moments = [one.at for place in places for one in rules.of_place(place)]
    moments += [at for at in [await snoozes.next_due(db)] if at]
    return min((moment for moment in moments if moment > now), default=None)
