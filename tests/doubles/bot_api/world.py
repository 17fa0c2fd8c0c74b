"""What there is on the doubled Telegram: people, chats, messages, and the queue of updates."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from time import time
from typing import Any

BOT: dict[str, Any] = {"id": 700, "is_bot": True, "first_name": "Linli", "username": "linli_bot"}

Raw = dict[str, Any]


@dataclass
class Person:
    """A user: `started` once they opened the bot's private chat, `blocked` or `gone` if they are."""

    raw: Raw
    started: bool = False
    blocked: bool = False
    gone: bool = False

    @property
    def key(self) -> int:
        """The user's id."""
        return int(self.raw["id"])


@dataclass
class Group:
    """A group chat; `topics` are its threads, open or closed; `moved_to` once it became a supergroup."""

    key: int
    title: str
    kind: str = "supergroup"
    members: set[int] = field(default_factory=set)
    topics: dict[int, bool] = field(default_factory=dict)
    bot_inside: bool = True
    moved_to: int | None = None

    @property
    def raw(self) -> Raw:
        """The chat as updates show it."""
        forum = {"is_forum": True} if self.topics else {}
        return {"id": self.key, "type": self.kind, "title": self.title, **forum}


@dataclass
class Message:
    """A message of the bot's, with all it ever said. `sequence` orders the whole record.

    `file`: the name of the file it carries; `content`: that file, in base64.
    """

    sequence: int
    chat: int
    id: int
    text: str
    html: str
    keyboard: list[list[Raw]]
    thread: int | None = None
    reply_to: int | None = None
    edits: list[str] = field(default_factory=list)
    edited: int = 0
    deleted: bool = False
    file: str = ""
    content: str = ""

    @property
    def labels(self) -> list[str]:
        """The labels of its buttons, in reading order."""
        return [key["text"] for row in self.keyboard for key in row]


@dataclass
class Toast:
    """A short answer to a press."""

    sequence: int
    user: int
    text: str


