"""Putting a letter into words: what is shown, where, with which buttons."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chat import audience, card, pictures
from chat.audience import Audience
from chat.delivery import Key, Platform, Shown
from chat.events import Account, Chat
from chat.render import card_text, words_of
from domain.files import File
from domain.messages import Button, Joined, Qr
from locales.words import say
from storage import cards, claims, files, outbox, people, tasks
from storage.cards import Card
from storage.chats import ChatRow
from storage.letters import Letter
from storage.store import Reader

LATE = timedelta(minutes=5)
FIRST_SENTENCE = re.compile(r"[^\n]*?(?:[。！？]|[.?!](?=\s|$)|(?=\n)|$)")


@dataclass(frozen=True, slots=True)
class Parcel:
    """A letter in words, ready for its platform."""

    letter: Letter
    chat: Chat
    shown: tuple[Shown, ...]
    press: str | None = None
    card: Card | None = None
    digest: str = ""
    file: File | None = None
    replaces: str | None = None  # the message it is put in place of


async def parcel(db: Reader, letter: Letter, platforms: Mapping[str, Platform], now: datetime) -> Parcel:
    """Put a letter into words, for its reader and from the state as it is now."""
    row, reader = await audience.of_letter(db, letter, now)
    chat = as_chat(row) if letter.thread is None else replace(as_chat(row), thread=letter.thread)
    platform = platforms[row.platform]
    if letter.kind == "card":
        return await _card(db, letter, chat, reader)
    if letter.file is not None:
        if not await files.may_go(db, letter.file):
            return Parcel(letter, chat, (Shown(say(reader.language, "file-not-now")),))
        caption = _marked(letter, "", reader).strip()
        return Parcel(letter, chat, (Shown(caption),), file=await files.get(db, letter.file))
    text = await words_of(db, letter.message, reader)
    drawn = letter.message.facts.get("qr")
    if isinstance(drawn, Qr):
        picture = pictures.qr(platform.start_link(drawn.payload), say(reader.language, "qr-name"))
        return Parcel(letter, chat, (Shown(_marked(letter, text, reader)),), file=picture)
    if letter.press:
        first = FIRST_SENTENCE.match(text)
        toast = (first[0] if first else text)[: platform.limits.toast]
        return Parcel(letter, chat, (Shown(toast),), press=letter.press)
    text = _marked(letter, text, reader)
    keys = tuple(
        [
            await _key(db, button, n, letter, reader, platform)
            for n, button in enumerate(letter.message.buttons)
        ]
    )
    about = await _about(db, letter, row)
    parts = _split(text, platform.limits.text)
    last = len(parts) - 1
    shown = (
        Shown(
            part,
            keys if n == last else (),
            _headings(letter) if n == 0 else (),
            about if n == 0 else None,
        )
        for n, part in enumerate(parts)
    )
    replaces = await outbox.message_key(db, letter.edits) if letter.edits else None
    protected = tuple(replace(one, protect=letter.protect) for one in shown)
    return Parcel(letter, chat, protected, replaces=replaces)


async def _card(db: Reader, letter: Letter, chat: Chat, reader: Audience) -> Parcel:
    if letter.task is None:
        raise ValueError("a card without a task")
    task = await tasks.get(db, letter.task)
    held = await claims.of_task(db, task.id)
    standing = await cards.get(db, task.id, letter.chat)
    if standing is None:
        raise ValueError("a card without room")
    if standing.points:
        pointer = Shown(card.pointer(task, reader))
        return Parcel(letter, chat, (pointer,), card=standing, replaces=standing.former_key)
    text = await card_text(db, reader, task, held, raised=standing.former_key is not None)
    keys = tuple(
        [
            Key(await words_of(db, button.label, reader), f"{standing.token}.{button.says.split()[0]}")
            for button in card.buttons_of(task, held)
        ]
    )
    digest = hashlib.sha256(repr((text, keys)).encode()).hexdigest()[:16]
    return Parcel(
        letter, chat, (Shown(text, keys),), card=standing, digest=digest, replaces=standing.message_key
    )


async def _key(
    db: Reader, button: Button, index: int, letter: Letter, reader: Audience, platform: Platform
) -> Key:
    label = await words_of(db, button.label, reader)
    if button.link:
        return Key(label, url=platform.start_link(button.link))
    return Key(label, f"{letter.token}.{index}")


async def _about(db: Reader, letter: Letter, row: ChatRow) -> Account | None:
    """Return whose name shall ring: a message to a group that is for one person begins with their name."""
    if row.person is not None or letter.person is None:
        return None
    key = await people.account_of(db, letter.person, row.platform)
    return Account(row.platform, key, (await people.get(db, letter.person)).name) if key else None


def _marked(letter: Letter, text: str, reader: Audience) -> str:
    """Say that a message is late, or that it may have come before; an edit is neither."""
    if letter.edits:
        return text
    if letter.due_at and reader.now - letter.due_at > LATE:
        due = letter.due_at.astimezone(reader.zone)
        text = say(reader.language, "late", due=f"{due:%H:%M}", text=text)
    return say(reader.language, "again", text=text) if letter.maybe_sent else text


def _headings(letter: Letter) -> tuple[int, ...]:
    """Return the lines of a digest that are headings: they speak of nothing."""
    lines = letter.message.facts.get("lines")
    if not letter.message.id.startswith("digest") or not isinstance(lines, Joined):
        return ()
    return tuple(n for n, line in enumerate(lines.items, 1) if not line.facts)


def _split(text: str, limit: int) -> list[str]:
    """Split a text that is too long for one message, between lines where it can be."""
    parts: list[str] = []
    while len(text) > limit:
        cut = text.rfind("\n", 1, limit)
        cut = cut if cut > 0 else limit
        parts.append(text[:cut])
        text = text[cut:].lstrip("\n")
    return [*parts, text]


def as_chat(row: ChatRow) -> Chat:
    """Return a chat as its platform knows it."""
    return Chat(row.platform, row.place, row.person is not None, row.title, row.thread)
