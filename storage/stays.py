"""Who is on a visit: when they came and went, and who is to be asked about them."""

from datetime import datetime

from domain.visits import Stay
from storage.moments import read, stored
from storage.store import Reader, Row, Tx


def _stay(row: Row) -> Stay:
    return Stay(row["claim"], row["task"], read(row["due_at"]), row["climbed"], read(row["next_at"]))


async def arrive(tx: Tx, claim: int, now: datetime) -> None:
    """Keep that somebody has come."""
    await tx.run(
        "UPDATE claim SET arrived_at = :now, left_at = NULL WHERE id = :claim", now=stored(now), claim=claim
    )


async def leave(tx: Tx, claim: int, now: datetime) -> None:
    """Keep that somebody has gone."""
    await tx.run("UPDATE claim SET left_at = :now WHERE id = :claim", now=stored(now), claim=claim)


async def concern(db: Reader, task: int) -> bool:
    """Tell whether anybody is on a visit there, or was when somebody last looked."""
    return bool(
        await db.value(
            """SELECT EXISTS (SELECT 1 FROM stay WHERE task = :task)
                   OR EXISTS (SELECT 1 FROM claim
                              WHERE task = :task AND arrived_at IS NOT NULL AND left_at IS NULL)""",
            task=task,
        )
    )


async def of_person(db: Reader, person: int) -> list[int]:
    """Return the tasks at which somebody is watched."""
    rows = await db.all(
        "SELECT stay.task FROM stay JOIN claim ON claim.id = stay.claim WHERE claim.person = :person ORDER BY stay.claim",
        person=person,
    )
    return [row["task"] for row in rows]


async def of_task(db: Reader, task: int) -> dict[int, Stay]:
    """Return who is watched on a task, by claim."""
    rows = await db.all("SELECT * FROM stay WHERE task = :task ORDER BY claim", task=task)
    return {row["claim"]: _stay(row) for row in rows}


async def watch(tx: Tx, claim: int, task: int, due: datetime) -> None:
    """Note until when somebody may stay before they are asked; whoever was asked before is forgotten."""
    await tx.run(
        "INSERT OR REPLACE INTO stay (claim, task, due_at, next_at) VALUES (:claim, :task, :due, :due)",
        claim=claim,
        task=task,
        due=stored(due),
    )


async def climbed(tx: Tx, claim: int, rung: int, then: datetime | None) -> None:
    """Note who was asked about somebody, and when the next one is."""
    await tx.run(
        "UPDATE stay SET climbed = :rung, next_at = :then WHERE claim = :claim",
        rung=rung,
        then=stored(then),
        claim=claim,
    )


async def drop(tx: Tx, claim: int) -> None:
    """Watch somebody no longer."""
    await tx.run("DELETE FROM stay WHERE claim = :claim", claim=claim)


async def due(db: Reader, now: datetime) -> list[Stay]:
    """Return the stays about which somebody is to be asked, the longest due first."""
    rows = await db.all("SELECT * FROM stay WHERE next_at <= :now ORDER BY next_at, claim", now=stored(now))
    return [_stay(row) for row in rows]


async def next_due(db: Reader, now: datetime) -> datetime | None:
    """Return when somebody is to be asked next."""
    seconds: int | None = await db.value(
        "SELECT min(next_at) FROM stay WHERE next_at > :now", now=stored(now)
    )
    return read(seconds)
