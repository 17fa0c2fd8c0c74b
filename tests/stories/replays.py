"""The longer stories, in both languages: `make prove` runs these."""

from pathlib import Path

import pytest

from domain.language import Language
from house.stories import STORIES
from tests.stories.replaying import replayed
from tests.stories.test_stories import SHORT


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("story", [story for story in STORIES if story not in SHORT])
async def test_a_long_story_adds_up(story: str, language: Language, tmp_path: Path) -> None:
    """Its figures are those of the account, and those of the files."""
    (await replayed(story, language, tmp_path)).adds_up(story)
