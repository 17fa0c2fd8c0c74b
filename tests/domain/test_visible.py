"""Nothing that shows nothing stays in a text: it would hide a name, steer a terminal or turn a line round."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.visible import one_line, visible
from tests.talking import talking


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("An\u200ba", "Ana"),
        ("\u202eanA\u202c", "anA"),
        ("\x1b[31mAna\x07", "[31mAna"),
        ("\u3164Ana\u2800", " Ana "),
        ("one\r\ntwo\u2028three\rfour", "one\ntwo\nthree\nfour"),
        ("שלום 王磊 e\u0301 👩🏽 \t", "שלום 王磊 e\u0301 👩🏽 \t"),
    ],
)
def test_what_can_be_seen_stays(typed: str, seen: str) -> None:
    """Every script and every picture; nothing else."""
    assert visible(typed) == seen


@given(st.text(), st.integers(1, 80))
def test_one_line_is_one_line_and_seen(text: str, most: int) -> None:
    """However it was typed: at most so long, with no space around it, and the same when it is cleaned again."""
    line = one_line(text, most)
    assert len(line) <= most
    assert line == line.strip()
    assert not {unicodedata.category(letter) for letter in line} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert one_line(line, most) == line


async def test_the_practice_room_steers_no_terminal() -> None:
    """Neither by a name nor by words: a transcript may come from anybody."""
    async with talking() as talk:
        said = [
            *await talk.hear("A\x1b[2Jna (lead): /post a \x1b]0;x\x07lamp, tomorrow 3pm"),
            *await talk.hear("A\x1b[2Jna -> bot: /\x9b31mx"),
        ]
    assert len(said) > 2
    assert not any(
        letter < " " or "\x7f" <= letter < "\xa0" for line in said for letter in line if letter != "\n"
    )
