"""Claims: who has a place on a task, and who waits for one."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from domain.tasks import Claim, ClaimState, Outcome
from storage.moments import read, stored
from storage.store import Reader, Row, Tx

OVERBOOKED = """SELECT claim.task FROM claim JOIN task ON task.id = claim.task
    WHERE claim.state IN ('offered', 'held', 'done')
    GROUP BY claim.task HAVING count(*) > task.places"""
"""Tasks with more people than places: there are none, and a backup must show it."""


def _claim(row: Row) -> Claim:
    return Claim(
        id=row["id"],
        task=row["task"],
        person=row["person"],
        name=row["name"],
        state=ClaimState(row["state"]),
        since=read(row["since_at"]),
        offer_until=read(row["offer_until"]),
        minutes=row["minutes"],
        served=row["served"],
        spoken_by=row["spoken_by"],
        organisation=row["organisation"],
        confirmed=read(row["confirmed_at"]),
        leaving=bool(row["leaving"]),
        arrived=read(row["arrived_at"]),
        left=read(row["left_at"]),
    )


# Whoever claims for an organisation goes by its name.
SELECT = """SELECT claim.*, coalesce(team.name, person.name) AS name, stand_in.claim IS NOT NULL AS leaving
            FROM claim JOIN person ON person.id = claim.person LEFT JOIN team ON team.id = claim.organisation
            LEFT JOIN stand_in ON stand_in.claim = claim.id AND claim.state = 'held' """


async def of_task(db: Reader, task: int) -> list[Claim]:
    """Return the claims on a task, given-up ones too, in the order they were made."""
    rows = await db.all(SELECT + "WHERE claim.task = :task ORDER BY claim.id", task=task)
    return [_claim(row) for row in rows]


async def of_each(db: Reader, tasks: Iterable[int]) -> defaultdict[int, list[Claim]]:
    """Return the claims on each of several tasks, in the order they were made; one query for all."""
    rows = await db.all(
        SELECT + "WHERE claim.task IN (SELECT value FROM json_each(:tasks)) ORDER BY claim.id",
        tasks=json.dumps(list(tasks)),
    )
    found: defaultdict[int, list[Claim]] = defaultdict(list)
    for row in rows:
        found[row["task"]].append(_claim(row))
    return found


async def add(
    tx: Tx,
    task: int,
    person: int,
    outcome: Outcome,
    now: datetime,
    spoken_by: int | None = None,
    organisation: int | None = None,
) -> None:
    """Keep a claim. A place is taken only while one is free: whoever comes too late waits."""
    await tx.run(
        """INSERT INTO claim (task, person, spoken_by, organisation, state, since_at)
           SELECT task.id, :person, :spoken_by, :organisation,
                  CASE WHEN :wanted = 'held' AND task.places > (
                      SELECT count(*) FROM claim
                      WHERE claim.task = task.id AND claim.state IN ('offered', 'held', 'done')
                  ) THEN 'held' ELSE 'waiting' END,
                  :now
           FROM task WHERE task.id = :task""",
        task=task,
        person=person,
        spoken_by=spoken_by,
        organisation=organisation,
        wanted=outcome.value,
        now=stored(now),
    )


async def set_state(tx: Tx, claim: int, state: ClaimState, offer_until: datetime | None = None) -> None:
    """Move a claim on in its life."""
    await tx.run(
        "UPDATE claim SET state = :state, offer_until = :until WHERE id = :claim",
        state=state.value,
        until=stored(offer_until),
        claim=claim,
    )


async def hold(tx: Tx, claim: int, now: datetime) -> None:
    """Turn a waiting or offered claim into a place, held from now on."""
    await tx.run(
        "UPDATE claim SET state = 'held', offer_until = NULL, since_at = :now WHERE id = :claim",
        now=stored(now),
        claim=claim,
    )


async def hand_over(tx: Tx, claim: int, person: int, now: datetime, organisation: int | None = None) -> None:
    """Give a place to somebody else, who has it from now on and has not said yet that they come."""
    await tx.run(
        """UPDATE claim SET person = :person, organisation = :organisation, since_at = :now, spoken_by = NULL,
               confirmed_at = NULL, arrived_at = NULL, left_at = NULL
           WHERE id = :claim""",
        person=person,
        organisation=organisation,
        now=stored(now),
        claim=claim,
    )


async def release(tx: Tx, claim: int, reason: str | None) -> None:
    """Give a claim up, and keep why."""
    await tx.run(
        """UPDATE claim SET state = 'released', offer_until = NULL, reason = coalesce(:reason, reason)
           WHERE id = :claim""",
        reason=reason,
        claim=claim,
    )


async def leave(tx: Tx, claim: int, reason: str | None, now: datetime) -> None:
    """Let a place that is held look for a stand-in, and keep why."""
    await tx.run("UPDATE claim SET reason = :reason WHERE id = :claim", reason=reason, claim=claim)
    await tx.run(
        "INSERT OR REPLACE INTO stand_in (claim, since_at) VALUES (:claim, :now)",
        claim=claim,
        now=stored(now),
    )


async def stay(tx: Tx, claim: int) -> None:
    """Let a place look for no stand-in any more."""
    await tx.run("DELETE FROM stand_in WHERE claim = :claim", claim=claim)


# From the few that look for a stand-in to their tasks: CROSS JOIN keeps SQLite from looking through all claims.
LOOKING = """FROM stand_in CROSS JOIN claim AS own ON own.id = stand_in.claim AND own.state = 'held'
             CROSS JOIN task ON task.id = own.task AND task.state = 'open'"""


async def left_alone(db: Reader, now: datetime) -> list[Claim]:
    """Return the claims that look for a stand-in though their task has begun."""
    rows = await db.all(
        SELECT + f"WHERE claim.id IN (SELECT own.id {LOOKING} WHERE task.start_at <= :now)", now=stored(now)
    )
    return [_claim(row) for row in rows]


async def next_left_alone(db: Reader) -> datetime | None:
    """Return when the next task begins on which somebody looks for a stand-in."""
    seconds: int | None = await db.value(f"SELECT min(task.start_at) {LOOKING}")
    return read(seconds)


async def confirm(tx: Tx, claim: int, now: datetime) -> None:
    """Keep that somebody said they come."""
    await tx.run("UPDATE claim SET confirmed_at = :now WHERE id = :claim", now=stored(now), claim=claim)


async def report(
    tx: Tx, claim: int, minutes: int | None, served: int | None, note: str | None, *, own: bool = False
) -> None:
    """Keep what is reported of a task somebody did.

    `own`: it is their own word, and stays beside what another says of it later.
    """
    await tx.run(
        """UPDATE claim SET state = 'done', minutes = :minutes, served = :served,
               proposed = CASE WHEN :own THEN :minutes ELSE proposed END,
               note = coalesce(:note, note) WHERE id = :claim""",
        minutes=minutes,
        served=served,
        note=note,
        own=own,
        claim=claim,
    )


async def open_count(db: Reader, person: int) -> int:
    """Return on how many open tasks a person has a place or waits for one."""
    return int(
        await db.value(
            """SELECT count(*) FROM claim JOIN task ON task.id = claim.task
               WHERE claim.person = :person AND claim.state IN ('waiting', 'offered', 'held')
                 AND task.state = 'open'""",
            person=person,
        )
    )


async def held_between(db: Reader, person: int, team: int, start: datetime, end: datetime) -> int:
    """Return how many places a person has on tasks of a team that begin from one moment until before another."""
    return int(
        await db.value(
            """SELECT count(*) FROM claim JOIN task ON task.id = claim.task
               WHERE claim.person = :person AND claim.state IN ('waiting', 'offered', 'held', 'done')
                 AND task.team = :team AND task.start_at >= :start AND task.start_at < :end""",
            person=person,
            team=team,
            start=stored(start),
            end=stored(end),
        )
    )


async def expired(db: Reader, now: datetime) -> list[Claim]:
    """Return the offers that were not answered in time."""
    rows = await db.all(
        SELECT
        + """WHERE claim.state = 'offered' AND claim.offer_until <= :now
             ORDER BY claim.offer_until, claim.id""",
        now=stored(now),
    )
    return [_claim(row) for row in rows]


async def next_expiry(db: Reader) -> datetime | None:
    """Return when the next offer ends."""
    seconds: int | None = await db.value("SELECT min(offer_until) FROM claim WHERE state = 'offered'")
    return read(seconds)


async def raw(db: Reader, task: int) -> list[dict[str, Any]]:
    """Return the rows of a task's claims as they stand, to be put back by an undo."""
    rows = await db.all(
        """SELECT claim.*, stand_in.since_at AS leaving FROM claim LEFT JOIN stand_in ON stand_in.claim = claim.id
           WHERE task = :task""",
        task=task,
    )
    return [dict(zip(row.keys(), row, strict=True)) for row in rows]


async def clear(tx: Tx, task: int) -> None:
    """Remove the claims of a task, for others to be put back."""
    await tx.run("DELETE FROM stand_in WHERE claim IN (SELECT id FROM claim WHERE task = :task)", task=task)
    await tx.run("DELETE FROM claim WHERE task = :task", task=task)


async def put_back(tx: Tx, rows: list[dict[str, Any]]) -> None:
    """Restore the claims that `raw` returned; before photos had a table of their own, with one each."""
    for kept in sorted(rows, key=lambda row: int(row["id"])):
        row = {name: value for name, value in kept.items() if name not in ("leaving", "photo")}
        names = ", ".join(row)
        values = ", ".join(f":{name}" for name in row)
        await tx.run(f"INSERT INTO claim ({names}) VALUES ({values})", **row)
        if kept.get("leaving") is not None:
            await tx.run(
                "INSERT INTO stand_in (claim, since_at) VALUES (:claim, :since)",
                claim=kept["id"],
                since=kept["leaving"],
            )
