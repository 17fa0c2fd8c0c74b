"""Files on Telegram."""

from base64 import b64decode

from domain.files import File
from platforms.telegram import Telegram
from tests.doubles.bot_api import BotApi
from tests.telegram.conftest import GROUP, group_chat


async def test_a_file_arrives_as_it_was_made(api: BotApi, telegram: Telegram) -> None:
    """With its name, which may be Chinese; a picture so that it shows."""
    await telegram.send_file(group_chat, File("柳巷-2026-w47.png", b"\x89PNG\r\n\x00"), "")
    await telegram.send_file(group_chat, File("hours.xlsx", b"PK\x00\xff"), "Again:")
    assert [(message.file, b64decode(message.content), message.text) for message in api.messages(GROUP)] == [
        ("柳巷-2026-w47.png", b"\x89PNG\r\n\x00", ""),
        ("hours.xlsx", b"PK\x00\xff", "Again:"),
    ]
    assert (len(api.called("sendPhoto")), len(api.called("sendDocument"))) == (1, 1)
