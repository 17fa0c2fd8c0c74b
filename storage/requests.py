"""Who asks to join a team that lets people in one by one."""

from datetime import datetime

from storage.moments import stored
from storage.store import Tx


async def add(tx: Tx, team: int, person: int, now: datetime) -> bool:
    """Keep a request; False: it was kept before."""
    rows = await tx.all(
        """INSERT INTO request (team, person, at) VALUES (:team, :person, :now)
           ON CONFLICT DO NOTHING RETURNING person""",
        team=team,
        person=person,
        now=stored(now),
    )
    return bool(rows)


async def settle(tx: Tx, team: int, person: int) -> bool:
    """Take a request away; False: there is none."""
    rows = await tx.all(
        "DELETE FROM request WHERE team = :team AND person = :person RETURNING person",
        team=team,
        person=person,
    )
    return bool(rows)
