"""From what somebody typed to a command and the words behind it."""

import difflib
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from chat.command import Command
from domain.visible import visible

LONGEST = 4096
SLASHED = re.compile(r"/\s*([^\s/#:：，,]+?)(?=[\s#:：，,]|\d|$)[:：\s]*(.*)", re.DOTALL)
NUMBER = re.compile(
    r"#\s*(\d{1,9})|(\d{1,9})(?![\d.:：–-]|\s*(?:[点點时時月号號日年个個人位分元半]|小时|[ap]\.?m\b|h\b|h\d|mins?\b|hours?\b|people\b|persons?\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Understood:
    """A command, and what stands behind it."""

    command: Command[Any]
    rest: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something typed like a command that is none; `nearest` is what may have been meant."""

    word: str
    rest: str
    nearest: Command[Any] | None


def clean(text: str) -> str:
    """Return typed text without invisible letters; full-width slashes, digits and signs become plain ones."""
    kept = visible(text[:LONGEST]).strip()
    return "".join(
        unicodedata.normalize("NFKC", letter)
        if "\uff01" <= letter <= "\uff5e" and letter not in "，：；！？（）"
        else letter
        for letter in kept
    )


def find(text: str, names: dict[str, Command[Any]], *, bare: bool) -> Understood | Unknown | None:
    """Find the command in cleaned text. `bare`: it counts without a slash as well.

    None: plain words.
    """
    if text.startswith("/"):
        return _slashed(text, names)
    return _bare(text, names) if bare else None


def _slashed(text: str, names: dict[str, Command[Any]]) -> Understood | Unknown | None:
    known = _longest(text[1:].lstrip(), names)
    if known:
        return known
    match = SLASHED.match(text)
    if not match:
        return None
    word, rest = match[1], match[2].strip()
    return Unknown(word, rest, _nearest(word, names))


def _longest(text: str, names: dict[str, Command[Any]]) -> Understood | None:
    """Find the longest name that stands whole: up to a space, a digit, `#` or a colon."""
    lowered = text.lower()
    for name in sorted(names, key=len, reverse=True):
        if not lowered.startswith(name):
            continue
        behind = text[len(name) :]
        if not behind or behind[0] in " \n\t#:：，," or behind[0].isdigit():
            return Understood(names[name], behind.lstrip(" \n\t:：，,").rstrip())
    return None


def _bare(text: str, names: dict[str, Command[Any]]) -> Understood | Unknown | None:
    known = _longest(text, names)
    if known:
        sure = (
            not known.command.needs_number
            or not known.rest
            or NUMBER.match(known.rest)
            or not text[0].isascii()
        )
        return known if sure else None
    match = re.match(r"([^\s\d#]{2,4})\s*(#?\d+.*)$", text)
    if match and not match[1].isascii():
        nearest = _nearest(match[1], names)
        return Unknown(match[1], match[2], nearest) if nearest else None
    return None


def _nearest(word: str, names: dict[str, Command[Any]]) -> Command[Any] | None:
    """Return the command somebody most likely meant, or None. Chinese words may differ by one letter."""
    word = word.lower()
    if word.isascii():
        close = difflib.get_close_matches(word, [name for name in names if name.isascii()], n=1, cutoff=0.6)
        return names[close[0]] if close else None
    for name, command in names.items():
        if (
            len(name) == len(word)
            and sum(a != b for a, b in zip(name, word, strict=True)) == 1
            and len(word) > 1
        ):
            return command
    return None


def task_number(text: str) -> tuple[int | None, str]:
    """Split `#12 and more` into the number and the rest; None where no number stands first.

    `4点` and `3pm` are times, `4:30` too: no numbers of tasks.
    """
    match = NUMBER.match(text)
    if not match:
        return None, text.strip()
    return int(match[1] or match[2]), text[match.end() :].lstrip(" ，,:：").strip()
