"""What each figure is: of which rows, and what is counted of them. Said once, it means the same wherever it is told."""

from dataclasses import dataclass

from domain.figures import Figure
from domain.kinds import TRAITS

_EACH_SERVES = ", ".join(f"'{kind.value}'" for kind, traits in TRAITS.items() if traits.each_serves_their_own)
TAKEN = "('held', 'done', 'missed', 'excused')"
"""Places that somebody took and did not give back."""
SERVED = f"""
    (SELECT CASE WHEN task.kind IN ({_EACH_SERVES}) THEN sum(served) ELSE max(served) END
     FROM claim WHERE claim.task = task.id AND claim.state = 'done')
"""
"""How many people a task served.

Two who cut one person's hair each report one, and one was served; two who staff a desk each serve their
own. The kind says which of the two it is.
"""

_OURS = "task.team IN (SELECT id FROM below)"
_POSTED = f"{_OURS} AND task.posted_at >= :start AND task.posted_at < :end"
_ENDED = f"{_OURS} AND task.state <> 'open' AND task.ended_at >= :start AND task.ended_at < :end"
NOT_DUE = "(task.state = 'cancelled' AND task.ended_at < task.start_at)"
"""A turn called off before it began was not due."""
SWAPPED = """
    (EXISTS (SELECT 1 FROM swap WHERE swap.state = 'agreed' AND swap.gives = task.id)
     OR EXISTS (SELECT 1 FROM swap WHERE swap.state = 'agreed' AND swap.takes = task.id))
"""
_TASK = 'task.id AS task, task.kind, task.source, task."where", task.state, task.recorded'

ROWS = {
    "posted": f"""
        SELECT {_TASK}, task.posted_at,
               (SELECT min(since_at) FROM claim WHERE claim.task = task.id AND claim.state IN {TAKEN}) AS taken_at
        FROM task WHERE {_POSTED}""",
    "claimed": f"""
        SELECT {_TASK} FROM claim JOIN task ON task.id = claim.task
        WHERE {_OURS} AND claim.state IN {TAKEN} AND claim.since_at >= :start AND claim.since_at < :end""",
    "ended": f"""
        SELECT {_TASK}, task.series, task.budget, task.spent, task.posted_at, task.ended_at, {SERVED} AS served,
               EXISTS (SELECT 1 FROM task_resident WHERE task_resident.task = task.id) AS at_home
        FROM task WHERE {_ENDED}""",
    # A task's hours count in the period that closed it; what was told afterwards ended on the day it was done.
    "reported": f"""
        SELECT {_TASK}, claim.person, claim.organisation, claim.minutes, claim.served, task.ended_at
        FROM task JOIN claim ON claim.task = task.id AND claim.state = 'done'
        WHERE {_ENDED} AND task.state = 'closed'""",
    "open": f"""
        SELECT {_TASK} FROM task WHERE {_OURS} AND task.state = 'open' AND task.posted_at < :end
        UNION ALL
        SELECT {_TASK} FROM task
        WHERE {_OURS} AND task.state <> 'open' AND task.ended_at >= :end AND task.posted_at < :end""",
    "givers": f"""
        SELECT sum(own) OVER (ORDER BY own DESC, person) - own AS before, sum(own) OVER () AS whole FROM (
            SELECT claim.person, sum(claim.minutes) AS own
            FROM task JOIN claim ON claim.task = task.id AND claim.state = 'done'
            WHERE {_ENDED} AND task.state = 'closed' GROUP BY claim.person HAVING sum(claim.minutes) > 0
        )""",
    "wishers": f"""
        SELECT {_TASK}, claim.person
        FROM task JOIN claim ON claim.task = task.id AND claim.state IN ('held', 'done')
        WHERE {_POSTED} AND task.kind = 'wish'""",
    "visited": f"""
        SELECT {_TASK}, task_resident.resident FROM task JOIN task_resident ON task_resident.task = task.id
        WHERE {_ENDED} AND task.state = 'closed' AND task.kind = 'visit'""",
    "turns": f"""
        SELECT {_TASK}, {SWAPPED} AS swapped FROM task
        WHERE {_OURS} AND task.kind = 'duty' AND task.start_at >= :start AND task.start_at < :end
          AND NOT {NOT_DUE}""",
    "shares": f"""
        SELECT rota_member.person, count(task.id) AS turns
        FROM rota_member JOIN series ON series.id = rota_member.series
        LEFT JOIN claim ON claim.person = rota_member.person AND claim.state = 'done'
        LEFT JOIN task ON task.id = claim.task AND task.series = series.id AND task.state = 'closed'
             AND {_OURS} AND task.start_at >= :start AND task.start_at < :end
        WHERE series.team IN (SELECT id FROM below) AND rota_member.since_at < :end
        GROUP BY rota_member.series, rota_member.person""",
    "teams": """
        SELECT team.id AS team, team.body, team.id <> :team AND EXISTS (
                   SELECT 1 FROM team AS under WHERE under.parent = team.id AND under.kind = 'team'
                   AND under.made_at < :end AND (under.archived_at IS NULL OR under.archived_at >= :end)
               ) AS is_station,
               team.id = :team AND EXISTS (SELECT 1 FROM team AS under WHERE under.parent = team.id) AS is_whole
        FROM team WHERE team.id IN (SELECT id FROM below) AND team.made_at < :end
          AND (team.archived_at IS NULL OR team.archived_at >= :end)""",
    "members": """
        SELECT member.person, team.body FROM member JOIN team ON team.id = member.team
        WHERE member.team IN (SELECT id FROM below) AND member.since_at < :end""",
}
"""Of what is counted; those with a `task` can be traced to it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted: of `rows`, of those of them `where`, `what`; `none`: what it is where there are none."""

    rows: str
    what: str = "count(*)"
    where: str = "true"
    none: str = "NULL"

    @property
    def sql(self) -> str:
        """Return what is asked of the rows."""
        return f"coalesce({self.what} FILTER (WHERE {self.where}), {self.none})"

    @property
    def is_traceable(self) -> bool:
        """Tell whether it is made of tasks."""
        return " AS task" in ROWS[self.rows]


