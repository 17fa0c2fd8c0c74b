"""/swap — ask somebody to change places: one's own task for one of theirs."""

from collections.abc import Sequence

from actions import repeating, swapping
from chat.arguments import Numbered, numbered
from chat.command import Call, Command, Reply
from commands.finding import my_task, the_person, visible
from domain.messages import Button, Message, PersonRef, Refusal, TeamRef, button
from domain.tasks import Claim, ClaimState, Task, claim_of
from storage import claims, series, tasks

OFFERED = 3
ANSWERS = {
    "yes": swapping.agree,
    "换班": swapping.agree,
    "换": swapping.agree,
    "no": swapping.decline,
    "不换": swapping.decline,
    "back": swapping.take_back,
}


async def swap(call: Call, said: Numbered) -> Reply:
    """Ask for a swap; with no name, offer whose next turn it could be. `7 yes` answers a question put to one."""
    if said.number is not None and said.rest.lower() in ANSWERS:
        return await _answered(call, said.number, said.rest.lower())
    gives = await my_task(call, said.number)
    own = claim_of(await claims.of_task(call.tx, gives.id), call.person.id)
    if own is None or own.state is not ClaimState.HELD:
        raise Refusal("swap-no-place", [button("rota", "rota"), button("my-tasks", "mine")], task=gives)
    other = numbered(said.rest)
    if not said.rest and not call.pointed_at:
        offers = await _offers(call, gives)
        if not offers:
            raise Refusal("swap-nobody", [button("cant", f"cant {gives.id}")], task=gives)
        raise Refusal("swap-with-whom", [*offers, button("never-mind", "nevermind")], task=gives)
    if other.number is not None:
        takes = await visible(call, other.number)
        asked = await _holder(call, takes, other.rest)
    else:
        asked = (await the_person(call, said.rest, gives.team, says=f"swap {gives.id} {{}}")).id
        takes = await _next_of(call, gives, asked)
    put = await swapping.ask(call.tx, gives, takes, call.person.id, asked, call.now)
    return Message("swap-asked", [button("undo", f"swap {put.id} back")], task=gives, person=PersonRef(asked))


async def _answered(call: Call, number: int, word: str) -> Reply:
    answer = ANSWERS[word]
    if answer is swapping.agree:
        done = await swapping.agree(call.tx, number, call.person.id, call.now)
        return Message("swapped-thanks", [button("cant", f"cant {done.task.id}")], task=done.task)
    if answer is swapping.decline:
        put = await swapping.decline(call.tx, number, call.person.id, call.now)
        return Message("swap-no", task=await tasks.get(call.tx, put.takes), person=PersonRef(put.asker))
    put = await swapping.take_back(call.tx, number, call.person.id, call.now)
    return Message("swap-dropped", task=await tasks.get(call.tx, put.gives), person=PersonRef(put.asked))


async def _offers(call: Call, gives: Task) -> list[Button]:
    """Return whose next turns of the same series could be had instead."""
    found: dict[int, Button] = {}
    for turn in await _turns_of_others(call, gives):
        for claim in await claims.of_task(call.tx, turn.id):
            if claim.state is ClaimState.HELD and claim.person not in found and len(found) < OFFERED:
                if not await swapping.is_possible(
                    call.tx, gives, turn, call.person.id, claim.person, call.now
                ):
                    continue
                person, start = _named(claim), turn.when.start
                says = f"swap {gives.id} {turn.id} ={claim.person}"
                found[claim.person] = button("person-day", says, person=person, day=start)
    return list(found.values())


def _named(claim: Claim) -> PersonRef | TeamRef:
    """Return whose a place is: a person's, or that of the team they speak for."""
    return TeamRef(claim.organisation) if claim.organisation else PersonRef(claim.person)


async def _turns_of_others(call: Call, gives: Task) -> Sequence[Task]:
    """Return the coming turns of the same series that one has no place on."""
    if gives.series is None:
        return []
    ahead = await repeating.coming(call.tx, await series.get(call.tx, gives.series), call.now)
    on = await claims.of_each(call.tx, [turn.id for turn in ahead])
    return [
        turn
        for turn in ahead
        if not turn.when.has_begun(call.now) and not claim_of(on[turn.id], call.person.id)
    ]


async def _next_of(call: Call, gives: Task, person: int) -> Task:
    for turn in await _turns_of_others(call, gives):
        own = claim_of(await claims.of_task(call.tx, turn.id), person)
        if own and own.state is ClaimState.HELD:
            return turn
    raise Refusal("swap-which-of-theirs", task=gives, person=PersonRef(person))


async def _holder(call: Call, takes: Task, name: str) -> int:
    """Return whose place on a task is meant: the one named, else the only one there is."""
    held = [claim for claim in await claims.of_task(call.tx, takes.id) if claim.state is ClaimState.HELD]
    if name:
        return (await the_person(call, name, takes.team, says=f"swap {takes.id} {{}}")).id
    if len(held) == 1:
        return held[0].person
    raise Refusal("swap-whose", [button("details", f"task {takes.id}")], task=takes)


COMMAND = Command(
    "swap",
    "换班",
    aliases=("调班",),
    parse=numbered,
    run=swap,
    needs_number=True,
)
