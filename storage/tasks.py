"""Tasks. Those that answer a person are scoped by team: "not yours" and "not there" are one answer."""

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from domain.kinds import Colour, Kind, Source
from domain.tasks import Draft, State, Task, ends_at
from domain.when import DayPart, Shape, When
from storage import residents
from storage.moments import read, stored
from storage.store import Reader, Row, Tx
from storage.teams import REACH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def draft_of(row: Row) -> Draft:
    """Return what a row says about a task, or about the turns of a series."""
    return Draft(
        title=row["title"],
        when=When(
            Shape(row["shape"]),
            read(row["start_at"]),
            read(row["end_at"]),
            DayPart(row["part"]) if row["part"] else None,
        ),
        kind=Kind(row["kind"]),
        places=row["places"],
        where=row["where"],
        colour=Colour(row["colour"]) if row["colour"] else None,
        source=Source(row["source"]) if row["source"] else None,
        budget=row["budget"],
        needs=tuple(row["needs"].split("\n")) if row["needs"] else (),
    )


def of_row(row: Row) -> Task:
    """Return the task that a row holds."""
    return Task(
        id=row["id"],
        team=row["team"],
        draft=draft_of(row),
        state=State(row["state"]),
        version=row["version"],
        posted_by=row["posted_by"],
        posted_at=read(row["posted_at"]),
        timed_at=read(row["timed_at"]),
        ended_by=row["ended_by"],
        spent=row["spent"],
        edition=row["edition"],
        series=row["series"],
        occurrence=date.fromisoformat(row["occurrence"]) if row["occurrence"] else None,
        recorded=bool(row["recorded"]),
    )


def columns(draft: Draft) -> dict[str, Any]:
    """Return what is said about a task as the columns that hold it."""
    return {
        "title": draft.title,
        "kind": draft.kind.value,
        "shape": draft.when.shape.value,
        "start_at": stored(draft.when.start),
        "end_at": stored(draft.when.end),
        "part": draft.when.part.value if draft.when.part else None,
        "places": draft.places,
        "where": draft.where,
        "colour": draft.colour.value if draft.colour else None,
        "source": draft.source.value if draft.source else None,
        "budget": draft.budget,
        "needs": "\n".join(draft.needs),
    }


async def add(tx: Tx, team: int, draft: Draft, person: int, now: datetime) -> Task:
    """Keep a new task and return it with its number."""
    number = await tx.run(
        """INSERT INTO task (team, kind, title, shape, start_at, end_at, part, places, "where", colour,
                             source, budget, needs, posted_by, posted_at, timed_at)
           VALUES (:team, :kind, :title, :shape, :start_at, :end_at, :part, :places, :where, :colour,
                   :source, :budget, :needs, :person, :now, :now)""",
        team=team,
        person=person,
        now=stored(now),
        **columns(draft),
    )
    task = Task(number, team, draft, State.OPEN, 1, person, now, now)
    await _note_what_follows(tx, task)
    return task


async def _note_what_follows(tx: Tx, task: Task) -> None:
    """Keep what follows from what a task says: when it is over, and which residents it is for."""
    await residents.attach(tx, task.id, task.team, task.title)
    await tx.run("UPDATE task SET over_at = :over WHERE id = :task", over=stored(ends_at(task)), task=task.id)


async def add_turn(tx: Tx, team: int, draft: Draft, person: int, now: datetime, of: tuple[int, date]) -> Task:
    """Keep a new turn; `of`: its series, and the day of the rule it stands for."""
    task = await add(tx, team, draft, person, now)
    await stand_for(tx, task.id, *of)
    return await get(tx, task.id)


async def stand_for(tx: Tx, task: int, series: int, day: date | None) -> None:
    """Note for which day of its series' rule a turn stands; None: for none any more."""
    await tx.run(
        "UPDATE task SET series = :series, occurrence = :day WHERE id = :task",
        task=task,
        series=series,
        day=day.isoformat() if day else None,
    )


