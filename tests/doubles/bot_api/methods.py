"""The methods of the Bot API that the bot calls, answering in Telegram's own words."""

import json
from collections.abc import Callable
from typing import Any, Final

from tests.doubles.bot_api.faults import Answer, error
from tests.doubles.bot_api.markup import Unparsable, text_of
from tests.doubles.bot_api.world import BOT, Message, Raw, Toast, World

_LONGEST: Final = 4096
_LONGEST_CAPTION: Final = 1024


class Denied(Exception):
    """A call is answered with an error."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer)
        self.answer = answer


def bad_request(why: str, **parameters: float) -> Denied:
    """Return a 400 in Telegram's form."""
    return Denied(error(400, f"Bad Request: {why}", **parameters))


def forbidden(why: str) -> Denied:
    """Return a 403 in Telegram's form."""
    return Denied(error(403, f"Forbidden: {why}"))


def get_me(_: World, __: Raw) -> Raw:
    """Say who the bot is."""
    return BOT | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


def delete_webhook(_: World, __: Raw) -> bool:
    """There is none: fine."""
    return True


def send_message(world: World, asked: Raw) -> Raw:
    """Send a text message."""
    chat = _writable(world, asked)
    thread = _open_thread(world, chat, asked)
    reply = _reply(world, chat, asked)
    text, keyboard = _text(asked), _keyboard(asked)
    message = Message(
        next(world.sequence), chat, next(world.message_ids), text, asked["text"], keyboard, thread, reply
    )
    world.sent.append(message)
    return _shown(world, message)


def send_document(world: World, asked: Raw) -> Raw:
    """Send a file."""
    return _send_file(world, asked, "document")


def send_photo(world: World, asked: Raw) -> Raw:
    """Send a picture."""
    return _send_file(world, asked, "photo")


def _send_file(world: World, asked: Raw, field: str) -> Raw:
    chat = _writable(world, asked)
    thread = _open_thread(world, chat, asked)
    file = asked[field]
    caption = asked.get("caption", "")
    if len(caption) > _LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    message = Message(next(world.sequence), chat, next(world.message_ids), caption, caption, [], thread)
    message.file, message.content = file["name"], file["content"]
    world.sent.append(message)
    return _shown(world, message)


def edit_message_text(world: World, asked: Raw) -> Raw:
    """Replace a message of the bot's."""
    chat = _writable(world, asked)
    try:
        message = world.message(chat, int(asked["message_id"]))
    except LookupError:
        raise bad_request("message to edit not found") from None
    if message.deleted:
        raise bad_request("message to edit not found")
    text, keyboard = _text(asked), _keyboard(asked)
    if (asked["text"], keyboard) == (message.html, message.keyboard):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same"
            " as a current content and reply markup of the message"
        )
    message.edits.append(message.text)
    message.text, message.html, message.keyboard = text, asked["text"], keyboard
    message.edited = next(world.sequence)
    return _shown(world, message)


def delete_message(world: World, asked: Raw) -> bool:
    """Delete a message of the bot's."""
    try:
        message = world.message(_writable(world, asked), int(asked["message_id"]))
    except LookupError:
        raise bad_request("message to delete not found") from None
    message.deleted = True
    return True


def answer_callback_query(world: World, asked: Raw) -> bool:
    """Answer a press, once."""
    user = world.presses.pop(asked["callback_query_id"], None)
    if user is None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(asked.get("text", "")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    world.toasts.append(Toast(next(world.sequence), user, asked.get("text", "")))
    return True


def get_chat_member(world: World, asked: Raw) -> Raw:
    """Say whether somebody is in a group."""
    group, user = world.groups.get(int(asked["chat_id"])), int(asked["user_id"])
    if group is None or not group.bot_inside:
        raise bad_request("chat not found")
    if user not in world.people:
        raise bad_request("user not found")
    status = "member" if user in group.members else "left"
    return {"status": status, "user": world.people[user].raw}


def set_my_commands(world: World, asked: Raw) -> bool:
    """Set the menu of one audience and language."""
    scope = json.loads(asked.get("scope", '{"type": "default"}'))["type"]
    commands = json.loads(asked["commands"])
    for command in commands:
        name, about = command["command"], command["description"]
        if not (1 <= len(name) <= 32 and name.isascii() and name == name.lower() and about):
            raise bad_request("BOT_COMMAND_INVALID")
    world.menus[scope, asked.get("language_code", "")] = commands
    return True


def get_file(world: World, asked: Raw) -> Raw:
    """Say where a file can be fetched for a while."""
    key = asked["file_id"]
    if key not in world.files:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    size = len(world.files[key])
    return {"file_id": key, "file_unique_id": key, "file_size": size, "file_path": f"documents/{key}"}


METHODS: Final[dict[str, Callable[[World, Raw], Any]]] = {
    "getMe": get_me,
    "deleteWebhook": delete_webhook,
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "editMessageText": edit_message_text,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "getChatMember": get_chat_member,
    "getFile": get_file,
    "setMyCommands": set_my_commands,
}


def _writable(world: World, asked: Raw) -> int:
    """Return the chat to write to, if the bot may. Raises Denied."""
    chat = int(asked["chat_id"])
    if person := world.people.get(chat):
        if person.gone:
            raise forbidden("user is deactivated")
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat
    group = world.groups.get(chat)
    if group is None:
        raise bad_request("chat not found")
    if group.moved_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=group.moved_to)
    if not group.bot_inside:
        raise forbidden(f"bot was kicked from the {group.kind} chat")
    return chat


def _open_thread(world: World, chat: int, asked: Raw) -> int | None:
    if "message_thread_id" not in asked:
        return None
    thread = int(asked["message_thread_id"])
    topics = world.groups[chat].topics if chat in world.groups else {}
    if thread not in topics:
        raise bad_request("message thread not found")
    if not topics[thread]:
        raise bad_request("TOPIC_CLOSED")
    return thread


def _reply(world: World, chat: int, asked: Raw) -> int | None:
    """Return the message replied to. Only of the bot's own is it known whether they are still there."""
    if "reply_parameters" not in asked:
        return None
    wish = json.loads(asked["reply_parameters"])
    key = int(wish["message_id"])
    gone = any((message.chat, message.id, message.deleted) == (chat, key, True) for message in world.sent)
    if gone and not wish.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return None if gone else key


def _text(asked: Raw) -> str:
    try:
        text = text_of(asked["text"]) if asked.get("parse_mode") == "HTML" else asked["text"]
    except Unparsable as why:
        raise bad_request(f"can't parse entities: {why}") from None
    if not text.strip():
        raise bad_request("message text is empty")
    if len(text) > _LONGEST:
        raise bad_request("message is too long")
    return str(text)


def _keyboard(asked: Raw) -> list[list[Raw]]:
    rows: list[list[Raw]] = json.loads(asked.get("reply_markup", "{}")).get("inline_keyboard", [])
    for key in (key for row in rows for key in row):
        if "url" not in key and not 1 <= len(key.get("callback_data", "").encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
    return rows


def _shown(world: World, message: Message) -> Raw:
    shown = {
        "message_id": message.id,
        "date": 1_790_000_000,
        "chat": world.chat_raw(message.chat),
        "from": BOT,
    }
    return shown | {"text": message.text} | ({"message_thread_id": message.thread} if message.thread else {})
