"""Two people change places: one asks, the other agrees, and nothing changes before that."""

from dataclasses import dataclass
from datetime import datetime

from actions import fitness
from actions.changing import changing
from actions.telling import tell
from domain.messages import Message, PersonRef, Refusal, TaskRef, button
from domain.tasks import Claim, ClaimState, State, Task, claim_of
from storage import claims, log, swaps, tasks
from storage.store import Reader, Tx
from storage.swaps import Swap


async def ask(tx: Tx, gives: Task, takes: Task, asker: int, asked: int, now: datetime) -> Swap:
    """Ask somebody to change places. Raises Refusal."""
    await _both(tx, gives, takes, asker, asked, now)
    swap = await swaps.ask(tx, asker, gives.id, asked, takes.id, now)
    await log.wrote(tx, "asked-to-swap", now, team=gives.team, task=gives.id, person=asker, about=asked)
    question = Message(
        "swap-asks",
        [button("swap", f"swap {swap.id} yes"), button("decline", f"swap {swap.id} no")],
        task=gives,
        takes=takes,
        person=PersonRef(asker),
    )
    await tell(tx, asked, question, now, task=gives.id)
    return swap


@dataclass(frozen=True, slots=True)
class Swapped:
    """What somebody has after a swap was answered: the task they have now."""

    swap: Swap
    task: Task


async def agree(tx: Tx, number: int, person: int, now: datetime) -> Swapped:
    """Change the places, and tell who asked. Raises Refusal."""
    swap = await _asked(tx, number, person)
    gives, takes = await tasks.get(tx, swap.gives), await tasks.get(tx, swap.takes)
    own, other = await _both(tx, gives, takes, swap.asker, swap.asked, now)
    for task, claim, new in ((gives, own, other), (takes, other, own)):
        async with changing(tx, task, "swapped", None, now, about=new.person):
            await claims.hand_over(tx, claim.id, new.person, now, new.organisation)
    await swaps.settle(tx, swap.id, "agreed")
    done = Message("swapped", [button("cant", f"cant {takes.id}")], task=takes)
    await tell(tx, swap.asker, done, now, task=takes.id)
    return Swapped(swap, gives)


async def decline(tx: Tx, number: int, person: int, now: datetime) -> Swap:
    """Keep one's own place; who asked hears it, without a reason. Raises Refusal."""
    swap = await _asked(tx, number, person)
    await swaps.settle(tx, swap.id, "declined")
    gives = await tasks.get(tx, swap.gives)
    buttons = [button("swap-another", f"swap {gives.id}"), button("cant", f"cant {gives.id}")]
    await tell(
        tx,
        swap.asker,
        Message("swap-declined", buttons, task=gives, person=PersonRef(person)),
        now,
        task=gives.id,
    )
    return swap


async def take_back(tx: Tx, number: int, person: int, now: datetime) -> Swap:
    """Ask no longer; whoever was asked hears it. Raises Refusal."""
    swap = await swaps.get(tx, number)
    if swap is None or swap.asker != person or swap.state != "asked":
        raise Refusal("swap-over")
    await swaps.settle(tx, swap.id, "dropped")
    told = Message("swap-taken-back", task=TaskRef(swap.takes), person=PersonRef(person))
    await tell(tx, swap.asked, told, now, task=swap.takes)
    return swap


async def _asked(tx: Tx, number: int, person: int) -> Swap:
    swap = await swaps.get(tx, number)
    if swap is None or swap.asked != person or swap.state != "asked":
        raise Refusal("swap-over")
    return swap


async def _both(
    db: Reader, gives: Task, takes: Task, asker: int, asked: int, now: datetime
) -> tuple[Claim, Claim]:
    """Return both places that are to change hands. Raises Refusal unless they can."""
    on = {task.id: await claims.of_task(db, task.id) for task in (gives, takes)}
    found = []
    for task, person in ((gives, asker), (takes, asked)):
        own = claim_of(on[task.id], person)
        if (
            task.state is not State.OPEN
            or task.when.has_begun(now)
            or own is None
            or own.state is not ClaimState.HELD
        ):
            raise Refusal(
                "swap-not-held", [button("details", f"task {task.id}")], task=task, person=PersonRef(person)
            )
        found.append(own)
    for task, person in ((gives, asked), (takes, asker)):
        if claim_of(on[task.id], person):
            raise Refusal(
                "swap-on-both", [button("details", f"task {task.id}")], task=task, person=PersonRef(person)
            )
    unfit = await _unfit(db, gives, takes, asker, asked, now)
    if unfit:
        raise Refusal("swap-unfit", [button("rota", "rota")], task=unfit[0], person=PersonRef(unfit[1]))
    return found[0], found[1]


async def is_possible(db: Reader, gives: Task, takes: Task, asker: int, asked: int, now: datetime) -> bool:
    """Tell whether two places could change hands, as far as what they need and full weeks go."""
    return await _unfit(db, gives, takes, asker, asked, now) is None


async def _unfit(
    db: Reader, gives: Task, takes: Task, asker: int, asked: int, now: datetime
) -> tuple[Task, int] | None:
    """Return which place would be nothing for whom; None: both fit."""
    for task, person, instead_of in ((gives, asked, takes), (takes, asker, gives)):
        if not await fitness.fits(db, task, person, now, instead_of=instead_of):
            return task, person
    return None
