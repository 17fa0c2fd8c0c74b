"""What Telegram's answers mean, once, for every call: what is known about a message that did not go out."""

import os
from typing import Final

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from chat.delivery import (
    NotSent,
    Refused,
    Relocated,
    ShutOut,
    ThreadGone,
    Undelivered,
    Unknown,
    Unreachable,
    Vanished,
)

# The library reads this at every 429: with it a wait is a timedelta, without it there is a deprecation warning.
os.environ.setdefault("PTB_TIMEDELTA", "true")

_NEVER_CONNECTED: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
)


class TokenRefused(ShutOut):
    """Telegram does not know this bot's token: the process cannot go on, and must not show the token."""

    def __init__(self) -> None:
        super().__init__("Telegram does not accept the bot's token. Is TELEGRAM_TOKEN right?")


class AnotherInstance(Exception):
    """Somebody else reads this bot's messages, and each takes some of them away from the other."""

    def __init__(self) -> None:
        super().__init__(
            "Another program reads this bot's messages, or a webhook is set for it. "
            "Stop that program, or get another token from @BotFather."
        )


class NotModified(Refused):
    """The message already reads as it should."""


class TooLate(Refused):
    """A press was answered so late that nobody waits any more."""


# The library capitalises some of Telegram's words and not others: all are compared in lower case.
_MEANINGS: Final[tuple[tuple[type[Undelivered], tuple[str, ...]], ...]] = (
    (NotModified, ("message is not modified",)),
    (TooLate, ("query is too old", "query_id_invalid", "query id is invalid")),
    (ThreadGone, ("topic_closed", "topic_deleted", "topic_id_invalid", "message thread not found")),
    (
        Vanished,
        (
            "message to edit not found",
            "message can't be edited",
            "message_id_invalid",
            "there is no text in the message to edit",
        ),
    ),
    (
        Unreachable,
        (
            "chat not found",
            "user not found",
            "deactivated",
            "peer_id_invalid",
            "chat_write_forbidden",
            "have no rights to send a message",
            "not enough rights to send",
        ),
    ),
)


def translated(error: Exception, token: str) -> Exception:
    """Return what is known after a failed call, in the conversation's terms and without the token."""
    why = redacted(str(error), token) or type(error).__name__
    known: Exception = Unknown(why)
    match error:
        case RetryAfter():
            wait = error.retry_after
            known = NotSent("too many messages", wait if isinstance(wait, int) else wait.total_seconds())
        case ChatMigrated():
            known = Relocated(str(error.new_chat_id))
        case InvalidToken() | EndPointNotFound():
            known = TokenRefused()
        case Conflict():
            known = AnotherInstance()
        case Forbidden():
            known = Unreachable(why)
        case BadRequest():
            known = _meaning(why)
        case NetworkError() if isinstance(error.__cause__, _NEVER_CONNECTED):
            known = NotSent(why)
        case NetworkError() if "request entity too large" in why.lower():
            known = Refused(why)
    return known


def redacted(text: str, token: str) -> str:
    """Take the token, or its secret half, out of a text: a proxy's error page repeats the address asked for."""
    secrets = (token, token.partition(":")[2])
    for secret in filter(None, secrets):
        text = text.replace(secret, "…")
    return text[:300]


def _meaning(why: str) -> Undelivered:
    words = why.lower()
    for outcome, marks in _MEANINGS:
        if any(mark in words for mark in marks):
            return outcome(why)
    return Refused(why)
