"""What happens to the data by itself: backups on the hour, a drill each week, and who hears of it."""

from datetime import datetime, timedelta
from pathlib import Path

import pyrage
import pytest

from chat.clock import MovedClock
from domain.people import Role
from house import backups, restoring
from house.errors import NotDone
from house.keeping import Keeper
from jobs import upkeep as telling
from storage import people, teams, upkeep
from storage.upkeep import Upkeep
from tests.house.conftest import ANA, NOW, House, settings_in


@pytest.fixture
def clock(home: House) -> MovedClock:
    """Return a clock that stands at NOW."""
    return MovedClock(NOW, home.settings.timezone)


async def _last(home: House, what: str) -> Upkeep:
    async with home.store.read() as db:
        return await upkeep.last(db, what)


async def _told(home: House, now: datetime) -> list[str]:
    """Let the job say what is due; return all that was ever said by it."""
    async with home.store.write() as tx:
        await telling.due(tx, now)
    async with home.store.read() as db:
        rows = await db.all(
            "SELECT message FROM outbox WHERE message IN ('drill-well', 'drill-ill', 'backup-ill', 'backup-none') ORDER BY id"
        )
    return [row["message"] for row in rows]


async def test_a_backup_an_hour_and_a_drill_a_week(home: House, clock: MovedClock) -> None:
    """The first at once; what is made is thinned out as time goes by."""
    keeper = Keeper(home.store, home.settings, clock)
    drills = []
    for hours in range(0, 24 * 8, 12):
        clock.move(NOW + timedelta(hours=hours, minutes=1))
        await keeper.round()
        await keeper.round()
        drills.append((await _last(home, "drill")).well)
    made = [backup.at for backup in backups.found(home.settings.backup_dir)]
    assert made[-1] == clock.now()
    assert len(made) == 16
    assert len(set(drills)) == 2
    assert not list(home.settings.data_dir.glob(".drill*"))


async def test_no_backup_is_made_where_none_is_wanted(home: House, tmp_path: Path, clock: MovedClock) -> None:
    """BACKUP_HOURS=0: an operator has ways of their own."""
    keeper = Keeper(home.store, settings_in(tmp_path, BACKUP_HOURS="0"), clock)
    await keeper.round()
    assert backups.found(home.settings.backup_dir) == []


async def test_sealed_backups_are_drilled_without_their_private_key(
    home: House, tmp_path: Path, clock: MovedClock
) -> None:
    """It is not on this machine, and need not be."""
    public = str(pyrage.x25519.Identity.generate().to_public())
    await Keeper(home.store, settings_in(tmp_path, BACKUP_RECIPIENT=public), clock).round()
    (made,) = backups.found(home.settings.backup_dir)
    assert made.sealed
    assert (await _last(home, "drill")).well == NOW


async def test_a_backup_that_does_not_come_back_is_heard_of(
    home: House, clock: MovedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drill that goes wrong is told each day until it goes well; the bot goes on meanwhile."""
    async with home.store.write() as tx:
        await teams.set_role(tx, ANA, teams.ROOT, Role.COORDINATOR, NOW)
        await people.add_account(tx, ANA, "practice", "ana", None)
    keeper = Keeper(home.store, home.settings, clock)
    await keeper.round()
    restore = restoring.restore

    def spoilt(*_: object, **__: object) -> None:
        raise NotDone("not whole")

    monkeypatch.setattr(restoring, "restore", spoilt)
    clock.move(NOW + timedelta(days=8))
    await keeper.round()
    assert [(await _last(home, what)).is_well for what in ("backup", "drill")] == [False, False]
    ill = ["backup-ill", "drill-ill"]
    assert await _told(home, clock.now()) == ill
    assert await _told(home, clock.now() + timedelta(hours=1)) == ill
    monkeypatch.setattr(restoring, "restore", restore)
    clock.move(clock.now() + timedelta(minutes=11))
    await keeper.round()
    assert (await _last(home, "drill")).well == clock.now()
    assert await _told(home, clock.now()) == ill
    morning = clock.now() + timedelta(days=1)
    assert await _told(home, morning) == [*ill, "drill-well"]
    assert await _told(home, morning) == [*ill, "drill-well"]
