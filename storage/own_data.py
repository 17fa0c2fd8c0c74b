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
    "settings": "SELECT name, value FROM person_setting WHERE person = :person ORDER BY name",
    "posted": """SELECT id AS task, title, state, datetime(posted_at, 'unixepoch') AS at
                 FROM task WHERE posted_by = :person ORDER BY id""",
    "places": """SELECT task.id AS task, task.title, claim.state, datetime(claim.since_at, 'unixepoch') AS since,
                        claim.minutes, claim.proposed, claim.served, claim.reason, claim.note, claim.photo
                 FROM claim JOIN task ON task.id = claim.task WHERE claim.person = :person ORDER BY claim.id""",
    "notes": """SELECT task, text, datetime(at, 'unixepoch') AS at FROM note
                WHERE person = :person ORDER BY id""",
    "asked": """SELECT task, answer, datetime(at, 'unixepoch') AS at FROM ask
                WHERE person = :person ORDER BY id""",
    "certificates": """SELECT id AS number, name, first_day, last_day, content, datetime(made_at, 'unixepoch') AS at
                       FROM certificate WHERE person = :person ORDER BY id""",
    "wishes": """SELECT text, task, datetime(at, 'unixepoch') AS at FROM wish
                 WHERE person = :person ORDER BY id""",
    "imports": """SELECT what, state, datetime(at, 'unixepoch') AS at FROM import
                  WHERE person = :person ORDER BY id""",
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
