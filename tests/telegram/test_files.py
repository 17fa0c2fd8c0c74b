"""Files on Telegram."""

from base64 import b64decode

import pytest

from chat.delivery import Undelivered
from chat.events import Said
from domain.files import File
from platforms.telegram import Telegram
from tests.doubles.bot_api import BotApi
from tests.telegram.conftest import ANA, GROUP, group_chat


async def test_a_file_arrives_as_it_was_made(api: BotApi, telegram: Telegram) -> None:
    """With its name, which may be Chinese; a picture so that it shows."""
    await telegram.send_file(group_chat, File("柳巷-2026-w47.png", b"\x89PNG\r\n\x00"), "")
    await telegram.send_file(group_chat, File("hours.xlsx", b"PK\x00\xff"), "Again:")
    assert [(message.file, b64decode(message.content), message.text) for message in api.messages(GROUP)] == [
        ("柳巷-2026-w47.png", b"\x89PNG\r\n\x00", ""),
        ("hours.xlsx", b"PK\x00\xff", "Again:"),
    ]
    assert (len(api.called("sendPhoto")), len(api.called("sendDocument"))) == (1, 1)


async def test_a_file_that_somebody_sends_is_fetched(api: BotApi, telegram: Telegram) -> None:
    """With what was written beside it; its name goes no further than the update."""
    api.send(ANA, ANA, "李奶奶.csv", b"name\n\xff", caption="/import residents")
    said = telegram.event_of(api.queue[-1][1])
    assert isinstance(said, Said)
    assert said.document
    assert (said.text, said.document.size) == ("/import residents", 6)
    assert "李奶奶" not in repr(said)
    assert await telegram.fetch(said.document.key, 100) == b"name\n\xff"


async def test_a_file_that_is_too_big_or_gone_is_not_fetched(api: BotApi, telegram: Telegram) -> None:
    """The platform says so; nothing of it is taken in."""
    api.send(ANA, ANA, "big.csv", b"x" * 200)
    for key in ("file-1", "file-2"):
        with pytest.raises(Undelivered):
            await telegram.fetch(key, 100)
