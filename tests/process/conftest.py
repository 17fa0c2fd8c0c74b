"""One bot for all checks of a module, on a doubled Telegram that enforces a rate."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.doubles.bot_api import BotApi
from tests.process.running import environment, running
from tests.process.street import ANA, BO, CUI, DAI, PEOPLE, Street


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def street(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Street]:
    """Provide a running bot; Ana coordinates, four people have opened it, the others have not.

    Everything it writes, and all that it asked of Telegram, is checked once more at the end.
    """
    async with BotApi() as api:
        api.rate = (5, 1.0)
        for key, (name, language) in PEOPLE.items():
            api.person(key, name, username=name.lower() if name.isascii() else None, language=language)
        for key in (ANA, BO, CUI, DAI):
            api.open_private(key)
        folder = tmp_path_factory.mktemp("street")
        settings = environment(folder, api.root, COORDINATORS=f"telegram:{ANA}")
        async with running(settings) as bot:
            street = Street(api, await bot.ready(), settings)
            for key in (ANA, BO, CUI, DAI):
                api.say(key, key, "/start")
                await street.hears(key, f"telegram:{key}")
            yield street
            assert await bot.stop() == 0
        secret = api.token.partition(":")[2]
        assert secret not in bot.journal
        assert "Haircut" not in bot.journal
        assert "level='error'" not in bot.journal, bot.journal[-1000:]
        assert "Traceback" not in bot.journal
    assert api.limited == 0
