"""Series: the rules that make tasks, and the turns they made. Those that answer a person are scoped by team."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from domain.series import Plan, Series, SeriesState
from storage import rules, tasks
from storage.moments import read, stored
from storage.store import Reader, Row, Tx

SERIES = """
    SELECT series.*, (SELECT json_group_array(person) FROM (
            SELECT person FROM regular WHERE regular.series = series.id ORDER BY since_at, person)) AS regulars,
        'open' AS shape, NULL AS start_at, NULL AS end_at, NULL AS part,
        (SELECT json_group_array(day) FROM skip WHERE skip.series = series.id) AS skips
    FROM series
"""


def _series(row: Row) -> Series:
    plan = Plan(
        draft=tasks.draft_of(row),
        rule=rules.read(json.loads(row["rule"])),
        first_day=date.fromisoformat(row["first_day"]),
        last_day=date.fromisoformat(row["last_day"]) if row["last_day"] else None,
        skips=frozenset(date.fromisoformat(day) for day in json.loads(row["skips"])),
    )
    state, posted_at = SeriesState(row["state"]), read(row["posted_at"])
    regulars = tuple(json.loads(row["regulars"]))
    return Series(row["id"], row["team"], plan, state, row["posted_by"], posted_at, regulars)


def _columns(plan: Plan) -> dict[str, Any]:
    return {
        **tasks.columns(plan.draft),
        "rule": json.dumps(rules.stored(plan.rule)),
        "first_day": plan.first_day.isoformat(),
        "last_day": plan.last_day.isoformat() if plan.last_day else None,
    }


async def add(tx: Tx, team: int, plan: Plan, person: int, now: datetime) -> Series:
    """Keep a new series; it is to be looked at now."""
    number = await tx.run(
        """INSERT INTO series (team, kind, title, places, "where", colour, source, budget, needs, rule, first_day,
                               last_day, posted_by, posted_at, look_at)
           VALUES (:team, :kind, :title, :places, :where, :colour, :source, :budget, :needs, :rule, :first_day,
                   :last_day, :person, :now, :now)""",
        team=team,
        person=person,
        now=stored(now),
        **_columns(plan),
    )
    await skip(tx, number, plan.skips)
    return await get(tx, number)


async def get(db: Reader, number: int) -> Series:
    """Return a series, whoever asks: for the bot's own work."""
    row = await db.one(SERIES + "WHERE id = :number", number=number)
    if row is None:
        raise LookupError(f"no series {number}")
    return _series(row)


async def of_team(db: Reader, team: int) -> list[Series]:
    """Return the series of a team that have not ended, oldest first."""
    rows = await db.all(SERIES + "WHERE team = :team AND state <> 'ended' ORDER BY id", team=team)
    return [_series(row) for row in rows]


async def of_teams(db: Reader, teams: Iterable[int]) -> list[Series]:
    """Return all series of some teams, also those that have ended, oldest first."""
    rows = await db.all(
        SERIES + "WHERE team IN (SELECT value FROM json_each(:teams)) ORDER BY id",
        teams=json.dumps(list(teams)),
    )
    return [_series(row) for row in rows]


async def due(db: Reader, now: datetime) -> list[Series]:
    """Return the running series of which a turn is to be made or shown by now."""
    rows = await db.all(
        SERIES + "WHERE state = 'running' AND look_at <= :now AND look_at IS NOT NULL ORDER BY look_at",
        now=stored(now),
    )
    return [_series(row) for row in rows]


async def next_look(db: Reader) -> datetime | None:
    """Return when a turn of any series is to be made or shown next."""
    seconds: int | None = await db.value(
        "SELECT min(look_at) FROM series WHERE state = 'running' AND look_at IS NOT NULL"
    )
    return read(seconds)


async def look_at(tx: Tx, series: int, moment: datetime | None) -> None:
    """Note when a turn is to be made or shown next."""
    await tx.run(
        "UPDATE series SET look_at = :moment WHERE id = :series", moment=stored(moment), series=series
    )


async def skip(tx: Tx, series: int, days: Iterable[date]) -> None:
    """Leave days of a series out for good."""
    for day in days:
        await tx.run(
            "INSERT OR IGNORE INTO skip (series, day) VALUES (:series, :day)",
            series=series,
            day=day.isoformat(),
        )


async def set_state(tx: Tx, series: int, state: SeriesState) -> None:
    """Let a series run, pause or end."""
    await tx.run("UPDATE series SET state = :state WHERE id = :series", state=state.value, series=series)


async def change(tx: Tx, series: int, plan: Plan) -> None:
    """Keep what a series says now, and the days it leaves out."""
    await tx.run(
        """UPDATE series SET kind = :kind, title = :title, places = :places, "where" = :where,
               colour = :colour, source = :source, budget = :budget, rule = :rule, first_day = :first_day,
               last_day = :last_day WHERE id = :series""",
        series=series,
        **_columns(plan),
    )
    await tx.run("DELETE FROM skip WHERE series = :series", series=series)
    await skip(tx, series, plan.skips)


async def raw(db: Reader, series: int) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of a series as they stand, to be put back by an undo."""
    return {
        table: [dict(zip(row.keys(), row, strict=True)) for row in await db.all(question, series=series)]
        for table, question in ROWS.items()
    }


ROWS = {
    "series": "SELECT * FROM series WHERE id = :series",
    "skip": "SELECT * FROM skip WHERE series = :series",
    "regular": "SELECT * FROM regular WHERE series = :series",
}


async def put_back(tx: Tx, rows: dict[str, list[dict[str, Any]]]) -> None:
    """Restore the rows that `raw` returned."""
    was = rows["series"][0]
    columns = ", ".join(f'"{name}" = :{name}' for name in was if name != "id")
    await tx.run(f"UPDATE series SET {columns} WHERE id = :id", **was)
    for table in ("skip", "regular"):
        await tx.run(f"DELETE FROM {table} WHERE series = :series", series=was["id"])
        for row in rows[table]:
            values = ", ".join(f":{name}" for name in row)
            await tx.run(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({values})", **row)
