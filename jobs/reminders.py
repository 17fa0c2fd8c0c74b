"""Before a task begins, everyone who holds a place is reminded, as the task, the person or the team has it."""

from datetime import datetime, timedelta

from actions import reminding
from domain.reminders import Reminder
from domain.tasks import Claim, ClaimState, State, Task, claim_of
from storage import claims, remindings, snoozes, tasks
from storage.store import Reader, Tx

# A reminder moved out of the quiet hours comes earlier than its span says, by less than a day.
MOVED = timedelta(days=1)


async def due(tx: Tx, now: datetime) -> None:
    """Remind whoever is due, each time of the last reminder whose moment has come."""
    coming = await tasks.beginning(tx, now, now + await remindings.farthest(tx) + MOVED)
    if coming:
        rules = await remindings.rules(tx, [task.id for task in coming])
        on = await claims.of_each(tx, [task.id for task in coming])
        for task in coming:
            for claim in on[task.id]:
                await _remind(tx, task, claim, rules.of(task, claim.person), now)
    for snooze in await snoozes.take_due(tx, now):
        task = await tasks.get(tx, snooze.task)
        own = claim_of(await claims.of_task(tx, task.id), snooze.person)
        stands = task.state is State.OPEN and task.when.start == snooze.start > now
        if stands and own and own.state is ClaimState.HELD:
            await reminding.remind(tx, task, own, snooze.at, now)


async def _remind(tx: Tx, task: Task, claim: Claim, reminders: list[Reminder], now: datetime) -> None:
    reminder = next((one for one in reversed(reminders) if one.at <= now), None)
    if reminder is None or claim.state is not ClaimState.HELD:
        return
    is_news = max(claim.since, task.timed_at) < reminder.at
    if is_news and await reminding.first_time(tx, task, claim.person, reminder, now):
        await reminding.remind(tx, task, claim, reminder.at, now)


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when the next reminder is due."""
    coming = await tasks.beginning(db, now, now + await remindings.farthest(db) + MOVED * 2)
    rules = await remindings.rules(db, [task.id for task in coming])
    on = await claims.of_each(db, [task.id for task in coming])
    moments = [one.at for task in coming for claim in on[task.id] for one in rules.of(task, claim.person)]
    moments += [at for at in [await snoozes.next_due(db)] if at]
    return min((moment for moment in moments if moment > now), default=None)
