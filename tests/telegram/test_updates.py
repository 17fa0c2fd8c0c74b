"""Raw updates become events: only what a person says freshly and directly may command."""

from dataclasses import replace
from typing import Any

import pytest

from chat.events import Amended, Faceless, Joined, Left, Moved, Pressed, Said
from platforms.telegram.updates import key_of, lane_of
from tests.telegram.raws import (
    ANA,
    ANONYMOUS,
    AT,
    BO,
    BOT,
    CHANNEL,
    CHANNEL_BOT,
    GROUP,
    OTHER_BOT,
    PRIVATE,
    SERVICE,
    ana,
    bo,
    change,
    edited,
    event,
    group,
    said,
)


@pytest.mark.parametrize(
    ("written", "chat", "text", "addressed"),
    [
        ("/claim 3", GROUP, "/claim 3", False),
        ("/claim@Linli_bot 3", GROUP, "/claim 3", True),
        ("/claim@linli_BOT", GROUP, "/claim", True),
        ("/claim@linli_bot\nmore", PRIVATE, "/claim\nmore", False),
        ("/认领 3", GROUP, "/认领 3", False),
        ("/认领@linli_bot 3", GROUP, "/认领 3", True),
        ("/start abc_DEF-9", PRIVATE, "/start abc_DEF-9", False),
        ("@linli_bot 认领 12", GROUP, "认领 12", True),
        ("@Linli_bot：认领 12", GROUP, "认领 12", True),
        ("请@linli_bot 认领 12", GROUP, "请 认领 12", True),
        ("please @linli_bot, help", GROUP, "please help", True),
        ("@linli_bot", GROUP, "", True),
        ("@linli_bot hello", PRIVATE, "hello", False),
        ("write to ana@linli_bot.org", GROUP, "write to ana@linli_bot.org", False),
        ("@linli_bot2 hello", GROUP, "@linli_bot2 hello", False),
        ("/assign 3 @bo", GROUP, "/assign 3 @bo", False),
        ("what is needed?", PRIVATE, "what is needed?", False),
    ],
)
def test_what_is_said_reaches_us_without_our_name(
    written: str, chat: dict[str, Any], text: str, *, addressed: bool
) -> None:
    """The bot's name is taken out of the text, and is what addresses it in a group."""
    got = event(said(written, chat=chat))
    assert (got.text, got.addressed) == (text, addressed)


def test_a_message_is_translated_whole() -> None:
    """Chat, account, time and message id are all there."""
    assert event(said("hello")) == Said(group, ana, "hello", "5", at=AT)


@pytest.mark.parametrize(
    "raw",
    [
        said("/claim@other_bot 3"),
        said("/claim 3", forward_origin={"type": "hidden_user"}),
        said("/claim 3", forward_date=1),
        said("/claim 3", via_bot=OTHER_BOT),
        said("/claim 3", **{"from": OTHER_BOT}),
        said("/claim 3", **{"from": CHANNEL_BOT, "sender_chat": CHANNEL}),
        said("/claim 3", **{"from": SERVICE, "is_automatic_forward": True, "sender_chat": CHANNEL}),
        said("/claim 3", chat=CHANNEL),
        said("hello", **{"from": ANONYMOUS, "sender_chat": GROUP}),
        said("/post", forward_origin={"type": "chat"}, **{"from": ANONYMOUS, "sender_chat": GROUP}),
        said("/claim@other_bot 3", **{"from": ANONYMOUS, "sender_chat": GROUP}),
        said(sticker={"file_id": "s"}),
        said(pinned_message={"message_id": 1}),
        said(new_chat_members=[BOT, OTHER_BOT]),
        said(left_chat_member=OTHER_BOT),
        edited("hello"),
        edited("/claim@other_bot 3"),
        edited("/claim 3", **{"from": OTHER_BOT}),
        edited("/claim 3", **{"from": ANONYMOUS, "sender_chat": GROUP}),
        {"update_id": 9, "channel_post": said("/claim 3")["message"]},
        {"update_id": 9, "something_new": {}},
        {"update_id": 9},
    ],
)
def test_what_is_no_persons_own_fresh_word_is_no_event(raw: dict[str, Any]) -> None:
    """Forwards, channels, bots, edits of plain words and unknown kinds command nothing."""
    assert event(raw) is None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (edited("/claim 3"), Amended(group, ana, "/claim 3", "5")),
        (edited("@linli_bot 认领 3"), Amended(group, ana, "认领 3", "5")),
        (
            said("/post@linli_bot x", **{"from": ANONYMOUS, "sender_chat": GROUP}),
            Faceless(group, "/post x", "5"),
        ),
        (said(new_chat_members=[BO]), Joined(group, bo)),
        (said(new_chat_members=[BOT, ANA, BO]), Joined(group, ana, also=(bo,))),
        (said(left_chat_member=BO), Left(group, bo)),
        (said(migrate_to_chat_id=-1009), Moved(group, "-1009")),
        (
            said(migrate_from_chat_id=-7),
            Moved(replace(group, key="-7"), group.key),
        ),
    ],
)
def test_what_else_happens_in_a_chat(raw: dict[str, Any], expected: object) -> None:
    """Edits of commands, faceless admins, arrivals, departures and moves have events of their own."""
    assert event(raw) == expected


