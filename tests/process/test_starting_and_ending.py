"""How the program starts and how it ends: exit codes, keys, instances, the first coordinator."""

import re
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.doubles.bot_api import BotApi
from tests.process.running import PATIENCE, environment, running
from tests.process.street import ANA, BO

LINK = re.compile(r"https://t\.me/linli_bot\?start=([\w-]+)")


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """Provide a Telegram with two people on it."""
    async with BotApi() as api:
        api.person(ANA, "Ana")
        api.person(BO, "Bo")
        yield api


async def test_the_life_of_a_bot(api: BotApi, tmp_path: Path) -> None:
    """First start, first coordinator, second instance, stop, wrong key, missing key: each ends as it should."""
    settings = environment(tmp_path, api.root)
    async with running(settings) as bot:
        await bot.writes(str(tmp_path / "key"))
        await bot.ready()
        link = LINK.search(bot.journal)
        assert link
        for person, words in ((ANA, "you are a coordinator now"), (BO, "This link has been used")):
            api.say(person, person, f"/start {link[1]}")
            await _says(api, person, words)
        assert await _ends(settings) == (4, "Another Linli runs on")
        begun = time.monotonic()
        assert await bot.stop() == 0
        assert time.monotonic() - begun < 5
    database = tmp_path / "data" / "linli.db"
    before = database.read_bytes()
    wrong = tmp_path / "wrong"
    wrong.write_text("ab" * 32)
    assert await _ends(settings | {"KEY_FILE": str(wrong)}) == (3, "The key does not open")
    assert await _ends(settings | {"KEY_FILE": str(tmp_path / "none")}) == (3, "but its key")
    assert not (tmp_path / "none").exists()
    assert database.read_bytes() == before
    assert {path.stat().st_mode & 0o777 for path in (database, tmp_path / "key")} == {0o600}


async def test_a_token_that_telegram_refuses(api: BotApi, tmp_path: Path) -> None:
    """It ends with a clear word, and never shows the token."""
    settings = environment(tmp_path, api.root, TELEGRAM_TOKEN="701:a-secret")  # noqa: S106 - opens nothing
    assert await _ends(settings) == (1, "Is TELEGRAM_TOKEN right?")


async def _ends(settings: dict[str, str]) -> tuple[int, str]:
    """Start a bot that is to end by itself; returns its exit code and the words it says, if they are known ones."""
    async with running(settings) as bot:
        code = await bot.ended()
    known = ("Another Linli runs on", "The key does not open", "but its key", "Is TELEGRAM_TOKEN right?")
    assert settings["TELEGRAM_TOKEN"].partition(":")[2] not in bot.journal
    assert "Traceback" not in bot.journal
    return code, next((words for words in known if words in bot.journal), bot.journal)


async def _says(api: BotApi, chat: int, words: str) -> None:
    await api.wait_for(lambda: any(words in message.text for message in api.messages(chat)), PATIENCE)
