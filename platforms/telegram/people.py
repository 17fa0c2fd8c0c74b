"""Telegram's users and chats, as the accounts and chats of a conversation."""

from typing import Any, Final
from unicodedata import category, normalize

from chat.events import Account, Chat

PLATFORM: Final = "telegram"
ANONYMOUS_ADMIN: Final = 1087968824  # GroupAnonymousBot: an admin who speaks as the group itself

_SERVICE: Final = frozenset(
    {ANONYMOUS_ADMIN, 136817688, 777000}
)  # speaks for channels; forwards channel posts
_HIDDEN: Final = frozenset({"Cc", "Cf", "Co", "Cs"})
_BLANK: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters by category, yet they show nothing
_LONGEST_NAME: Final = 40
_LONGEST_TITLE: Final = 80


def clean(text: str, most: int) -> str:
    """Make a foreign name safe to stand in a line with others, in at most `most` characters.

    Nothing invisible stays and nothing that turns the direction of writing: either lets one person
    look like another, or scrambles the rest of the card.
    """
    seen = (
        " " if character.isspace() or character in _BLANK else character
        for character in normalize("NFC", text)
        if character.isspace() or category(character) not in _HIDDEN
    )
    words = " ".join("".join(seen).split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


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
    name = clean(f"{user.get('first_name') or ''} {user.get('last_name') or ''}", _LONGEST_NAME)
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
        title=clean(where.get("title") or "", _LONGEST_TITLE),
        thread=thread,
    )


def chat_of(message: dict[str, Any]) -> Chat:
    """Translate the chat of a message.

    Only in a topic is the thread id one to answer in: plain replies in a supergroup carry a thread
    id as well, and sending with it is refused.
    """
    in_topic = message.get("is_topic_message", False)
    return chat(message["chat"], key(message["message_thread_id"]) if in_topic else "")
