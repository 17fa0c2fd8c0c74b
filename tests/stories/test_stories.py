"""The shorter stories, with every run; the longer ones are replayed by `make prove`."""

from pathlib import Path

import pytest

from domain.language import Language
from house.stories import STORIES
from tests.stories.replaying import EXPECTED, replayed

SHORT = ("S2",)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("story", SHORT)
async def test_a_story_adds_up(story: str, language: Language, tmp_path: Path) -> None:
    """Its figures are those of the account, and those of the files."""
    (await replayed(story, language, tmp_path)).adds_up(story)


def test_every_story_has_its_figures() -> None:
    """Whoever adds one says what it comes to."""
    assert set(STORIES) == set(EXPECTED)
