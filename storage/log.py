"""The append-only history of every change: ids and figures, each row sealing the one before."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Written:
    """An entry that is to be added. `detail` takes figures and words of ours, never a name or free words."""

    verb: str
    team: int | None = None
    task: int | None = None
    person: int | None = None
    about: int | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


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
    await wrote_each(tx, [Written(verb, team, task, person, about, detail)], now)


async def wrote_each(tx: Tx, written: Iterable[Written], now: datetime) -> None:
    """Add entries, each sealing the one before."""
    last = await tx.one("SELECT id, seal FROM log ORDER BY id DESC LIMIT 1")
    newest, seal = (last["id"], bytes(last["seal"])) if last else (0, b"")
    sealer, batch = Sealer(tx.seal_key), await tx.batch()
    rows = []
    for number, one in enumerate(written, newest + 1):
        what = [one.verb, one.team, one.task, one.person, one.about]
        row = [number, stored(now), *what, batch, canonical(dict(one.detail))]
        seal = sealer.seal(seal, row)
        rows.append(dict(zip(SEALED, row, strict=True)) | {"seal": seal})
    await tx.run_each(
        """INSERT INTO log (id, at, verb, team, task, person, about, batch, detail, seal)
           VALUES (:id, :at, :verb, :team, :task, :person, :about, :batch, :detail, :seal)""",
        rows,
    )


async def newest(db: Reader) -> int:
    """Return the number of the newest entry."""
    return int(await db.value("SELECT coalesce(max(id), 0) FROM log"))


async def any_since(db: Reader, number: int, verbs: Sequence[str]) -> bool:
    """Tell whether there is an entry behind one that begins with one of these verbs."""
    return bool(
        await db.value(
            """SELECT EXISTS (SELECT 1 FROM log JOIN json_each(:verbs) ON log.verb GLOB json_each.value || '*'
                              WHERE log.id > :number)""",
            number=number,
            verbs=json.dumps(verbs),
        )
    )


async def of_task(db: Reader, task: int) -> list[Entry]:
    """Return the history of a task."""
    return [
        _entry(row) for row in await db.all("SELECT * FROM log WHERE task = :task ORDER BY id", task=task)
    ]
