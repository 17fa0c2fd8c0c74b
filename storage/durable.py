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
    part.write_text(text, encoding="utf-8")
    settle(part, name)


def add_line(name: Path, line: str) -> None:
    """Add a line to a file, made if it is missing."""
    is_new = not name.exists()
    with os.fdopen(
        os.open(name, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a", encoding="ascii"
    ) as file:
        file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        _sync(name.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
