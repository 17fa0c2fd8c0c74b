"""What leaves for a chat, and what can become of it: the contract between the sender and a platform."""

from dataclasses import dataclass
from typing import Any, Protocol

from chat.events import Account, Chat, Event
from domain.files import File


@dataclass(frozen=True, slots=True)
class Key:
    """A button as shown: its label and either the opaque token it carries or the address it opens."""

    label: str
    token: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message in its reader's words. `bold` names lines (from 0) that are headings.

    `about` is the account whom a group message is for, so that a platform can make their name ring;
    the text then begins with that name. `protect`: it is for this reader alone, not to be passed on.
    """

    text: str
    keys: tuple[Key, ...] = ()
    bold: tuple[int, ...] = ()
    about: Account | None = None
    reply_to: str | None = None
    protect: bool = False


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A command as a platform's menu shows it."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands for one audience (`private`, `group`, `admins`) in one language (`en`, `zh`)."""

    audience: str
    language: str
    entries: tuple[MenuEntry, ...]


class ShutOut(Exception):
    """The platform does not know us any more: nothing goes in or out, so the program must end."""


class Undelivered(Exception):
    """A message did not, or may not, have arrived. The subclass says what is known."""


class NotSent(Undelivered):
    """It was surely not sent: send it again, after `wait` seconds if the platform named them."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.wait = wait


class Unknown(Undelivered):
    """It was sent perhaps: the connection broke before an answer came."""


class Unreachable(Undelivered):
    """Nobody can be written to in this chat: blocked, removed, never started, deactivated."""


class Vanished(Undelivered):
    """The message to be edited is gone, or too old."""


class ThreadGone(Undelivered):
    """The topic is closed or deleted; the chat itself is there."""


class Relocated(Undelivered):
    """The chat goes on under `new_key`; nothing was sent."""

    def __init__(self, new_key: str) -> None:
        super().__init__("the chat has moved")
        self.new_key = new_key


class Refused(Undelivered):
    """The platform will not take this message, now or ever."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a platform takes: characters a message, messages a second, a second and chat, a minute and group."""

    text: int
    toast: int
    per_second: float
    per_chat_second: float
    per_group_minute: float


class Platform(Protocol):
    """A chat platform: it translates, sends, and knows nothing else. Whatever it does may raise ShutOut."""

    name: str
    limits: Limits

    def event_of(self, raw: dict[str, Any]) -> Event | None:
        """Translate a raw update; None: nothing for us. Raises ValueError or KeyError when malformed."""

    async def send(self, chat: Chat, shown: Shown) -> str:
        """Send a message and return the platform's key for it. Raises Undelivered."""

    async def send_file(self, chat: Chat, file: File, caption: str) -> str:
        """Send a file, a picture so that it shows, and return the platform's key for it. Raises Undelivered."""

    async def edit(self, chat: Chat, message: str, shown: Shown) -> None:
        """Replace a message; one that already reads so is a success. Raises Undelivered."""

    async def toast(self, press: str, text: str) -> None:
        """Answer a press, at most once; too late is no error. Raises Undelivered."""

    async def has_member(self, chat: Chat, account: Account) -> bool | None:
        """Tell whether somebody is in a group; None: it can't be told now."""

    def start_link(self, payload: str) -> str:
        """Return the address that opens the bot's private chat with a payload."""


class Keeps(Protocol):
    """A platform that keeps the files people send until we fetch them."""

    async def fetch(self, document: str, most: int) -> bytes:
        """Return a file that somebody sent; of one longer than `most` bytes a little more than that. Raises Undelivered."""
