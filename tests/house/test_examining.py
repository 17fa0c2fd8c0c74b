"""`bot.py doctor`: each thing that can be wrong is found, and its line says what to do."""

import json
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from chat.clock import RealClock
from domain.messages import Message
from house import backups, examining
from house.keeping import Keeper
from house.watching import HEALTH
from settings import Settings
from storage import chats, outbox, upkeep
from tests.doubles.bot_api import TOKEN, BotApi
from tests.house.conftest import ANA, CANARY, House, settings_in


@pytest.fixture(autouse=True)
def _direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loopback needs no proxy, whatever the machine is set up for."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


async def _examined(settings: Settings, **values: str) -> tuple[str, int]:
    lines, to_do = await examining.examine(settings, values, values)
    return "\n".join(lines), to_do


async def test_a_house_in_order_needs_nothing(home: House) -> None:
    """Every line is well; no secret and no name is told."""
    await Keeper(home.store, home.settings, RealClock()).round()
    told, to_do = await _examined(home.settings)
    assert (to_do, "✗" in told) == (0, False), told
    assert told.endswith("Nothing to do.")
    assert "SQLCipher" in told
    assert CANARY not in told
    assert home.key.hex() not in told


async def test_a_new_machine_is_told_how_to_begin(tmp_path: Path) -> None:
    """Nothing is there, and nothing is made by looking."""
    told, to_do = await _examined(settings_in(tmp_path, LANGUAGE="zh-CN"))
    assert to_do == 2
    assert "make run" in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("token", "broken", "told"), [
    (TOKEN, 0.0, "✓ Telegram: it knows the bot as @linli_bot."),
    ("700:another", 0.0, "✗ Telegram: it does not accept the token. To do:"),
    (TOKEN, 1.0, "✗ Telegram: it can't be reached"),
])  # fmt: skip
async def test_telegram_is_asked(tmp_path: Path, token: str, broken: float, told: str) -> None:
    """Whether it knows the token, or is there at all; the token itself is not shown."""
    async with BotApi() as api:
        api.faults.bad_gateway = broken
        found, _ = await _examined(settings_in(tmp_path, TELEGRAM_TOKEN=token, TELEGRAM_API_URL=api.root))
        assert {name for name, _ in api.calls} <= {"getMe"}
    assert told in found
    assert token.partition(":")[2] not in found


@pytest.mark.parametrize("seconds", [-3600, 90])
async def test_the_clock_is_held_against_telegrams(tmp_path: Path, seconds: int) -> None:
    """Ahead or behind: a minute is enough; a few seconds are none, and the token needs not be the right one."""
    async with BotApi() as api:
        asked = settings_in(tmp_path, TELEGRAM_TOKEN="700:another", TELEGRAM_API_URL=api.root)  # noqa: S106 - opens nothing
        well, _ = await _examined(asked)
        api.set_clock_ahead(seconds)
        ill, _ = await _examined(asked)
    assert "✓ Clock:" in well
    assert "✗ Clock:" in ill
    assert "and Telegram's says" in ill
    assert "To do: set the clock" in ill


def _future_backup(home: House) -> None:
    for made in backups.found(home.settings.backup_dir):
        made.path.rename(made.path.with_name("linli-29990101T000000Z.db"))


async def test_telegrams_clock_counts_for_more_than_the_data(home: House) -> None:
    """What was done while the clock was ahead is no reason to set one that is right."""
    await Keeper(home.store, home.settings, RealClock()).round()
    _future_backup(home)
    alone, _ = await _examined(home.settings)
    assert "✗ Clock:" in alone
    async with BotApi() as api:
        heard, _ = await _examined(replace(home.settings, telegram_token=TOKEN, telegram_api_url=api.root))
    assert "✓ Clock:" in heard


def _open_key(home: House) -> None:
    home.settings.key_file.chmod(0o644)


def _lose_key(home: House) -> None:
    home.settings.key_file.unlink()


def _open_data(home: House) -> None:
    home.settings.database.chmod(0o640)


def _fall(home: House) -> None:
    """Leave a health file behind, as a process that was killed does."""
    _health(home, datetime.now(UTC) - timedelta(minutes=2), [])


def _limp(home: House) -> None:
    _health(home, datetime.now(UTC), ["poll ill"])


def _health(home: House, at: datetime, wrong: list[str]) -> None:
    health = {"at": at.isoformat(), "well": not wrong, "wrong": wrong, "pid": os.getpid()}
    (home.settings.data_dir / HEALTH).write_text(json.dumps(health), encoding="utf-8")


def _scribble(home: House) -> None:
    """Leave a health file that is none of ours."""
    (home.settings.data_dir / HEALTH).write_text("[]", encoding="utf-8")


def _damage(home: House) -> None:
    """Spoil the pages behind the first; what is in the WAL goes into the file first."""
    file = home.settings.database
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    for left in file.parent.glob("linli.db-*"):
        left.unlink()


def _another_key(home: House) -> None:
    home.settings.key_file.write_text("ab" * 32, encoding="ascii")


