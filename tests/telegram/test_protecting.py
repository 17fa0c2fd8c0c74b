"""What is for one reader alone can't be passed on where the platform knows how."""

from chat.delivery import Shown
from platforms.telegram import Telegram
from tests.doubles.bot_api import BotApi
from tests.telegram.conftest import ana_chat


async def test_a_sheet_is_protected_and_nothing_else_is(api: BotApi, telegram: Telegram) -> None:
    """Telegram forbids to forward or save it."""
    await telegram.send(ana_chat, Shown("Mrs Li Mei · Block 5 #03-12", protect=True))
    await telegram.send(ana_chat, Shown("Thank you."))
    assert [asked.get("protect_content") for asked in api.called("sendMessage")] == ["true", None]
