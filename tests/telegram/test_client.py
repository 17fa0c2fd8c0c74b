"""The client only translates: what it sends is what was meant, and every failure says what is known."""

import asyncio
import json
import socket
import traceback

import pytest

from chat.delivery import (
    Key,
    Menu,
    MenuEntry,
    NotSent,
    Refused,
    Relocated,
    Shown,
    ThreadGone,
    Undelivered,
    Unknown,
    Unreachable,
    Vanished,
)
from chat.events import Account, Chat, Pressed
from platforms.telegram import Telegram, TokenRefused
from tests.doubles.bot_api import TOKEN, BotApi, Faults, faults
from tests.telegram.conftest import ANA, BO, GROUP, HASTY, ana_chat, group_chat

HELLO = Shown("Hello")
bo_chat = Chat("telegram", str(BO), private=True)


async def test_a_message_arrives_as_it_was_meant(api: BotApi, telegram: Telegram) -> None:
    """Headings are bold, names ring, foreign words are escaped, addresses show no preview."""
    ana = Account("telegram", str(ANA), "Ana <Li>")
    shown = Shown(
        "Ana <Li>: #1 <b>\n\nTom & Co", (Key("Claim", "t1"), Key("Details", "t2")), bold=(0, 1), about=ana
    )
    key = await telegram.send(group_chat, shown)
    [message] = api.messages(GROUP)
    assert (str(message.id), message.text) == (key, "Ana <Li>: #1 <b>\n\nTom & Co")
    assert message.html.split("\n")[0] == (
        f'<b><a href="tg://user?id={ANA}">Ana &lt;Li&gt;</a>: #1 &lt;b&gt;</b>'
    )
    [asked] = api.called("sendMessage")
    assert json.loads(asked["link_preview_options"]) == {"is_disabled": True}


async def test_buttons_stand_in_pairs_only_where_all_are_short(api: BotApi, telegram: Telegram) -> None:
    """A long label beside another is cut off on a phone; a Chinese character is as wide as two letters."""
    short = tuple(Key(label, "t") for label in ("Claim", "Waiting list", "Details"))
    wide = (
        Key("认领", "t"),
        Key("提醒我晚点再说吧吧", "t"),
        Key("Open", url="https://t.me/linli_bot?start=x"),
    )
    await telegram.send(group_chat, Shown("1", short))
    await telegram.send(group_chat, Shown("2", wide))
    rows = [[[key["text"] for key in row] for row in message.keyboard] for message in api.messages(GROUP)]
    assert rows == [[["Claim", "Waiting list"], ["Details"]], [[key.label] for key in wide]]
    assert api.messages(GROUP)[1].keyboard[2][0]["url"] == "https://t.me/linli_bot?start=x"


async def test_an_answer_in_a_topic_stays_there(api: BotApi, telegram: Telegram) -> None:
    """And one in a topic that is closed or gone can go to the group instead."""
    api.group(-1002, "Forum", topics=[7, 8])
    api.close_topic(-1002, 8)
    await telegram.send(Chat("telegram", "-1002", private=False, thread="7"), HELLO)
    assert api.messages(-1002)[0].thread == 7
    for thread in ("8", "9"):
        with pytest.raises(ThreadGone):
            await telegram.send(Chat("telegram", "-1002", private=False, thread=thread), HELLO)


async def test_a_reply_goes_out_even_if_its_question_is_gone(api: BotApi, telegram: Telegram) -> None:
    """What was replied to may have been deleted meanwhile."""
    first = await telegram.send(group_chat, HELLO)
    await telegram.send(group_chat, Shown("Again", reply_to=first))
    api.delete(GROUP, int(first))
    await telegram.send(group_chat, Shown("Once more", reply_to=first))
    assert [message.reply_to for message in api.messages(GROUP)] == [int(first), None]


async def test_a_message_is_edited_and_an_edit_to_the_same_is_a_success(
    api: BotApi, telegram: Telegram
) -> None:
    """The living card is edited again after a crash; without keys the keyboard goes."""
    key = await telegram.send(group_chat, Shown("0/1", (Key("Claim", "t"),)))
    await telegram.edit(group_chat, key, Shown("1/1"))
    await telegram.edit(group_chat, key, Shown("1/1"))
    [message] = api.messages(GROUP)
    assert (message.text, message.edits, message.labels) == ("1/1", ["0/1"], [])


async def test_a_deleted_message_has_vanished(api: BotApi, telegram: Telegram) -> None:
    """So that the card can be sent anew."""
    key = await telegram.send(group_chat, HELLO)
    api.delete(GROUP, int(key))
    with pytest.raises(Vanished):
        await telegram.edit(group_chat, key, Shown("1/1"))


