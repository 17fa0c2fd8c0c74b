"""What a transaction posted that will be taken back again: the messages of a day that is not there yet."""

from collections.abc import Sequence
from datetime import datetime

from domain.foresight import Foreseen
from domain.messages import TeamRef
from storage import facts
from storage.moments import read, stored
from storage.store import Reader, Row, Tx

LEFT_OUT = "left out"


async def mark(db: Reader) -> int:
    """Return what separates what was posted so far from what is posted next."""
    return int(await db.value("SELECT coalesce(max(id), 0) FROM outbox"))


async def posted_since(db: Reader, mark: int) -> list[Foreseen]:
    """Return what was posted to people and groups who can be written to, in order; no cards."""
    rows = await db.all(
        """SELECT outbox.*, coalesce(task.team, chat.team) AS about_team FROM outbox
           JOIN chat ON chat.id = outbox.chat LEFT JOIN task ON task.id = outbox.task
           WHERE outbox.id > :mark AND outbox.class = 'must' AND outbox.state = 'waiting'
           ORDER BY outbox.made_at, outbox.id""",
        mark=mark,
    )
    return [_foreseen(row) for row in rows]


def _foreseen(row: Row) -> Foreseen:
    message = facts.decode(row["message"], row["facts"], row["words"], row["buttons"])
    named = message.facts.get("team")
    team = named.id if isinstance(named, TeamRef) else row["about_team"]
    return Foreseen(read(row["made_at"]), row["chat"], row["person"], row["task"], team, message)


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
