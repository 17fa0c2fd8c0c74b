"""Files that are there, whole, or not there at all, also when the power goes; readable by their owner alone.

What root makes belongs to whoever has the folder it lies in: to the bot, if an operator does something in its stead.
"""

import os
from contextlib import suppress
from pathlib import Path


def make_folder(name: Path) -> None:
    """Make a folder and those above it, as far as they are missing."""
    if not name.exists():
        make_folder(name.parent)
        name.mkdir(mode=0o700, exist_ok=True)
        give(name)


def give(path: Path) -> None:
    """Give what was made to the owner of its folder, if we may."""
    if os.geteuid() == 0:
        owner = path.parent.stat()
        with suppress(OSError):  # a disk that knows no owners
            os.chown(path, owner.st_uid, owner.st_gid)


def settle(part: Path, name: Path) -> None:
    """Give a file that is written to the end its name, in the same folder; another of that name is replaced."""
    part.chmod(0o600)
    give(part)
    _sync(part)
    part.replace(name)
    _sync(name.parent)


def replace(name: Path, text: str) -> None:
    """Write a file anew."""
    part = name.with_name(f".{name.name}.{os.getpid()}.part")
    _write(part, os.O_TRUNC, text)
    settle(part, name)


def make(name: Path, text: str) -> None:
    """Write a file that is not there yet. Raises FileExistsError."""
    _write(name, os.O_EXCL, text)
    _sync(name.parent)


def add_line(name: Path, line: str) -> None:
    """Add a line to a file, made if it is missing; what a power cut left of another one goes."""
    is_new = not name.exists()
    if not is_new:
        os.truncate(name, len("".join(lines(name))))
    _write(name, os.O_APPEND, line + "\n")
    if is_new:
        give(name)
        _sync(name.parent)


def lines(name: Path) -> list[str]:
    """Return the lines of a file, if it is there: those that were written to their end, a letter a byte."""
    text = name.read_text(encoding="latin-1") if name.exists() else ""
    return text[: text.rfind("\n") + 1].splitlines(keepends=True)


def _write(name: Path, how: int, text: str) -> None:
    """Write to a file, made if it is missing, and wait until it is on the disk."""
    handle = os.open(name, os.O_WRONLY | os.O_CREAT | how, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
