"""A letter: a row of the outbox. What orders it within a chat, and what lets a chat come before others."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from domain.messages import Message
from storage import facts
from storage.moments import read
from storage.store import Row


class Rank(IntEnum):
    """The order in which one change is told: the card, whoever asked, everybody else; what was said before is edited."""

    TOAST = -1
    CARD = 0
    ANSWER = 1
    OTHERS = 2
    EDIT = 3


class Haste(IntEnum):
    """Which chat is written to first when a platform does not take everything at once."""

    UNASKED = 0  # what the bot says by itself
    NEWS = 1  # somebody has just done something, or it is an alarm
    ASKED = 2  # somebody waits for it


@dataclass(frozen=True, slots=True)
class Letter:
    """A row of the outbox, on its way."""

    id: int
    kind: str  # must, chatter, card
    chat: int
    person: int | None
    task: int | None
    message: Message
    rank: int
    token: str | None
    press: str | None
    due_at: datetime | None
    maybe_sent: bool
    tries: int
    message_key: str | None = None
    not_before: datetime | None = None  # it was put off until then
    thread: str | None = None
    batch: int = 0
    file: int | None = None
    edits: int | None = None  # the letter whose message it replaces
    protect: bool = False  # it is not to be passed on

    @classmethod
    def of_card(cls, chat: int, task: int) -> "Letter":
        """Return what would show a task's card in a chat; it is in no outbox."""
        return cls(0, "card", chat, None, task, Message("card"), Rank.CARD, None, None, None, False, 0)  # noqa: FBT003 - a row's columns


def letter_of(row: Row) -> Letter:
    """Return a row as a letter."""
    return Letter(
        id=row["id"],
        kind=row["class"],
        chat=row["chat"],
        person=row["person"],
        task=row["task"],
        message=facts.decode(row["message"], row["facts"], row["words"], row["buttons"]),
        rank=row["rank"],
        token=row["token"],
        press=row["press"],
        due_at=read(row["due_at"]),
        maybe_sent=row["state"] == "sending",
        tries=row["tries"],
        message_key=row["message_key"],
        not_before=read(row["not_before"]) if row["not_before"] else None,
        thread=row["thread"],
        batch=row["batch"],
        file=row["file"],
        edits=row["edits"],
        protect=bool(row["protect"]),
    )


def new_token() -> str:
    """Make an opaque id for the buttons of a message; nobody can guess another's."""
    return secrets.token_urlsafe(9)
