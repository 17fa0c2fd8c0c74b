"""Whom the bot asked whether they could do a task, and what they said."""

import json
from collections.abc import Iterable

from domain.asks import Asked
from storage.store import Reader


async def of_each(db: Reader, tasks: Iterable[int]) -> dict[int, Asked]:
    """Return what came of asking, for those of several tasks about which anybody was asked; one query for all.

    Only what a task says now counts: about one that has changed nobody was asked yet.
    """
    rows = await db.all(
        """SELECT ask.task, count(*) AS asked, count(*) FILTER (WHERE answer = 'no') AS no,
                  count(*) FILTER (WHERE answer IS NULL) AS silent
           FROM ask JOIN task ON task.id = ask.task AND task.edition = ask.edition
           WHERE ask.task IN (SELECT value FROM json_each(:tasks)) GROUP BY ask.task""",
        tasks=json.dumps(list(tasks)),
    )
    return {row["task"]: Asked(row["asked"], row["no"], row["silent"]) for row in rows}
