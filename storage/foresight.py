"""What a transaction posted that will be taken back again: the messages of a day that is not there yet."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime

from domain.foresight import Foreseen
from domain.messages import TeamRef
from storage import facts
from storage.moments import stored
from storage.store import Reader, Row, Tx

LEFT_OUT = "left out"


async def leaving(db: Reader, now: datetime, known: Collection[int] = ()) -> dict[int, Foreseen]:
    """Return what leaves now for people and groups, in order, by letter: no cards or edits, nothing held.

    `known`: letters that left before, as nobody sends what is only tried.
    """
    rows = await db.all(
        """SELECT outbox.*, coalesce(task.team, chat.team) AS about_team FROM outbox
           JOIN chat ON chat.id = outbox.chat LEFT JOIN task ON task.id = outbox.task
           WHERE outbox.state = 'waiting' AND outbox.class = 'must' AND outbox.edits IS NULL
             AND outbox.id NOT IN (SELECT value FROM json_each(:known))
           ORDER BY outbox.batch, outbox.rank, outbox.id""",
        known=json.dumps(list(known)),
    )
    return {row["id"]: _foreseen(row, now) for row in rows}


def _foreseen(row: Row, now: datetime) -> Foreseen:
    message = facts.decode(row["message"], row["facts"], row["words"], row["buttons"])
    named = message.facts.get("team")
    team = named.id if isinstance(named, TeamRef) else row["about_team"]
    return Foreseen(now, row["chat"], row["person"], row["task"], team, message)


async def leave_out(tx: Tx, which: Sequence[Foreseen], now: datetime) -> None:
    """Note what was not said and will not be, for the digest and the story of its task; its words are not kept."""
    for one in which:
        await tx.run(
            """INSERT INTO outbox (batch, rank, class, chat, person, task, message, made_at, due_at, state,
                                   done_at, trouble)
               VALUES (:batch, 2, 'must', :chat, :person, :task, :message, :now, :due_at, 'dropped', :now, :why)""",
            batch=await tx.batch(),
            chat=one.chat,
            person=one.person,
            task=one.task,
            message=one.message.id,
            now=stored(now),
            due_at=stored(one.at),
            why=LEFT_OUT,
        )
