"""The watch in small: what it hears, what it writes, whom it tells."""

import asyncio
import json
import socket
import time
from pathlib import Path

import pytest

from chat.clock import RealClock
from chat.pulse import Pulse
from house import watching
from house.errors import Stuck
from house.notifying import notify
from house.watching import HEALTH, PARTS, Watch
from storage import inbox
from storage.errors import Moved, StorageError
from tests.house.conftest import NOW, House, settings_in


class Seconds:
    """A monotonic clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Return the moment it was moved to."""
        return self.now


def _watch(home: House, folder: Path, seconds: Seconds, **values: str) -> tuple[Watch, Pulse]:
    pulse = Pulse(seconds)
    for part in PARTS:
        pulse.beat(part)
    return Watch(home.store, settings_in(folder, **values), RealClock(), pulse), pulse


def _health(home: House) -> dict[str, object]:
    health: dict[str, object] = json.loads((home.settings.data_dir / HEALTH).read_text(encoding="utf-8"))
    return health


@pytest.mark.parametrize("part", ["poll", "sender", "ticker", "fetch"])
async def test_each_part_is_listened_to(home: House, tmp_path: Path, part: str) -> None:
    """One that is silent ends the bot, and is named; the others beat on."""
    seconds = Seconds()
    watch, pulse = _watch(home, tmp_path, seconds)
    seconds.now += 46
    for other in PARTS:
        if other != part:
            pulse.beat(other)
    with pytest.raises(Stuck, match=part):
        await watch._look()


async def test_an_update_that_is_never_done_is_noticed(home: House, tmp_path: Path) -> None:
    """A lane may hang while all loops beat; a backlog that shrinks is no trouble."""
    async with home.store.write() as tx:
        await inbox.keep(tx, "practice", [("1", "a", "{}"), ("2", "a", "{}")], NOW)
    seconds = Seconds()
    watch, pulse = _watch(home, tmp_path, seconds)
    for number in (1, 2, 2):
        await watch._look()
        assert _health(home)["waiting"] == 3 - number
        seconds.now += 40
        for part in ("poll", "fetch", "sender", "ticker"):
            pulse.beat(part)
        async with home.store.write() as tx:
            await inbox.done(tx, 1, "answered", NOW)
    with pytest.raises(Stuck, match="dispatcher"):
        await watch._look()


async def test_what_fails_is_told_once_and_when_it_is_over(home: House, tmp_path: Path) -> None:
    """Telegram is away: the bot waits, says so, and its health is not well."""
    seconds = Seconds()
    watch, pulse = _watch(home, tmp_path, seconds)
    pulse.beat("poll", well=False)
    seconds.now += 30
    for part in PARTS:
        pulse.beat(part, well=part != "poll")
    await watch._look()
    await watch._look()
    assert (_health(home)["well"], _health(home)["wrong"]) == (False, ["poll ill"])
    pulse.beat("poll")
    await watch._look()
    await watch._look()
    assert _health(home)["well"] is True


async def test_a_backup_that_does_not_come_to_pass_is_told_and_ends_nothing(
    home: House, tmp_path: Path
) -> None:
    """Neither one that goes wrong, nor one that hangs on a disk that does not answer; people are served meanwhile."""
    seconds = Seconds()
    watch, pulse = _watch(home, tmp_path, seconds)
    pulse.beat("keeper", well=False)
    for wrong, later in ((["keeper ill"], 1), (["keeper ill", "keeper silent"], 3601)):
        seconds.now += later
        for part in PARTS:
            pulse.beat(part)
        await watch._look()
        await watch._look()
        assert _health(home)["wrong"] == wrong


async def test_a_machine_that_slept_did_not_stand_still(home: House, tmp_path: Path) -> None:
    """After a laptop's lid was opened again, nothing is ended."""
    seconds = Seconds()
    watch, pulse = _watch(home, tmp_path, seconds)
    seconds.now += 3600
    pulse.begin_again()
    await watch._look()


async def test_too_much_memory_ends_it(home: House, tmp_path: Path) -> None:
    """Before the machine begins to swap."""
    watch, _ = _watch(home, tmp_path, Seconds(), MEMORY_MB="1")
    with pytest.raises(Stuck, match="MEMORY_MB"):
        await watch._look()
    assert watching.memory() > 1


async def test_a_folder_that_takes_nothing_ends_it(
    home: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full is found out also when nobody speaks."""
    watch, _ = _watch(home, tmp_path, Seconds())

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(StorageError, match="No space left"):
        await watch._look()


@pytest.mark.parametrize("back", [False, True])
async def test_data_that_is_moved_away_ends_it(home: House, tmp_path: Path, back: bool) -> None:  # noqa: FBT001 - a case
    """It would go on in a file that nobody finds again; another in its place is no better."""
    watch, _ = _watch(home, tmp_path, Seconds())
    await watch._look()
    moved = home.settings.database.replace(tmp_path / "elsewhere.db")
    if back:
        home.settings.database.write_bytes(moved.read_bytes())
    with pytest.raises(Moved, match="Put it back"):
        await watch._look()


async def test_a_bot_that_has_not_met_telegram_yet_shows_that_it_is_there(
    home: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long it waits, its health says what for; once it has met, or was stopped, no such file stays."""
    monkeypatch.setattr(watching, "LOOKS", 0.01)
    watch, _ = _watch(home, tmp_path, Seconds())

    async def met() -> bool:
        while not (home.settings.data_dir / HEALTH).exists():  # noqa: ASYNC110 - a file tells nobody
            await asyncio.sleep(0.01)
        assert (_health(home)["well"], _health(home)["wrong"]) == (False, ["Telegram not reached"])
        return True

    assert await watch.meanwhile(met())
    assert not (home.settings.data_dir / HEALTH).exists()


async def test_a_supervisor_is_told(home: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ready, alive, going; and the health file is gone with the bot."""
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as supervisor:
        supervisor.bind(address)
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        stop = asyncio.Event()
        pulse = Pulse(time.monotonic)
        watch = Watch(home.store, settings_in(tmp_path, WATCH_SECONDS="1"), RealClock(), pulse)

        def wake() -> None:
            if (home.settings.data_dir / HEALTH).exists():
                stop.set()

        await watch.run(stop, wake)
        said = [supervisor.recv(100).decode() for _ in range(3)]
    assert said == ["READY=1", "WATCHDOG=1", "STOPPING=1"]
    assert not (home.settings.data_dir / HEALTH).exists()


def test_without_a_supervisor_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal there is nobody to tell."""
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify("READY=1")
