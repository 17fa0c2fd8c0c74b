"""The one living message of a task in each chat that shows it."""

from dataclasses import dataclass

from storage.letters import new_token
from storage.store import Reader, Row, Tx


@dataclass(frozen=True, slots=True)
class Card:
    """Where a task's card stands. `shown` is a digest of what stands there, so that nothing is edited for nothing.

    `former_key` is the message it stood in before it was raised; `leads_on`: that one tells where it is now.
    """

    task: int
    chat: int
    token: str
    message_key: str | None
    shown: str
    former_key: str | None = None
    leads_on: bool = False

    @property
    def points(self) -> bool:
        """Tell whether the message before is still to be made to lead to this one."""
        return self.message_key is not None and self.former_key is not None and not self.leads_on


def _card(row: Row) -> Card:
    return Card(
        row["task"], row["chat"], row["token"], row["message_key"], row["shown"], row["former_key"],
        bool(row["leads_on"]),
    )  # fmt: skip


async def make(tx: Tx, task: int, chat: int) -> None:
    """Make room for a task's card in a chat, if there is none."""
    await tx.run(
        "INSERT OR IGNORE INTO card (task, chat, token) VALUES (:task, :chat, :token)",
        task=task,
        chat=chat,
        token=new_token(),
    )


async def get(db: Reader, task: int, chat: int) -> Card | None:
    """Return a task's card in a chat, or None."""
    row = await db.one("SELECT * FROM card WHERE task = :task AND chat = :chat", task=task, chat=chat)
    return _card(row) if row else None


async def of_task(db: Reader, task: int) -> list[Card]:
    """Return all cards of a task."""
    return [_card(row) for row in await db.all("SELECT * FROM card WHERE task = :task", task=task)]


async def beside(db: Reader, turn: int) -> list[Card]:
    """Return the cards that speak of a turn as the next or the last: those of its duty or visit that are open or before it."""
    rows = await db.all(
        """SELECT card.* FROM task AS turn
           JOIN task ON task.series = turn.series AND task.id <> turn.id AND (task.state = 'open' OR task.id =
               (SELECT id FROM task WHERE series = turn.series AND start_at < turn.start_at
                ORDER BY start_at DESC LIMIT 1))
           JOIN card ON card.task = task.id
           WHERE turn.id = :turn AND turn.kind IN ('duty', 'visit')""",
        turn=turn,
    )
    return [_card(row) for row in rows]


async def by_token(db: Reader, token: str) -> Card | None:
    """Return the card whose buttons carry this token, or None."""
    row = await db.one("SELECT * FROM card WHERE token = :token", token=token)
    return _card(row) if row else None


async def by_message(db: Reader, chat: int, message_key: str) -> Card | None:
    """Return the card that is this message, or None: somebody replied to it."""
    row = await db.one(
        "SELECT * FROM card WHERE chat = :chat AND (message_key = :key OR former_key = :key)",
        chat=chat,
        key=message_key,
    )
    return _card(row) if row else None


async def standing(db: Reader, limit: int = 500) -> list[Card]:
    """Return the cards of open tasks that stand in a chat, oldest first."""
    rows = await db.all(
        """SELECT card.* FROM card JOIN task ON task.id = card.task
           WHERE card.message_key IS NOT NULL AND task.state = 'open' ORDER BY task.id DESC LIMIT :limit""",
        limit=limit,
    )
    return [_card(row) for row in reversed(rows)]


async def stands(tx: Tx, card: Card, message_key: str | None, shown: str) -> None:
    """Note where a card stands now and what it shows."""
    await tx.run(
        "UPDATE card SET message_key = :key, shown = :shown WHERE task = :task AND chat = :chat",
        key=message_key,
        shown=shown,
        task=card.task,
        chat=card.chat,
    )


async def raise_up(tx: Tx, task: int, chat: int) -> None:
    """Let a card stand anew at the bottom of its chat, if it stands there; it is to be shown once more."""
    await tx.run(
        """UPDATE card SET former_key = message_key, message_key = NULL, shown = '', leads_on = 0
           WHERE task = :task AND chat = :chat AND message_key IS NOT NULL""",
        task=task,
        chat=chat,
    )


async def lead_on(tx: Tx, card: Card) -> None:
    """Note that the message a card stood in before tells where it is now."""
    await tx.run(
        "UPDATE card SET leads_on = 1 WHERE task = :task AND chat = :chat AND former_key = :key",
        task=card.task,
        chat=card.chat,
        key=card.former_key,
    )
