"""What is to be said, until it is: message ids and facts, put into words when they are sent."""

import json
import math
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from domain.messages import Button, Message, SheetRef
from storage import facts, sheets
from storage.moments import read, stored
from storage.store import Reader, Row, Tx


class Rank(IntEnum):
    """The order in which one change is told: the card, whoever asked, everybody else; what was said before is edited."""

    TOAST = -1
    CARD = 0
    ANSWER = 1
    OTHERS = 2
    EDIT = 3


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


def _letter(row: Row) -> Letter:
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


async def post(  # noqa: PLR0913 - the columns of a letter
    tx: Tx,
    chat: int,
    message: Message,
    now: datetime,
    *,
    rank: Rank = Rank.OTHERS,
    person: int | None = None,
    task: int | None = None,
    due_at: datetime | None = None,
    parked: str | None = None,
    file: int | None = None,
    edits: int | None = None,
) -> int:
    """Post a message, or a file, that must arrive; `parked` says why it can't be sent yet. Returns its id.

    `edits` is a letter whose message it replaces. What shows somebody's contact sheet is protected, and noted.
    """
    encoded, words, buttons = facts.encode(message)
    sheet = next((fact for fact in message.facts.values() if isinstance(fact, SheetRef)), None)
    number = await tx.run(
        """INSERT INTO outbox (batch, rank, class, chat, person, task, message, facts, words, buttons, token,
                               file, made_at, due_at, state, trouble, edits, protect)
           VALUES (:batch, :rank, 'must', :chat, :person, :task, :message, :facts, :words, :buttons, :token,
                   :file, :now, :due_at, CASE WHEN :parked IS NULL THEN 'waiting' ELSE 'parked' END, :parked, :edits,
                   :protect)""",
        batch=await tx.batch(),
        rank=int(rank),
        chat=chat,
        person=person,
        task=task,
        message=message.id,
        facts=encoded,
        words=words,
        buttons=buttons,
        token=new_token() if message.buttons else None,
        file=file,
        now=stored(now),
        due_at=stored(due_at),
        parked=parked,
        edits=edits,
        protect=sheet is not None,
    )
    if sheet:
        await sheets.stands(tx, number, sheet.task, sheet.person)
    tx.posted = True
    return number


async def toast(tx: Tx, chat: int, press: str, person: int, message: Message, now: datetime) -> None:
    """Post the short answer to a press; it is said at most once."""
    encoded, words, _ = facts.encode(message)
    await tx.run(
        """INSERT INTO outbox (batch, rank, class, chat, person, message, facts, words, press, made_at)
           VALUES (:batch, :rank, 'chatter', :chat, :person, :message, :facts, :words, :press, :now)""",
        batch=await tx.batch(),
        rank=int(Rank.TOAST),
        chat=chat,
        person=person,
        message=message.id,
        facts=encoded,
        words=words,
        press=press,
        now=stored(now),
    )
    tx.posted = True


async def refresh_card(tx: Tx, chat: int, task: int, now: datetime) -> None:
    """Ask for the living card of a task to be shown as it is by then; one request at a time is enough."""
    await tx.run(
        """INSERT OR IGNORE INTO outbox (batch, rank, class, chat, task, message, made_at)
           VALUES (:batch, :rank, 'card', :chat, :task, 'card', :now)""",
        batch=await tx.batch(),
        rank=int(Rank.CARD),
        chat=chat,
        task=task,
        now=stored(now),
    )
    tx.posted = True


async def in_thread(tx: Tx, chat: int, thread: str) -> None:
    """Say what this transaction posts to a group in one of its topics ("": in none): where it was asked for."""
    await tx.run(
        "UPDATE outbox SET thread = :thread WHERE batch = :batch AND chat = :chat",
        thread=thread,
        batch=await tx.batch(),
        chat=chat,
    )


async def drop_thread(tx: Tx, letter: int) -> None:
    """Say something in the group itself: its topic is gone."""
    await tx.run("UPDATE outbox SET thread = '' WHERE id = :letter", letter=letter)


