"""Looking for words in what somebody may see: tasks of their teams; people and residents of those they lead.

There is no index: each search reads what it may show. An index of words would be one more place to forget
people in.
"""

from collections.abc import Iterable

from domain.people import Person
from domain.residents import Resident
from domain.searching import Sought, holds_all, means, score
from domain.tasks import Task
from storage import people, residents, tasks
from storage.store import Reader
from storage.teams import REACH

MOST = 1000
"""Tasks that are told apart and counted: of more, those nearest in time."""
FEW_TEAMS = 4
"""So many are read one by one; of more, it is quicker to read all tasks as they lie in the file."""

_WIDE = "FROM task NOT INDEXED WHERE team IN (SELECT team FROM reach) AND (state = 'open' OR NOT :open)"
_OF_TEAMS = "FROM seen CROSS JOIN task ON task.team = seen.team AND task.state"
_NEAREST = """
    ORDER BY state = 'open' DESC, CASE state WHEN 'open' THEN start_at IS NULL END,
        CASE state WHEN 'open' THEN coalesce(start_at, posted_at) ELSE -coalesce(start_at, posted_at) END, id
    LIMIT :most"""


async def find_tasks(db: Reader, person: int, what: Sought, *, open_only: bool = False) -> list[Task]:
    """Return the tasks somebody may see that hold what they look for, the most useful first.

    If any task holds all the words, only such are meant; else those that hold most, or a piece of one. What is
    open comes before what is over, and what is soon before what is late.
    """
    teams = await db.value(REACH + "SELECT count(DISTINCT team) FROM reach", person=person)
    scope = {"person": person, "open": open_only, "most": MOST}
    wide = teams > FEW_TEAMS and not open_only
    if what.words:
        found = [
            task
            for task in await _holding(db, what.words, " AND ", scope, wide=wide)
            if holds_all(text(task), what)
        ]
        if found:
            return found
    near = await _holding(db, [*what.words, *what.pieces], " OR ", scope, wide=wide)
    scores = {task.id: score(text(task), what) for task in near}
    return sorted(
        (task for task in near if any(scores[task.id])), key=lambda task: scores[task.id], reverse=True
    )


def text(task: Task) -> str:
    """Return the words of a task in which is searched."""
    return f"{task.title} {task.draft.where}"


async def _holding(
    db: Reader, terms: Iterable[str], joint: str, scope: dict[str, int], *, wide: bool
) -> list[Task]:
    """Return the tasks that hold the terms, anywhere in a word, the nearest first."""
    values = {f"term{n}": f"%{_plain(term)}%" for n, term in enumerate(terms)}
    if not values:
        return []
    holds = joint.join(
        f"""(title LIKE :{name} ESCAPE '~' OR "where" LIKE :{name} ESCAPE '~')""" for name in values
    )
    if wide:
        sql = REACH + f"SELECT task.* {_WIDE} AND ({holds}) {_NEAREST}"
    else:
        sql = (
            REACH
            + f"""
            , seen AS (SELECT DISTINCT team FROM reach)
            SELECT * FROM (
                SELECT task.* {_OF_TEAMS} = 'open' WHERE {holds} UNION ALL
                SELECT task.* {_OF_TEAMS} <> 'open' WHERE NOT :open AND ({holds})
            ) {_NEAREST}"""
        )
    return [tasks.of_row(row) for row in await db.all(sql, **scope, **values)]


def _plain(term: str) -> str:
    """Return a term as LIKE takes it for itself."""
    return term.replace("~", "~~").replace("%", "~%").replace("_", "~_")


async def find_people(db: Reader, person: int, what: Sought) -> list[Person]:
    """Return who, in the teams somebody leads, goes by a name or @username that holds all the words."""
    rows = await db.all(
        REACH + """
        SELECT DISTINCT person.id, person.name, coalesce(account.username, '') AS username FROM member
        JOIN person ON person.id = member.person LEFT JOIN account ON account.person = person.id
        WHERE member.team IN (SELECT team FROM reach WHERE role >= 2) ORDER BY person.name, person.id""",
        person=person,
    )  # fmt: skip
    found = [row["id"] for row in rows if holds_all(f"{row['name']} {row['username']}", what)]
    return [await people.get(db, number) for number in dict.fromkeys(found)]


async def find_residents(db: Reader, person: int, what: Sought) -> list[Resident]:
    """Return the residents of teams somebody leads whose code, name, address or phone holds all the words."""
    return [one for one in await residents.all_led_by(db, person) if means(one, what)]
