"""Tables that are being imported: where the file is, and what is to become of its rows until that is done."""

import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.exports import What
from domain.files import TRIES
from domain.imports import Becomes, Remark, Step
from storage import import_made
from storage.compact import compact
from storage.moments import stored
from storage.store import Reader, Row, Tx

SLICE = 2_000
"""Rows that are erased at once: some 20 ms."""


@dataclass(frozen=True, slots=True)
class Import:
    """A table that somebody sent. `what` is None until its header was read; once it is agreed to, its rows are kept."""

    id: int
    person: int
    chat: int | None
    team: int
    what: What | None
    document: str | None
    state: str
    tries: int
    header: tuple[str, ...] = ()
    is_agreed: bool = False


def _import(row: Row) -> Import:
    what = What(row["what"]) if row["what"] else None
    return Import(
        row["id"],
        row["person"],
        row["chat"],
        row["team"],
        what,
        row["document"],
        row["state"],
        row["tries"],
        tuple(json.loads(row["header"])),
        row["agreed_at"] is not None,
    )


async def sent(
    tx: Tx,
    person: int,
    chat: int | None,
    team: int,
    what: What | None,
    document: str | None,
    now: datetime,
) -> int:
    """Note that somebody sent a file; what they sent before and did not import is dropped. Returns its number."""
    for row in await tx.all(
        "SELECT id FROM import WHERE person = :person AND state IN ('sent', 'shown') AND agreed_at IS NULL",
        person=person,
    ):
        await drop(tx, row["id"])
    tx.received = True
    return await tx.run(
        """INSERT INTO import (person, chat, team, what, document, at, state)
           VALUES (:person, :chat, :team, :what, :document, :now, 'sent')""",
        person=person,
        chat=chat,
        team=team,
        what=what.value if what else None,
        document=document,
        now=stored(now),
    )


async def next_sent(db: Reader) -> Import | None:
    """Return what is to be read next, or None; what went wrong before comes after what is new."""
    row = await db.one(
        """SELECT * FROM import WHERE state = 'sent' AND tries < :tries AND document IS NOT NULL
           ORDER BY tries, id LIMIT 1""",
        tries=TRIES,
    )
    return _import(row) if row else None


async def not_read(tx: Tx, number: int) -> None:
    """Note that a file could not be read this time."""
    await tx.run("UPDATE import SET tries = tries + 1 WHERE id = :number", number=number)


async def get(db: Reader, number: int) -> Import | None:
    """Return an import, or None."""
    row = await db.one("SELECT * FROM import WHERE id = :number", number=number)
    return _import(row) if row else None


async def stage(tx: Tx, number: int, steps: Iterable[tuple[Step, list[str]]]) -> None:
    """Keep what is to become of rows, with their cells."""
    await tx.run_each(
        """INSERT OR REPLACE INTO import_row (import, row, becomes, target, before, after, remarks, cells)
           VALUES (:number, :row, :becomes, :target, :before, :after, :remarks, :cells)""",
        [
            {
                "number": number,
                "row": step.row,
                "becomes": step.becomes.value,
                "target": step.target,
                "before": compact(step.before),
                "after": compact(step.after),
                "remarks": compact([[one.id, one.column, dict(one.facts)] for one in step.remarks]),
                "cells": compact(cells),
            }
            for step, cells in steps
        ],
    )


async def shown(tx: Tx, number: int, what: What, header: list[str], until: datetime) -> None:
    """Note that a preview was made, and until when its rows are kept."""
    await tx.run(
        """UPDATE import SET state = 'shown', what = :what, header = :header, document = NULL, tries = 0,
               keep_until = :until
           WHERE id = :number""",
        number=number,
        what=what.value,
        header=compact(header),
        until=stored(until),
    )


async def agreed(tx: Tx, number: int, now: datetime, chat: int | None = None) -> None:
    """Note that the rows are to be kept, or taken back, from now on; `chat` hears of it, if none sent the table."""
    await tx.run(
        """UPDATE import SET agreed_at = :now, keep_until = NULL, tries = 0, chat = coalesce(chat, :chat)
           WHERE id = :number""",
        number=number,
        now=stored(now),
        chat=chat,
    )
    tx.received = True


async def next_agreed(db: Reader) -> Import | None:
    """Return the import of a chat whose rows are to be kept or taken back next, or None."""
    row = await db.one(
        """SELECT * FROM import WHERE agreed_at IS NOT NULL AND chat IS NOT NULL AND tries < :tries
           ORDER BY agreed_at, id LIMIT 1""",
        tries=TRIES,
    )
    return _import(row) if row else None


async def left_behind(db: Reader, before: datetime) -> list[Import]:
    """Return the imports that were agreed to before a moment and did not come to their end."""
    rows = await db.all(
        "SELECT * FROM import WHERE agreed_at IS NOT NULL AND agreed_at <= :before", before=stored(before)
    )
    return [_import(row) for row in rows]


