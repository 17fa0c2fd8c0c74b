"""The keeper: backups on the hour, a trial each week, and who hears of it."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from actions import membership
from chat.clock import MovedClock
from chat.pulse import Pulse
from domain.backups import HOURLY
from domain.people import Role
from house import backups
from house.keeping import AGAIN, DRILL, Keeper
from jobs import digest, upkeep
from storage import chats, teams
from storage import upkeep as kept
from tests.house.conftest import ANA, BO, House, settings_in

ZONE = ZoneInfo("Asia/Shanghai")
EVENING = datetime(2026, 11, 20, 20, 0, tzinfo=ZONE)
DIGEST, TEN = EVENING + timedelta(hours=12), EVENING + timedelta(hours=14)


@pytest.fixture
def clock() -> MovedClock:
    """Return a clock on which it is evening."""
    return MovedClock(EVENING, ZONE)


async def _heard(home: House) -> list[tuple[int, str]]:
    """Return who was told how the data is looked after: in what message, and what."""
    async with home.store.read() as db:
        rows = await db.all("SELECT person, message, facts FROM outbox WHERE person IS NOT NULL ORDER BY id")
    found = [(row["person"], row["message"], f"{row['message']} {row['facts']}") for row in rows]
    return [
        (person, told if message == told else f"{told} in the {message}")
        for person, message, text in found
        for told in ("drill-well", "drill-ill", "backup-ill", "backup-none")
        if told in text
    ]


async def _morning(home: House, *moments: datetime) -> None:
    for moment in moments:
        for job in (digest, upkeep):
            async with home.store.write() as tx:
                await job.due(tx, moment)


async def _coordinates(home: House, *, leads: bool) -> None:
    """Let Ana and Bo coordinate the whole house; `leads`: and Ana a team with a chat, so that a digest comes to her."""
    async with home.store.write() as tx:
        await tx.run("DELETE FROM outbox")
        since = EVENING - timedelta(days=1)
        for person in (ANA, BO):
            await chats.add(tx, "telegram", str(person), person=person)
            await membership.set_role(tx, teams.ROOT, person, Role.COORDINATOR, None, since)
        if leads:
            root = await teams.get(tx, teams.ROOT)
            team = await teams.add(tx, "Willow Lane", root.zone.key, root.language, teams.ROOT, since)
            chat = await chats.add(tx, "telegram", "-100", "Willow Lane")
            await chats.link(tx, chat.id, team.id, "")
            await membership.set_role(tx, team.id, ANA, Role.LEAD, None, since)
        await tx.run("DELETE FROM outbox")


async def test_a_backup_an_hour_and_a_trial_a_week(home: House, clock: MovedClock) -> None:
    """Whatever the hour it began; a round with nothing due does nothing."""
    keeper, trials = Keeper(home.store, home.settings, clock), set()
    for hour in range(8 * 24 + 1):
        clock.move(EVENING + timedelta(hours=hour))
        if hour % 24 and hour > 30:
            continue  # a day at a time, once the hours were seen
        for _ in range(2):
            await keeper.round()
        async with home.store.read() as db:
            trials.add((await kept.last(db, "drill")).well)
        if hour == 30:
            assert len(backups.found(home.settings.backup_dir)) == HOURLY
    assert sorted(filter(None, trials)) == [EVENING, EVENING + timedelta(days=7)]


async def test_the_result_of_a_trial_stands_in_the_digest(home: House, clock: MovedClock) -> None:
    """Of whoever coordinates the whole house; who has none by ten hears it then, and nobody twice."""
    await _coordinates(home, leads=True)
    await Keeper(home.store, home.settings, clock).round()
    await _morning(home, EVENING)
    assert await _heard(home) == []
    await _morning(home, DIGEST, DIGEST + timedelta(minutes=1))
    assert await _heard(home) == [(ANA, "drill-well in the digest")]
    await _morning(home, TEN, TEN + timedelta(hours=1), DIGEST + timedelta(days=1), TEN + timedelta(days=1))
    assert await _heard(home) == [(ANA, "drill-well in the digest"), (BO, "drill-well")]


@pytest.mark.parametrize("sealed", [False, True])
async def test_a_damaged_backup_is_found_by_the_trial(
    home: House, clock: MovedClock, *, sealed: bool
) -> None:
    """A plain one by bringing it back; a sealed one, whose private key is elsewhere, by the sum that was taken of it."""
    await _coordinates(home, leads=False)
    settings = settings_in(
        home.settings.data_dir.parent,
        BACKUP_RECIPIENT="age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p" if sealed else "",
    )
    made = backups.make(settings.database, home.key, settings.backup_dir, settings.backup_recipient, EVENING)
    made.path.write_bytes(made.path.read_bytes()[:-5000])
    await Keeper(home.store, settings, clock).round()
    await _morning(home, TEN, TEN + timedelta(hours=1))
    assert await _heard(home) == [(ANA, "drill-ill"), (BO, "drill-ill")]


async def test_what_can_not_be_done_is_tried_again_and_told_each_day(home: House, clock: MovedClock) -> None:
    """Not at every look; once it works, nobody is told any more."""
    await _coordinates(home, leads=False)
    home.settings.backup_dir.touch()  # where the folder would be
    keeper = Keeper(home.store, home.settings, clock)
    tried = set()
    for minutes in range(0, 31, 2):
        clock.move(EVENING + timedelta(minutes=minutes))
        await keeper.round()
        async with home.store.read() as db:
            tried.add((await kept.last(db, "backup")).ill)
    assert len(tried) == 1 + timedelta(minutes=30) // AGAIN
    for day in range(2):
        await _morning(home, TEN + timedelta(days=day), TEN + timedelta(days=day, hours=1))
    assert await _heard(home) == [(ANA, "backup-none"), (BO, "backup-none")] * 2
    home.settings.backup_dir.unlink()
    clock.move(TEN + timedelta(days=1, hours=2))
    await keeper.round()
    await _morning(home, TEN + timedelta(days=2))
    assert (await _heard(home))[4:] == [(ANA, "drill-well"), (BO, "drill-well")]


async def test_what_a_killed_trial_left_is_removed(home: House, clock: MovedClock) -> None:
    """With the next start: nothing else could be at work on it."""
    left = home.settings.data_dir / f"{DRILL}left"
    (left / "back").mkdir(parents=True)
    stop = asyncio.Event()
    stop.set()
    await Keeper(home.store, home.settings, clock).run(stop)
    assert not left.exists()


class _Stopping(Pulse):
    """A pulse that stops whatever beats it, at the first beat."""

    def __init__(self, stop: asyncio.Event) -> None:
        super().__init__()
        self._stop = stop

    def beat(self, part: str, *, well: bool = True) -> None:
        super().beat(part, well=well)
        self._stop.set()


async def test_the_watch_hears_whether_it_goes_well(home: House, clock: MovedClock) -> None:
    """As long as a backup that did not come to pass is not made up for, the keeper is ill."""
    stop = asyncio.Event()
    pulse = _Stopping(stop)
    keeper = Keeper(home.store, home.settings, clock, pulse)
    home.settings.backup_dir.touch()
    await keeper.run(stop)
    assert pulse.illness("keeper") > 0
    home.settings.backup_dir.unlink()
    clock.move(clock.now() + AGAIN)
    stop.clear()
    await keeper.run(stop)
    assert pulse.illness("keeper") == 0
