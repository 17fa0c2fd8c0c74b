"""Tables that are being imported: where the file is, and what is to become of its rows until that is done."""

import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.exports import What
from domain.imports import Becomes, Remark, Step
from storage.moments import stored
from storage.store import Reader, Row, Tx

TRIES = 3


@dataclass(frozen=True, slots=True)
class Import:
    """A table that somebody sent. `what` is None until its header was read."""

    id: int
    person: int
    chat: int | None
    team: int
    what: What | None
    document: str | None
    state: str
    tries: int
    header: tuple[str, ...] = ()

    @property
    def is_last_try(self) -> bool:
        """Tell whether it is given up if it can't be read now."""
        return self.tries + 1 >= TRIES


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
        "SELECT id FROM import WHERE person = :person AND state IN ('sent', 'shown')", person=person
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
                "before": _json(step.before),
                "after": _json(step.after),
                "remarks": _json([[one.id, one.column, dict(one.facts)] for one in step.remarks]),
                "cells": _json(cells),
            }
            for step, cells in steps
        ],
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


async def shown(tx: Tx, number: int, what: What, header: list[str], until: datetime) -> None:
    """Note that a preview was made, and until when its rows are kept."""
    await tx.run(
        """UPDATE import SET state = 'shown', what = :what, header = :header, document = NULL, keep_until = :until
           WHERE id = :number""",
        number=number,
        what=what.value,
        header=_json(header),
        until=stored(until),
    )


async def done(tx: Tx, number: int, until: datetime) -> None:
    """Note that the rows were imported; they are kept as long as that can be undone."""
    await tx.run(
        "UPDATE import SET state = 'done', keep_until = :until WHERE id = :number",
        number=number,
        until=stored(until),
    )


async def undone(tx: Tx, number: int) -> None:
    """Note that an import was taken back, and erase its rows."""
    await drop(tx, number)
    await tx.run("UPDATE import SET state = 'undone' WHERE id = :number", number=number)


async def drop(tx: Tx, number: int) -> None:
    """Erase the rows of an import; one that was not done never will be."""
    await tx.run("DELETE FROM import_row WHERE import = :number", number=number)
    await tx.run(
        """UPDATE import SET document = NULL, header = '[]', keep_until = NULL,
               state = CASE state WHEN 'done' THEN 'done' ELSE 'dropped' END WHERE id = :number""",
        number=number,
    )
    tx.scrubs = True


async def kept_too_long(db: Reader, now: datetime) -> list[int]:
    """Return the imports whose rows are to be erased by now."""
    rows = await db.all(
        "SELECT id FROM import WHERE keep_until IS NOT NULL AND keep_until <= :now", now=stored(now)
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


async def steps(db: Reader, number: int, *becomes: Becomes) -> AsyncIterator[list[Step]]:
    """Yield the rows of an import that are to become one of these, a thousand at a time."""
    last = 0
    while True:
        rows = await db.all(
            """SELECT * FROM import_row WHERE import = :number AND row > :last
                 AND becomes IN (SELECT value FROM json_each(:becomes)) ORDER BY row LIMIT 1000""",
            number=number,
            last=last,
            becomes=_json(becomes),
        )
        if not rows:
            return
        yield [step_of(row) for row in rows]
        last = rows[-1]["row"]


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


async def found(tx: Tx, number: int, targets: Iterable[tuple[int, int]]) -> None:
    """Note which things new rows became: (row, number)."""
    await tx.run_each(
        "UPDATE import_row SET target = :target WHERE import = :number AND row = :row",
        [{"number": number, "row": row, "target": target} for row, target in targets],
    )
