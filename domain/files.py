"""Files that the bot sends."""

import re
from dataclasses import dataclass

LARGEST = 45_000_000
"""Bytes of a file that a chat takes: Telegram takes 50 MB from a bot."""
TRIES = 3
"""How often a file is made, or read, before whoever waits for it is told that it can't be."""
_KEPT_APART = re.compile(r"[^\w.]+")


def is_last(tries: int) -> bool:
    """Tell whether a file that was tried so often is given up if it can't be done now."""
    return tries + 1 >= TRIES


class Gone(LookupError):
    """What a file was to be about is there no more, and nobody waits for the file."""


@dataclass(slots=True)
class Progress:
    """How far something long is: so much of a whole, which is 0 while nobody knows it."""

    done: int = 0
    whole: int = 0

    @property
    def percent(self) -> int:
        """Return it of a hundred."""
        return min(99, 100 * self.done // self.whole) if self.whole else 0


@dataclass(frozen=True, slots=True)
class File:
    """A file, ready to be sent. Its name holds no name of a person.

    `proof`: the SHA-256 by which the log knows it, if it is an export, or what is packed in it. `along`: what
    comes behind it.
    """

    name: str
    content: bytes
    proof: str = ""
    along: tuple["File", ...] = ()

    @property
    def is_picture(self) -> bool:
        """Tell whether a chat can show it by itself."""
        return self.name.endswith(".png")


def file_name(*parts: str, form: str) -> str:
    """Return a file's name that is good on every disk: `willow-lane-2026-w47.png`."""
    joined = "-".join(_KEPT_APART.sub("-", part).strip("-.").lower() for part in parts)
    return f"{joined[:80]}.{form}"
