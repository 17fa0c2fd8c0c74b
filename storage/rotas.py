"""Rotas: who takes turns on a series, what they have had, and when they are away."""

import json
from collections.abc import Mapping
from datetime import date, datetime

from domain.rota import Member
from storage.moments import stored
from storage.store import Reader, Tx
from storage.teams import REACH


def ledger(which: str) -> str:
    """Return the query of what the members of some rotas have had, have ahead, and skipped; `which`: SQL of ours."""
    return f"""
        SELECT rota_member.series, rota_member.person, rota_member.team, rota_member.rank, rota_member.since_at,
               rota_member.credit + count(claim.id) AS turns,
               rota_member.credit + count(CASE WHEN turn.start_at <= :now THEN claim.id END) AS had,
               max(CASE WHEN claim.id IS NOT NULL THEN turn.occurrence END) AS last,
               (SELECT count(*) FROM rota_owed
                WHERE rota_owed.series = rota_member.series AND rota_owed.person = rota_member.person)
               + (SELECT count(*) FROM claim JOIN task ON task.id = claim.task
                  WHERE task.series = rota_member.series AND claim.person = rota_member.person
                    AND claim.state IN ('released', 'missed', 'excused')
                    AND task.start_at >= rota_member.since_at) AS skipped
        FROM rota_member
        LEFT JOIN task AS turn ON turn.series = rota_member.series AND turn.state <> 'cancelled'
             AND turn.start_at >= rota_member.since_at
        LEFT JOIN claim ON claim.task = turn.id AND claim.person = rota_member.person
             AND claim.state IN ('held', 'done') AND claim.organisation IS rota_member.team
        WHERE {which} GROUP BY rota_member.series, rota_member.person"""


async def members(db: Reader, series: int, now: datetime) -> list[Member]:
    """Return who takes turns on a series, in the order in which they were named."""
    rows = await db.all(
        f"""SELECT own.*, coalesce(team.name, person.name) AS name,
                   (SELECT json_group_array(json_array(first_day, last_day)) FROM absence
                    WHERE absence.person = own.person) AS away
            FROM ({ledger("rota_member.series = :series")}) AS own
            JOIN person ON person.id = own.person LEFT JOIN team ON team.id = own.team ORDER BY own.rank""",
        series=series,
        now=stored(now),
    )
    return [
        Member(
            row["person"],
            row["name"],
            row["turns"],
            row["had"],
            date.fromisoformat(row["last"]) if row["last"] else None,
            row["skipped"],
            tuple(
                (date.fromisoformat(first), date.fromisoformat(last))
                for first, last in json.loads(row["away"])
            ),
            row["team"],
        )
        for row in rows
    ]


async def since(db: Reader, series: int) -> int | None:
    """Return since when the rota of a series goes round, in seconds; None: it has none."""
    found: int | None = await db.value(
        "SELECT min(since_at) FROM rota_member WHERE series = :series", series=series
    )
    return found


async def set_members(
    tx: Tx, series: int, members: Mapping[int, int | None], credit: int, now: datetime
) -> None:
    """Keep who takes turns, in this order, and for which team, if not for themselves; who is new is credited so many turns."""
    await tx.run(
        """DELETE FROM rota_member WHERE series = :series
           AND person NOT IN (SELECT value FROM json_each(:people))""",
        series=series,
        people=json.dumps(list(members)),
    )
    for rank, (person, team) in enumerate(members.items()):
        await tx.run(
            """INSERT INTO rota_member (series, person, team, rank, since_at, credit)
               VALUES (:series, :person, :team, :rank, :now, :credit)
               ON CONFLICT (series, person) DO UPDATE SET rank = excluded.rank, team = excluded.team""",
            series=series,
            person=person,
            team=team,
            rank=rank,
            credit=credit,
            now=stored(now),
        )


async def owe(tx: Tx, series: int, person: int, day: date) -> None:
    """Note that somebody did not take a turn that was theirs."""
    await tx.run(
        "INSERT OR IGNORE INTO rota_owed (series, person, day) VALUES (:series, :person, :day)",
        series=series,
        person=person,
        day=day.isoformat(),
    )


async def away(tx: Tx, person: int, first: date, last: date) -> None:
    """Note that somebody takes no turn from one day to another."""
    await tx.run(
        "INSERT OR REPLACE INTO absence (person, first_day, last_day) VALUES (:person, :first, :last)",
        person=person,
        first=first.isoformat(),
        last=last.isoformat(),
    )


async def back(tx: Tx, person: int, day: date) -> None:
    """Note that somebody is back: absences that are not over are forgotten."""
    await tx.run(
        "DELETE FROM absence WHERE person = :person AND last_day >= :day", person=person, day=day.isoformat()
    )


async def with_free_turns(db: Reader, after: datetime) -> list[int]:
    """Return the series with a rota that have a free place on an open turn beginning after a moment."""
    rows = await db.all(
        """SELECT DISTINCT task.series FROM task
           WHERE task.series IN (SELECT series FROM rota_member) AND task.state = 'open' AND task.start_at > :after
             AND task.places > (SELECT count(*) FROM claim WHERE claim.task = task.id
                                AND claim.state IN ('offered', 'held', 'done'))""",
        after=stored(after),
    )
    return [row["series"] for row in rows]


async def of_person(db: Reader, person: int) -> list[int]:
    """Return the running series with a rota that somebody can see: first those on which they take turns."""
    rows = await db.all(
        REACH + """
        SELECT series.id, EXISTS (SELECT 1 FROM rota_member
                                  WHERE rota_member.series = series.id AND rota_member.person = :person) AS is_own
        FROM series
        WHERE series.state <> 'ended' AND series.team IN (SELECT team FROM reach)
          AND EXISTS (SELECT 1 FROM rota_member WHERE rota_member.series = series.id)
        ORDER BY is_own DESC, series.id""",
        person=person,
    )  # fmt: skip
    return [row["id"] for row in rows]


async def leave(tx: Tx, team: int, person: int) -> list[tuple[int, int | None]]:
    """Let somebody take no turns any more in a team, or for it; returns on which series, and for which team."""
    rows = await tx.all(
        """DELETE FROM rota_member WHERE person = :person
             AND (team = :team OR series IN (SELECT id FROM series WHERE team = :team)) RETURNING series, team""",
        team=team,
        person=person,
    )
    return [(row["series"], row["team"]) for row in rows]


async def of_member(db: Reader, person: int) -> list[int]:
    """Return the series on which somebody takes turns."""
    rows = await db.all(
        """SELECT series.id FROM rota_member JOIN series ON series.id = rota_member.series
           WHERE rota_member.person = :person AND series.state <> 'ended' ORDER BY series.id""",
        person=person,
    )
    return [row["id"] for row in rows]


async def speaks(tx: Tx, team: int, person: int) -> None:
    """Note that somebody else speaks for a team: its turns are theirs from now on, those ahead as well."""
    await tx.run(
        """UPDATE OR IGNORE claim SET person = :person WHERE organisation = :team AND state = 'held'
           AND task IN (SELECT id FROM task WHERE state = 'open'
                        AND series IN (SELECT series FROM rota_member WHERE team = :team))""",
        team=team,
        person=person,
    )
    await tx.run(
        "UPDATE OR IGNORE rota_member SET person = :person WHERE team = :team", team=team, person=person
    )
