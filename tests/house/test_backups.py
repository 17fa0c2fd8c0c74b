"""P9: a backup counts only once it was restored and found whole."""

import asyncio
import os
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pyrage
import pytest
from click.testing import CliRunner, Result

import bot
from house import backups, restoring, safekeeping, sealing
from house.errors import NotDone
from settings import Settings
from storage import chain, copying, erasures, keyfile, notes, people, upkeep
from storage.copying import Abandoned
from storage.errors import KeyWrong, StorageError, Unusable
from storage.store import opened
from tests.house.conftest import ANA, BO, CANARY, NOW, House, settings_in
from tests.storage.released import ALL, KEY


@pytest.fixture
def identity(tmp_path: Path) -> Path:
    """Return the file of a private key, as age-keygen writes it."""
    file = tmp_path / "identity"
    own = pyrage.x25519.Identity.generate()
    file.write_text(f"# public key: {own.to_public()}\n{own}\n", encoding="ascii")
    return file


def _public(identity: Path) -> str:
    return identity.read_text(encoding="ascii").splitlines()[0].removeprefix("# public key: ")


def _made(home: House, recipient: str = "", now: datetime = NOW) -> backups.Backup:
    return backups.make(home.settings.database, home.key, home.settings.backup_dir, recipient, now)


async def test_a_backup_is_made_while_others_write_on(home: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """It holds one moment: what is written between two of its steps is not in it, and makes it begin again never."""
    monkeypatch.setattr(copying, "PAGES", 5)
    loop, steps = asyncio.get_running_loop(), []

    async def write() -> None:
        async with home.store.write() as tx:
            await people.add(tx, "Late", None, NOW)

    def going() -> bool:
        steps.append(1)
        asyncio.run_coroutine_threadsafe(write(), loop).result(5)
        return True

    copy = home.settings.data_dir / "copy.db"
    await asyncio.to_thread(copying.copy, home.settings.database, home.key, copy, going=going)
    assert len(steps) > 5
    assert (await home.names())[2:] == ["Late"] * len(steps)
    async with opened(copy, home.key, as_it_is=True) as store, store.read() as db:
        assert [row["name"] for row in await db.all("SELECT name FROM person")] == ["Ana", CANARY]


async def test_a_sealed_backup_needs_its_private_key_alone(
    home: House, identity: Path, tmp_path: Path
) -> None:
    """The key of the data is in it; nothing of either can be read from outside."""
    made = _made(home, _public(identity))
    settings = settings_in(tmp_path / "new machine")
    raw = made.path.read_bytes()
    assert home.key not in raw
    assert home.key.hex().encode() not in raw
    assert made.path.stat().st_mode & 0o777 == 0o600
    folder = tmp_path / "back"
    await safekeeping.restore(settings, made.path, folder, identity)
    assert sorted(path.name for path in folder.iterdir()) == ["key", "linli.db"]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    async with opened(folder / "linli.db", keyfile.load(folder / "key")) as store, store.read() as db:
        assert await db.value("SELECT count(*) FROM log") == 4
    with pytest.raises(NotDone, match="--identity"):
        await safekeeping.restore(settings, made.path, tmp_path / "again", None)
    other = tmp_path / "other"
    other.write_text(str(sealing.throwaway()), encoding="ascii")
    with pytest.raises(NotDone, match="can't be opened"):
        await safekeeping.restore(settings, made.path, tmp_path / "again", other)
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize("released", ALL, ids=lambda file: str(file.stem))
async def test_a_backup_of_an_old_version_comes_back_as_one_of_this(released: Path, tmp_path: Path) -> None:
    """Brought up to date on the way, and what is beside it can be opened by its owner."""
    (tmp_path / "key").write_text(KEY.hex(), encoding="ascii")
    await safekeeping.restore(settings_in(tmp_path), released, tmp_path / "back", None)
    async with opened(tmp_path / "back" / "linli.db", KEY, as_it_is=True) as store, store.read() as db:
        assert await db.value("SELECT count(*) FROM log") > 0
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "back").iterdir()}
    assert modes == {"linli.db": 0o600, "before-upgrades": 0o700}


