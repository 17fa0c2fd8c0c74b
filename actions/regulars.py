"""Taking a place on every turn of a series, and giving them all up."""

from dataclasses import dataclass
from datetime import datetime

from actions import rights
from actions.claims import offer_free_places
from actions.following import changing_turns
from actions.repeating import coming
from actions.telling import tell, tell_responsible
from domain.messages import Message, PersonRef, Refusal, button
from domain.series import Series
from domain.tasks import ClaimState, Outcome, Task, claim_of, free_places, waiting
from storage import claims, regulars
from storage.store import Reader, Tx


@dataclass(frozen=True, slots=True)
class Every:
    """Which turns somebody has now, which were full, and the number of the change."""

    held: list[Task]
    full: list[Task]
    change: int


def may_become(of: Series, person: int) -> bool:
    """Tell whether a series still wants somebody for every turn, and this person is not one yet."""
    return person not in of.regulars and len(of.regulars) < of.plan.draft.places


async def pair(tx: Tx, of: Series, turn: Task, person: int, by: int, now: datetime) -> Every:
    """Give a person every turn on a lead's word; they are told, and may give all up with one tap. Raises Refusal."""
    await rights.require_lead(tx, turn, by)
    taken = await take_every(tx, of, turn, person, now, by=by)
    if person != by:
        first = (taken.held or [turn])[0]
        buttons = [button("cant-all", f"cant {first.id} all"), button("details", f"task {first.id}")]
        told = Message("assigned-every-told", buttons, task=first, person=PersonRef(by), rule=of.rule)
        await tell(tx, person, told, now, task=first.id, counted=False)
    return taken


async def take_every(
    tx: Tx, of: Series, turn: Task, person: int, now: datetime, *, by: int | None = None
) -> Every:
    """Give a person a place on every coming turn that has a free one, and on those still to be made. Raises Refusal.

    There are never more regulars than places, and whoever waits on a turn goes before them. `by`: whose word it is.
    """
    if not may_become(of, person):
        known = "regular-theirs" if by else "regular-already"
        name = known if person in of.regulars else "regular-full"
        raise Refusal(name, task=turn, person=PersonRef(person))
    turns = await _ahead(tx, of, now)
    if not turns:
        raise Refusal("claim-too-late", task=turn)
    full: list[Task] = []
    verb, about = ("assigned-every", person) if by else ("claimed-every", None)
    async with changing_turns(tx, of, turns, verb, by or person, now, about=about) as change:
        await regulars.add(tx, of.id, person, now)
        for one in turns:
            on = await claims.of_task(tx, one.id)
            own = claim_of(on, person)
            if own is None and free_places(one, on) and not waiting(on):
                await claims.add(tx, one.id, person, Outcome.HELD, now)
            elif own is None or own.state is ClaimState.WAITING:
                full.append(one)
    return Every([one for one in turns if one not in full], full, change.number)


async def give_up_every(tx: Tx, of: Series, turn: Task, person: int, now: datetime) -> tuple[list[Task], int]:
    """Give back a person's places on all coming turns, and those still to be made; returns which, and the change.

    Who waits on a turn is offered the place; poster and leads hear of it once. Raises Refusal.
    """
    own = []
    for one in await _ahead(tx, of, now):
        claim = claim_of(await claims.of_task(tx, one.id), person)
        if claim and claim.state is not ClaimState.DONE:
            own.append((one, claim))
    turns = [one for one, _ in own]
    if not own and person not in of.regulars:
        raise Refusal("cant-no-place", [button("details", f"task {turn.id}")], task=turn)
    async with changing_turns(tx, of, turns or [turn], "gave-back-every", person, now) as change:
        await regulars.remove(tx, of.id, person)
        for one, claim in own:
            await claims.release(tx, claim.id, None)
            await offer_free_places(tx, one, now)
    if turns:
        lost = Message(
            "places-lost",
            [button("details", f"task {turns[0].id}")],
            task=turns[0],
            person=PersonRef(person),
            count=len(turns),
        )
        await tell_responsible(tx, turns[0], lost, now, besides=[person])
    return turns, change.number


async def _ahead(db: Reader, of: Series, now: datetime) -> list[Task]:
    return [one for one in await coming(db, of, now) if one.occurrence and not one.when.has_begun(now)]
