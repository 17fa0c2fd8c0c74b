"""Whom the bot asked whether they could do a task, and what they said."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.answers import Unanswered
from domain.asks import Asked, Candidate
from domain.people import Role
from domain.tasks import Task
from storage.moments import read, stored
from storage.store import Reader, Tx

RECENT = timedelta(weeks=4)
WEEK = timedelta(weeks=1)
USUALLY = timedelta(hours=1)
_LAST = """ask.edition = (SELECT max(later.edition) FROM ask AS later
                          WHERE later.task = ask.task AND later.person = ask.person)"""


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


async def of_task(db: Reader, task: int) -> Asked:
    """Return what came of asking about a task."""
    return (await of_each(db, [task])).get(task, Asked(0, 0, 0))


async def people_of(db: Reader, task: Task) -> set[int]:
    """Return who was asked about a task as it stands, or said unasked that they would not."""
    rows = await db.all(
        "SELECT person FROM ask WHERE task = :task AND edition = :edition", task=task.id, edition=task.edition
    )
    return {row["person"] for row in rows}


async def add(tx: Tx, task: Task, person: int, by: int | None, now: datetime) -> None:
    """Keep that a person is asked, on somebody's word or (None) by itself; an answer from before is gone."""
    await tx.run(
        """INSERT INTO ask (task, edition, person, at, asked_by) VALUES (:task, :edition, :person, :now, :by)
           ON CONFLICT (task, person, edition)
           DO UPDATE SET at = excluded.at, asked_by = excluded.asked_by, answer = NULL""",
        task=task.id,
        edition=task.edition,
        person=person,
        now=stored(now),
        by=by,
    )


async def say_no(tx: Tx, task: Task, person: int, now: datetime) -> None:
    """Keep that a person does not want to be asked about a task as it stands."""
    await tx.run(
        """INSERT INTO ask (task, edition, person, at, answer) VALUES (:task, :edition, :person, :now, 'no')
           ON CONFLICT (task, person, edition) DO UPDATE SET answer = 'no'""",
        task=task.id,
        edition=task.edition,
        person=person,
        now=stored(now),
    )


@dataclass(frozen=True, slots=True)
class Answered:
    """An ask that has its answer now. `asked_by`: on whose word they were asked, None: by itself."""

    asked_by: int | None


async def answer(tx: Tx, task: Task, person: int, said: str) -> Answered | None:
    """Keep what a person answered ('yes', 'no'); None: nobody asked them, or they have answered so before.

    It answers what they were asked last, even if the task has changed since.
    """
    rows = await tx.all(
        "UPDATE ask SET answer = :said WHERE task = :task AND person = :person AND answer IS NOT :said AND "
        + _LAST
        + " RETURNING asked_by",
        said=said,
        task=task.id,
        person=person,
    )
    return Answered(rows[0]["asked_by"]) if rows else None


async def candidates(db: Reader, task: Task, now: datetime) -> list[Candidate]:
    """Return who could be asked: volunteers of the team who took a place before and can be written to.

    Who posted it, is on it, gave their place on it back, or was asked about it as it stands is not among them.
    """
    start = task.when.start
    rows = await db.all(
        """SELECT member.person,
               max(theirs.kind = :kind) AS same_kind,
               count(*) FILTER (WHERE claim.since_at >= :recent) AS recent,
               (SELECT count(*) FROM ask WHERE ask.person = member.person AND ask.at >= :week) AS asked,
               max(theirs.id <> :task AND theirs.state = 'open' AND theirs.shape = 'fixed'
                   AND theirs.start_at < :until
                   AND coalesce(theirs.over_at, theirs.start_at + :usually) > :start) AS is_busy
           FROM member
           JOIN claim ON claim.person = member.person
               AND claim.state IN ('waiting', 'offered', 'held', 'done') AND claim.state IN ('held', 'done')
           JOIN task AS theirs ON theirs.id = claim.task
           WHERE member.team = :team AND member.role = :volunteer AND member.person <> :poster
             AND EXISTS (SELECT 1 FROM chat WHERE chat.person = member.person AND chat.is_open = 1)
             AND NOT EXISTS (SELECT 1 FROM claim AS own WHERE own.task = :task AND own.person = member.person
                 AND own.state IN ('waiting', 'offered', 'held', 'done', 'released', 'excused'))
             AND NOT EXISTS (SELECT 1 FROM ask WHERE ask.task = :task AND ask.person = member.person
                 AND ask.edition = :edition)
           GROUP BY member.person""",
        task=task.id,
        edition=task.edition,
        kind=task.kind.value,
        team=task.team,
        volunteer=int(Role.VOLUNTEER),
        poster=task.posted_by,
        recent=stored(now - RECENT),
        week=stored(now - WEEK),
        usually=int(USUALLY.total_seconds()),
        start=stored(start),
        until=stored((task.when.end or start + USUALLY) if start else None),
    )
    return [
        Candidate(row["person"], bool(row["same_kind"]), row["recent"], row["asked"], bool(row["is_busy"]))
        for row in rows
    ]


async def unanswered(db: Reader, after: datetime, until: datetime) -> list[Unanswered]:
    """Return who was given a place on what begins between two moments, and has not said whether they come.

    A change of the task answers nothing: whoever was silent before is silent still.
    """
    rows = await db.all(
        """SELECT task.id, task.team, task.kind, ask.person, ask.at, task.start_at FROM task
           JOIN ask ON ask.task = task.id AND ask.answer IS NULL AND """
        + _LAST
        + """
           JOIN claim ON claim.task = task.id AND claim.person = ask.person AND claim.state = 'held'
                AND claim.confirmed_at IS NULL
           WHERE task.state = 'open' AND task.shape = 'fixed' AND task.start_at > :after AND task.start_at <= :until
             AND ask.asked_by IS NOT NULL
           ORDER BY task.start_at, ask.id""",
        after=stored(after),
        until=stored(until),
    )
    return [
        Unanswered(row["id"], row["team"], row["kind"], row["person"], read(row["at"]), read(row["start_at"]))
        for row in rows
    ]


async def pending(db: Reader, task: Task) -> dict[int, datetime]:
    """Return who was asked about a task on somebody's word, and has not answered; and when."""
    rows = await db.all(
        "SELECT person, at FROM ask WHERE task = :task AND answer IS NULL AND asked_by IS NOT NULL AND "
        + _LAST,
        task=task.id,
    )
    return {row["person"]: read(row["at"]) for row in rows}