async def turns_of(db: Reader, series: int) -> list[Task]:
    """Return all turns of a series that were made, in the order of the days they stand for."""
    rows = await db.all("SELECT * FROM task WHERE series = :series ORDER BY occurrence, id", series=series)
    return [of_row(row) for row in rows]


async def get(db: Reader, number: int) -> Task:
    """Return a task, whoever asks: for the bot's own work."""
    row = await db.one("SELECT * FROM task WHERE id = :number", number=number)
    if row is None:
        raise LookupError(f"no task {number}")
    return of_row(row)


async def of_numbers(db: Reader, numbers: "Iterable[int]") -> list[Task]:
    """Return several tasks, whoever asks; one query for all."""
    rows = await db.all(
        "SELECT * FROM task WHERE id IN (SELECT value FROM json_each(:numbers))",
        numbers=json.dumps(list(numbers)),
    )
    return [of_row(row) for row in rows]


async def visible_to(db: Reader, person: int, number: int) -> Task | None:
    """Return a task of a team the person belongs to, or None."""
    row = await db.one(
        REACH + "SELECT task.* FROM task WHERE id = :number AND team IN (SELECT team FROM reach)",
        person=person,
        number=number,
    )
    return of_row(row) if row else None


async def still_needed(db: Reader, person: int, *, limit: int) -> list[Task]:
    """Return open tasks with a free place that a person can see and is not on, by time; of a series the next turn."""
    rows = await db.all(
        REACH + """
        SELECT * FROM (SELECT task.*, row_number() OVER (PARTITION BY coalesce(series, -id) ORDER BY start_at) AS nth
        FROM task
        WHERE state = 'open' AND team IN (SELECT team FROM reach)
          AND places > (SELECT count(*) FROM claim
                        WHERE task = task.id AND claim.state IN ('offered', 'held', 'done')
                          AND claim.id NOT IN (SELECT stand_in.claim FROM stand_in))
          AND NOT EXISTS (SELECT 1 FROM claim WHERE task = task.id AND claim.person = :person
                          AND claim.state IN ('waiting', 'offered', 'held', 'done'))
        ) WHERE nth = 1 ORDER BY start_at IS NULL, coalesce(start_at, end_at), id LIMIT :limit""",
        person=person,
        limit=limit,
    )  # fmt: skip
    return [of_row(row) for row in rows]


async def open_for(db: Reader, person: int, team: int | None = None) -> list[Task]:
    """Return the open tasks a person can see, of one team if named, by time, the undated last."""
    rows = await db.all(
        REACH + """
        SELECT task.* FROM task
        WHERE state = 'open' AND team IN (SELECT team FROM reach) AND (:team IS NULL OR team = :team)
        ORDER BY start_at IS NULL, coalesce(start_at, end_at), id""",
        person=person,
        team=team,
    )  # fmt: skip
    return [of_row(row) for row in rows]


async def open_of_team(db: Reader, team: int) -> list[Task]:
    """Return the open tasks of a team, by time, the undated last."""
    rows = await db.all(
        """SELECT * FROM task WHERE team = :team AND state = 'open'
           ORDER BY start_at IS NULL, coalesce(start_at, end_at), id""",
        team=team,
    )
    return [of_row(row) for row in rows]


async def held_by(db: Reader, person: int) -> list[Task]:
    """Return the open tasks on which a person has a place or waits, by time."""
    rows = await db.all(
        """SELECT task.* FROM claim JOIN task ON task.id = claim.task
           WHERE claim.person = :person AND claim.state IN ('waiting', 'offered', 'held', 'done')
             AND task.state = 'open'
           ORDER BY start_at IS NULL, coalesce(start_at, end_at), task.id""",
        person=person,
    )
    return [of_row(row) for row in rows]


