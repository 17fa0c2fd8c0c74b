"""Forgetting people: on their wish within the hour, and whoever has not been seen for a year. The figures stay."""

from datetime import datetime

from actions import membership
from actions.telling import tell
from domain.messages import Message, Refusal, TaskRef, button
from storage import erasures, leaving, log, people, stays, teams
from storage.store import Reader, Tx


async def require_home(db: Reader, person: int) -> None:
    """Refuse to forget somebody who is on a visit: nobody would look after them any more. Raises Refusal."""
    for number in await stays.of_person(db, person):
        buttons = [button("left", f"left {number}"), button("forget-me", "forgetme")]
        raise Refusal("forgetme-on-a-visit", buttons, task=TaskRef(number))


async def ask(tx: Tx, person: int, now: datetime) -> None:
    """Let somebody go: their places and roles are free at once, all else goes when the answer has been said.

    Raises Refusal for whoever is on a visit, and for the last coordinator: somebody must be in charge.
    """
    await require_home(tx, person)
    if await membership.is_last_coordinator(tx, teams.ROOT, person):
        raise Refusal("role-last-coordinator")
    for team in await teams.belonging(tx, person):
        await membership.leave(tx, team, person, now)
    await leaving.ask(tx, person, now)
    await log.wrote(tx, "asked-to-be-forgotten", now, person=person)


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
