"""What stands on a digest: chosen, ordered and counted by the database, so that ten thousand tasks cost one look."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.moments import read, stored
from storage.store import Reader

SAID_FOR = timedelta(days=3)
"""So long what is past its day has a line of its own; then it is counted."""


@dataclass(frozen=True, slots=True)
class Section:
    """The first tasks of a section, how many it has in all, and where the others are; "": in several places.

    `turns`: of the next turn of a series, how many later ones it stands for.
    """

    tasks: tuple[int, ...]
    count: int
    area: str
    turns: dict[int, int]


@dataclass(frozen=True, slots=True)
class Day:
    """The day of a digest: its moment, that of the one before, its two midnights, and the real now."""

    at: datetime
    since: datetime
    begins: datetime
    ends: datetime
    now: datetime


async def sections(db: Reader, team: int, day: Day, shown: int) -> dict[str, Section]:
    """Put each open task of a team into the first section it fits.

    Over and reported, or over and silent: to confirm; over and nobody went: past. Due by a day that is over,
    and nobody took it: expired, and stale once that has been said for days. Moved with somebody on it: changed. With a free place: at risk if it begins within a day, else needed; of the turns of a series
    only the next is, the others are later. Today's. The rest is covered.
    """
    rows = await db.all(
        """WITH counted AS (
               SELECT task.id, lower(task."where") AS area, task.posted_at, task.timed_at, task.start_at,
                      task.over_at, task.end_at, coalesce(task.start_at, task.end_at) AS begins_at, task.places, task.series,
                      count(claim.id) AS taken,
                      count(claim.id) FILTER (WHERE claim.state = 'held') AS held,
                      count(claim.id) FILTER (WHERE claim.state = 'done') AS done
               FROM task LEFT JOIN claim ON claim.task = task.id AND claim.state IN ('offered', 'held', 'done')
                   AND claim.id NOT IN (SELECT stand_in.claim FROM stand_in)
               WHERE task.team = :team AND task.state = 'open' GROUP BY task.id
           ), placed AS (
               SELECT *, CASE
                   WHEN held = 0 AND done > 0 OR over_at <= :now AND held + done > 0 THEN 'confirm'
                   WHEN over_at <= :now AND start_at IS NOT NULL THEN 'past'
                   WHEN end_at <= :long_ago AND start_at IS NULL AND taken = 0 THEN 'stale'
                   WHEN end_at <= :now AND start_at IS NULL AND taken = 0 THEN 'expired'
                   WHEN timed_at > :since AND timed_at > posted_at AND held > 0 THEN 'changed'
                   WHEN taken < places AND begins_at <= :soon THEN 'risk'
                   WHEN taken < places THEN 'needed'
                   WHEN start_at >= :begins AND start_at < :ends THEN 'today'
                   ELSE 'covered' END AS section
               FROM counted
           ), folded AS (
               SELECT *, iif(section = 'needed' AND series IS NOT NULL AND row_number() OVER same > 1, 'later', section)
                             AS shown_in,
                      iif(section = 'needed' AND series IS NOT NULL, count(*) OVER (PARTITION BY section, series) - 1, 0)
                             AS turns
               FROM placed WINDOW same AS (PARTITION BY section, series ORDER BY begins_at, id)
           ), aged AS (
               SELECT id, shown_in AS section, area, posted_at, begins_at, turns,
                      iif(shown_in = 'needed', min(posted_at) OVER (PARTITION BY shown_in, area), 0) AS area_age
               FROM folded
           ), ordered AS (
               SELECT id, section, area, turns, count(*) OVER (PARTITION BY section) AS all_of_it,
                      row_number() OVER (PARTITION BY section ORDER BY area_age,
                          iif(section = 'needed', area, ''), iif(section = 'needed', posted_at, begins_at), id) AS nth
               FROM aged
           ), last AS (
               SELECT *, min(iif(nth > :shown, area, NULL)) OVER (PARTITION BY section) AS first_area,
                      max(iif(nth > :shown, area, NULL)) OVER (PARTITION BY section) AS last_area
               FROM ordered
           )
           SELECT * FROM last WHERE nth <= iif(section IN ('covered', 'later', 'stale'), 1, :shown) ORDER BY section, nth""",
        team=team,
        now=stored(day.now),
        since=stored(day.since),
        long_ago=stored(day.now - SAID_FOR),
        soon=stored(day.at + timedelta(days=1)),
        begins=stored(day.begins),
        ends=stored(day.ends),
        shown=shown,
    )
    found: dict[str, Section] = {}
    for row in rows:
        area = row["first_area"] if row["first_area"] == row["last_area"] else None
        before = found.get(row["section"], Section((), 0, "", {}))
        turns = before.turns | ({row["id"]: row["turns"]} if row["turns"] else {})
        found[row["section"]] = Section((*before.tasks, row["id"]), row["all_of_it"], area or "", turns)
    return found


async def starts_before(db: Reader, tasks: Iterable[int], since: datetime) -> dict[int, datetime]:
    """Return when tasks that have moved since a moment were to begin at that moment."""
    rows = await db.all(
        """SELECT task, json_extract(detail, '$.was') AS was FROM log
           WHERE task IN (SELECT value FROM json_each(:tasks)) AND verb = 'edited' AND at > :since
             AND json_extract(detail, '$.was') IS NOT NULL ORDER BY id DESC""",
        tasks=json.dumps(list(tasks)),
        since=stored(since),
    )
    return {row["task"]: read(row["was"]) for row in rows}


async def gave_back(db: Reader, tasks: Iterable[int], since: datetime) -> dict[int, list[int]]:
    """Return who gave a place on tasks back since a moment, and has not taken one again."""
    rows = await db.all(
        """SELECT DISTINCT task, coalesce(about, person) AS who FROM log
           WHERE task IN (SELECT value FROM json_each(:tasks)) AND verb = 'gave-back' AND at > :since
             AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.task = log.task
                             AND claim.person = coalesce(log.about, log.person)
                             AND claim.state IN ('waiting', 'offered', 'held', 'done'))""",
        tasks=json.dumps(list(tasks)),
        since=stored(since),
    )
    return _by_task([(row["task"], row["who"]) for row in rows])


async def called_off(db: Reader, team: int, since: datetime, until: datetime) -> list[tuple[int, int]]:
    """Return the tasks of a team that were called off between two moments, before they began, and by whom."""
    rows = await db.all(
        """SELECT id, ended_by FROM task
           WHERE team = :team AND state = 'cancelled' AND state <> 'open'
             AND ended_at > :since AND ended_at <= :until AND (start_at IS NULL OR start_at > ended_at)
           ORDER BY coalesce(start_at, end_at, ended_at), id""",
        team=team,
        since=stored(since),
        until=stored(until),
    )
    return [(row["id"], row["ended_by"]) for row in rows]


async def unreached(db: Reader, tasks: Iterable[int]) -> dict[int, list[int]]:
    """Return whom it has not reached yet that tasks were called off."""
    rows = await db.all(
        """SELECT DISTINCT task, person FROM outbox
           WHERE task IN (SELECT value FROM json_each(:tasks)) AND person IS NOT NULL
             AND message IN ('cancelled-told', 'cancelled-told-reason') AND state IN ('parked', 'dropped')""",
        tasks=json.dumps(list(tasks)),
    )
    return _by_task([(row["task"], row["person"]) for row in rows])


def _by_task(pairs: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for task, person in pairs:
        found[task].append(person)
    return found


@dataclass(frozen=True, slots=True)
class Late:
    """Something said late, or left out: about which task (None: the digest), to whom, when due, when sent (None: not)."""

    task: int | None
    person: int
    due: datetime
    sent: datetime | None


async def late(db: Reader, team: int, since: datetime, until: datetime) -> list[Late]:
    """Return what was said late to the people of a team between two moments, or left out then, in order."""
    rows = await db.all(
        """SELECT outbox.task, outbox.person, outbox.due_at, iif(outbox.state = 'sent', outbox.done_at, NULL) AS sent_at
           FROM outbox
           LEFT JOIN task ON task.id = outbox.task
           WHERE outbox.due_at IS NOT NULL AND outbox.done_at > outbox.due_at + 300
             AND outbox.done_at > :since AND outbox.done_at <= :until
             AND (outbox.state = 'sent' OR outbox.trouble = 'left out') AND outbox.person IS NOT NULL
             AND (task.team = :team OR outbox.message = 'digest' AND json_extract(facts, '$.team.team') = :team)
           ORDER BY outbox.due_at, outbox.id""",
        team=team,
        since=stored(since),
        until=stored(until),
    )
    return [Late(row["task"], row["person"], read(row["due_at"]), read(row["sent_at"])) for row in rows]


async def asked(db: Reader, tasks: Iterable[int]) -> dict[tuple[int, int], int]:
    """Return how often each person was asked how a task went, by (task, person)."""
    rows = await db.all(
        """SELECT task, person, count(*) AS times FROM outbox
           WHERE task IN (SELECT value FROM json_each(:tasks)) AND message LIKE 'how-was-it%' GROUP BY task, person""",
        tasks=json.dumps(list(tasks)),
    )
    return {(row["task"], row["person"]): row["times"] for row in rows}
