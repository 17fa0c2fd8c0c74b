"""The poll loop: what is not kept is not confirmed, and nothing malformed stands in the way."""

import asyncio
import time
from typing import Any

import pytest

from platforms.telegram import AnotherInstance, Kept, Pace, Telegram, TokenRefused
from platforms.telegram.polling import Trouble
from tests.doubles.bot_api import TOKEN, BotApi, Faults, faults
from tests.telegram.conftest import ANA, BO, GROUP, HASTY


class Inbox:
    """Keeps batches as the real inbox does, by exact key; can fail, as when the process is killed."""

    def __init__(self, api: BotApi) -> None:
        self.api = api
        self.batches: list[list[Kept]] = []
        self.unconfirmed: list[int] = []
        self.broken = False

    async def keep(self, batch: list[Kept]) -> None:
        """Keep a batch, and note what Telegram had still in its queue while we did."""
        if self.broken:
            raise OSError("no space left")
        self.unconfirmed.append(len(self.api.queue))
        self.batches.append(batch)
        self.api.touch()

    async def holds(self, number: int) -> None:
        """Wait until so many updates are kept, and Telegram has been told."""
        await self.api.wait_for(lambda: len(self.keys) >= number and not self.api.queue)

    @property
    def keys(self) -> list[str]:
        """All keys, in the order they came, each once."""
        return list(dict.fromkeys(key for batch in self.batches for key, _, _ in batch))

    @property
    def texts(self) -> list[str]:
        """What was said, in the order it was kept."""
        raws = {key: raw for batch in self.batches for key, _, raw in batch}
        return [raw["message"]["text"] for raw in raws.values()]


@pytest.fixture
def inbox(api: BotApi) -> Inbox:
    """Provide an empty inbox."""
    return Inbox(api)


class Polling:
    """`async with Polling(telegram, inbox)`: polls meanwhile, and stops at the end."""

    def __init__(self, telegram: Telegram, inbox: Inbox) -> None:
        self._telegram = telegram
        self._inbox = inbox
        self._stop = asyncio.Event()

    async def __aenter__(self) -> None:
        self._task = asyncio.create_task(self._telegram.poll(self._inbox.keep, self._stop))

    async def __aexit__(self, *_: object) -> None:
        self._stop.set()
        await self._task


async def test_updates_are_kept_before_they_are_confirmed(
    api: BotApi, telegram: Telegram, inbox: Inbox
) -> None:
    """Key, lane and raw update come in order; Telegram forgets them only with the next request."""
    first = api.say(GROUP, ANA, "/list")
    second = api.say(ANA, ANA, "/mine")
    async with Polling(telegram, inbox):
        await inbox.holds(1)
    assert [(key, lane) for key, lane, _ in inbox.batches[0]] == [
        (str(first), str(GROUP)),
        (str(second), str(ANA)),
    ]
    assert inbox.batches[0][0][2]["message"]["text"] == "/list"
    assert inbox.unconfirmed == [2]


async def test_what_could_not_be_kept_comes_again(api: BotApi, telegram: Telegram, inbox: Inbox) -> None:
    """The error ends the loop, unconfirmed; the next start gets the same update under the same key."""
    key = api.say(GROUP, ANA, "/list")
    inbox.broken = True
    with pytest.raises(OSError, match="no space"):
        await telegram.poll(inbox.keep, asyncio.Event())
    inbox.broken = False
    async with Polling(telegram, inbox):
        await inbox.holds(1)
    assert inbox.keys == [str(key)]


async def test_a_malformed_update_does_not_stop_the_rest(
    api: BotApi, telegram: Telegram, inbox: Inbox
) -> None:
    """What has an id is kept, to be set aside later; what has none can only be passed over."""
    api.say(GROUP, ANA, "one")
    broken = api.push({"message": 5})
    nameless: list[Any] = [42, None, {"message": {}}, {"update_id": "x"}]
    for key, update in enumerate(nameless, broken + 1):
        api.push_broken(update, key)
    api.restart_ids(broken + 5)
    last = api.say(GROUP, BO, "two")
    async with Polling(telegram, inbox):
        await inbox.holds(1)
    assert inbox.keys == [str(broken - 1), str(broken), str(last)]
    assert [lane for _, lane, _ in inbox.batches[0]] == [str(GROUP), "", str(GROUP)]


async def test_batches_are_of_a_hundred_at_most(api: BotApi, telegram: Telegram, inbox: Inbox) -> None:
    """However many have gathered while the bot was away."""
    for number in range(250):
        api.say(GROUP, ANA, str(number))
    async with Polling(telegram, inbox):
        await api.wait_for(lambda: not api.queue)
    assert [len(batch) for batch in inbox.batches] == [100, 100, 50]
    assert inbox.texts == [str(number) for number in range(250)]


async def test_ids_that_start_again_lower_are_heard(api: BotApi, inbox: Inbox) -> None:
    """After a quiet week Telegram goes on from a random id: an offset kept from before would confirm it unread."""
    async with Telegram(TOKEN, api.root, Pace(poll=1)) as telegram:
        await telegram.meet(asyncio.Event())
        api.say(GROUP, ANA, "before")
        async with Polling(telegram, inbox):
            await api.wait_for(
                lambda: [asked.get("offset") for asked in api.called("getUpdates")] == [None, "1001", None]
            )
            api.restart_ids(5)
            api.say(GROUP, ANA, "after")
            await inbox.holds(2)
    assert inbox.keys == ["1000", "5"]


