"""What is to be said, until it is: message ids and facts, put into words when they are sent."""

from datetime import datetime

from domain.messages import Button, Message, SheetRef
from storage import facts, sheets
from storage.letters import Haste, Letter, Rank, letter_of, new_token
from storage.moments import stored
from storage.store import Reader, Tx

AT_ONCE = 2000
"""Letters that are removed in one transaction."""


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
        """INSERT INTO outbox (batch, haste, rank, class, chat, person, task, message, facts, words, buttons, token,
                               file, made_at, due_at, state, trouble, edits, protect)
           VALUES (:batch, :haste, :rank, 'must', :chat, :person, :task, :message, :facts, :words, :buttons, :token,
                   :file, :now, :due_at, CASE WHEN :parked IS NULL THEN 'waiting' ELSE 'parked' END, :parked, :edits,
                   :protect)""",
        batch=await tx.batch(),
        haste=int(_haste(tx, rank)),
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
        """INSERT INTO outbox (batch, haste, rank, class, chat, person, message, facts, words, press, made_at)
           VALUES (:batch, :haste, :rank, 'chatter', :chat, :person, :message, :facts, :words, :press, :now)""",
        batch=await tx.batch(),
        haste=int(_haste(tx, Rank.TOAST)),
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
        """INSERT INTO outbox (batch, haste, rank, class, chat, task, message, made_at)
           VALUES (:batch, :haste, :rank, 'card', :chat, :task, 'card', :now)
           ON CONFLICT (chat, task) WHERE class = 'card' AND state = 'waiting'
           DO UPDATE SET haste = max(haste, excluded.haste)""",
        batch=await tx.batch(),
        haste=int(_haste(tx, Rank.CARD)),
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


async def message_key(db: Reader, letter: int) -> str | None:
    """Return where the message of a letter stands, or None if it was not sent."""
    key: str | None = await db.value("SELECT message_key FROM outbox WHERE id = :letter", letter=letter)
    return key


async def button(db: Reader, token: str, index: int) -> tuple[Button, Letter] | None:
    """Return a button of a message and its letter, or None."""
    row = await db.one("SELECT * FROM outbox WHERE token = :token", token=token)
    letter = letter_of(row) if row else None
    return (letter.message.buttons[index], letter) if letter and index < len(letter.message.buttons) else None


async def with_buttons(db: Reader, limit: int = 500) -> list[Letter]:
    """Return the newest sent messages that bear buttons, oldest first."""
    rows = await db.all(
        """SELECT * FROM (SELECT * FROM outbox WHERE token IS NOT NULL AND state = 'sent'
           ORDER BY id DESC LIMIT :limit) ORDER BY id""",
        limit=limit,
    )
    return [letter_of(row) for row in rows]


async def forget(tx: Tx, before: datetime) -> None:
    """Remove what was said, or given up, before then, unless it is about a task that is open or shows details still.

    The newest stays: were there none, letters and batches would be counted from one again.
    """
    await tx.run(
        """DELETE FROM outbox WHERE id IN (
               SELECT letter.id FROM outbox AS letter
               WHERE letter.done_at < :before AND letter.state IN ('sent', 'dropped')
                 AND letter.id < (SELECT max(id) FROM outbox)
                 AND NOT EXISTS (SELECT 1 FROM task WHERE task.id = letter.task AND task.state = 'open')
                 AND NOT EXISTS (SELECT 1 FROM sheet WHERE sheet.letter = letter.id AND sheet.taken_at IS NULL)
               ORDER BY letter.done_at LIMIT :most)""",
        before=stored(before),
        most=AT_ONCE,
    )


def _haste(tx: Tx, rank: Rank) -> Haste:
    if tx.unasked:
        return Haste.NEWS if tx.urgent else Haste.UNASKED
    return Haste.NEWS if rank >= Rank.OTHERS else Haste.ASKED
