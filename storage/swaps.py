"""Swaps: one place asked for another, until the other agrees."""

from dataclasses import dataclass
from datetime import datetime

from storage.moments import stored
from storage.store import Reader, Row, Tx


@dataclass(frozen=True, slots=True)
class Swap:
    """`asker` gives their place on the task `gives` for the place of `asked` on `takes`."""

    id: int
    asker: int
    gives: int
    asked: int
    takes: int
    state: str


def _swap(row: Row) -> Swap:
    return Swap(row["id"], row["asker"], row["gives"], row["asked"], row["takes"], row["state"])


async def ask(tx: Tx, asker: int, gives: int, asked: int, takes: int, now: datetime) -> Swap:
    """Keep a question; it takes the place of one about the same task that nobody answered."""
    await tx.run(
        "UPDATE swap SET state = 'dropped' WHERE asker = :asker AND gives = :gives AND state = 'asked'",
        asker=asker,
        gives=gives,
    )
    number = await tx.run(
        """INSERT INTO swap (asker, gives, asked, takes, at) VALUES (:asker, :gives, :asked, :takes, :now)""",
        asker=asker,
        gives=gives,
        asked=asked,
        takes=takes,
        now=stored(now),
    )
    return Swap(number, asker, gives, asked, takes, "asked")


async def get(db: Reader, number: int) -> Swap | None:
    """Return a swap, or None."""
    row = await db.one("SELECT * FROM swap WHERE id = :number", number=number)
    return _swap(row) if row else None


async def settle(tx: Tx, swap: int, state: str) -> None:
    """Note what came of a swap: agreed, declined, dropped."""
    await tx.run("UPDATE swap SET state = :state WHERE id = :swap", state=state, swap=swap)
