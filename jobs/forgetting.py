"""Who asked to be forgotten is; so is, told a month before, whoever was not seen for a year. Words of old tasks go."""

from datetime import datetime, timedelta

from actions.forgetting import foretell, forget
from domain.retention import LEAVING, WARNING
from storage import leaving, notices, retention, settings, teams
from storage.store import Reader, Tx


async def due(tx: Tx, now: datetime) -> None:
    """Forget who asked; once an hour, look at what is a matter of months."""
    for person in await leaving.asked_by(tx, now - LEAVING):
        await forget(tx, person, now)
    if await notices.first_time(tx, "retention", 0, f"{now:%Y-%m-%d %H}", now):
        await _keep_no_longer(tx, now)


async def _keep_no_longer(tx: Tx, now: datetime) -> None:
    spans = await settings.of_team(tx, teams.ROOT)
    unseen = now - timedelta(days=spans.people_days)
    for person in await retention.gone_quiet(tx, unseen, now - WARNING):
        await forget(tx, person, now)
    for person in await retention.untold(tx, unseen + WARNING):
        await foretell(tx, person, now + WARNING, now)
    if await retention.forget_words(tx, now - timedelta(days=spans.words_days)):
        tx.scrubs = True


async def next_due(db: Reader, _now: datetime) -> datetime | None:
    """Return when the next who asked is forgotten; what is a matter of months comes with any tick."""
    first = await leaving.first(db)
    return first + LEAVING if first else None