class World:
    """The state, and what people do in it. Each deed becomes an update for the bot, as on Telegram."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.sent: list[Message] = []
        self.toasts: list[Toast] = []
        self.presses: dict[str, int] = {}
        self.files: dict[str, bytes] = {}
        self.menus: dict[tuple[str, str], list[Raw]] = {}
        self.queue: list[tuple[int, Any]] = []
        self.allowed: list[str] | None = None
        self.sequence = count(1)
        self.message_ids = count(1)
        self._next_update = 1_000
        self._changed = asyncio.Event()

    # What a test sets up.

    def person(self, key: int, name: str, *, username: str | None = None, language: str = "en") -> int:
        """Let somebody exist; `name` is first and, after a space, last name. Returns their id."""
        first, _, last = name.partition(" ")
        raw: Raw = {"id": key, "is_bot": False, "first_name": first, "language_code": language}
        raw |= {"last_name": last} if last else {}
        raw |= {"username": username} if username else {}
        self.people[key] = Person(raw)
        return key

    def group(
        self,
        key: int,
        title: str,
        members: Iterable[int] = (),
        *,
        kind: str = "supergroup",
        topics: Iterable[int] = (),
    ) -> int:
        """Let a group exist, the bot within. Returns its id."""
        self.groups[key] = Group(key, title, kind, set(members), dict.fromkeys(topics, True))
        return key

    def open_private(self, user: int) -> None:
        """Let somebody have opened the bot's private chat, so that it may write to them."""
        self.people[user].started = True

    def close_topic(self, chat: int, thread: int) -> None:
        """Close a topic: nothing can be sent to it."""
        self.groups[chat].topics[thread] = False

    def deactivate(self, user: int) -> None:
        """Let an account be deleted."""
        self.people[user].gone = True

    def restart_ids(self, first: int) -> None:
        """Go on with other update ids, as after a week without any."""
        self._next_update = first

    # What people do.

    def say(
        self, chat: int, user: int, text: str, reply_to: int | None = None, extra: Raw | None = None
    ) -> int:
        """Let somebody write; `extra` adds raw fields. Returns the update's id."""
        if chat == user:
            self.people[user].started = True
        message = self._message(chat, self.people[user].raw) | {"text": text} | (extra or {})
        if reply_to is not None:
            message["reply_to_message"] = self._original(chat, reply_to)
        return self.push({"message": message})

    def send(self, chat: int, user: int, name: str, content: bytes, caption: str | None = None) -> int:
        """Let somebody send a file, or a picture, which has no name. Returns the update's id."""
        key = f"file-{len(self.files) + 1}"
        self.files[key] = content
        file = {"file_id": key, "file_unique_id": key, "file_size": len(content)}
        sizes = [file | {"width": 90, "height": 60}]
        what = {"document": file | {"file_name": name}} if name else {"photo": sizes}
        said = {"caption": caption} if caption else {}
        return self.push({"message": self._message(chat, self.people[user].raw) | what | said})

    def amend(self, chat: int, user: int, message: int, text: str) -> int:
        """Let somebody edit what they wrote."""
        edited = self._message(chat, self.people[user].raw) | {"message_id": message, "text": text}
        return self.push({"edited_message": edited | {"edit_date": int(time())}})

    def press(self, user: int, chat: int, label: str) -> int:
        """Let somebody press the newest button with this label in a chat. Raises LookupError if there is none."""
        for message in reversed(self.messages(chat)):
            for key in (key for row in message.keyboard for key in row):
                if key["text"] == label and "callback_data" in key:
                    return self.press_data(user, chat, message.id, key["callback_data"])
        raise LookupError(f"no button [{label}] in {chat}")

    def press_data(self, user: int, chat: int, message: int, data: str) -> int:
        """Let somebody press a button by what it carries, also one that is no longer shown."""
        press = str(9_000_000 + next(self.sequence))
        self.presses[press] = user
        query = {"id": press, "from": self.people[user].raw, "chat_instance": "1", "data": data}
        return self.push({"callback_query": query | {"message": self._original(chat, message)}})

    def join(self, chat: int, user: int) -> int:
        """Let somebody come into a group."""
        self.groups[chat].members.add(user)
        return self._placed("chat_member", chat, user, self.people[user].raw, ("left", "member"))

    def leave(self, chat: int, user: int) -> int:
        """Let somebody leave a group."""
        self.groups[chat].members.discard(user)
        return self._placed("chat_member", chat, user, self.people[user].raw, ("member", "left"))

    def ban(self, chat: int, user: int) -> int:
        """Let an admin ban somebody from a group."""
        self.groups[chat].members.discard(user)
        return self._placed("chat_member", chat, user, self.people[user].raw, ("member", "kicked"))

    def add_bot(self, chat: int, by: int) -> int:
        """Let somebody add the bot to a group."""
        self.groups[chat].bot_inside = True
        return self._placed("my_chat_member", chat, by, BOT, ("left", "member"))

    def remove_bot(self, chat: int, by: int) -> int:
        """Let somebody remove the bot from a group."""
        self.groups[chat].bot_inside = False
        return self._placed("my_chat_member", chat, by, BOT, ("member", "kicked"))

    def block(self, user: int) -> int:
        """Let somebody block the bot."""
        self.people[user].blocked = True
        return self._placed("my_chat_member", user, user, BOT, ("member", "kicked"))

    def migrate(self, chat: int, new: int, *, quietly: bool = False) -> None:
        """Turn a group into a supergroup; `quietly`: the bot learns of it only when it sends."""
        group = self.groups[chat]
        self.groups[new] = Group(
            new, group.title, "supergroup", set(group.members), bot_inside=group.bot_inside
        )
        group.moved_to = new
        if not quietly:
            service = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
            self.push({"message": self._message(chat, service) | {"migrate_to_chat_id": new}})
            self.push({"message": self._message(new, service) | {"migrate_from_chat_id": chat}})

    def delete(self, chat: int, message: int) -> None:
        """Let an admin delete a message of the bot's; the bot is not told."""
        self.message(chat, message).deleted = True
        self.touch()

    def push(self, raw: Raw, key: int | None = None) -> int:
        """Queue an update, under the next id unless `key` gives another. Returns the id."""
        if key is None:
            key, self._next_update = self._next_update, self._next_update + 1
        if self.allowed is None or next(iter(raw)) in self.allowed:
            self.queue.append((key, {"update_id": key, **raw}))
            self.touch()
        return key

    def push_broken(self, update: Any, key: int) -> None:  # noqa: ANN401 - anything at all
        """Queue something that is not of an update's form; Telegram itself knows it by `key`."""
        self.queue.append((key, update))
        self.touch()

    # What a test looks at.

    def messages(self, chat: int) -> list[Message]:
        """Return what the bot said in a chat and what is still there, in order."""
        return [message for message in self.sent if message.chat == chat and not message.deleted]

    def message(self, chat: int, key: int) -> Message:
        """Return one message of the bot's. Raises LookupError."""
        for message in reversed(self.sent):
            if (message.chat, message.id) == (chat, key):
                return message
        raise LookupError(f"no message {key} in {chat}")

    def chat_raw(self, chat: int) -> Raw:
        """Return a chat as updates show it. Raises KeyError for one that is not there."""
        if chat in self.groups:
            return self.groups[chat].raw
        person = self.people[chat].raw
        return {"id": chat, "type": "private", "first_name": person["first_name"]}

    def touch(self) -> None:
        """Wake whoever waits for a change."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def wait_for(self, predicate: Callable[[], object], timeout: float | None = 5.0) -> None:  # noqa: ASYNC109 - tests read better so
        """Wait until something holds. Raises TimeoutError."""
        async with asyncio.timeout(timeout):
            while not predicate():
                await self._changed.wait()

    def _message(self, chat: int, user: Raw) -> Raw:
        written = {"message_id": next(self.message_ids), "date": int(time())}
        return written | {"chat": self.chat_raw(chat), "from": user}

    def _original(self, chat: int, key: int) -> Raw:
        """Return a message of the bot's as an update shows it; one that was deleted shows little."""
        try:
            message = self.message(chat, key)
        except LookupError:
            return {"message_id": key, "date": 0, "chat": self.chat_raw(chat)}
        where = (
            {"message_thread_id": message.thread, "is_topic_message": True}
            if message.thread is not None
            else {}
        )
        shown = {"message_id": key, "date": int(time()), "chat": self.chat_raw(chat), "from": BOT}
        return shown | {"text": message.text} | where

    def _placed(self, kind: str, chat: int, by: int, user: Raw, statuses: tuple[str, str]) -> int:
        before, after = ({"status": status, "user": user} for status in statuses)
        where = {"chat": self.chat_raw(chat), "from": self.people[by].raw, "date": int(time())}
        return self.push({kind: where | {"old_chat_member": before, "new_chat_member": after}})
