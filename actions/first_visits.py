"""First visits by two: whoever goes to somebody's home for the first time had better not go alone."""

from actions import staying
from domain.kinds import Kind
from domain.messages import Message
from domain.settings import FirstVisits
from domain.tasks import Claim, ClaimState, State, Task, coming, holders
from storage import claims, first_visits, settings, tasks
from storage.store import Reader, Tx

KINDS = (Kind.VISIT, Kind.SERVICE)
TWO = 2


async def goes_alone(db: Reader, task: Task, on: list[Claim]) -> bool:
    """Tell whether one person goes where they have never been, and nobody with them."""
    alone = coming(on)
    return (
        task.kind in KINDS
        and len(alone) == 1
        and await staying.watched(db, task)
        and await first_visits.is_new(db, alone[0].person, task.id)
    )


async def follow(tx: Tx, number: int) -> None:
    """Where a team wants it, let a second person be needed as long as somebody new would go alone.

    The place is taken away again if somebody else goes who knows the way, and nobody has taken it.
    """
    task = await tasks.get(tx, number)
    paired = await first_visits.is_paired(tx, number)
    if task.state is not State.OPEN or task.places != (TWO if paired else 1):
        return
    wanted = (await settings.of_team(tx, task.team)).first_visits is FirstVisits.TWO
    if not wanted and not paired:
        return
    on = await claims.of_task(tx, number)
    needed = wanted and await goes_alone(tx, task, on)
    if needed and not paired:
        await first_visits.set_paired(tx, number, TWO, paired=True)
    elif paired and not needed and sum(claim.takes_a_place for claim in on) < TWO:
        await first_visits.set_paired(tx, number, 1, paired=False)


async def hint(db: Reader, task: Task) -> list[Message]:
    """Return the sentence that says that nobody should go there alone for the first time, or none."""
    mode = (await settings.of_team(db, task.team)).first_visits
    if mode is FirstVisits.OFF or task.places > (TWO if mode is FirstVisits.TWO else 1):
        return []
    on = await claims.of_task(db, task.id)
    if [claim.state for claim in holders(on)] != [ClaimState.HELD] or not await goes_alone(db, task, on):
        return []
    return [Message(f"first-visit-{mode}")]