async def test_a_press_is_answered_once_and_too_late_is_no_error(api: BotApi, telegram: Telegram) -> None:
    """Whoever pressed an hour ago waits no more. A toast is cut to what Telegram shows."""
    await telegram.send(group_chat, Shown("0/1", (Key("Claim", "tok"),)))
    api.press(BO, GROUP, "Claim")
    [(_, raw)] = api.queue
    press = telegram.event_of(raw)
    assert isinstance(press, Pressed)
    await telegram.toast(press.press, "x" * 300)
    await telegram.toast(press.press, "again")
    assert [(toast.user, len(toast.text)) for toast in api.toasts] == [(BO, 200)]


@pytest.mark.parametrize(
    ("answer", "known"),
    [
        (faults.error(403, "Forbidden: bot was blocked by the user"), Unreachable),
        (faults.error(403, "Forbidden: bot was kicked from the supergroup chat"), Unreachable),
        (faults.error(403, "Forbidden: user is deactivated"), Unreachable),
        (faults.error(400, "Bad Request: chat not found"), Unreachable),
        (faults.error(400, "Bad Request: group chat was deactivated"), Unreachable),
        (faults.error(400, "Bad Request: not enough rights to send text messages to the chat"), Unreachable),
        (faults.error(400, "Bad Request: TOPIC_DELETED"), ThreadGone),
        (faults.error(400, "Bad Request: message thread not found"), ThreadGone),
        (faults.error(400, "Bad Request: message can't be edited"), Vanished),
        (faults.error(400, "Bad Request: MESSAGE_ID_INVALID"), Vanished),
        (faults.error(400, "Bad Request: message is too long"), Refused),
        (faults.error(413, "Request Entity Too Large"), Refused),
        (faults.error(500, "Internal Server Error"), Unknown),
        ((200, ["not", "an", "answer"]), Unknown),
        (faults.BAD_GATEWAY, Unknown),
        (faults.CUT_BEFORE, Unknown),
        (faults.CUT_AFTER, Unknown),
    ],
)
async def test_what_is_known_after_a_failure(
    api: BotApi, telegram: Telegram, answer: faults.Answer | str, known: type[Undelivered]
) -> None:
    """Sent, not sent, perhaps sent, never to be sent: the sender acts on nothing else."""
    api.faults.order("sendMessage", answer)
    with pytest.raises(Undelivered) as failure:
        await telegram.send(group_chat, HELLO)
    assert type(failure.value) is known
    assert (failure.value.__cause__, failure.value.__context__) == (None, None)


async def test_a_wait_is_named(api: BotApi, telegram: Telegram) -> None:
    """After too many messages Telegram says for how long."""
    api.rate = (1, 60)
    await telegram.send(group_chat, HELLO)
    with pytest.raises(NotSent) as failure:
        await telegram.send(group_chat, HELLO)
    assert failure.value.wait in {59, 60}
    assert len(api.messages(GROUP)) == 1


async def test_a_group_that_moved_says_where_to(api: BotApi, telegram: Telegram) -> None:
    """Nothing was sent; the new key is all that is needed."""
    api.group(-5, "Small", kind="group")
    api.migrate(-5, -1005, quietly=True)
    with pytest.raises(Relocated) as failure:
        await telegram.send(Chat("telegram", "-5", private=False), HELLO)
    assert failure.value.new_key == "-1005"


async def test_nobody_can_be_written_to_who_never_opened_the_bot_or_blocked_it(
    api: BotApi, telegram: Telegram
) -> None:
    """Bots can't write first."""
    with pytest.raises(Unreachable, match="initiate conversation"):
        await telegram.send(bo_chat, HELLO)
    api.block(ANA)
    with pytest.raises(Unreachable, match="blocked"):
        await telegram.send(ana_chat, HELLO)


@pytest.mark.parametrize(
    ("key", "why"), [(Key("Claim", "认" * 22), "button_data_invalid"), (Key("Claim"), "button")]
)
async def test_a_button_that_telegram_does_not_take_is_refused(
    telegram: Telegram, key: Key, why: str
) -> None:
    """A token of more than 64 bytes, or none at all, is a fault of ours and no reason to try again."""
    with pytest.raises(Refused, match=f"(?i){why}"):
        await telegram.send(group_chat, Shown("x", (key,)))


async def test_a_message_over_the_limit_is_refused(telegram: Telegram) -> None:
    """The limit holds for what is read: escapes do not count."""
    await telegram.send(group_chat, Shown("&" * telegram.limits.text))
    with pytest.raises(Refused, match="too long"):
        await telegram.send(group_chat, Shown("x" * (telegram.limits.text + 1)))


