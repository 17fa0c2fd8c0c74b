"""Conversations as tests: a transcript goes in, what really happened comes out, and the two must be the same."""

import difflib
import re
import textwrap
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from domain.language import Language
from house.practising import Options, room
from platforms import transcript
from platforms.room import Room

START = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001 - the room's own clock
ZONE = ZoneInfo("Asia/Shanghai")
MOMENT = re.compile(r"--\s+(?:\w{3} \d+ \w{3}(?: \d{4})?|(?:\d{4}年)?\d+月\d+日 周.) \d\d:\d\d")


def is_said_by_room(block: str) -> bool:
    """Tell whether the room says this: the bot's lines, and the `--` lines that name a weekday."""
    return isinstance(transcript.read(block), transcript.Bot) or bool(MOMENT.fullmatch(block.strip()))


@dataclass
class Talk:
    """A practice room that plays transcripts and compares."""

    room: Room
    said: list[str]

    async def __call__(self, expected: str) -> None:
        """Play what people say in a transcript; what the bot says in it must be what it says."""
        blocks = list(transcript.blocks(textwrap.dedent(expected).strip("\n").splitlines()))
        happened = await self.play([block for block in blocks if not is_said_by_room(block)])
        wanted = [indented(block) for block in blocks]
        if happened != wanted:
            diff = difflib.unified_diff(
                _lines(wanted), _lines(happened), "expected", "happened", lineterm="", n=99
            )
            pytest.fail("\n".join(diff), pytrace=False)

    async def play(self, blocks: Sequence[str]) -> list[str]:
        """Play what people say; return the whole conversation as it happened."""
        happened: list[str] = []
        for block in blocks:
            happened += [indented(block), *await self.hear(block)]
        return happened

    async def hear(self, block: str) -> list[str]:
        """Play one message and return what the bot says to it."""
        start = len(self.said)
        await self.room.play(block)
        return self.said[start:]


def indented(block: str) -> str:
    """Return a message as it stands in a transcript: its later lines indented."""
    return block.replace("\n", "\n  ")


def _lines(blocks: Sequence[str]) -> list[str]:
    return "\n".join(blocks).split("\n")


@asynccontextmanager
async def talking(language: Language = Language.ENGLISH, *, fresh: bool = True) -> AsyncIterator[Talk]:
    """Open a room on Fri 20 Nov 2026 at 09:00, without the sample team unless it is wanted."""
    said: list[str] = []
    options = Options(now=START, zone=ZONE, language=language, fresh=fresh)
    async with room(options, said.append) as played:
        yield Talk(played, said)
