"""Files that are there, whole, or not there at all, also when the power goes; readable by their owner alone."""

import os
from pathlib import Path


def settle(part: Path, name: Path) -> None:
    """Give a file that is written to the end its name, in the same folder; another of that name is replaced."""
    part.chmod(0o600)
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
    """Add a line to a file, made if it is missing."""
    is_new = not name.exists()
    _write(name, os.O_APPEND, line + "\n")
    if is_new:
        _sync(name.parent)


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
