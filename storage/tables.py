"""What exports read: for each of them one query, whose columns are named as the export's are."""

from collections.abc import AsyncIterator
from datetime import datetime

from domain.exports import What
from storage.figures import Scope
from storage.measures import NOT_DUE, ROWS, SERVED, SWAPPED, TAKEN
from storage.moments import stored
from storage.rotas import ledger
from storage.store import Reader, Row
from storage.teams import BELOW

_OF_CLAIMS = f"""
    (SELECT min(since_at) FROM claim WHERE claim.task = task.id AND claim.state IN {TAKEN}) AS claimed_at,
    (SELECT count(DISTINCT person) FROM claim WHERE claim.task = task.id
     AND claim.state IN ('held', 'done')) AS people,
    (SELECT sum(minutes) FROM claim WHERE claim.task = task.id AND claim.state = 'done') AS minutes
"""
_OF_ORGANISATIONS = _OF_CLAIMS.replace(
    "count(DISTINCT person)", "count(DISTINCT coalesce(-organisation, person))"
).replace("people", "organisations")
_NAMES = """
    (SELECT group_concat(name, ', ') FROM (
        SELECT coalesce(team.name, person.name) AS name FROM claim JOIN person ON person.id = claim.person
        LEFT JOIN team ON team.id = claim.organisation
        WHERE claim.task = task.id AND claim.state IN ('held', 'done') ORDER BY claim.id)) AS claimed_by
"""
_SERVED = f"{SERVED} AS served"
_BEGUN = "task.start_at >= :start AND task.start_at < min(:end, :now + 1)"
_DUE = f"(task.kind = 'duty' AND {_BEGUN} AND NOT {NOT_DUE})"
_OPEN_AT_THE_END = "task.posted_at < :end AND (task.state = 'open' OR task.ended_at >= :end)"
_ENDED = "CASE WHEN task.state = 'closed' THEN task.ended_at END"
_POSTED_WITHIN = "task.team IN (SELECT id FROM below) AND task.posted_at >= :start AND task.posted_at < :end"
_SERIES = "SELECT id FROM series WHERE team IN (SELECT id FROM below)"

