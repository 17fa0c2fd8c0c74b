"""Wishes: what comes by the wall's link a lead reads first; whoever sent or brought one hears what becomes of it."""

from collections.abc import Collection
from datetime import datetime, timedelta

from actions import posting, sheets
from actions.telling import tell, tell_each
from domain.incognito import discreet, spoken_of
from domain.kinds import Colour, Kind, Source
from domain.messages import Message, PersonRef, Refusal, ResidentRef, TaskRef, TeamRef, Term, Words, button
from domain.people import Role
from domain.residents import code, codes_in, name_pattern
from domain.tasks import Draft, State, Task, holders, is_reported
from storage import chats, claims, log, notes, notices, people, questions, residents, tasks, teams, wishes
from storage.store import Reader, Tx
from storage.wishes import Wish

MOST_A_DAY = 3
LONGEST = 200


async def send(tx: Tx, team: int, person: int, text: str, now: datetime) -> None:
    """Keep a wish and ask the team's leads what to do with it. Raises Refusal."""
    if await wishes.sent_since(tx, person, now - timedelta(days=1)) >= MOST_A_DAY:
        raise Refusal("wall-enough", most=MOST_A_DAY)
    wish = await wishes.add(tx, team, person, await _resident(tx, team, person), text[:LONGEST], now)
    await log.wrote(tx, "wish-sent", now, team=team, person=person, wish=wish.id)
    colours = [button(colour.value, f"wall {wish.id} {colour.value}") for colour in Colour]
    ask = Message(
        "wall-ask" if wish.resident else "wall-ask-person",
        [*colours, button("not-now", f"wall {wish.id} no")],
        resident=ResidentRef(wish.resident or 0),
        person=PersonRef(person),
        wish=Words(wish.text),
    )
    leads = await teams.people(tx, team, Role.LEAD) or await teams.people(tx, teams.ROOT, Role.LEAD)
    await tell_each(tx, [lead.id for lead in leads], ask, now)


async def _resident(db: Reader, team: int, person: int) -> int | None:
    """Return the one resident of a team's list who goes by somebody's name."""
    name = (await people.get(db, person)).name
    found = [
        one.id
        for one in spoken_of(name, await residents.in_line(db, team))
        if one.details.name.casefold() == name.casefold()
        or ((pattern := name_pattern(one.details.name)) and pattern.fullmatch(name))
    ]
    return found[0] if len(found) == 1 else None


async def require_open(db: Reader, number: int, person: int) -> Wish:
    """Return a wish that waits for a word of somebody who leads its team. Raises Refusal."""
    wish = await wishes.get(db, number)
    if wish is None or await teams.role(db, person, wish.team) < Role.LEAD:
        raise Refusal("wall-not-there", number=number)
    if wish.decided_by:
        name = "wall-decided-up" if wish.task else "wall-decided"
        raise Refusal(name, person=PersonRef(wish.decided_by), task=TaskRef(wish.task) if wish.task else None)
    return wish


async def put_up(tx: Tx, wish: Wish, colour: Colour, by: int, now: datetime) -> posting.Posted:
    """Put a wish on the wall as a task of its colour."""
    own = [await residents.get(tx, wish.resident)] if wish.resident else []
    text = discreet(" ".join(wish.text.split()), own).text
    title = text[:1].upper() + text[1:]
    if wish.resident and wish.resident not in codes_in(title):
        title += f" · {code(wish.resident)}"
    draft = Draft(title, kind=Kind.WISH, colour=colour, source=Source.WALL)
    posted = await posting.post(tx, wish.team, draft, by, now)
    await wishes.decide(tx, wish.id, posted.task.id, by, now)
    return posted


async def decline(tx: Tx, wish: Wish, by: int, now: datetime) -> None:
    """Leave a wish off the wall; whoever sent it hears so."""
    await wishes.decide(tx, wish.id, None, by, now)
    await log.wrote(tx, "wish-declined", now, team=wish.team, person=by, wish=wish.id)
    await tell(tx, wish.person, Message("wall-declined"), now)


