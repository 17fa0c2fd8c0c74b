"""What can happen in a chat, on any platform. A platform translates its own updates into these."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Chat:
    """Where something is said. `key` and `thread` are the platform's own ids, as text."""

    platform: str
    key: str
    private: bool
    title: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """Who somebody is on one platform. `key` is the platform's own id, as text."""

    platform: str
    key: str
    name: str
    username: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that somebody sent: the platform's key for it, and its size in bytes. Its name is nobody's business."""

    key: str
    size: int


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody wrote something. `addressed`: in a group, the bot was named or replied to.

    `at` is when, if the platform says: what was written before a long stop means "tomorrow" of then.
    """

    chat: Chat
    account: Account
    text: str
    message: str
    addressed: bool = False
    reply_to: str | None = None
    reply_account: Account | None = None
    mentions: tuple[Account, ...] = field(default=())
    photo: str | None = None
    document: Document | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Amended:
    """Somebody edited what they had said. It is never run again; a command is answered once, in private."""

    chat: Chat
    account: Account
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """Somebody pressed a button. `press` is what a toast answers; `message` bears the button."""

    chat: Chat
    account: Account
    token: str
    press: str
    message: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody is in a group now, and `also` those added with them. Only the practice room ever names a role."""

    chat: Chat
    account: Account
    role: str | None = None
    also: tuple[Account, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody opened the bot's private chat: they can be written to."""

    chat: Chat
    account: Account


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody is in a group no longer; `banned`: they were sent out of it."""

    chat: Chat
    account: Account
    banned: bool = False


@dataclass(frozen=True, slots=True)
class Welcomed:
    """The bot was added to a group; `by` is who did it, where the platform says."""

    chat: Chat
    by: Account | None


@dataclass(frozen=True, slots=True)
class Dismissed:
    """The bot was removed from a group, or blocked in private."""

    chat: Chat


@dataclass(frozen=True, slots=True)
class Moved:
    """A group goes on under another key (Telegram: group → supergroup)."""

    chat: Chat
    new_key: str


@dataclass(frozen=True, slots=True)
class Faceless:
    """A command came from no person we can know: an anonymous admin. It is told what to do."""

    chat: Chat
    text: str
    message: str


Event = Said | Amended | Pressed | Joined | Opened | Left | Welcomed | Dismissed | Moved | Faceless
