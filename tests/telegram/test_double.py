"""The double as a process of its own: what the tests that kill the bot rely on."""

import asyncio
import json
from pathlib import Path

import pytest

from chat.delivery import Key, NotSent, Shown, Unknown, Unreachable
from chat.events import Amended, Dismissed, Joined, Left, Moved, Said, Welcomed
from platforms.telegram import Kept, Telegram
from tests.doubles.bot_api import TOKEN, BotApi
from tests.doubles.bot_api.remote import bot_api_process
from tests.telegram.conftest import ANA, BO, GROUP, HASTY, ana_chat, group_chat


def test_what_people_do_on_the_double_reads_as_on_telegram(api: BotApi, telegram: Telegram) -> None:
    """Every deed is an update that the platform understands."""
    api.say(GROUP, ANA, "/list")
    api.amend(GROUP, ANA, 1, "/list all")
    for deed in (api.leave, api.join, api.remove_bot, api.add_bot):
        deed(GROUP, BO)
    api.block(ANA)
    api.migrate(GROUP, -1009)
    events = [telegram.event_of(raw) for _, raw in api.queue]
    assert [type(event) for event in events] == [
        *(Said, Amended, Left, Joined, Dismissed, Welcomed, Dismissed, Moved, Moved),
    ]


async def test_the_double_knows_who_cannot_be_written_to(api: BotApi, telegram: Telegram) -> None:
    """An account that was deleted, and a group that the bot is no longer in."""
    api.deactivate(ANA)
    api.remove_bot(GROUP, BO)
    for chat in (ana_chat, group_chat):
        with pytest.raises(Unreachable):
            await telegram.send(chat, Shown("x"))


async def test_the_double_serves_serves_another_process_and_keeps_the_record(tmp_path: Path) -> None:
    """Deeds go in by the control door; the record comes out by it, and to a file at the end."""
    state = tmp_path / "record.json"
    kept: list[Kept] = []
    stop = asyncio.Event()

    async def keep(batch: list[Kept]) -> None:
        kept.extend(batch)
        stop.set()

    async with bot_api_process(state) as api:
        await api.do("person", ANA, "Ana")
        await api.do("group", GROUP, "Willow Lane", [ANA])
        with pytest.raises(LookupError, match="no button"):
            await api.do("press", ANA, GROUP, "Claim")
        async with Telegram(TOKEN, api.root, HASTY) as telegram:
            assert await telegram.meet(asyncio.Event())
            await telegram.send(group_chat, Shown("0/1", (Key("Claim", "tok"),)))
            await api.do("press", ANA, GROUP, "Claim")
            await telegram.poll(keep, stop)
            await api.do("rate", 1, 60)
            await telegram.send(group_chat, Shown("more"))
            with pytest.raises(NotSent):
                await telegram.send(group_chat, Shown("even more"))
            await api.do("faults", cut_after=1.0, methods=["sendMessage"])
            await api.do("rate")
            with pytest.raises(Unknown):
                await telegram.send(group_chat, Shown("cut"))
        record = await api.wait_for(lambda record: len(record["messages"]) == 3)
    assert kept[0][2]["callback_query"]["data"] == "tok"
    assert (record["limited"], record["waiting"]) == (1, 1)
    assert [message["text"] for message in json.loads(state.read_text())["messages"]] == [
        "0/1",
        "more",
        "cut",
    ]