async def test_a_bad_line_costs_nothing(api: BotApi, telegram: Telegram, inbox: Inbox) -> None:
    """Broken answers, gateways, waits and cut connections: each update is kept, in order."""
    api.faults = Faults(bad_gateway=0.2, cut_before=0.2, cut_after=0.2, too_many=0.1, retry_after=0.01)
    api.faults.order(
        "getUpdates",
        (200, {"ok": True, "result": {}}),
        (200, {"ok": True}),
        (200, {"ok": True, "result": [1]}),
    )
    async with Polling(telegram, inbox):
        for number in range(15):
            api.say(GROUP, ANA, str(number))
            await inbox.holds(number + 1)
    assert inbox.texts == [str(number) for number in range(15)]


async def test_an_offset_that_telegram_refuses_is_dropped(
    api: BotApi, telegram: Telegram, inbox: Inbox
) -> None:
    """Without one, all that is unconfirmed comes again."""
    api.say(GROUP, ANA, "one")
    async with Polling(telegram, inbox):
        await inbox.holds(1)
        api.faults.order("getUpdates", faults.error(400, "Bad Request: Specified offset is in the future"))
        api.say(GROUP, ANA, "two")
        await inbox.holds(2)
    assert inbox.texts == ["one", "two"]


async def test_a_wait_that_telegram_names_is_kept(api: BotApi, telegram: Telegram, inbox: Inbox) -> None:
    """Asking again too early only makes the wait longer."""
    api.faults.order("getUpdates", faults.error(429, "Too Many Requests: retry after 1", retry_after=0.3))
    api.say(GROUP, ANA, "one")
    began = time.monotonic()
    async with Polling(telegram, inbox):
        await inbox.holds(1)
    assert time.monotonic() - began >= 0.3


async def test_one_conflict_is_survived(api: BotApi, telegram: Telegram, inbox: Inbox) -> None:
    """The poll of a process that was killed a moment ago still hangs at Telegram."""
    api.faults.order("getUpdates", faults.error(409, "Conflict: terminated by other getUpdates request"))
    api.say(GROUP, ANA, "one")
    async with Polling(telegram, inbox):
        await inbox.holds(1)


async def test_of_two_that_poll_at_once_one_gives_up(api: BotApi, telegram: Telegram, inbox: Inbox) -> None:
    """Each ends the other's poll; whoever has seen it three times knows. Until then nothing is lost."""

    async def both(second: Telegram) -> None:
        async with asyncio.timeout(5), asyncio.TaskGroup() as group:
            group.create_task(telegram.poll(inbox.keep, asyncio.Event()))
            group.create_task(second.poll(inbox.keep, asyncio.Event()))

    async with Telegram(TOKEN, api.root, HASTY) as second:
        with pytest.raises(ExceptionGroup) as failure:
            await both(second)
    assert isinstance(failure.value.exceptions[0], AnotherInstance)


def test_conflicts_far_apart_are_not_one_row() -> None:
    """Three restarts on one day are no second instance; three conflicts over ten seconds are."""
    trouble, conflict = Trouble(Pace()), AnotherInstance()
    assert [trouble.wait_after(conflict, now) for now in (0, 100, 200, 205)] == [5, 5, 5, 5]
    with pytest.raises(AnotherInstance):
        trouble.wait_after(conflict, 210)


def test_waits_grow_to_a_limit_and_begin_anew() -> None:
    """A Telegram that is down is asked less and less, but never less than twice a minute."""
    trouble = Trouble(Pace())
    waits = [trouble.wait_after(OSError(), 0) for _ in range(12)]
    assert 0.25 <= waits[0] <= 0.5
    assert all(15 <= wait <= 30 for wait in waits[7:])
    assert (trouble.over(), trouble.over()) == (True, False)
    assert trouble.wait_after(OSError(), 0) <= 0.5


async def test_a_token_revoked_while_polling_is_fatal(api: BotApi, telegram: Telegram, inbox: Inbox) -> None:
    """Going on would be a bot that looks alive and is deaf."""
    api.faults.order("getUpdates", faults.error(401, "Unauthorized"))
    with pytest.raises(TokenRefused):
        await telegram.poll(inbox.keep, asyncio.Event())


@pytest.mark.parametrize("trouble", [None, faults.error(429, "Too Many Requests", retry_after=60)])
async def test_stopping_is_prompt(
    api: BotApi, telegram: Telegram, inbox: Inbox, trouble: faults.Answer | None
) -> None:
    """Neither a request that hangs nor a wait holds it up, and what was kept but not confirmed comes again."""
    if trouble:
        api.faults.order("getUpdates", trouble)
    async with Polling(telegram, inbox):
        await api.wait_for(lambda: api.called("getUpdates"))
        began = time.monotonic()
    assert time.monotonic() - began < 1


async def test_stopping_while_a_batch_is_kept_finishes_it(api: BotApi, telegram: Telegram) -> None:
    """A commit under way is not cut off."""
    api.say(GROUP, ANA, "/list")
    begun, go, kept = asyncio.Event(), asyncio.Event(), list[Any]()

    async def keep(batch: list[Kept]) -> None:
        begun.set()
        await go.wait()
        kept.extend(batch)

    stop = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(telegram.poll(keep, stop))
        await begun.wait()
        stop.set()
        go.set()
    assert (len(kept), len(api.queue)) == (1, 1)


async def test_only_what_we_read_is_asked_for(api: BotApi, telegram: Telegram, inbox: Inbox) -> None:
    """Membership changes arrive only if they are asked for by name."""
    async with Polling(telegram, inbox):
        await api.wait_for(lambda: api.allowed)
        api.join(GROUP, BO)
        await inbox.holds(1)
    assert api.allowed == ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
