"""Following whether a task is short of people: its ladder is armed, and an alarm is closed when it is covered."""

from collections.abc import Collection
from datetime import datetime

from actions.telling import tell, tell_responsible
from domain import ladder
from domain.ladder import Alarm, Rung, Step
from domain.messages import Message, PersonRef
from domain.tasks import Claim, State, Task, coming, is_covered
from storage import claims, needs, settings, teams
from storage import tasks as task_rows
from storage.needs import Need
from storage.store import Reader, Tx


async def follow(tx: Tx, number: int, now: datetime, *, besides: Collection[int] = ()) -> None:
    """Follow a change of a task: who was told that it is short of people hears that it is covered.

    `besides`: who made the change, and so knows.
    """
    task = await task_rows.get(tx, number)
    if task.state is not State.OPEN:
        await needs.drop(tx, number)
        return
    on = await claims.of_task(tx, number)
    need = await needs.get(tx, number)
    if is_covered(task, on):
        if need and need.since:
            await needs.covered(tx, number)
            if need.alarm:
                await _tell_covered(tx, task, on, need, now, besides)
        return
    if need is None or need.timed_at != task.timed_at:
        need = await needs.begin(tx, task, now)
    elif need.since is None:
        need = await needs.again(tx, need, now)
    to_come = await steps(tx, task, need)
    await needs.look_at(tx, number, max(to_come[0].at, now) if to_come else None)


async def steps(db: Reader, task: Task, need: Need) -> list[Step]:
    """Return the rungs a task that is short of people has yet to climb, the earliest first."""
    if need.since is None:
        return []
    rules = await settings.of_team(db, task.team)
    zone = (await teams.get(db, task.team)).zone
    all_steps = ladder.steps(task, rules.ladder[task.kind], rules.quiet, zone, need.since)
    return [step for step in all_steps if step.rung > need.climbed]


async def last_step(db: Reader, task: Task, now: datetime) -> Step | None:
    """Return when the coordinators would hear of a task if it were short of people from now on, or None."""
    need = Need(task.id, task.timed_at, now, Rung.LEADS)
    to_come = [step for step in await steps(db, task, need) if step.rung is Rung.COORDINATORS]
    return to_come[0] if to_come and not to_come[0].late else None


async def _tell_covered(
    tx: Tx, task: Task, on: list[Claim], need: Need, now: datetime, besides: Collection[int]
) -> None:
    """Tell whoever was alarmed that there is somebody for every place, and who."""
    who = [PersonRef(claim.person) for claim in coming(on)]
    name = "covered-again" if need.alarm is Alarm.LOST else "covered"
    message = Message(name, task=task, people=who, count=len(who))
    told = await tell_responsible(tx, task, message, now, besides=besides)
    if need.climbed >= Rung.COORDINATORS:
        for coordinator in await teams.coordinators(tx, task.team):
            if coordinator.id not in (*told, *besides):
                await tell(tx, coordinator.id, message, now, task=task.id)
