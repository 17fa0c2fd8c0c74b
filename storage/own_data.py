"""Everything that is kept about one person, table by table."""

from typing import Any

from storage.store import Reader

# What stands under which heading. Moments are shown in UTC, as people read them.
TABLES = {
    "person": """SELECT name, language, datetime(made_at, 'unixepoch') AS met,
                        date(seen_at, 'unixepoch') AS seen FROM person WHERE id = :person""",
    "accounts": "SELECT platform, key AS account, username FROM account WHERE person = :person",
    "teams": """SELECT team.name AS team, member.role, datetime(since_at, 'unixepoch') AS since
                FROM member JOIN team ON team.id = member.team WHERE person = :person ORDER BY team.id""",
    "groups": """SELECT chat.platform, chat.title AS "group" FROM presence JOIN chat ON chat.id = presence.chat
                 WHERE presence.person = :person ORDER BY chat.id""",
    "settings": "SELECT name, value FROM person_setting WHERE person = :person ORDER BY name",
    "skills": "SELECT name AS skill FROM skill WHERE person = :person ORDER BY name",
    "requests": """SELECT team.name AS team, datetime(at, 'unixepoch') AS at
                   FROM request JOIN team ON team.id = request.team WHERE person = :person""",
    "speaks-for": "SELECT name AS organisation FROM team WHERE contact = :person ORDER BY id",
    "posted": """SELECT id AS task, title, state, datetime(posted_at, 'unixepoch') AS at
                 FROM task WHERE posted_by = :person ORDER BY id""",
    "places": """SELECT task.id AS task, task.title, claim.state, datetime(claim.since_at, 'unixepoch') AS since,
                        datetime(claim.confirmed_at, 'unixepoch') AS confirmed,
                        datetime(claim.arrived_at, 'unixepoch') AS arrived, datetime(claim.left_at, 'unixepoch') AS left,
                        claim.minutes, claim.proposed, claim.served, claim.reason, claim.note,
                        (SELECT name FROM team WHERE team.id = claim.organisation) AS organisation
                 FROM claim JOIN task ON task.id = claim.task WHERE claim.person = :person ORDER BY claim.id""",
    "spoken-for": """SELECT task, state, datetime(since_at, 'unixepoch') AS since, minutes, served
                     FROM claim WHERE spoken_by = :person ORDER BY id""",
    "ended": """SELECT id AS task, state, reason, datetime(ended_at, 'unixepoch') AS at
                FROM task WHERE ended_by = :person ORDER BY id""",
    "series": """SELECT id AS series, title, state, datetime(posted_at, 'unixepoch') AS at
                 FROM series WHERE posted_by = :person ORDER BY id""",
    "turns": """SELECT series, datetime(since_at, 'unixepoch') AS since FROM regular WHERE person = :person
                UNION ALL SELECT series, datetime(since_at, 'unixepoch') FROM rota_member WHERE person = :person
                ORDER BY series""",
    "owed": "SELECT series, day FROM rota_owed WHERE person = :person ORDER BY day",
    "absences": "SELECT first_day, last_day FROM absence WHERE person = :person ORDER BY first_day",
    "swaps": """SELECT gives, takes, state, datetime(at, 'unixepoch') AS at
                FROM swap WHERE :person IN (asker, asked) ORDER BY id""",
    "reminders": """SELECT task, spans AS minutes_before, NULL AS again FROM reminding WHERE person = :person
                    UNION ALL SELECT task, NULL, datetime(at, 'unixepoch') FROM snooze WHERE person = :person""",
    "notes": """SELECT task, text, datetime(at, 'unixepoch') AS at FROM note
                WHERE person = :person ORDER BY id""",
    "photos": """SELECT task, step, platform, file, datetime(at, 'unixepoch') AS at FROM photo
                 WHERE person = :person ORDER BY id""",
    "asked": """SELECT task, answer, datetime(at, 'unixepoch') AS at FROM ask
                WHERE person = :person ORDER BY id""",
    "certificates": """SELECT id AS number, first_day, last_day, datetime(made_at, 'unixepoch') AS at,
                              CASE WHEN person = :person THEN name END AS name,
                              CASE WHEN person = :person THEN content END AS content
                       FROM certificate WHERE :person IN (person, made_by) ORDER BY id""",
    "asked-others": """SELECT task, datetime(at, 'unixepoch') AS at FROM ask
                       WHERE asked_by = :person ORDER BY id""",
    "wishes": """SELECT text, task, datetime(at, 'unixepoch') AS at FROM wish
                 WHERE person = :person ORDER BY id""",
    "imports": """SELECT what, state, datetime(at, 'unixepoch') AS at FROM import
                  WHERE person = :person ORDER BY id""",
    "decided": """SELECT id AS wish, task, datetime(decided_at, 'unixepoch') AS at
                  FROM wish WHERE decided_by = :person ORDER BY id""",
    "residents": """SELECT 'R-' || id AS code, datetime(made_at, 'unixepoch') AS noted,
                           datetime(agreed_at, 'unixepoch') AS agreed
                    FROM resident WHERE :person IN (made_by, agreed_to) ORDER BY id""",
    "sheets": """SELECT task, datetime(at, 'unixepoch') AS seen FROM log
                 WHERE verb = 'saw-sheet' AND person = :person ORDER BY id""",
    "invitations": """SELECT team.name AS team, datetime(until_at, 'unixepoch') AS until,
                             CASE WHEN used_by = :person THEN 'used' ELSE 'made' END AS how
                      FROM invite JOIN team ON team.id = invite.team WHERE :person IN (made_by, used_by)""",
    "brought": "SELECT title AS group_name FROM chat WHERE brought_by = :person",
    "chats": "SELECT platform, key AS chat, is_open FROM chat WHERE person = :person",
    "files": "SELECT maker AS file, datetime(ordered_at, 'unixepoch') AS at FROM file WHERE person = :person",
    "undo": "SELECT task, verb, datetime(at, 'unixepoch') AS at FROM change WHERE person = :person ORDER BY id",
    "asking": "SELECT command, datetime(asked_at, 'unixepoch') AS at FROM question WHERE person = :person",
    "leaving": "SELECT datetime(at, 'unixepoch') AS asked FROM leaving WHERE person = :person",
    "told": """SELECT what, of_which, datetime(at, 'unixepoch') AS at FROM notice
               WHERE person = :person ORDER BY at""",
    "messages": """SELECT message, task, state, datetime(made_at, 'unixepoch') AS at FROM outbox
                   WHERE person = :person AND class = 'must' ORDER BY id""",
    "log": """SELECT verb, task, datetime(at, 'unixepoch') AS at FROM log
              WHERE person = :person OR about = :person ORDER BY id""",
}


async def of_person(db: Reader, person: int) -> dict[str, list[dict[str, Any]]]:
    """Return what is kept about a person, under the heading of each table; what is empty is left out."""
    found = {}
    for heading, sql in TABLES.items():
        rows = await db.all(sql, person=person)
        kept = [{name: row[name] for name in row.keys() if row[name] is not None} for row in rows]  # noqa: SIM118 - a row's
        if kept:
            found[heading] = kept
    return found