def _no_backups(home: House) -> None:
    for made in backups.found(home.settings.backup_dir):
        made.path.unlink()


def _another_owner(home: House) -> None:
    if os.geteuid():
        pytest.skip("only root gives a file away")
    os.chown(home.settings.database, 4242, 4242)


def _shut_backups(home: House) -> None:
    """Put a file where the backups would be: nothing can be written below it."""
    shutil.rmtree(home.settings.backup_dir)
    home.settings.backup_dir.touch()


def _age_backups(home: House) -> None:
    for made in backups.found(home.settings.backup_dir):
        made.path.rename(made.path.with_name("linli-20200101T000000Z.db"))


@pytest.mark.parametrize(("harm", "told"), [
    (_open_key, "chmod 600"),
    (_lose_key, "put the copy of the key back"),
    (_open_data, "chmod -R go="),
    (_another_owner, "To do: chown --reference="),
    (_shut_backups, "or set BACKUP_DIR."),
    (_fall, "without being told to. To do:"),
    (_limp, "poll ill. To do:"),
    (_age_backups, "To do: bot.py backup, and see"),
    (_no_backups, "Backup: there is none in"),
    (_another_key, "Is KEY_FILE the right one?"),
    (_damage, "To do: leave it as it is, bring the newest backup back"),
])  # fmt: skip
async def test_what_is_wrong_has_a_line_that_says_what_to_do(home: House, harm: object, told: str) -> None:
    """On a house that is in order but for this."""
    await Keeper(home.store, home.settings, RealClock()).round()
    assert callable(harm)
    harm(home)
    found, to_do = await _examined(home.settings)
    assert to_do >= 1
    assert any(line.startswith("✗") and told in line for line in found.splitlines()), found


async def test_a_full_disk_is_told_before_a_backup_fails(
    home: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup and its trial need room for the data three times over."""
    nearly_full = shutil.disk_usage(home.settings.data_dir)._replace(free=3 * 2**20)
    monkeypatch.setattr("shutil.disk_usage", lambda _: nearly_full)
    told, _ = await _examined(home.settings)
    assert "✗ Disk: 3 MB are free" in told
    assert "To do: make room, or set BACKUP_DIR to a larger disk." in told


async def test_secrets_that_others_may_find_are_told(
    home: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key that lies beside its data, and an .env that others can read."""
    inside = home.settings.data_dir / "key"
    inside.write_bytes(home.settings.key_file.read_bytes())
    inside.chmod(0o600)
    env = tmp_path / ".env"
    env.write_text("", encoding="ascii")
    env.chmod(0o644)
    monkeypatch.setattr("settings.DOTENV", env)
    told, _ = await _examined(settings_in(tmp_path, KEY_FILE=str(inside)))
    assert "✗ Key:" in told
    assert "To do: move it out, and set KEY_FILE." in told
    assert "To do: chmod 600 .env" in told


async def test_a_health_file_of_another_kind_is_none(home: House) -> None:
    """Whatever stands in it, the other lines are told."""
    _scribble(home)
    told, _ = await _examined(home.settings)
    assert "· Bot: it does not run now." in told


async def test_a_bot_that_runs_is_told_by_its_process(home: House) -> None:
    """By a number that can be copied: without commas."""
    health = {"at": datetime.now(UTC).isoformat(), "well": True, "wrong": [], "pid": 28386, "memory_mb": 107}
    parts = {"parts": {"ticker": {"silent": 5.2}}}
    (home.settings.data_dir / HEALTH).write_text(json.dumps(health | parts), encoding="utf-8")
    told, _ = await _examined(home.settings)
    assert "✓ Bot: it runs, process 28386, 107 MB of memory; last tick 5 s ago." in told


async def test_what_the_data_knows_is_told(home: House) -> None:
    """A message that does not leave, a trial that went wrong, a clock that is behind its own log."""
    now = datetime.now(UTC)
    async with home.store.write() as tx:
        chat = await chats.add(tx, "telegram", "1", person=ANA)
        await outbox.post(tx, chat.id, Message("privacy"), now - timedelta(hours=1))
        await upkeep.happened(tx, "drill", now - timedelta(days=15), well=True)
    told, _ = await _examined(home.settings)
    assert "✗ Trial: the last one was on" in told
    async with home.store.write() as tx:
        await upkeep.happened(tx, "drill", now, well=False)
    told, _ = await _examined(home.settings, BACKUP_DIRR="elsewhere")
    for mark in ("Did you mean BACKUP_DIR?", "the oldest since", "did not work. To do:"):
        assert mark in told
    told, _ = await _examined(replace(home.settings, backup_recipient="age1"))
    assert "✗ Settings: BACKUP_RECIPIENT is no age public key" in told
    early, _ = await _early(home)
    assert "set the clock" in early


async def _early(home: House) -> tuple[str, int]:
    doctor = examining.Doctor(home.settings, datetime(2020, 1, 1, tzinfo=UTC))
    found = [one async for one in doctor.findings({}, {})]
    return "\n".join(one.text for one in found), len(found)
