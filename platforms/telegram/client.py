"""The Telegram platform: sending, and saying in the conversation's terms what became of it.

It only translates. Rate limits, retries and the order of messages are the sender's, who alone knows
what else is waiting.
"""

import asyncio
import logging
import re
import time
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final, Self, TypeVar

import httpx
import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from chat.delivery import Limits, Menu, Refused, Shown, Undelivered
from chat.events import Account, Chat, Event
from chat.pulse import Pulse
from domain.files import File
from platforms.telegram import errors, polling, updates, words

ROOT: Final = "https://api.telegram.org"

_SCOPES: Final[dict[str, BotCommandScope]] = {
    "private": BotCommandScopeAllPrivateChats(),
    "group": BotCommandScopeAllGroupChats(),
    "admins": BotCommandScopeAllChatAdministrators(),
}
_MENU_LANGUAGES: Final = {"en": "", "zh": "zh"}  # English is what everybody sees who has no menu of their own
_MENU_NAME: Final = re.compile(r"[a-z0-9_]{1,32}")
_START_PAYLOAD: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_NO_MEMBER: Final = ("user not found", "member not found", "participant_id_invalid")
_OUTSIDE: Final = frozenset({"left", "kicked"})
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_CONNECTIONS: Final = 32  # sends in flight; with more, the pool itself becomes slow

T = TypeVar("T")

log = structlog.get_logger(__name__)


