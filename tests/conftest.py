"""What every test can ask for."""

from collections.abc import AsyncIterator

import pytest
from hypothesis import settings

from domain.language import Language
from tests.talking import Talk, talking

settings.register_profile("house", deadline=None, derandomize=True)  # how fast is the bench's business
settings.register_profile("wild", settings.get_profile("house"), derandomize=False, max_examples=1000)
settings.load_profile("house")


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    """A conversation in English."""
    async with talking() as talk:
        yield talk


@pytest.fixture
async def liao() -> AsyncIterator[Talk]:
    """A conversation in Chinese (聊)."""
    async with talking(Language.CHINESE) as talk:
        yield talk
