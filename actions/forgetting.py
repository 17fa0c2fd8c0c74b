"""Forgetting people: on their wish within the hour, and whoever has not been seen for a year. The figures stay."""

from datetime import datetime

from actions import membership
from actions.telling import tell
from domain.messages import Message, Refusal, button
from storage import erasures, leaving, log, people, teams
from storage.store import Tx


async def ask(tx: Tx, person: int, now: datetime) -> None:
    """Let somebody go: their places and roles are free at once, all else goes when the answer has been said.

    Raises Refusal for the last coordinator: somebody must be in charge.
    """
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