QUERIES = {
    What.LOG: """
        SELECT log.id AS number, log.at, log.verb, team.public_name AS team, log.task, task.title, doer.name AS person,
               other.name AS about, nullif(log.detail, '{}') AS detail, log.person AS person_id,
               log.about AS about_id, lower(hex(log.seal)) AS seal
        FROM log
        LEFT JOIN team ON team.id = log.team
        LEFT JOIN person AS doer ON doer.id = log.person
        LEFT JOIN person AS other ON other.id = log.about
        LEFT JOIN task ON task.id = log.task
        WHERE log.at >= :start AND log.at < :end
          AND (:team = 1 OR log.team IN (SELECT id FROM below)) ORDER BY log.id""",
    What.TASKS: f"""
        SELECT task.id AS task, task.kind, task.title, task."where", team.public_name AS team, task.state,
               task.posted_at, poster.name AS posted_by, task.posted_by AS posted_by_id,
               task.start_at AS starts_at, task.end_at AS ends_at, task.places,
               (SELECT count(*) FROM claim WHERE claim.task = task.id
                AND claim.state IN ('offered', 'held', 'done')) AS taken,
               (SELECT count(*) FROM claim WHERE claim.task = task.id AND claim.state = 'waiting') AS waiting,
               task.ended_at, {_OF_CLAIMS}, {_SERVED}, task.colour, task.source, task.budget, task.spent,
               task.recorded, task.series, coalesce({_DUE}, 0) AS due, {SWAPPED} AS swapped,
               task.shape, team.zone
        FROM task JOIN team ON team.id = task.team JOIN person AS poster ON poster.id = task.posted_by
        WHERE task.team IN (SELECT id FROM below) AND (task.posted_at >= :start AND task.posted_at < :end
          OR task.ended_at >= :start AND task.ended_at < :end OR {_DUE} OR {_OPEN_AT_THE_END}) ORDER BY task.id""",
    What.CLAIMS: """
        SELECT task.id AS task, task.kind, task.title, team.public_name AS team, person.name AS person,
               claim.person AS person_id, claim.state, claim.since_at AS claimed_at, claim.confirmed_at,
               claim.minutes, claim.served, claim.spoken_by AS spoken_by_id, own.public_name AS organisation,
               claim.proposed
        FROM claim JOIN task ON task.id = claim.task JOIN team ON team.id = task.team
        JOIN person ON person.id = claim.person LEFT JOIN team AS own ON own.id = claim.organisation
        WHERE task.team IN (SELECT id FROM below) AND claim.since_at >= :start AND claim.since_at < :end
        ORDER BY claim.id""",
    What.HOURS: """
        SELECT task.ended_at AS closed_at, task.id AS task, task.kind, task.title, team.public_name AS team,
               task.start_at AS starts_at, person.name AS person, claim.person AS person_id,
               claim.minutes, claim.served, claim.proposed, own.public_name AS organisation, task.recorded
        FROM task JOIN claim ON claim.task = task.id AND claim.state = 'done'
        JOIN team ON team.id = task.team JOIN person ON person.id = claim.person
        LEFT JOIN team AS own ON own.id = claim.organisation
        WHERE task.team IN (SELECT id FROM below) AND task.state = 'closed' AND task.state <> 'open'
          AND task.ended_at >= :start AND task.ended_at < :end ORDER BY task.ended_at, claim.id""",
    What.PEOPLE: """
        , own AS (
            SELECT claim.person, count(*) AS tasks, sum(claim.minutes) AS minutes, sum(claim.served) AS served,
                   max(task.ended_at) AS last_at
            FROM task JOIN claim ON claim.task = task.id AND claim.state = 'done'
            WHERE task.team IN (SELECT id FROM below) AND task.state = 'closed'
              AND task.ended_at >= :start AND task.ended_at < :end GROUP BY claim.person
        )
        SELECT person.name AS person, person.id AS person_id, group_concat(team.public_name, ', ') AS teams,
               CASE max(member.role) WHEN 3 THEN 'coordinator' WHEN 2 THEN 'lead' ELSE 'volunteer' END AS role,
               min(member.since_at) AS since_at, coalesce(own.tasks, 0) AS tasks,
               coalesce(own.minutes, 0) AS minutes, coalesce(own.served, 0) AS served, own.last_at,
               (SELECT group_concat(name, ', ') FROM (
                   SELECT name FROM skill WHERE skill.person = person.id ORDER BY name)) AS skills,
               sum(team.body = 'team') AS in_teams, sum(team.body = 'organisation') AS in_organisations
        FROM member JOIN person ON person.id = member.person JOIN team ON team.id = member.team
        LEFT JOIN own ON own.person = person.id
        WHERE member.team IN (SELECT id FROM below) AND member.since_at < :end
        GROUP BY person.id ORDER BY person.id""",
    What.WISHES: f"""
        SELECT task.id AS task, task.title, task.colour, task.source, task."where", team.public_name AS team,
               task.posted_at AS collected_at, poster.name AS collected_by,
               task.posted_by AS collected_by_id, {_ENDED} AS fulfilled_at, task.state, {_OF_CLAIMS},
               {_NAMES}, {_SERVED}
        FROM task JOIN team ON team.id = task.team JOIN person AS poster ON poster.id = task.posted_by
        WHERE task.kind = 'wish' AND {_POSTED_WITHIN} ORDER BY task.id""",
    What.PROJECTS: f"""
        SELECT task.id AS task, task.title, task."where", team.public_name AS team, task.state, task.posted_at,
               {_OF_ORGANISATIONS}, {_NAMES}, task.budget, task.spent, {_ENDED} AS fulfilled_at, task.surveyed_at,
               (SELECT count(*) FROM photo WHERE photo.task = task.id AND step = 'before') AS photos_before,
               (SELECT count(*) FROM photo WHERE photo.task = task.id AND step = 'after') AS photos_after,
               (SELECT max(at) FROM log WHERE log.task = task.id AND log.verb = 'reported') AS reported_at
        FROM task JOIN team ON team.id = task.team
        WHERE task.kind = 'project' AND {_POSTED_WITHIN} ORDER BY task.id""",
    What.SERIES: f"""
        SELECT series.id AS series, series.kind, series.title, series."where", team.public_name AS team, series.state,
               series.first_day, series.last_day, series.places,
               count(task.id) AS turns, coalesce(sum(task.state = 'closed'), 0) AS kept,
               coalesce(sum(task.state = 'cancelled' AND task.ended_at >= task.start_at), 0) AS missed,
               min(CASE WHEN task.state = 'open' THEN task.start_at END) AS next_at, series.rule AS repeats,
               coalesce(sum({_BEGUN} AND NOT {NOT_DUE}), 0) AS due, coalesce(sum({SWAPPED}), 0) AS swapped
        FROM series JOIN team ON team.id = series.team
        LEFT JOIN task ON task.series = series.id AND task.start_at >= :start AND task.start_at < :end
        WHERE series.team IN (SELECT id FROM below) GROUP BY series.id ORDER BY series.id""",
    What.ROTAS: f"""
        , ledger AS ({ledger(f"rota_member.series IN ({_SERIES})")}),
        shares AS (SELECT *, max(had) OVER (PARTITION BY series) AS most FROM ledger)
        SELECT series.id AS series, series.title, team.public_name AS team, series.rule AS repeats,
               person.name AS person, shares.person AS person_id, own.public_name AS organisation,
               shares.since_at, count(claim.id) AS kept, coalesce(sum(claim.minutes), 0) AS minutes,
               shares.had, shares.turns - shares.had AS ahead, shares.skipped,
               min(shares.skipped, max(0, shares.most - shares.had)) AS owed, shares.last AS last_turn,
               (SELECT group_concat(first_day || '–' || last_day, ', ') FROM (
                   SELECT * FROM absence WHERE absence.person = shares.person ORDER BY first_day)) AS away
        FROM shares JOIN series ON series.id = shares.series JOIN team ON team.id = series.team
        JOIN person ON person.id = shares.person LEFT JOIN team AS own ON own.id = shares.team
        LEFT JOIN task ON task.series = series.id AND task.state = 'closed'
             AND task.start_at >= :start AND task.start_at < :end
        LEFT JOIN claim ON claim.task = task.id AND claim.person = shares.person AND claim.state = 'done'
        WHERE shares.since_at < :end GROUP BY series.id, shares.person ORDER BY series.id, shares.rank""",
    What.RESIDENTS: """
        SELECT 'R-' || resident.id AS resident, team.public_name AS team, resident.name, resident.address,
               resident.phone, resident.notes, resident.agreed_at, count(task.id) AS tasks,
               max(CASE WHEN task.state = 'closed' THEN task.ended_at END) AS last_at, asker.name AS agreed_to
        FROM resident JOIN team ON team.id = resident.team
        LEFT JOIN person AS asker ON asker.id = resident.agreed_to
        LEFT JOIN task_resident ON task_resident.resident = resident.id
        LEFT JOIN task ON task.id = task_resident.task AND task.posted_at >= :start AND task.posted_at < :end
        WHERE resident.team IN (SELECT id FROM below) AND resident.gone_at IS NULL
        GROUP BY resident.id ORDER BY resident.id""",
    What.TEAMS: f"""
        SELECT team.id AS team_id, team.public_name AS team, team.parent AS below_id, above.public_name AS below,
               CASE WHEN counted.is_whole THEN 'whole' WHEN counted.is_station AND team.kind = 'team' THEN 'station'
                    ELSE team.body END AS body, iif(team.household, team.name, NULL) AS household,
               team.made_at, team.contact AS contact_id, person.name AS contact,
               (SELECT count(*) FROM member WHERE member.team = team.id AND member.since_at < :end) AS members
        FROM ({ROWS["teams"]}) AS counted JOIN team ON team.id = counted.team
        LEFT JOIN team AS above ON above.id = team.parent LEFT JOIN person ON person.id = team.contact
        ORDER BY team.id""",
}


async def rows(db: Reader, what: What, scope: Scope, now: datetime) -> AsyncIterator[list[Row]]:
    """Yield the rows of an export made now in bunches, with flat memory."""
    async for bunch in db.bunches(BELOW + QUERIES[what], now=stored(now), **scope.values):
        yield bunch


async def count(db: Reader, what: What, scope: Scope, now: datetime) -> int:
    """Return how many rows an export made now has."""
    counted = f"SELECT count(*) FROM ({BELOW} {QUERIES[what]})"
    return int(await db.value(counted, now=stored(now), **scope.values))