async def test_a_folder_that_is_not_empty_is_left_alone(home: House) -> None:
    """A restore never lies over what is there."""
    made = _made(home)
    with pytest.raises(NotDone, match="not empty"):
        await safekeeping.restore(home.settings, made.path, home.settings.data_dir, None)
    assert (await home.names())[0] == "Ana"


async def test_every_part_of_a_backup_is_looked_at(home: House, identity: Path, tmp_path: Path) -> None:
    """Whatever byte is changed, cut off or added: it is found, and nothing stays in the folder."""
    plain, sealed = _made(home), _made(home, _public(identity))
    for made in (plain, sealed):
        whole = made.path.read_bytes()
        for broken in _broken(whole):
            made.path.write_bytes(broken)
            with pytest.raises((NotDone, StorageError)):
                await safekeeping.restore(home.settings, made.path, tmp_path / "back", identity)
            assert not (tmp_path / "back").exists()
        made.path.write_bytes(whole)
        await safekeeping.restore(home.settings, made.path, tmp_path / "back", identity)
        shutil.rmtree(tmp_path / "back")


def _broken(whole: bytes) -> Iterator[bytes]:
    yield whole[: len(whole) // 2]
    yield b""
    for at in range(20, len(whole), len(whole) // 12):
        yield whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (("DROP TRIGGER claim_within_places_insert", "UPDATE task SET places = 1",
          "INSERT INTO claim (task, person, state, since_at) VALUES (1, 1, 'held', 1)"), "more people"),
        (("PRAGMA foreign_keys = OFF", "DELETE FROM person WHERE id = 2", "PRAGMA foreign_keys = ON"), "not there"),
        (("DROP TRIGGER log_is_not_changed", "UPDATE log SET person = 2 WHERE id = 1"), "log does not hold at entry 1"),
        (("DROP TRIGGER log_is_not_cut", "DELETE FROM log WHERE id = 1"), "log does not hold at entry 1"),
    ],
)  # fmt: skip
async def test_contents_that_break_a_rule_are_no_backup(
    home: House, harm: tuple[str, ...], told: str
) -> None:
    """What would be found when it is needed is found now; no file is left that looks like a backup."""
    async with home.store.write() as tx:
        await tx.run("SELECT 1")
        await tx.run("COMMIT")  # a pragma is heard between transactions only
        for statement in harm:
            await tx.run(statement)
        await tx.run("BEGIN")
    with pytest.raises(NotDone, match=told):
        _made(home)
    assert list(home.settings.backup_dir.iterdir()) == []


async def test_whoever_was_forgotten_since_is_forgotten_again(home: House, tmp_path: Path) -> None:
    """A backup from before still knows them; the journal beside the data, and beside the backups, does not let it stand."""
    made = _made(home)
    async with home.store.write() as tx:
        await erasures.note(tx, BO, NOW + timedelta(hours=1))
    _made(home, now=NOW + timedelta(hours=2))
    (home.settings.data_dir / erasures.NAME).unlink()  # the machine is lost, its backups are not
    told = await safekeeping.restore(home.settings, made.path, tmp_path / "back", None)
    assert "1 person who was forgotten" in told[1]
    async with opened(tmp_path / "back" / "linli.db", home.key) as store, store.read() as db:
        assert [row["name"] for row in await db.all("SELECT name FROM person")] == ["Ana", "someone"]
        assert await notes.of_task(db, 1) == []
    with chain.kept(tmp_path / "back" / "linli.db", home.key) as kept:
        assert kept.verdict().faults == ()
    assert erasures.noted([tmp_path / "back"]) == [(BO, NOW + timedelta(hours=1))]


async def test_a_journal_of_erasures_that_is_spoilt_is_not_passed_over(home: House, tmp_path: Path) -> None:
    """Whoever stood in it would be back without anybody knowing."""
    made = _made(home)
    (home.settings.data_dir / erasures.NAME).write_text("1763600000 2\nwhatever this was\n", encoding="ascii")
    with pytest.raises(Unusable, match=r"Line 2 of .*erasures can't be read"):
        await safekeeping.restore(home.settings, made.path, tmp_path / "back", None)
    assert not (tmp_path / "back").exists()