def test_a_thread_is_one_only_in_a_topic() -> None:
    """Plain replies carry a thread id as well, but nobody can answer in it."""
    assert event(said("hi", message_thread_id=77)).chat.thread == ""
    assert event(said("hi", message_thread_id=77, is_topic_message=True)).chat.thread == "77"


def test_a_reply_to_the_bot_is_addressed_to_it() -> None:
    """In a group with privacy mode it is the one way to say plain words to the bot."""
    original = {"message_id": 4, "date": 1, "chat": GROUP, "from": BOT, "text": "#1"}
    got = event(said("认领", reply_to_message=original))
    assert (got.addressed, got.reply_to, got.reply_account) == (True, "4", None)


def test_a_reply_to_somebody_names_them() -> None:
    """`/assign 3` said as a reply means the person replied to."""
    original = {"message_id": 4, "date": 1, "chat": GROUP, "from": BO, "text": "I could"}
    got = event(said("/assign 3", reply_to_message=original))
    assert (got.addressed, got.reply_to, got.reply_account) == (False, "4", bo)


def test_a_topics_first_message_is_not_replied_to() -> None:
    """Telegram shows everything in a topic as a reply to its creation, be that the bot's own."""
    root = {"message_id": 77, "date": 1, "chat": GROUP, "from": BOT, "forum_topic_created": {"name": "Help"}}
    got = event(said("hi", reply_to_message=root, message_thread_id=77, is_topic_message=True))
    assert (got.addressed, got.reply_to) == (False, None)


def test_a_photo_speaks_by_its_caption_and_its_largest_size() -> None:
    """`/done 3` under a photo is a command with a photo."""
    sizes = [
        {"file_id": "s", "width": 90, "height": 60},
        {"file_id": "l", "width": 900, "height": 600},
        {"file_id": "m", "width": 320, "height": 200},
    ]
    got = event(said(photo=sizes, caption="/done@linli_bot 3"))
    assert (got.text, got.photo) == ("/done 3", "l")
    assert event(said(photo=sizes)).photo == "l"


def test_people_without_a_username_are_mentioned_by_account() -> None:
    """Who has a username stays in the text as @username."""
    entities = [
        {"type": "bot_command", "offset": 0, "length": 7},
        {"type": "text_mention", "offset": 10, "length": 2, "user": BO},
        {"type": "text_mention", "offset": 13, "length": 5, "user": OTHER_BOT},
    ]
    assert event(said("/assign 3 王磊 Other @ana", entities=entities)).mentions == (bo,)


@pytest.mark.parametrize("shown", [{"from": BOT, "text": "#1", "date": 3}, {"date": 0}])
def test_a_press_also_counts_under_a_message_too_old_to_be_shown(shown: dict[str, Any]) -> None:
    """Of an old message only chat and id come along."""
    query = {"id": "88", "from": ANA, "data": "tok", "message": {"message_id": 6, "chat": GROUP} | shown}
    assert event({"update_id": 9, "callback_query": query}) == Pressed(group, ana, "tok", "88", "6")


def test_presses_without_a_message_or_token_are_nothing() -> None:
    """Inline messages and games are not ours."""
    assert event({"update_id": 9, "callback_query": {"id": "88", "from": ANA, "data": "tok"}}) is None
    query = {"id": "88", "from": ANA, "message": {"message_id": 6, "chat": GROUP, "date": 0}}
    assert event({"update_id": 9, "callback_query": query}) is None


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 9, "message": 5},
        {"update_id": 9, "message": None},
        {"update_id": 9, "message": {}},
        {"update_id": 9, "message": said("x")["message"] | {"text": 5}},
        {"update_id": 9, "message": said("x")["message"] | {"from": {"id": "one", "first_name": "x"}}},
        {"update_id": 9, "message": said("x")["message"] | {"message_id": None}},
        {"update_id": 9, "message": said("x")["message"] | {"chat": {"id": True, "type": "group"}}},
        {"update_id": 9, "message": said("x")["message"] | {"entities": 7}},
        {"update_id": 9, "callback_query": {"from": ANA, "data": "t", "message": []}},
        {"update_id": 9, "chat_member": {"chat": GROUP}},
        {"update_id": 9, "my_chat_member": change(BOT, "left", "member") | {"from": None}},
    ],
)
def test_a_malformed_update_says_so_in_one_of_two_ways(raw: dict[str, Any]) -> None:
    """It is set aside by whoever reads the inbox, and can never be mistaken for a fault of ours."""
    with pytest.raises((ValueError, KeyError)):
        event(raw)
    assert isinstance(lane_of(raw), str)


@pytest.mark.parametrize(
    ("raw", "lane"),
    [
        (said("x"), "-100"),
        (edited("x"), "-100"),
        ({"callback_query": {"message": {"chat": {"id": 1}}}}, "1"),
        ({"my_chat_member": change(BOT, "left", "member")}, "-100"),
        ({"chat_member": change(BO, "left", "member")}, "-100"),
        ({"inline_query": {}}, ""),
        ({"message": {"chat": {"id": "x"}}}, ""),
        ({}, ""),
    ],
)
def test_an_update_belongs_to_the_lane_of_its_chat(raw: dict[str, Any], lane: str) -> None:
    """Within a lane the order is kept."""
    assert lane_of(raw) == lane


def test_the_key_is_the_exact_update_id() -> None:
    """Ids are never compared by size."""
    assert key_of({"update_id": 123456789}) == "123456789"
