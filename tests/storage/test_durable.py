"""Files that outlive a power cut: their content first, then their name in the folder."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import durable, keyfile


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is brought to the disk, in order: "file" or "folder"."""
    found: list[str] = []
    sync = os.fsync

    def noted(handle: int) -> None:
        found.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    return found


@pytest.mark.parametrize("write", [
    durable.make,
    durable.replace,
    durable.add_line,
    lambda name, _: keyfile.make(name),
])  # fmt: skip
def test_a_name_is_on_the_disk_after_what_it_names(
    write: Callable[[Path, str], object], tmp_path: Path, synced: list[str]
) -> None:
    """Else a folder could come back from a power cut without the file, or with an empty one."""
    write(tmp_path / "file", "what it holds")
    assert synced[0] == "file"
    assert synced[-1] == "folder"
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    """Whatever is behind the first one could not be opened any more."""
    key = keyfile.make(tmp_path / "key")
    with pytest.raises(FileExistsError):
        keyfile.make(tmp_path / "key")
    assert keyfile.load(tmp_path / "key") == key


def test_half_a_line_is_none(tmp_path: Path) -> None:
    """What a power cut left of a line is not read, and does not spoil the next."""
    file = tmp_path / "file"
    durable.add_line(file, "1763600000 7")
    with file.open("a") as torn:
        torn.write("17636")
    assert durable.lines(file) == ["1763600000 7\n"]
    durable.add_line(file, "1763600001 8")
    assert durable.lines(file) == ["1763600000 7\n", "1763600001 8\n"]


def test_what_root_makes_belongs_to_whoever_has_the_folder(tmp_path: Path) -> None:
    """An operator who makes a backup as root does not shut the bot out of it."""
    if os.geteuid():
        pytest.skip("only root gives something away")
    os.chown(tmp_path, 4242, 4243)
    folder = tmp_path / "backups" / "of today"
    durable.make_folder(folder)
    durable.add_line(folder / "lines", "one")
    durable.replace(folder / "file", "one")
    made = (folder.parent, folder, folder / "lines", folder / "file")
    assert {(one.stat().st_uid, one.stat().st_gid) for one in made} == {(4242, 4243)}
