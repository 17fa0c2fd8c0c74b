"""What the figures of a period cost over a million tasks, beside bare SQL that reckons the same."""

from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

from domain.figures import Figure
from domain.periods import ALL
from reports import statistics
from storage import teams
from storage.connection import connect
from storage.figures import count
from storage.keyfile import load
from tests.bench import neighbourhood
from tests.bench.figures import Figure as Measured

TASKS = 1_000_000
FILLED = (
    """UPDATE task SET kind = CASE id % 8 WHEN 0 THEN 'wish' WHEN 1 THEN 'visit' WHEN 2 THEN 'duty' WHEN 3 THEN 'project'
                                      ELSE 'service' END,
              source = CASE id % 16 WHEN 0 THEN 'wall' WHEN 8 THEN 'phone' END, spent = iif(id % 8 = 3, 10000, NULL),
              budget = iif(id % 8 = 3, 12000, NULL), "where" = 'Block ' || (id % 20)""",
    """INSERT INTO claim (task, person, state, since_at, minutes, served)
        SELECT id, 1 + id * 7919 % :people, iif(state = 'closed', 'done', 'held'),
               posted_at + id % 500000, iif(state = 'closed', 30 + id % 90, NULL), iif(state = 'closed', 1 + id % 3, NULL)
        FROM task WHERE id % 10 <> 9""",
    "ANALYZE",
)
BARE = (
    """SELECT count(*), sum(state = 'closed'), sum(state = 'cancelled'), sum(state = 'open'), sum(kind = 'wish'),
              sum(kind = 'wish' AND state = 'closed'), sum(kind = 'project' AND state = 'closed'),
              total(iif(kind = 'project' AND state = 'closed', budget, 0)),
              total(iif(kind = 'project' AND state = 'closed', spent, 0)),
              sum(kind = 'service' AND state = 'closed'), sum(kind = 'visit' AND state = 'closed'),
              sum(kind = 'duty' AND start_at < :now), sum(kind = 'duty' AND start_at < :now AND state = 'closed')
       FROM task""",
    """SELECT count(*), sum(kind = 'wish'), avg((first_at - posted_at) / 60.0) FROM (
           SELECT task.kind, task.posted_at, min(claim.since_at) AS first_at FROM claim JOIN task ON task.id = claim.task
           WHERE claim.state IN ('held', 'done', 'missed', 'excused') GROUP BY claim.task)""",
    """SELECT (first_at - posted_at) / 60, count(*) FROM (
           SELECT task.posted_at, min(claim.since_at) AS first_at FROM claim JOIN task ON task.id = claim.task
           WHERE claim.state IN ('held', 'done', 'missed', 'excused') GROUP BY claim.task) GROUP BY 1""",
    "SELECT (ended_at - posted_at) / 60, count(*) FROM task WHERE state = 'closed' GROUP BY 1",
    """SELECT count(DISTINCT claim.person), total(claim.minutes),
              count(DISTINCT iif(kind = 'project', coalesce(-organisation, person), NULL))
       FROM claim JOIN task ON task.id = claim.task WHERE claim.state = 'done' AND task.state = 'closed'""",
    """SELECT total(most), total(iif(kind = 'service', most, 0)) FROM (
           SELECT task.kind, iif(task.kind = 'duty', sum(served), max(served)) AS most
           FROM claim JOIN task ON task.id = claim.task
           WHERE claim.state = 'done' AND task.state = 'closed' GROUP BY claim.task)""",
    """SELECT count(DISTINCT claim.person) FROM claim JOIN task ON task.id = claim.task
       WHERE task.kind = 'wish' AND claim.state IN ('held', 'done')""",
    """SELECT claim.person, sum(minutes) FROM claim JOIN task ON task.id = claim.task
       WHERE claim.state = 'done' AND task.state = 'closed' GROUP BY 1 ORDER BY 2 DESC""",
    """SELECT count(DISTINCT task) FROM claim WHERE state IN ('held', 'done', 'missed', 'excused')""",
)
"""What an expert would ask for the same figures, of the whole table, knowing neither teams nor periods."""


async def counting(folder: Path) -> list[Measured]:
    """Count everything there is, of all time, with the house and without."""
    home = folder / "counting"
    home.mkdir()
    now = datetime.now(UTC)
    async with neighbourhood.opened(home) as store:
        await neighbourhood.settle(store, 0, tasks_before=TASKS)
        async with store.write() as tx:
            for statement in FILLED:
                await tx.run(statement, people=neighbourhood.GROUPS * neighbourhood.PEOPLE)
        async with store.read() as db:
            root = await teams.get(db, teams.ROOT)
            await count(db, statistics.scope(root, ALL, now), Figure.NEW)  # the pages are read once, for both
            begun = perf_counter()
            told = await statistics.told(db, root, ALL, now)
            ours = perf_counter() - begun
    bare, found = _bare(home, now)
    figures = {one.figure: one.value for one in told}
    if figures[Figure.NEW] != found[0][0][0] or figures[Figure.PEOPLE] != found[4][0][0]:
        raise AssertionError("they count different things")
    return [
        Measured("figures of a million tasks, seconds", ours, "s"),
        Measured("the same, against bare SQL", ours / bare, "×", 3),
    ]


def _bare(home: Path, now: datetime) -> tuple[float, list[list[Any]]]:
    connection = connect(home / "linli.db", load(home / "key"), writes=False)
    begun = perf_counter()
    found = [connection.execute(one, {"now": int(now.timestamp())}).fetchall() for one in BARE]
    took = perf_counter() - begun
    connection.close()
    return took, found
