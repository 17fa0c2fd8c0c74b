"""The append-only history of every change: ids and figures, each row sealing the one before."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.chain import SEALED, Sealer, canonical
from storage.moments import read, stored
from storage.store import Reader, Row, Tx


@dataclass(frozen=True, slots=True)
class Entry:
    """One change. `person` did it (None: the bot by itself), `about` is whom it concerned."""

    id: int
    at: datetime
    verb: str
    team: int | None
    task: int | None
    person: int | None
    about: int | None
    detail: dict[str, Any]


def _entry(row: Row) -> Entry:
    return Entry(
        row["id"], read(row["at"]), row["verb"], row["team"], row["task"], row["person"], row["about"],
        json.loads(row["detail"]),
    )  # fmt: skip


async def wrote(
    tx: Tx,
    verb: str,
    now: datetime,
    *,
    team: int | None = None,
    task: int | None = None,
    person: int | None = None,
    about: int | None = None,
    **detail: int | str | None,
) -> None:
    """Add an entry. `detail` takes figures and words of ours, never a name or free words."""
    last = await tx.one("SELECT id, seal FROM log ORDER BY id DESC LIMIT 1")
    number = last["id"] + 1 if last else 1
    row = [number, stored(now), verb, team, task, person, about, await tx.batch(), canonical(detail)]
    await tx.run(
        """INSERT INTO log (id, at, verb, team, task, person, about, batch, detail, seal)
           VALUES (:id, :at, :verb, :team, :task, :person, :about, :batch, :detail, :seal)""",
        **dict(zip(SEALED, row, strict=True)),
        seal=Sealer(tx.seal_key).seal(bytes(last["seal"]) if last else b"", row),
    )


async def of_task(db: Reader, task: int) -> list[Entry]:
    """Return the history of a task."""
    return [
        _entry(row) for row in await db.all("SELECT * FROM log WHERE task = :task ORDER BY id", task=task)
    ]
