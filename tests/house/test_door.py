"""However a command ends: with a code that says why, a word on what to do, and no words of people."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

import bot
from house import safekeeping
from storage.errors import StorageError


def _ends(monkeypatch: pytest.MonkeyPatch, *command: str) -> object:
    monkeypatch.setattr("sys.argv", ["bot.py", *command])
    with pytest.raises(SystemExit) as ended:
        bot.main()
    return ended.value.code


@pytest.fixture(autouse=True)
def _journal() -> Iterator[None]:
    """The journal that a command opens ends with the test."""
    root = logging.getLogger()
    before = root.handlers[:]
    yield
    structlog.reset_defaults()
    root.handlers[:] = before


@pytest.fixture
def shut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that can't be made, as on a disk that is read-only."""
    monkeypatch.setenv("KEY_FILE", str(tmp_path / "key"))
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "file").touch()
    return tmp_path / "file" / "below"


def test_a_folder_that_can_not_be_written(
    shut: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The bot does not start, and may be started again once it can be."""
    assert _ends(monkeypatch, "practice", "--data", str(shut)) == bot.DATABASE
    assert f"{shut}: Not a directory. bot.py doctor says what to do." in capsys.readouterr().err


@pytest.mark.parametrize(("error", "code", "told"), [
    (KeyError("Zephyrine"), bot.SOMETHING_TO_DO, "an error nobody expected: KeyError at test_door.py:"),
    (ExceptionGroup("jobs", [KeyError("Zephyrine"), StorageError("disk is full")]), bot.DATABASE, "disk is full"),
    (PermissionError(13, "Permission denied", "/media/usb"), bot.SOMETHING_TO_DO, "/media/usb: Permission denied."),
    (OSError(28, "No space left on device"), bot.SOMETHING_TO_DO, "No space left on device. bot.py doctor"),
])  # fmt: skip
def test_what_nobody_expected(
    error: Exception,
    code: int,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It is told where it broke, not over which words; of several, the one that was foreseen counts."""

    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(safekeeping, "backup", broken)
    assert _ends(monkeypatch, "backup") == code
    said = capsys.readouterr().err
    assert told in said
    assert "Zephyrine" not in said
    assert "Traceback" not in said