async def next_left_behind(db: Reader) -> int | None:
    """Return since when the oldest import is being kept, as it is stored."""
    moment: int | None = await db.value("SELECT min(agreed_at) FROM import WHERE agreed_at IS NOT NULL")
    return moment


async def done(tx: Tx, number: int, until: datetime) -> None:
    """Note that the rows were imported; they are kept as long as that can be undone, unless they are to go already."""
    await tx.run(
        "UPDATE import SET state = 'done', agreed_at = NULL, keep_until = coalesce(keep_until, :until) WHERE id = :number",
        number=number,
        until=stored(until),
    )


async def undone(tx: Tx, number: int) -> None:
    """Note that an import was taken back, and erase its rows."""
    await drop(tx, number)
    await tx.run("UPDATE import SET state = 'undone' WHERE id = :number", number=number)


async def erase(tx: Tx, number: int, rows: Iterable[int]) -> None:
    """Erase some rows of an import."""
    await tx.run_each(
        "DELETE FROM import_row WHERE import = :number AND row = :row",
        [{"number": number, "row": row} for row in rows],
    )


async def drop(tx: Tx, number: int) -> bool:
    """Erase the first rows of an import, as many as hold nobody up; tells whether none is left.

    From the first time on nothing is imported of it, nor taken back; what is left is due for erasing at once.
    """
    await import_made.forget(tx, number)
    await tx.run(
        """DELETE FROM import_row WHERE import = :number
             AND row IN (SELECT row FROM import_row WHERE import = :number ORDER BY row LIMIT :most)""",
        number=number,
        most=SLICE,
    )
    is_empty = not await tx.value(
        "SELECT EXISTS (SELECT 1 FROM import_row WHERE import = :number)", number=number
    )
    await tx.run(
        """UPDATE import SET document = NULL, header = '[]', keep_until = :until, agreed_at = NULL,
               state = CASE WHEN state IN ('done', 'undone') THEN state ELSE 'dropped' END WHERE id = :number""",
        number=number,
        until=None if is_empty else 0,
    )
    tx.scrubs = is_empty or tx.scrubs
    return is_empty


async def kept_too_long(db: Reader, now: datetime) -> list[int]:
    """Return the imports whose rows are to be erased by now."""
    rows = await db.all(
        """SELECT id FROM import WHERE keep_until IS NOT NULL AND keep_until <= :now AND agreed_at IS NULL""",
        now=stored(now),
    )
    return [row["id"] for row in rows]


async def next_to_erase(db: Reader) -> int | None:
    """Return when rows of an import are to be erased next, as it is stored."""
    moment: int | None = await db.value("SELECT min(keep_until) FROM import WHERE keep_until IS NOT NULL")
    return moment


async def counts(db: Reader, number: int) -> dict[Becomes, int]:
    """Return how many rows of an import are to become what."""
    rows = await db.all(
        "SELECT becomes, count(*) AS count FROM import_row WHERE import = :number GROUP BY becomes",
        number=number,
    )
    return {Becomes(row["becomes"]): row["count"] for row in rows}


async def first(db: Reader, number: int, becomes: Becomes, most: int) -> list[Step]:
    """Return the first rows of an import that are to become something."""
    rows = await db.all(
        "SELECT * FROM import_row WHERE import = :number AND becomes = :becomes ORDER BY row LIMIT :most",
        number=number,
        becomes=becomes.value,
        most=most,
    )
    return [step_of(row) for row in rows]


async def steps(db: Reader, number: int, *becomes: Becomes, after: int = 0, most: int = 1000) -> list[Step]:
    """Return the first rows of an import behind one that are to become one of these."""
    rows = await db.all(
        """SELECT * FROM import_row WHERE import = :number AND row > :after
             AND becomes IN (SELECT value FROM json_each(:becomes)) ORDER BY row LIMIT :most""",
        number=number,
        after=after,
        becomes=compact(becomes),
        most=most,
    )
    return [step_of(row) for row in rows]


async def as_sent(db: Reader, number: int) -> AsyncIterator[list[Row]]:
    """Yield all rows of an import as they stood in the file, with what is to be said about them."""
    async for rows in db.bunches(
        "SELECT row, becomes, remarks, cells FROM import_row WHERE import = :number ORDER BY row",
        number=number,
    ):
        yield rows


def step_of(row: Row) -> Step:
    """Return what is to become of a row."""
    return Step(
        row["row"],
        Becomes(row["becomes"]),
        row["target"],
        json.loads(row["before"]),
        json.loads(row["after"]),
        remarks_of(row),
    )


def remarks_of(row: Row) -> tuple[Remark, ...]:
    """Return what is to be said about a row."""
    return tuple(Remark(id_, column, facts) for id_, column, facts in json.loads(row["remarks"]))
