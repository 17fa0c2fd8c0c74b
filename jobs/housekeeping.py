"""Forgetting what is needed no longer: what could be undone, unanswered questions, updates long done."""

from datetime import datetime, timedelta

from actions.undoing import STANDS
from storage import changes, inbox, questions
from storage.store import Reader, Tx

EVERY = timedelta(hours=1)
PLATFORMS_REPEAT_FOR = timedelta(days=3)


async def due(tx: Tx, now: datetime) -> None:
    """Forget; doing it again does nothing."""
    await changes.forget(tx, now - STANDS)
    await questions.forget(tx, now - questions.STANDS)
    await inbox.forget(tx, now - PLATFORMS_REPEAT_FOR)


async def next_due(_db: Reader, now: datetime) -> datetime | None:
    """Return the next full hour."""
    return now.replace(minute=0, second=0, microsecond=0) + EVERY
