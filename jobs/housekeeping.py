"""Forgetting what is needed no longer: what could be undone, unanswered questions, updates long done."""

from datetime import datetime, timedelta

from domain.retention import LETTERS, UNDO, UNOPENED
from storage import changes, delivering, files, inbox, notices, outbox, questions, remindings, typed
from storage.store import Reader, Tx

EVERY = timedelta(hours=1)
PLATFORMS_REPEAT_FOR = timedelta(days=3)
TYPED_LINES_WORK_FOR = timedelta(days=1)
FILES_WAIT_FOR = timedelta(days=7)
NOTICES_MATTER_FOR = timedelta(days=90)


async def due(tx: Tx, now: datetime) -> None:
    """Forget, once an hour; doing it again does nothing."""
    if not await notices.first_time(tx, "housekeeping", 0, f"{now:%Y-%m-%d %H}", now):
        return
    await changes.forget(tx, now - UNDO, now - timedelta(days=1))
    await notices.forget(tx, now - NOTICES_MATTER_FOR)
    await questions.forget(tx, now - questions.STANDS)
    await typed.forget_all(tx, now - TYPED_LINES_WORK_FOR)
    await files.forget(tx, now - FILES_WAIT_FOR)
    await remindings.forget(tx)
    await delivering.give_up_parked(tx, now - UNOPENED, now)
    await outbox.forget(tx, now - LETTERS)
    await inbox.forget(tx, now - PLATFORMS_REPEAT_FOR)
    tx.scrubs = True


async def next_due(_db: Reader, now: datetime) -> datetime | None:
    """Return the next full hour."""
    return now.replace(minute=0, second=0, microsecond=0) + EVERY