async def test_nothing_is_sent_where_nobody_listens() -> None:
    """A connection that never came about is known to have sent nothing."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        root = f"http://127.0.0.1:{free.getsockname()[1]}"
        async with Telegram(TOKEN, root, HASTY) as telegram:
            with pytest.raises(NotSent) as failure:
                await telegram.send(group_chat, HELLO)
    assert failure.value.wait is None


async def test_who_is_in_a_group_is_looked_up(api: BotApi, telegram: Telegram) -> None:
    """None means that it can't be told now: nobody is shut out for a bad connection."""
    api.person(1003, "Cui")
    bo, cui, stranger = (Account("telegram", key, "?") for key in (str(BO), "1003", "1999"))
    assert [await telegram.has_member(group_chat, each) for each in (bo, cui, stranger)] == [
        True,
        False,
        False,
    ]
    api.faults.order("getChatMember", faults.BAD_GATEWAY)
    assert await telegram.has_member(group_chat, bo) is None
    assert await telegram.has_member(Chat("telegram", "-9", private=False), bo) is None


async def test_menus_are_set_for_every_audience_and_language(api: BotApi, telegram: Telegram) -> None:
    """English is the default. Names that Telegram does not take are left out, a failure is survived."""
    entries = (MenuEntry("post", "a task"), MenuEntry("发布", "任务"))
    api.faults.order("setMyCommands", faults.BAD_GATEWAY)
    menus = [Menu(who, tongue, entries) for who in ("private", "group", "admins") for tongue in ("en", "zh")]
    await telegram.publish_menus(menus)
    assert set(api.menus) == {
        ("all_private_chats", "zh"),
        ("all_group_chats", ""),
        ("all_group_chats", "zh"),
        ("all_chat_administrators", ""),
        ("all_chat_administrators", "zh"),
    }
    assert api.menus["all_group_chats", ""] == [{"command": "post", "description": "a task"}]


def test_a_link_opens_the_private_chat(telegram: Telegram) -> None:
    """Its payload is opaque, and of the few characters that Telegram carries."""
    assert telegram.start_link("a-B_9") == "https://t.me/linli_bot?start=a-B_9"
    for payload in ("", "x" * 65, "ünïcode"):
        with pytest.raises(ValueError, match="payload"):
            telegram.start_link(payload)


async def test_meeting_waits_for_a_telegram_that_does_not_answer_yet(api: BotApi) -> None:
    """A machine that starts before its network is no reason to give up."""
    api.faults.order(
        "getMe", faults.BAD_GATEWAY, faults.CUT_BEFORE, faults.error(429, "Too Many", retry_after=0.01)
    )
    async with Telegram(TOKEN, api.root, HASTY) as telegram:
        with pytest.raises(RuntimeError):
            _ = telegram.me
        assert await telegram.meet(asyncio.Event())
        assert telegram.me.username == "linli_bot"
    assert len(api.called("deleteWebhook")) == 1


async def test_meeting_ends_when_told_to(api: BotApi) -> None:
    """Whoever stops a bot that has no network does not wait for the network."""
    api.faults = Faults(bad_gateway=1.0)
    stop = asyncio.Event()
    async with Telegram(TOKEN, api.root, HASTY) as telegram, asyncio.TaskGroup() as group:
        meeting = group.create_task(telegram.meet(stop))
        await api.wait_for(lambda: len(api.called("getMe")) > 2)
        stop.set()
    assert meeting.result() is False


@pytest.mark.parametrize("token", ["700:Wrong-and-secret", "nonsense"])
async def test_a_refused_token_is_never_shown(
    api: BotApi, token: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """The library itself quotes it in its error: ours stands alone, without cause and context."""
    caplog.set_level("DEBUG")
    async with Telegram(token, api.root, HASTY) as telegram:
        with pytest.raises(TokenRefused) as failure:
            await telegram.meet(asyncio.Event())
        shown = [repr(telegram), repr(telegram._bot), *traceback.format_exception(failure.value)]
    assert (failure.value.__cause__, failure.value.__context__) == (None, None)
    assert token not in "".join([*shown, caplog.text, *capfd.readouterr()])


async def test_the_token_is_in_no_log_and_no_error(
    api: BotApi, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """Not even if everything is logged, and a proxy's error page repeats the address that was asked for."""
    caplog.set_level("DEBUG")
    secret = TOKEN.partition(":")[2]
    page = faults.error(502, f"cannot reach /bot{TOKEN}/sendMessage or /bot{TOKEN.replace(':', '%3A')}/x")
    async with Telegram(TOKEN, api.root, HASTY) as telegram:
        await telegram.meet(asyncio.Event())
        await telegram.send(group_chat, HELLO)
        api.faults.order("sendMessage", page, faults.CUT_AFTER)
        for _ in range(2):
            with pytest.raises(Unknown) as failure:
                await telegram.send(group_chat, HELLO)
            assert secret not in "".join(traceback.format_exception(failure.value))
    assert secret not in caplog.text + "".join(capfd.readouterr())
