"""The transcript: one format for what people say and what the bot answers, in docs, tests and practice."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from chat.delivery import Shown
from chat.events import Chat

_SAID = re.compile(
    r"""(?P<name>[^:：(（@→\[\]/*-][^:：(（@→]*?)
        \s*(?:[(（]\s*(?P<role>lead|coordinator|volunteer)\s*[)）])?
        \s*(?:@\s*(?P<team>[^:：→]+?))?
        \s*(?P<private>(?:->|→)\s*bot)?
        \s*[:：]\s*(?P<text>.*)""",
    re.VERBOSE | re.DOTALL,
)
_BOT = re.compile(r"bot(?:\s+edits)?\s*(?:[:：!→@]|->)")
_MOVES = re.compile(r"\*\s*(?P<name>.+?)\s+(?P<how>joins|leaves)(?:\s*@\s*(?P<team>.+))?\s*$")
_OFF = re.compile(r"\*\s*off until\s+(.+)")
_FILE = re.compile(r"(?P<caption>[^\n\[]*)\[file (?P<name>[^\]\n]+)\]\s*?(?:\n(?P<content>.+))?", re.DOTALL)
_PHOTO = re.compile(r"\[photo (?P<name>[^\[\]]+)\]\s*(?P<caption>.*)", re.DOTALL)
_LABEL = re.compile(r"\[(?!file |photo )([^\[\]]+)\]\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody says something. `team`: whose chat; None: the room's own. `label`: the button they press."""

    name: str
    text: str
    role: str | None = None
    team: str | None = None
    private: bool = False

    @property
    def label(self) -> str | None:
        """Return the label of the button that is pressed, if this is a press."""
        match = _LABEL.match(self.text)
        return match[1] if match else None

    @property
    def photo(self) -> tuple[str, str] | None:
        """Return the name of the picture that is sent, and what is written with it, if this is one."""
        match = _PHOTO.fullmatch(self.text)
        return (match["name"].strip(), match["caption"].strip()) if match else None


def file_in(text: str) -> tuple[str, str, str | None] | None:
    """Return the file that is sent by `[file people.csv]`: words before it, its name, and the lines below, its content."""
    found = _FILE.fullmatch(text)
    return (found["caption"].strip(), found["name"], found["content"]) if found else None


@dataclass(frozen=True, slots=True)
class Moves:
    """Somebody joins or leaves a team's chat."""

    name: str
    joins: bool
    team: str | None


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock moves on: `2h`, `tomorrow 08:00`, `21 Nov 15:00`."""

    phrase: str


@dataclass(frozen=True, slots=True)
class Off:
    """The bot does not run until then."""

    phrase: str


@dataclass(frozen=True, slots=True)
class Bot:
    """What the bot said: left alone when it is read."""


@dataclass(frozen=True, slots=True)
class Loose:
    """Words with nobody's name before them."""

    text: str


Entry = Line | Moves | Clock | Off | Bot | Loose


def blocks(lines: Iterable[str]) -> Iterator[str]:
    """Put the lines of a message together: those after the first are indented."""
    block = ""
    for raw in lines:
        line = raw.rstrip("\r\n")
        if block and line.startswith("  ") and line.strip():
            block += "\n" + line[2:]
            continue
        if block.strip():
            yield block
        block = line
    if block.strip():
        yield block


def read(block: str) -> Entry:
    """Read one message of a transcript."""
    text = block.strip()
    if text.startswith("--"):
        return Clock(text[2:].strip())
    if _BOT.match(text):
        return Bot()
    off = _OFF.fullmatch(text)
    if off:
        return Off(off[1])
    moves = _MOVES.fullmatch(text)
    if moves:
        return Moves(moves["name"], moves["how"] == "joins", moves["team"])
    said = _SAID.fullmatch(text)
    if said:
        return Line(
            said["name"].strip(), said["text"].strip(), said["role"], said["team"], bool(said["private"])
        )
    return Loose(text)


def written(chat: Chat, shown: Shown, *, edits: bool, home: str) -> str:
    """Write what the bot says, in its form: `bot → Bo: You have a place. [Can't]`."""
    where = f" → {chat.title}" if chat.private else "" if chat.key == home else f" @ {chat.title or chat.key}"
    labels = "".join(f" [{key.label}]" for key in shown.keys)
    text = f"bot{' edits' if edits else ''}{where}: {shown.text}{labels}"
    return text.replace("\n", "\n  ")


def moment_after(phrase: str) -> timedelta | None:
    """Read `2h`, `30 min`, `1 day`, `2小时`, `3天`: how far the clock moves; None for anything else."""
    match = re.fullmatch(
        r"(\d+)\s*(h|hours?|小时|min|minutes?|分钟?|d|days?|天|w|weeks?|周)", phrase.strip(), re.IGNORECASE
    )
    if not match:
        return None
    number = int(match[1])
    unit = match[2].lower()
    if unit[0] in "h小":
        return timedelta(hours=number)
    if unit[0] in "m分":
        return timedelta(minutes=number)
    if unit[0] in "d天":
        return timedelta(days=number)
    return timedelta(weeks=number)
