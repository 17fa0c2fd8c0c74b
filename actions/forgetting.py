"""Forgetting people: on their wish within the hour, and whoever has not been seen for a year. The figures stay."""

from datetime import datetime

from actions import membership
from actions.telling import tell
from domain.messages import Message, PersonRef, Refusal, TaskRef, button
from domain.people import Role
from storage import erasures, leaving, log, people, stays, teams
from storage.store import Reader, Tx


async def require_home(db: Reader, person: int, by: int) -> None:
    """Refuse to forget somebody who is on a visit: nobody would look after them any more. Raises Refusal."""
    for task in await stays.of_person(db, person):
        if by == person:
            buttons = [button("left", f"left {task}"), button("forget-me", "forgetme")]
            raise Refusal("forgetme-on-a-visit", buttons, task=TaskRef(task))
        left = button("left", f"left {task} for ={person}")
        raise Refusal("forget-on-a-visit", [left], task=TaskRef(task), person=PersonRef(person))


async def require_voiceless(db: Reader, person: int, by: int) -> None:
    """Refuse to forget whoever can say so themselves, and somebody of teams that `by` does not lead. Raises Refusal."""
    if await people.has_account(db, person):
        raise Refusal("forget-own", person=PersonRef(person))
    for team in await teams.belonging(db, person):
        if await teams.role(db, by, team) < Role.LEAD:
            raise Refusal("forget-elsewhere", person=PersonRef(person))
    await require_home(db, person, by)


async def ask(tx: Tx, person: int, by: int, now: datetime) -> None:
    """Let somebody go: their places and roles are free at once, all else goes when the answer has been said.

    `by`: they themselves, or who leads somebody without an account. Raises Refusal for whoever is on a visit,
    and for the last coordinator: somebody must be in charge.
    """
    await require_home(tx, person, by)
    if await membership.is_last_coordinator(tx, teams.ROOT, person):
        raise Refusal("role-last-coordinator")
    for team in await teams.belonging(tx, person):
        await membership.leave(tx, team, person, now)
    await leaving.ask(tx, person, now)
    about = person if by != person else None
    await log.wrote(tx, "asked-to-be-forgotten", now, person=by, about=about)


async def foretell(tx: Tx, person: int, on: datetime, now: datetime) -> None:
    """Tell somebody who was not seen for long that they will be forgotten; any word of theirs keeps them."""
    await people.told(tx, person, now)
    buttons = [button("stay", "list"), button("forget-me", "forgetme")]
    await tell(tx, person, Message("forgetting-soon", buttons, on=on), now, counted=False)
    await log.wrote(tx, "told-of-forgetting", now, about=person)


async def forget(tx: Tx, person: int, now: datetime) -> None:
    """Erase whatever tells who somebody is, and what they wrote; a restored backup does so again."""
    await erasures.note(tx, person, now)
    await erasures.plainly(tx, person, now)
    await log.wrote(tx, "forgotten", now, about=person)
    tx.scrubs = True
