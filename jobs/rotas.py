"""A free turn of a rota goes to the next in line, as long as there is time to say no."""

from datetime import datetime

from actions import rota
from storage import rotas, series
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Give away what is free: turns just made, and turns somebody gave back."""
    for number in await rotas.with_free_turns(tx, now + rota.LATEST):
        await rota.assign(tx, await series.get(tx, number), now + rota.LATEST, now)


async def next_due(_db: Reader, _now: datetime) -> datetime | None:
    """Return nothing: turns are free when a series makes them, or when somebody says so."""
    return None