class Telegram:
    """The bot's account on Telegram: `async with Telegram(token) as telegram`, then `meet` before all else."""

    name = "telegram"
    limits = Limits(text=4096, toast=200, per_second=30, per_chat_second=1, per_group_minute=20)

    def __init__(self, token: str, root: str = ROOT, pace: polling.Pace | None = None) -> None:
        _silence()
        self._token = token
        self._pace = pace or polling.Pace()
        self._me: updates.Me | None = None
        self._date = ""
        hooks = {"response": [self._note_date]}
        self._requests = (
            HTTPXRequest(_CONNECTIONS, read_timeout=10, pool_timeout=5, httpx_kwargs={"event_hooks": hooks}),
            HTTPXRequest(connection_pool_size=2),  # a poll must not wait behind sends
        )
        self._bot = _Bot(
            token,
            base_url=f"{root.rstrip('/')}/bot",
            base_file_url=f"{root.rstrip('/')}/file/bot",
            request=self._requests[0],
            get_updates_request=self._requests[1],
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for request in self._requests:  # the library's own shutdown forgets them if nobody was met
            await request.shutdown()

    async def meet(self, stop: asyncio.Event) -> bool:
        """Ask Telegram who we are, until it answers; False: `stop` was set first. Raises TokenRefused."""
        trouble = polling.Trouble(self._pace)
        while not stop.is_set():
            try:
                if await polling.unless(stop, self._call(self._introduce())):
                    return True
            except Undelivered as failure:
                wait = trouble.wait_after(failure, time.monotonic())
                log.warning("telegram-does-not-answer", why=str(failure), wait=round(wait, 1))
                await polling.unless(stop, asyncio.sleep(wait))
        return False

    async def probe(self) -> str:
        """Ask once who we are, and change nothing; returns the username. Raises Undelivered and TokenRefused."""
        me = await self._call(self._bot.get_me())
        return str(me.username)

    @property
    def time_there(self) -> datetime | None:
        """What the clock of the server said when it answered last; None: it has not, or does not say."""
        try:
            there = parsedate_to_datetime(self._date)
        except ValueError:
            return None
        return there if there.tzinfo else None

    @property
    def me(self) -> updates.Me:
        """Who we are. Known only after `meet`."""
        if self._me is None:
            raise RuntimeError("meet() comes first")
        return self._me

    async def poll(self, keep: polling.Keep, stop: asyncio.Event, pulse: Pulse | None = None) -> None:
        """Pass on what arrives until `stop` is set: see `polling.poll`."""
        await polling.poll(self._bot, keep, stop, self._pace, pulse)

    def event_of(self, raw: dict[str, Any]) -> Event | None:
        """Translate a raw update; None: nothing for us. Raises ValueError or KeyError when malformed."""
        return updates.event_of(raw, self.me)

    async def send(self, chat: Chat, shown: Shown) -> str:
        """Send a message and return its id. Raises Undelivered."""
        message = await self._call(
            self._bot.send_message(
                int(chat.key),
                words.html_of(shown, group=not chat.private),
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                message_thread_id=int(chat.thread) if chat.thread else None,
                reply_parameters=_reply_to(shown.reply_to),
                protect_content=shown.protect or None,
                reply_markup=words.keyboard_of(shown.keys),
            )
        )
        return str(message.message_id)

    async def send_file(self, chat: Chat, file: File, caption: str) -> str:
        """Send a file, a picture so that it shows, and return its message's id. Raises Undelivered."""
        send = self._bot.send_photo if file.is_picture else self._bot.send_document
        message = await self._call(
            send(
                int(chat.key),
                file.content,
                filename=file.name,
                caption=caption or None,
                message_thread_id=int(chat.thread) if chat.thread else None,
            )
        )
        return str(message.message_id)

    async def fetch(self, document: str, most: int) -> bytes:
        """Return a file that somebody sent. Raises Undelivered."""
        file = await self._call(self._bot.get_file(document))
        if (file.file_size or 0) > most:
            raise Refused("the file is too big")
        return bytes(await self._call(file.download_as_bytearray()))

    async def edit(self, chat: Chat, message: str, shown: Shown) -> None:
        """Replace a message; one that already reads so is a success. Raises Undelivered."""
        with suppress(errors.NotModified):
            await self._call(
                self._bot.edit_message_text(
                    words.html_of(shown, group=not chat.private),
                    int(chat.key),
                    int(message),
                    parse_mode=ParseMode.HTML,
                    link_preview_options=_NO_PREVIEW,
                    reply_markup=words.keyboard_of(shown.keys),
                )
            )

    async def toast(self, press: str, text: str) -> None:
        """Answer a press; too late is no error. Raises Undelivered."""
        shown = text[: self.limits.toast]
        with suppress(errors.TooLate):
            await self._call(self._bot.answer_callback_query(press, shown))

    async def has_member(self, chat: Chat, account: Account) -> bool | None:
        """Tell whether somebody is in a group; None: it can't be told now."""
        try:
            member = await self._call(self._bot.get_chat_member(int(chat.key), int(account.key)))
        except Undelivered as failure:
            return False if any(sign in str(failure).lower() for sign in _NO_MEMBER) else None
        return member.status not in _OUTSIDE and bool(getattr(member, "is_member", True))

    def start_link(self, payload: str) -> str:
        """Return the address that opens the bot's private chat with a payload: 1 to 64 of A-Z a-z 0-9 _ -."""
        if not _START_PAYLOAD.fullmatch(payload):
            raise ValueError("Telegram does not carry such a payload")
        return f"https://t.me/{self.me.username}?start={payload}"

    async def publish_menus(self, menus: Sequence[Menu]) -> None:
        """Set the menus of commands. They are display only: one that can't be set now is no reason to stop."""
        for menu in menus:
            commands = [
                BotCommand(entry.name, entry.about[:256])
                for entry in menu.entries
                if _MENU_NAME.fullmatch(entry.name)
            ]
            scope, language = _SCOPES[menu.audience], _MENU_LANGUAGES[menu.language]
            try:
                await self._call(self._bot.set_my_commands(commands[:100], scope, language))
            except Undelivered as failure:
                log.warning("menu-not-set", audience=menu.audience, language=menu.language, why=str(failure))

    async def _note_date(self, answer: httpx.Response) -> None:
        self._date = answer.headers.get("Date", "")

    async def _introduce(self) -> bool:
        await self._bot.initialize()
        await self._bot.delete_webhook()  # while one is set, Telegram lets nobody poll
        self._me = updates.Me(str(self._bot.id), self._bot.username)
        return True

    async def _call(self, asked: Awaitable[T]) -> T:
        """Wait for an answer. Raises Undelivered, TokenRefused, AnotherInstance."""
        try:
            return await asked
        except (TelegramError, KeyError, TypeError) as error:
            failure = errors.translated(error, self._token)
        raise failure  # outside of `except`: the library's error may hold the token and must not be chained


class _Bot(Bot):
    """The library's bot, but its repr does not show the token."""

    def __repr__(self) -> str:
        return "Bot[…]"


def _reply_to(message: str | None) -> ReplyParameters | None:
    """Reply to a message, if it is still there."""
    return None if message is None else ReplyParameters(int(message), allow_sending_without_reply=True)


def _silence() -> None:
    """Keep the libraries out of every log: they write addresses, which hold the token, and people's words.

    What fails is raised, translated, and written by whoever waits for it.
    """
    for name in ("httpx", "httpcore", "telegram"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
