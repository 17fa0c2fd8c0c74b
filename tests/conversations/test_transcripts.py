"""Every transcript in this folder plays as it is written."""

from pathlib import Path

import pytest

from domain.language import Language
from tests.talking import talking

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*/*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
async def test_the_transcript_plays_as_written(file: Path) -> None:
    """What the bot says is what stands in the file, word for word."""
    async with talking(Language(file.parent.name)) as talk:
        await talk(file.read_text(encoding="utf-8"))
