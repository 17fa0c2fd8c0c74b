"""Text that was made to hurt raises nothing; what it costs is measured by the bench."""

import random
from collections.abc import Callable

import pytest

from chat import when
from tests.reading.showing import NOW

SIZE = 65_536
PIECES = [
    "1234567890", "1", "1 ", "12:30 ", "1-", "1.1.", "½", "٣", "\u202eא", "\u200b", "t\u200bo\u200b", "👩‍👩‍👧‍👦", "a\u0301\u0302", "周三下午三点",
    "一", "每", "在楼门口", "to ", "every ", "mon tue ", "half past ", "at ", "\n", " ", ",", "(", "\x00", "\ud800", "时间：", "when: ",
    "Sun Yi ", "2 people ", "#1-1 ", "block ", "budget 1,000,000", "ⅷ", "from 1 to ", "号楼", "R-", "a ",
]  # fmt: skip
READERS: list[Callable[[str], object]] = [
    lambda text: when.read_time(text, NOW, "en"),
    lambda text: when.read_line(text, NOW, "zh"),
    lambda text: when.read_lines(text, NOW, "en"),
    lambda text: when.read_change(text, NOW, "zh"),
]


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_a_flood(piece: str) -> None:
    """The same few characters, 64 kB of them, are read to the end without an error."""
    text = piece * (SIZE // len(piece))
    for read in READERS:
        read(text)


def test_noise() -> None:
    """Random characters of all scripts, and random words of our own, raise nothing."""
    chance = random.Random(7)  # noqa: S311 - noise, no secret
    words = [
        "at",
        "5",
        "to",
        "by",
        "every",
        "next",
        "周",
        "三",
        "点",
        "半",
        "月",
        "日",
        "每",
        "前",
        "12",
        "30",
        ":",
        "-",
        ".",
        "/",
        "am",
        "pm",
        "sat",
        "may",
        "2nd",
        "下",
        "个",
        "到",
        ",",
        "农历",
        "明天",
        "noon",
        "half",
    ]
    for _ in range(200):
        scripts = "".join(chr(chance.randrange(1, 0x3000)) for _ in range(80))
        ours = chance.choice(["", " "]).join(chance.choices(words, k=12))
        for read in READERS:
            read(scripts)
            read(ours)
