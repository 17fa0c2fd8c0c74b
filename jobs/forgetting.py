"""Who asked to be forgotten is; so is whoever was not seen for a year. Words of tasks long over are erased."""

from datetime import datetime

from actions.forgetting import forget
from domain.retention import LEAVING, PEOPLE, WORDS
from storage import leaving, retention
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Forget."""
    for person in [*await leaving.asked_by(tx, now - LEAVING), *await retention.gone_quiet(tx, now - PEOPLE)]:
        await forget(tx, person, now)
    if await retention.forget_words(tx, now - WORDS):
        tx.scrubs = True


async def next_due(db: Reader, _now: datetime) -> datetime | None:
    """Return when the next who asked is forgotten; what is a matter of months comes with any tick."""
    first = await leaving.first(db)
    return first + LEAVING if first else None
