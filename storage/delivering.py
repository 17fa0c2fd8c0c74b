"""The outbox as it empties: which letter leaves next, and what became of it."""

import json
import math
from collections.abc import Collection, Sequence
from datetime import datetime

from storage.letters import Letter, letter_of
from storage.moments import stored
from storage.store import Reader, Tx


async def heads(db: Reader, busy: Collection[int | str], limit: int) -> list[Letter]:
    """Return the next letter of each chat that is not busy, the most hasty chats first; and toasts.

    A chat is as hasty as anything that waits for it; what was to be said there before goes ahead all the same.
    `busy` names chats, toasts (-id), and platforms that take nothing but toasts now. Only the `limit` most hasty
    letters are looked at: a chat that must wait has to be named busy, or it hides those behind it.
    """
    rows = await db.all(
        """WITH first AS (
             SELECT id, chat, haste, batch, rank FROM outbox WHERE state IN ('waiting', 'sending')
               AND CASE rank WHEN -1 THEN -id ELSE chat END NOT IN (SELECT value FROM json_each(:busy))
               AND (rank = -1 OR (SELECT platform FROM chat WHERE chat.id = outbox.chat)
                                 NOT IN (SELECT value FROM json_each(:busy)))
             ORDER BY haste DESC, batch, rank, id LIMIT :limit)
           SELECT letter.* FROM first JOIN outbox AS letter ON letter.id = CASE first.rank WHEN -1 THEN first.id ELSE (
             SELECT id FROM outbox AS own WHERE own.chat = first.chat AND own.state IN ('waiting', 'sending')
               AND own.rank >= 0 ORDER BY own.batch, own.rank, own.id LIMIT 1) END
           ORDER BY first.haste DESC, first.batch, first.rank, first.id""",
        busy=json.dumps(list(busy)),
        limit=limit,
    )
    return [letter_of(row) for row in {row["id"]: row for row in rows}.values()]


async def begun(tx: Tx, letters: Sequence[int]) -> None:
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


async def drop_thread(tx: Tx, letter: int) -> None:
    """Say something in the group itself: its topic is gone."""
    await tx.run("UPDATE outbox SET thread = '' WHERE id = :letter", letter=letter)


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
        "UPDATE outbox SET state = 'parked', not_before = 0, trouble = :trouble WHERE id = :letter",
        trouble=trouble,
        letter=letter,
    )


async def give_up_parked(tx: Tx, before: datetime, now: datetime) -> None:
    """Give up what was said before then to people who have not been to be written to, and erase its free words."""
    await tx.run(
        """UPDATE outbox SET state = 'dropped', words = '[]', done_at = :now
           WHERE state = 'parked' AND not_before = 0 AND made_at < :before""",
        before=stored(before),
        now=stored(now),
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
