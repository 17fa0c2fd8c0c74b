"""The figures of a team and a period, each counted as storage/measures.py has it, all of the same rows in one pass."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.figures import By, Counted, Figure, share_of
from storage.measures import MEASURES, ROWS, SPREADS
from storage.moments import stored
from storage.store import Reader
from storage.teams import BELOW


@dataclass(frozen=True, slots=True)
class Scope:
    """What is counted: from `start` until before `end`, for a team, and all below it if `deep`."""

    team: int
    start: datetime
    end: datetime
    deep: bool = True

    @property
    def values(self) -> dict[str, Any]:
        """Return what the queries are asked with."""
        return {
            "team": self.team,
            "deep": int(self.deep),
            "start": stored(self.start),
            "end": stored(self.end),
        }


def _of(rows: str) -> str:
    # With a limit the rows are made one by one, and no column of theirs is reckoned once for each figure.
    return f"FROM (SELECT * FROM ({ROWS[rows]}) LIMIT -1)"


async def count(db: Reader, scope: Scope, *wanted: Figure) -> dict[Figure, int]:
    """Return these figures; one that there is nothing to tell of, a time nobody waited, is left out."""
    found = await _spreads(db, scope, wanted)
    for rows, figures in _by_rows(wanted).items():
        asked = ", ".join(f'{MEASURES[figure].sql} AS "{figure}"' for figure in figures)
        row = await db.one(f"{BELOW} SELECT {asked} {_of(rows)}", **scope.values)
        found |= {figure: round(row[figure]) for figure in figures if row and row[figure] is not None}
    return found


def _by_rows(wanted: tuple[Figure, ...]) -> dict[str, list[Figure]]:
    """Return the figures by the rows that they are counted of."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in wanted:
        if figure in MEASURES:
            found[MEASURES[figure].rows].append(figure)
    return found


async def _spreads(db: Reader, scope: Scope, wanted: tuple[Figure, ...]) -> dict[Figure, int]:
    asked: dict[str, list[tuple[int, int]]] = {}
    found = {}
    for figure in wanted:
        if figure not in SPREADS:
            continue
        spread = SPREADS[figure]
        question = f"""
            {BELOW} SELECT ({spread.seconds}) / 60 AS minutes, count(*) AS often {_of(spread.rows)}
            WHERE {spread.where} GROUP BY minutes"""
        if question not in asked:
            rows = await db.all(question, **scope.values)
            asked[question] = [(row["minutes"], row["often"]) for row in rows]
        value = share_of(asked[question], spread.percent)
        if value is not None:
            found[figure] = value
    return found


async def each(db: Reader, scope: Scope, by: By, *wanted: Figure) -> dict[str, Counted]:
    """Return these figures told apart: by kind, district or channel; what has none stands under ""."""
    found: dict[str, dict[Figure, int]] = defaultdict(dict)
    for rows, figures in _by_rows(wanted).items():
        asked = ", ".join(f'{MEASURES[figure].sql} AS "{figure}"' for figure in figures)
        for row in await db.all(
            f"""{BELOW} SELECT coalesce("{by}", '') AS part, {asked} {_of(rows)} GROUP BY part""",
            **scope.values,
        ):
            found[row["part"]] |= {figure: round(row[figure]) for figure in figures if row[figure]}
    return {part: counted for part, counted in found.items() if counted}


async def traced(db: Reader, scope: Scope, figure: Figure, most: int) -> tuple[list[int], int]:
    """Return the first tasks that a figure is made of, and how many these are in all; none where it is not of tasks."""
    measure = MEASURES.get(figure)
    if measure is None or not measure.is_traceable:
        return [], 0
    made_of = f"FROM (SELECT DISTINCT task FROM ({ROWS[measure.rows]}) WHERE {measure.where})"
    rows = await db.all(
        f"{BELOW} SELECT task, count(*) OVER () AS whole {made_of} ORDER BY task LIMIT :most",
        most=most,
        **scope.values,
    )
    return [row["task"] for row in rows], rows[0]["whole"] if rows else 0
