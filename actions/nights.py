"""What is said unasked in a group waits for the end of its team's quiet hours, like everything else that can wait."""

from datetime import datetime

from domain.manners import cannot_wait, held_until
from storage import held, settings, tasks, teams
from storage.store import Tx


async def keep_quiet(tx: Tx, now: datetime) -> None:
    """Hold what this transaction posts to groups and would ring there in the night; what can't wait is said.

    A digest, a card that is new or raised; an edit rings nowhere.
    """
    for letter, team, number in await held.ringing_in_groups(tx, await tx.batch()):
        quiet = (await settings.of_team(tx, team)).quiet
        until = held_until(now.astimezone((await teams.get(tx, team)).zone), quiet)
        if until and not (number and cannot_wait(await tasks.get(tx, number), now, until)):
            await held.hold(tx, letter, until, held.QUIET)