def _sum(rows: str, column: str, where: str = "true") -> Measure:
    """Return a sum, of whole numbers alone: minutes, people, minor units."""
    return Measure(rows, f"sum({column})", where, none="0")


_CLOSED = "state = 'closed'"

MEASURES = {
    Figure.NEW: Measure("posted"),
    Figure.CLAIM_RATE: Measure("posted", "avg(100 * (taken_at IS NOT NULL))"),
    Figure.TO_CLAIM: Measure("posted", "avg((taken_at - posted_at) / 60.0)", "NOT recorded"),
    Figure.WISHES: Measure("posted", where="kind = 'wish'"),
    Figure.WISHES_CLAIMED: Measure("posted", where="kind = 'wish' AND taken_at IS NOT NULL"),
    Figure.WISHES_FULFILLED: Measure("posted", where=f"kind = 'wish' AND {_CLOSED}"),
    Figure.WISHES_PEOPLE: Measure("wishers", "count(DISTINCT person)"),
    Figure.CLAIMED: Measure("claimed", "count(DISTINCT task)"),
    Figure.CLOSED: Measure("ended", where=_CLOSED),
    Figure.CANCELLED: Measure("ended", where="state = 'cancelled'"),
    Figure.SERVED: _sum("ended", "served", _CLOSED),
    Figure.PROJECTS: Measure("ended", where=f"{_CLOSED} AND kind = 'project'"),
    Figure.BUDGET: _sum("ended", "budget", f"{_CLOSED} AND kind = 'project'"),
    Figure.SPENT: _sum("ended", "spent", f"{_CLOSED} AND kind = 'project'"),
    Figure.SERVICES: Measure("ended", where=f"{_CLOSED} AND kind = 'service'"),
    Figure.SESSIONS: Measure(
        "ended", where=f"{_CLOSED} AND kind = 'service' AND series IS NOT NULL AND NOT at_home"
    ),
    Figure.HOME_SERVICES: Measure("ended", where=f"{_CLOSED} AND kind = 'service' AND at_home"),
    Figure.SERVICES_SERVED: _sum("ended", "served", f"{_CLOSED} AND kind = 'service'"),
    Figure.VISITS: Measure("ended", where=f"{_CLOSED} AND kind = 'visit'"),
    Figure.VISITED: Measure("visited", "count(DISTINCT resident)"),
    Figure.PEOPLE: Measure("reported", "count(DISTINCT person)"),
    Figure.HOURS: _sum("reported", "minutes"),
    Figure.ORGANISATIONS: Measure(
        "reported", "count(DISTINCT coalesce(-organisation, person))", "kind = 'project'"
    ),
    Figure.OPEN: Measure("open"),
    Figure.HALF_OF_THE_HOURS: Measure("givers", where="before * 2 < whole"),
    Figure.TURNS_DUE: Measure("turns"),
    Figure.TURNS_KEPT: Measure("turns", where=_CLOSED),
    Figure.TURNS_MISSED: Measure("turns", where="state = 'cancelled'"),
    Figure.TURNS_SWAPPED: Measure("turns", where="swapped"),
    Figure.SHARE_LEAST: Measure("shares", "min(turns)"),
    Figure.SHARE_MOST: Measure("shares", "max(turns)"),
    Figure.TEAMS: Measure("teams", where="body = 'team' AND NOT is_station AND NOT is_whole"),
    Figure.STATIONS: Measure("teams", where="body = 'team' AND is_station"),
    Figure.REGISTERED: Measure("teams", where="body = 'organisation'"),
    Figure.VOLUNTEERS: Measure("members", "count(DISTINCT person)", "body = 'team'"),
    Figure.MEMBERS: Measure("members", "count(DISTINCT person)", "body = 'organisation'"),
}
"""Each figure but those of a spread."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Where in a spread of minutes a figure lies: so many of a hundred are not above it."""

    rows: str
    seconds: str
    where: str
    percent: int


# What was told afterwards waited for nobody.
_TO_CLAIM = ("posted", "taken_at - posted_at", "taken_at IS NOT NULL AND NOT recorded")
_TO_DONE = ("ended", "ended_at - posted_at", f"{_CLOSED} AND NOT recorded")

SPREADS = {
    Figure.TO_CLAIM_HALF: Spread(*_TO_CLAIM, 50),
    Figure.TO_CLAIM_MOST: Spread(*_TO_CLAIM, 90),
    Figure.TO_DONE_HALF: Spread(*_TO_DONE, 50),
    Figure.TO_DONE_MOST: Spread(*_TO_DONE, 90),
}