async def follow(tx: Tx, number: int, now: datetime, *, besides: Collection[int] = ()) -> None:
    """Tell whoever a wish comes from once that somebody has taken it, and once that it is fulfilled.

    `besides`: who made the change, and so knows.
    """
    wish = await wishes.of_task(tx, number)
    if wish is not None:
        await _tell_sender(tx, wish, number, now)
        return
    task = await tasks.get(tx, number)
    if task.kind is Kind.WISH and not task.recorded:
        await _tell_bringer(tx, task, now, besides)


async def _tell_sender(tx: Tx, wish: Wish, task: int, now: datetime) -> None:
    on = await claims.of_task(tx, task)
    if holders(on) and await notices.first_time(tx, "wish-taken", wish.person, str(wish.id), now):
        await tell(tx, wish.person, Message("wall-taken"), now, task=task)
    if is_reported(on) and await notices.first_time(tx, "wish-fulfilled", wish.person, str(wish.id), now):
        await tell(tx, wish.person, Message("wall-fulfilled"), now, task=task)
        private = await chats.private(tx, wish.person)
        if private:
            known = {"team": None, "wish": wish.id}
            await questions.ask(tx, private.id, wish.person, "start", "wish", known, private.id, now)


async def _tell_bringer(tx: Tx, task: Task, now: datetime, besides: Collection[int]) -> None:
    """Tell who brought the wish of somebody without the app: its poster, or a lead if that is no member any more.

    A report and a request to call with the address say as much: nobody hears it twice.
    """
    held = holders(await claims.of_task(tx, task.id))
    if not held:
        return
    what = "wish-fulfilled" if task.state is State.CLOSED else "wish-taken"
    source = task.draft.source if what == "wish-taken" else None
    message = Message(
        "wish-taken-source" if source else what,
        [button("details", f"task {task.id}")],
        task=task,
        people=[
            TeamRef(claim.organisation) if claim.organisation else PersonRef(claim.person) for claim in held
        ],
        source=Term(f"source-{source}") if source else None,
    )
    calls = task.state is State.OPEN and await sheets.caller(tx, task)
    for person in await _bringers(tx, task):
        if person in besides or person in (claim.listener for claim in held):
            continue
        first = await notices.first_time(tx, what, person, f"task-{task.id}", now)
        if first and person != calls:
            await tell(tx, person, message, now, task=task.id)


async def _bringers(db: Reader, task: Task) -> list[int]:
    if await teams.role(db, task.posted_by, task.team):
        return [task.posted_by]
    return [lead.id for lead in await teams.people(db, task.team, Role.LEAD)][:1]


async def was_brought(db: Reader, task: Task) -> bool:
    """Tell whether a task is the wish of somebody without the app, whose thanks somebody else passes on."""
    return task.kind is Kind.WISH and await wishes.of_task(db, task.id) is None


async def pass_on(tx: Tx, task: Task, words: str, by: int, now: datetime) -> None:
    """Pass a word of thanks on to those who fulfilled a wish, for somebody without the app; it is kept as a note."""
    on = holders(await claims.of_task(tx, task.id))
    message = Message("wish-thanks", task=task, person=PersonRef(by), words=Words(words))
    await notes.add(tx, task.id, by, words, now)
    others = dict.fromkeys(claim.listener for claim in on if claim.listener != by)
    await tell_each(tx, others, message, now, task=task.id)
    await log.wrote(tx, "thanked", now, team=task.team, task=task.id, person=by)


async def thank(tx: Tx, number: int, words: str, now: datetime) -> None:
    """Pass a word of thanks on to those who fulfilled a wish."""
    wish = await wishes.get(tx, number)
    if wish is None or wish.task is None:
        raise LookupError(f"wish {number} is on no wall")
    task = await tasks.get(tx, wish.task)
    on = holders(await claims.of_task(tx, task.id))
    message = Message(
        "wall-thanks-from" if wish.resident else "wall-thanks",
        task=task,
        resident=ResidentRef(wish.resident or 0),
        words=Words(words),
    )
    await tell_each(tx, dict.fromkeys(claim.listener for claim in on), message, now, task=task.id)
    await log.wrote(tx, "thanked", now, team=task.team, task=task.id, person=wish.person)
