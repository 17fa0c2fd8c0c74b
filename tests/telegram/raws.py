"""Raw updates as Telegram sends them, made short."""

from datetime import UTC, datetime
from typing import Any

from chat.events import Account, Chat
from platforms.telegram.updates import Me, event_of

ME = Me("700", "Linli_bot")
BOT = {"id": 700, "is_bot": True, "first_name": "Linli", "username": "Linli_bot"}
OTHER_BOT = {"id": 701, "is_bot": True, "first_name": "Other", "username": "other_bot"}
ANA = {
    "id": 1,
    "is_bot": False,
    "first_name": "Ana",
    "last_name": "Li",
    "username": "ana",
    "language_code": "en",
}
BO = {"id": 2, "is_bot": False, "first_name": "王磊"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
SERVICE = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
GROUP = {"id": -100, "type": "supergroup", "title": "Willow Lane"}
PRIVATE = {"id": 1, "type": "private", "first_name": "Ana"}
CHANNEL = {"id": -200, "type": "channel", "title": "News"}

ana = Account("telegram", "1", "Ana Li", username="ana", language="en")
bo = Account("telegram", "2", "王磊")
group = Chat("telegram", "-100", private=False, title="Willow Lane")
private = Chat("telegram", "1", private=True)
AT = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)


def said(text: str | None = None, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - raw fields
    """Return a raw message, in the group and from Ana unless told otherwise."""
    message = {"message_id": 5, "date": int(AT.timestamp()), "chat": GROUP, "from": ANA}
    return {"update_id": 9, "message": message | ({} if text is None else {"text": text}) | more}


def edited(text: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - raw fields
    """Return the edit of such a message."""
    return {"update_id": 9, "edited_message": said(text, **more)["message"]}


def event(raw: dict[str, Any]) -> Any:  # noqa: ANN401 - tests look at fields of one kind or another
    """Translate."""
    return event_of(raw, ME)


def change(who: dict[str, Any], was: dict[str, Any] | str, now: dict[str, Any] | str) -> dict[str, Any]:
    """Return a raw change of membership, made by Ana in the group."""
    old, new = ({"status": each} if isinstance(each, str) else each for each in (was, now))
    where = {"chat": GROUP, "from": ANA, "date": 1}
    return where | {"old_chat_member": old | {"user": who}, "new_chat_member": new | {"user": who}}
