"""Pairings: the residents who are visited at a rhythm, as the series of visits to them have it."""

import json
from collections.abc import Collection
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.pairing import Pairing
from storage import rules
from storage.moments import read, stored
from storage.served import IS_SERVED, SERVED_AT
from storage.store import Reader, Row
from storage.teams import BELOW, REACH

_PAIRED = """
    , paired AS (
        SELECT DISTINCT series.id AS series, task_resident.resident, series.rule, series.first_day, team.zone
        FROM series JOIN team ON team.id = series.team JOIN task ON task.series = series.id
            JOIN task_resident ON task_resident.task = task.id
            JOIN resident ON resident.id = task_resident.resident AND resident.gone_at IS NULL
        WHERE series.kind = 'visit' AND series.state = 'running' AND {whose}
    ), ahead AS (
        SELECT paired.*,
            (SELECT id FROM task WHERE task.series = paired.series AND state = 'open' AND start_at > :now
             ORDER BY start_at LIMIT 1) AS turn,
            (SELECT max({served_at}) FROM task_resident AS other JOIN task ON task.id = other.task
             WHERE other.resident = paired.resident AND task.kind = 'visit'
               AND {is_served}) AS last_at
        FROM paired
    )
    SELECT ahead.*, task.start_at AS following_at,
        (SELECT json_group_array(person) FROM (
            SELECT person FROM regular WHERE regular.series = ahead.series
            UNION SELECT person FROM rota_member WHERE rota_member.series = ahead.series
            ORDER BY person)) AS regulars,
        (SELECT json_group_array(person) FROM claim WHERE claim.task = ahead.turn AND claim.state IN ('held', 'done'))
            AS holders
    FROM ahead LEFT JOIN task ON task.id = ahead.turn
"""


async def of_team(db: Reader, team: int, now: datetime, *, deep: bool = False) -> list[Pairing]:
    """Return who is visited at a rhythm by a team (`deep`: or by one below it)."""
    question = BELOW + _paired("series.team IN (SELECT id FROM below)")
    return _pairings(await db.all(question, team=team, deep=int(deep), now=stored(now)))


async def led_by(db: Reader, person: int, now: datetime) -> list[Pairing]:
    """Return who is visited at a rhythm by the teams that a person leads."""
    question = REACH + _paired("series.team IN (SELECT team FROM reach WHERE role >= 2)")
    return _pairings(await db.all(question, person=person, now=stored(now)))


def _paired(whose: str) -> str:
    return _PAIRED.format(whose=whose, is_served=IS_SERVED, served_at=SERVED_AT)


def _pairings(rows: Collection[Row]) -> list[Pairing]:
    return [
        Pairing(
            resident=row["resident"],
            rule=rules.read(json.loads(row["rule"])),
            since=date.fromisoformat(row["first_day"]),
            people=tuple(json.loads(row["regulars"]) or json.loads(row["holders"])),
            last=_day(row["last_at"], row["zone"]),
            turn=row["turn"],
            following=_day(row["following_at"], row["zone"]),
        )
        for row in rows
    ]


def _day(seconds: int | None, zone: str) -> date | None:
    moment = read(seconds)
    return moment.astimezone(ZoneInfo(zone)).date() if moment else None
