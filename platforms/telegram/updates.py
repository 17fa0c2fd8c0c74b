"""Raw updates of Telegram's Bot API, translated into events.

Pure: an update read again from the inbox, after a crash, reads the same. Only what a person writes
freshly and directly is `Said`; an edit, a forward, a channel's post or another bot commands nothing.
"""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from chat.events import (
    Account,
    Amended,
    Chat,
    Dismissed,
    Document,
    Event,
    Faceless,
    Joined,
    Left,
    Moved,
    Pressed,
    Said,
    Welcomed,
)
from platforms.telegram import people

KINDS: Final = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")

_NAMED_COMMAND: Final = re.compile(r"/(?P<command>[^\s@/]+)@(?P<bot>\w+)", re.ASCII)
_PASSED_ON: Final = ("forward_origin", "forward_date", "via_bot", "is_automatic_forward")


@dataclass(frozen=True, slots=True)
class Me:
    """Who the bot is, to know when it is spoken to."""

    key: str
    username: str


@dataclass(frozen=True, slots=True)
class _Words:
    """What a message says, without the bot's name; `named`: the bot was called by it."""

    text: str
    named: bool

    @property
    def command(self) -> bool:
        return self.named or self.text.startswith("/")


def key_of(raw: dict[str, Any]) -> str:
    """Return the exact update id as text. Raises KeyError or TypeError if there is none."""
    return people.key(raw["update_id"])


def lane_of(raw: dict[str, Any]) -> str:
    """Return the chat within which updates keep their order, "" if there is none. Never raises."""
    match raw:
        case (
            {"message": {"chat": {"id": int(chat)}}}
            | {"edited_message": {"chat": {"id": int(chat)}}}
            | {"callback_query": {"message": {"chat": {"id": int(chat)}}}}
            | {"my_chat_member": {"chat": {"id": int(chat)}}}
            | {"chat_member": {"chat": {"id": int(chat)}}}
        ):
            return str(chat)
        case _:
            return ""


def event_of(raw: dict[str, Any], me: Me) -> Event | None:
    """Translate an update; None: nothing for us. Raises ValueError or KeyError when malformed."""
    try:
        match raw:
            case {"message": message}:
                return _message(message, me)
            case {"edited_message": message}:
                return _amended(message, me)
            case {"callback_query": query}:
                return _pressed(query)
            case {"my_chat_member": change}:
                return _my_place(change)
            case {"chat_member": change}:
                return _their_place(change)
            case _:
                return None
    except (TypeError, AttributeError, OverflowError, OSError) as error:  # the last two: impossible dates
        raise ValueError("an update is not of the form that Telegram documents") from error


def _message(message: dict[str, Any], me: Me) -> Event | None:
    """Translate a new message: what happened to the group, or what somebody said."""
    chat = people.chat_of(message)
    match message:
        case {"migrate_to_chat_id": new}:
            return Moved(chat, people.key(new))
        case {"migrate_from_chat_id": old}:  # the same, told in the new chat: there it comes before all else
            return Moved(replace(chat, key=people.key(old)), chat.key)
        case {"new_chat_members": users}:
            return _joined(chat, users)
        case {"left_chat_member": user}:
            return Left(chat, people.account(user)) if people.is_person(user) else None
        case {"from": {"id": people.ANONYMOUS_ADMIN}}:
            return _faceless(chat, message, me)
        case _:
            return _said(chat, message, me)


def _said(chat: Chat, message: dict[str, Any], me: Me) -> Said | None:
    account, words = _author(message), _words(message, me)
    photo, document = _photo(message), _document(message)
    if account is None or words is None or not (words.text or words.named or photo or document):
        return None
    original = _replied(message)
    replied_user: dict[str, Any] = original.get("from", {}) if original else {}
    to_me = bool(replied_user) and people.key(replied_user["id"]) == me.key
    return Said(
        chat,
        account,
        words.text,
        people.key(message["message_id"]),
        addressed=not chat.private and (words.named or to_me),
        reply_to=people.key(original["message_id"]) if original else None,
        reply_account=_author(original) if original else None,
        mentions=_mentions(message),
        photo=photo,
        document=document,
        at=datetime.fromtimestamp(message["date"], UTC) if "date" in message else None,
    )


def _faceless(chat: Chat, message: dict[str, Any], me: Me) -> Faceless | None:
    words = _words(message, me)
    if words is None or not words.command or _passed_on(message):
        return None
    return Faceless(chat, words.text, people.key(message["message_id"]))


def _amended(message: dict[str, Any], me: Me) -> Amended | None:
    """Translate an edit: only of a command is it worth a word, to say that it was not run again."""
    chat, account, words = people.chat_of(message), _author(message), _words(message, me)
    if account is None or words is None or not words.command:
        return None
    return Amended(chat, account, words.text, people.key(message["message_id"]))


