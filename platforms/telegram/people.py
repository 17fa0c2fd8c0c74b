"""Telegram's users and chats, as the accounts and chats of a conversation."""

from typing import Any, Final

from chat.events import Account, Chat
from domain.visible import one_line

PLATFORM: Final = "telegram"
ANONYMOUS_ADMIN: Final = 1087968824  # GroupAnonymousBot: an admin who speaks as the group itself

_SERVICE: Final = frozenset(
    {ANONYMOUS_ADMIN, 136817688, 777000}
)  # speaks for channels; forwards channel posts
_LONGEST_NAME: Final = 40
_LONGEST_TITLE: Final = 80


def key(value: object) -> str:
    """Return one of Telegram's numeric ids as text. Raises TypeError for anything else."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("an id is not a number")
    return str(value)


def is_person(user: dict[str, Any]) -> bool:
    """Tell whether a user is somebody, and neither a bot nor one of Telegram's own service accounts."""
    return not user.get("is_bot") and user["id"] not in _SERVICE


def account(user: dict[str, Any]) -> Account:
    """Translate a user. Who shows no readable name is called by username, else by id."""
    username = user.get("username")
    name = one_line(f"{user.get('first_name') or ''} {user.get('last_name') or ''}", _LONGEST_NAME)
    return Account(
        PLATFORM,
        key(user["id"]),
        name or username or key(user["id"]),
        username=username,
        language=user.get("language_code"),
    )


def chat(where: dict[str, Any], thread: str = "") -> Chat:
    """Translate a chat; a private one has no title of its own."""
    return Chat(
        PLATFORM,
        key(where["id"]),
        private=where["type"] == "private",
        title=one_line(where.get("title") or "", _LONGEST_TITLE),
        thread=thread,
    )


def chat_of(message: dict[str, Any]) -> Chat:
    """Translate the chat of a message.

    Only in a topic is the thread id one to answer in: plain replies in a supergroup carry a thread
    id as well, and sending with it is refused.
    """
    in_topic = message.get("is_topic_message", False)
    return chat(message["chat"], key(message["message_thread_id"]) if in_topic else "")
