"""Regulars: who takes a place on every turn of a series."""

from datetime import datetime

from storage.moments import stored
from storage.store import Tx


async def add(tx: Tx, series: int, person: int, now: datetime) -> None:
    """Note that somebody takes every turn."""
    await tx.run(
        "INSERT OR IGNORE INTO regular (series, person, since_at) VALUES (:series, :person, :now)",
        series=series,
        person=person,
        now=stored(now),
    )


async def remove(tx: Tx, series: int, person: int) -> None:
    """Note that somebody takes every turn no longer."""
    await tx.run(
        "DELETE FROM regular WHERE series = :series AND person = :person", series=series, person=person
    )


async def remove_from_team(tx: Tx, team: int, person: int) -> None:
    """Note that somebody takes no turns of a team's series any more."""
    await tx.run(
        """DELETE FROM regular
           WHERE person = :person AND series IN (SELECT id FROM series WHERE team = :team)""",
        team=team,
        person=person,
    )