def _author(message: dict[str, Any]) -> Account | None:
    """Return the person who wrote a message themselves; None: a forward, a bot, a channel, a service."""
    user = message.get("from")
    if user is None or not people.is_person(user) or message["chat"]["type"] == "channel":
        return None
    return None if "sender_chat" in message or _passed_on(message) else people.account(user)


def _passed_on(message: dict[str, Any]) -> bool:
    """Tell whether a message's words are not its sender's own: a forward, or made by another bot."""
    return any(mark in message for mark in _PASSED_ON)


def _words(message: dict[str, Any], me: Me) -> _Words | None:
    """Return what a message says to us; None: a command for another bot."""
    text = message.get("text", message.get("caption", ""))
    if not isinstance(text, str):
        raise TypeError("a text is not text")
    if command := _NAMED_COMMAND.match(text):
        if command["bot"].lower() != me.username.lower():
            return None
        return _Words(f"/{command['command']}{text[command.end() :]}", named=True)
    if text.startswith("/"):
        return _Words(text, named=False)
    name = re.compile(
        rf"[ \t]*(?<![\w@./])@{re.escape(me.username)}(?!\w)[ \t,:，：]*", re.ASCII | re.IGNORECASE
    )
    without, times = name.subn(" ", text, count=1)
    return _Words(without.strip(), named=True) if times else _Words(text, named=False)


def _replied(message: dict[str, Any]) -> dict[str, Any] | None:
    """Return the message replied to. Whatever is said in a topic "replies" to the topic's creation."""
    original: dict[str, Any] | None = message.get("reply_to_message")
    return None if original is None or "forum_topic_created" in original else original


def _mentions(message: dict[str, Any]) -> tuple[Account, ...]:
    """Return the people mentioned by name. Who has a username is mentioned by it, within the text."""
    entities = message.get("entities", message.get("caption_entities", []))
    users = [entity["user"] for entity in entities if entity["type"] == "text_mention"]
    return tuple(people.account(user) for user in users if people.is_person(user))


def _photo(message: dict[str, Any]) -> str | None:
    """Return the file id of a photo's largest size."""
    sizes = message.get("photo")
    if not sizes:
        return None
    largest: str = max(sizes, key=lambda size: size["width"] * size["height"])["file_id"]
    return largest


def _document(message: dict[str, Any]) -> Document | None:
    """Return the file that was sent; its name is left where it is."""
    found = message.get("document")
    return Document(str(found["file_id"]), int(found.get("file_size", 0))) if found else None


def _pressed(query: dict[str, Any]) -> Pressed | None:
    """Translate a press on a button of ours; it may stand under a message too old to be shown to us."""
    message, token = query.get("message"), query.get("data")
    if message is None or token is None or not people.is_person(query["from"]):
        return None
    return Pressed(
        people.chat_of(message),
        people.account(query["from"]),
        token,
        str(query["id"]),
        people.key(message["message_id"]),
    )


def _joined(chat: Chat, users: list[dict[str, Any]]) -> Joined | None:
    """Translate who was added; the bot itself arrives by `my_chat_member`."""
    accounts = [people.account(user) for user in users if people.is_person(user)]
    return Joined(chat, accounts[0], also=tuple(accounts[1:])) if accounts else None


def _their_place(change: dict[str, Any]) -> Joined | Left | None:
    """Translate a change of somebody's membership; a promotion or a restriction is none."""
    user, before, after = change["new_chat_member"]["user"], *_inside(change)
    if before == after or not people.is_person(user):
        return None
    chat = people.chat(change["chat"])
    if after:
        return Joined(chat, people.account(user))
    return Left(chat, people.account(user), banned=change["new_chat_member"]["status"] == "kicked")


def _my_place(change: dict[str, Any]) -> Welcomed | Dismissed | None:
    """Translate a change of the bot's own place. Somebody who unblocks it will write: no event."""
    before, after = _inside(change)
    if before == after or change["chat"]["type"] == "channel":
        return None
    chat = people.chat(change["chat"])
    if not after:
        return Dismissed(chat)
    by = change["from"]
    return None if chat.private else Welcomed(chat, people.account(by) if people.is_person(by) else None)


def _inside(change: dict[str, Any]) -> tuple[bool, bool]:
    """Tell whether a member was, and is, in the chat: who is restricted may be either."""

    def inside(member: dict[str, Any]) -> bool:
        if member["status"] == "restricted":
            return bool(member["is_member"])
        return member["status"] in {"creator", "administrator", "member"}

    return inside(change["old_chat_member"]), inside(change["new_chat_member"])