async def test_a_number_that_was_given_anew_is_somebody_else(home: House) -> None:
    """Who came into the house after an erasure that a lost machine noted is not the one it spoke of."""
    entry = (ANA, NOW - timedelta(days=30))
    assert await erasures.replay(home.store, [entry], erasures.plainly) == 0
    assert (await home.names())[0] == "Ana"


async def test_a_backup_that_is_given_up_leaves_nothing(home: House) -> None:
    """The bot may be stopped at any moment of it."""
    settings = home.settings
    answers = iter([True, False])
    with pytest.raises(Abandoned):
        backups.make(
            settings.database, home.key, settings.backup_dir, "", NOW, going=lambda: next(answers, False)
        )
    assert list(settings.backup_dir.iterdir()) == []


async def test_what_a_killed_backup_left_goes_after_a_day(home: House) -> None:
    """A whole copy of the data each time would fill the disk; one that is being made stays."""
    folder = home.settings.backup_dir
    old, young = folder / ".linli-abcd", folder / ".linli-20261120T090000Z.db.7.part"
    (old / "tried").mkdir(parents=True)
    young.touch()
    os.utime(old, (1, 1))
    _made(home)
    assert not old.exists()
    assert young.exists()


@pytest.mark.parametrize(("content", "error", "told"), [
    (b"", NotDone, "is not whole: no such table"),
    (b"a letter to Ana\n" * 400, KeyWrong, "or this is no backup"),
])  # fmt: skip
async def test_what_is_no_backup_is_named(
    home: House, tmp_path: Path, content: bytes, error: type[Exception], told: str
) -> None:
    """The file that was given, not the place it was tried in; a folder that was there stays, empty."""
    (tmp_path / "letter.db").write_bytes(content)
    (tmp_path / "back").mkdir()
    with pytest.raises(error, match=f"letter.db.*{told}"):
        await safekeeping.restore(home.settings, tmp_path / "letter.db", tmp_path / "back", None)
    assert list((tmp_path / "back").iterdir()) == []
    with pytest.raises(NotDone, match="holds no age private key"):
        sealing.identities(home.settings.database)


async def test_another_key_does_not_open_it(home: House, tmp_path: Path) -> None:
    """Without a recipient a backup is as closed as the data."""
    made = _made(home)
    with pytest.raises(KeyWrong):
        restoring.restore(made.path, tmp_path / "back", [], bytes(32))


async def test_only_what_need_not_be_kept_is_removed(home: House) -> None:
    """Fifty hours of backups become a day's and one of the day before; a stranger's file stays."""
    made = _made(home)
    for hours in range(1, 50):
        stamp = f"{NOW - timedelta(hours=hours):{backups.STAMP}}"
        shutil.copy(made.path, made.path.with_name(f"linli-{stamp}.db"))
    stranger = made.path.with_name("linli-letter.db")
    stranger.touch()
    assert backups.thin(home.settings.backup_dir) == 50 - 24 - 1
    assert stranger.exists()
    assert backups.found(home.settings.backup_dir)[-1] == made


def _said(settings: Settings, *command: str, **more: str) -> Result:
    values = {
        "DATA_DIR": str(settings.data_dir),
        "KEY_FILE": str(settings.key_file),
        "LANGUAGE": "zh-CN",
        **more,
    }
    return CliRunner(env=values).invoke(bot.linli, command)


async def test_an_operator_makes_a_backup_and_brings_it_back(home: House, tmp_path: Path) -> None:
    """Beside a running bot, into a folder of their choice; without a recipient they are told what it needs."""
    made = await asyncio.to_thread(_said, home.settings, "backup", "--to", str(tmp_path / "usb"))
    assert made.exit_code == 0, made.output
    assert str(home.settings.key_file) in made.output
    async with home.store.read() as db:
        assert (await upkeep.last(db, "backup")).is_well  # what /status tells
    (file,) = (path for path in (tmp_path / "usb").iterdir())
    back = await asyncio.to_thread(_said, home.settings, "restore", str(file), "--to", str(tmp_path / "back"))
    assert back.exit_code == 0, back.output
    assert "完好" in back.output
