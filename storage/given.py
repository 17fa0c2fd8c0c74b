"""Hours that were given, as tables tell of them: looked up, added and corrected many at a time."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from domain.kinds import Kind
from domain.residents import codes_in
from storage import residents
from storage.store import Reader, Row, Tx


@dataclass(frozen=True, slots=True)
class Given:
    """Hours that somebody gave on a task that was done; `start` is when it began, where that is known."""

    claim: int
    task: int
    team: int
    kind: Kind
    title: str
    start: int | None
    person: int
    minutes: int | None
    served: int | None


@dataclass(frozen=True, slots=True)
class Help:
    """A task to be kept that was done without being posted. `places` are those who did it."""

    id: int
    team: int
    kind: Kind
    title: str
    start: int
    ended: int
    places: int


SELECT = """
    SELECT claim.id AS claim, task.id AS task, task.team, task.kind, task.title, task.start_at AS start,
           claim.person, claim.minutes, claim.served
    FROM task JOIN claim ON claim.task = task.id AND claim.state = 'done' WHERE task.state = 'closed' AND
"""


async def of_tasks(db: Reader, tasks: Collection[int]) -> list[Given]:
    """Return the hours given on some tasks that were done."""
    rows = await db.all(
        SELECT + "task.id IN (SELECT value FROM json_each(:tasks))", tasks=json.dumps([*tasks])
    )
    return [_given(row) for row in rows]


async def begun_at(db: Reader, moments: Collection[int]) -> list[Given]:
    """Return the hours given on tasks that were done and had begun at one of these moments."""
    rows = await db.all(
        SELECT + "task.start_at IN (SELECT value FROM json_each(:moments))", moments=json.dumps([*moments])
    )
    return [_given(row) for row in rows]


def _given(row: Row) -> Given:
    return Given(
        row["claim"], row["task"], row["team"], Kind(row["kind"]), row["title"], row["start"],
        row["person"], row["minutes"], row["served"],
    )  # fmt: skip


async def next_numbers(db: Reader) -> tuple[int, int]:
    """Return the numbers from which on there was never a task, and there is no claim."""
    task = await db.value("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'task'")
    claim = await db.value("SELECT coalesce(max(id), 0) FROM claim")
    return int(task or 0) + 1, int(claim or 0) + 1


async def add_tasks(tx: Tx, tasks: Sequence[Help], by: int) -> None:
    """Keep tasks that were done, on somebody's word, with those of the residents they were for."""
    await tx.run_each(
        """INSERT INTO task (id, team, kind, title, shape, start_at, end_at, places, state, posted_by, posted_at,
                             timed_at, ended_by, ended_at, worded, recorded)
           VALUES (:id, :team, :kind, :title, 'fixed', :start, :ended, :places, 'closed', :by, :start, :start,
                   :by, :ended, 0, 1)""",
        [
            {
                "id": one.id,
                "team": one.team,
                "kind": one.kind.value,
                "title": one.title,
                "start": one.start,
                "ended": one.ended,
                "places": one.places,
                "by": by,
            }
            for one in tasks
        ],
    )
    for one in tasks:
        if codes_in(one.title):
            await residents.attach(tx, one.id, one.team, one.title)


async def add_claims(tx: Tx, given: Sequence[Given]) -> None:
    """Keep who did tasks, and for how long, on somebody's word."""
    await tx.run_each(
        """INSERT INTO claim (id, task, person, spoken_by, state, since_at, minutes, proposed, served)
           VALUES (:claim, :task, :person, NULL, 'done', :start, :minutes, :minutes, :served)""",
        [
            {
                "claim": one.claim,
                "task": one.task,
                "person": one.person,
                "start": one.start,
                "minutes": one.minutes,
                "served": one.served,
            }
            for one in given
        ],
    )


async def correct(tx: Tx, given: Sequence[tuple[int, int | None, int | None]]) -> None:
    """Keep other hours and people served with claims: (claim, minutes, served)."""
    await tx.run_each(
        "UPDATE claim SET minutes = :minutes, served = :served WHERE id = :claim",
        [{"claim": claim, "minutes": minutes, "served": served} for claim, minutes, served in given],
    )


async def there(db: Reader, tasks: Collection[int]) -> list[int]:
    """Return those of some tasks that have not been removed."""
    rows = await db.all(
        "SELECT id FROM task WHERE id IN (SELECT value FROM json_each(:tasks))", tasks=json.dumps([*tasks])
    )
    return [row["id"] for row in rows]


async def remove(tx: Tx, tasks: Collection[int]) -> None:
    """Remove tasks that were kept as done, as if they had never been; their numbers are not given again."""
    rows = [{"task": task} for task in tasks]
    for statement in (
        "DELETE FROM claim WHERE task = :task",
        "DELETE FROM task_resident WHERE task = :task",
        "DELETE FROM note WHERE task = :task",
        "DELETE FROM task WHERE id = :task",
    ):
        await tx.run_each(statement, rows)


async def built_on(db: Reader, tasks: Collection[int], claims: int) -> bool:
    """Tell whether tasks were changed since they were kept as done by so many claims."""
    row = await db.one(
        """SELECT count(*) AS count, coalesce(max(version), 1) AS version, coalesce(min(state), 'closed') AS state,
                  (SELECT count(*) FROM claim WHERE task IN (SELECT value FROM json_each(:tasks))) AS claims
           FROM task WHERE id IN (SELECT value FROM json_each(:tasks)) AND state = 'closed'""",
        tasks=json.dumps([*tasks]),
    )
    return row is None or (row["count"], row["version"], row["claims"]) != (len(tasks), 1, claims)