async def replace_draft(tx: Tx, task: Task, draft: Draft, now: datetime) -> Task:
    """Keep what a task says now."""
    await tx.run(
        """UPDATE task SET kind = :kind, title = :title, shape = :shape, start_at = :start_at,
               end_at = :end_at, part = :part, places = :places, "where" = :where, colour = :colour,
               source = :source, budget = :budget, needs = :needs, edition = edition + :differs,
               timed_at = CASE WHEN :moved THEN :now ELSE timed_at END WHERE id = :task""",
        task=task.id,
        moved=draft.when != task.when,
        differs=int(draft != task.draft),
        now=stored(now),
        **columns(draft),
    )
    fresh = await get(tx, task.id)
    await _note_what_follows(tx, fresh)
    return fresh


async def touch(tx: Tx, task: int) -> None:
    """Count one more change of a task, of its claims as well."""
    await tx.run("UPDATE task SET version = version + 1 WHERE id = :task", task=task)


async def end(
    tx: Tx, task: int, state: State, person: int | None, now: datetime, reason: str | None = None
) -> None:
    """Close or cancel a task, with a reason that is never in the log. Help told afterwards was over, and counts, on its own day."""
    await tx.run(
        """UPDATE task SET state = :state, ended_by = :person, reason = :reason, worded = 1,
                  ended_at = CASE WHEN recorded AND :state = 'closed'
                             THEN min(:now, max(start_at, coalesce(end_at - 1, start_at))) ELSE :now END
           WHERE id = :task""",
        task=task,
        state=state.value,
        person=person,
        now=stored(now),
        reason=reason,
    )


async def reopen(tx: Tx, task: int) -> None:
    """Take back an end."""
    await tx.run(
        """UPDATE task SET state = 'open', ended_by = NULL, ended_at = NULL, reason = NULL
           WHERE id = :task""",
        task=task,
    )


async def spend(tx: Tx, task: int, minor: int) -> None:
    """Note what a project cost, in minor units."""
    await tx.run("UPDATE task SET spent = :minor WHERE id = :task", minor=minor, task=task)


async def raw(db: Reader, number: int) -> dict[str, Any]:
    """Return a task's row as it stands, to be put back by an undo."""
    row = await db.one("SELECT * FROM task WHERE id = :number", number=number)
    return dict(zip(row.keys(), row, strict=True)) if row else {}


async def put_back(tx: Tx, row: dict[str, Any]) -> None:
    """Restore a row that `raw` returned; only the version goes on counting."""
    names: Sequence[str] = [name for name in row if name not in ("id", "version")]
    columns = ", ".join(f'"{name}" = :{name}' for name in names)
    await tx.run(
        f"UPDATE task SET {columns}, version = version + 1 WHERE id = :id",
        **{name: row[name] for name in [*names, "id"]},
    )
    await residents.attach(tx, row["id"], row["team"], row["title"])


# Somebody has a place and has not reported: only such tasks have anybody to remind or to ask.
HELD = "EXISTS (SELECT 1 FROM claim WHERE claim.task = task.id AND claim.state = 'held')"


async def beginning(db: Reader, after: datetime, until: datetime) -> list[Task]:
    """Return the open tasks somebody holds that begin after one moment, and until another, soonest first."""
    rows = await db.all(
        f"""SELECT * FROM task WHERE state = 'open' AND shape = 'fixed'
              AND start_at > :after AND start_at <= :until AND {HELD} ORDER BY start_at""",
        after=stored(after),
        until=stored(until),
    )
    return [of_row(row) for row in rows]


async def over_between(db: Reader, after: datetime, until: datetime) -> list[Task]:
    """Return the open tasks somebody holds that are over after one moment, and until another, oldest first."""
    rows = await db.all(
        f"""SELECT * FROM task WHERE state = 'open' AND over_at > :after AND over_at <= :until AND {HELD}
            ORDER BY over_at""",
        after=stored(after),
        until=stored(until),
    )
    return [of_row(row) for row in rows]