async def heads(db: Reader, busy: Collection[int], limit: int) -> list[Letter]:
    """Return the next letter of each chat that is not busy, oldest first; and toasts (-id).

    Only the `limit` oldest letters are looked at: a chat that must wait has to be named busy, or it
    hides those behind it.
    """
    rows = await db.all(
        """SELECT * FROM outbox WHERE state IN ('waiting', 'sending')
             AND CASE rank WHEN -1 THEN -id ELSE chat END NOT IN (SELECT value FROM json_each(:busy))
           ORDER BY batch, rank, id LIMIT :limit""",
        busy=json.dumps(list(busy)),
        limit=limit,
    )
    first: dict[int, Row] = {}
    for row in rows:
        first.setdefault(-row["id"] if row["rank"] == Rank.TOAST else row["chat"], row)
    return [_letter(row) for row in first.values()]


async def sending(tx: Tx, letters: Sequence[int]) -> None:
    """Note that letters are leaving: should we be killed now, they were sent perhaps."""
    await tx.run(
        """UPDATE outbox SET state = 'sending', tries = tries + 1
           WHERE id IN (SELECT value FROM json_each(:letters))""",
        letters=json.dumps(list(letters)),
    )


async def sent(tx: Tx, letter: int, message_key: str, now: datetime) -> None:
    """Note that a letter has arrived, and erase its free words."""
    await tx.run(
        """UPDATE outbox SET state = 'sent', done_at = :now, message_key = :key, words = '[]', trouble = NULL
           WHERE id = :letter""",
        key=message_key,
        now=stored(now),
        letter=letter,
    )


async def put_off(tx: Tx, letter: int, until: datetime, *, maybe_sent: bool, trouble: str) -> None:
    """Try a letter again later.

    A card that goes back to waiting takes the place of a request for the same card that came meanwhile.
    """
    await tx.run(
        """UPDATE OR REPLACE outbox SET state = :state, not_before = :until, trouble = :trouble
           WHERE id = :letter""",
        state="sending" if maybe_sent else "waiting",
        until=math.ceil(until.timestamp()),
        trouble=trouble,
        letter=letter,
    )


async def give_up(tx: Tx, letter: int, trouble: str, now: datetime) -> None:
    """Note that a letter will not be sent, and erase its free words."""
    await tx.run(
        "UPDATE outbox SET state = 'dropped', done_at = :now, trouble = :trouble, words = '[]' WHERE id = :letter",
        trouble=trouble,
        now=stored(now),
        letter=letter,
    )


async def park(tx: Tx, letter: int, trouble: str) -> None:
    """Keep a letter until its reader can be written to."""
    await tx.run(
        "UPDATE outbox SET state = 'parked', trouble = :trouble WHERE id = :letter",
        trouble=trouble,
        letter=letter,
    )


async def unpark(tx: Tx, person: int, chat: int, since: datetime) -> int:
    """Send what waited for a person, unless it is older than `since`; returns how many that were."""
    rows = await tx.all(
        """UPDATE outbox SET state = 'waiting', chat = :chat, not_before = 0
           WHERE person = :person AND state = 'parked' AND not_before = 0 AND made_at >= :since
             AND message NOT IN ('place-offered', 'step-in') AND message NOT LIKE 'could-you%'
             AND message NOT LIKE 'remind-%' RETURNING id""",
        person=person,
        chat=chat,
        since=stored(since),
    )
    await tx.run(
        """UPDATE outbox SET state = 'dropped', words = '[]', done_at = made_at
           WHERE person = :person AND state = 'parked' AND not_before = 0""",
        person=person,
    )
    tx.posted = tx.posted or bool(rows)
    return len(rows)


async def message_key(db: Reader, letter: int) -> str | None:
    """Return where the message of a letter stands, or None if it was not sent."""
    key: str | None = await db.value("SELECT message_key FROM outbox WHERE id = :letter", letter=letter)
    return key


async def button(db: Reader, token: str, index: int) -> tuple[Button, Letter] | None:
    """Return a button of a message and its letter, or None."""
    row = await db.one("SELECT * FROM outbox WHERE token = :token", token=token)
    letter = _letter(row) if row else None
    return (letter.message.buttons[index], letter) if letter and index < len(letter.message.buttons) else None


async def with_buttons(db: Reader, limit: int = 500) -> list[Letter]:
    """Return the newest sent messages that bear buttons, oldest first."""
    rows = await db.all(
        """SELECT * FROM (SELECT * FROM outbox WHERE token IS NOT NULL AND state = 'sent'
           ORDER BY id DESC LIMIT :limit) ORDER BY id""",
        limit=limit,
    )
    return [_letter(row) for row in rows]
