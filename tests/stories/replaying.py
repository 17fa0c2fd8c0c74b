"""Playing a story, and what it must come to: in the figures, and counted again from the files."""

import csv
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from domain.exports import Format, Wanted, What
from domain.figures import Figure
from domain.language import Language
from domain.people import Team
from domain.periods import ALL
from house.practising import Options, Works, room
from house.stories import BEGINS, STORIES
from house.stories.telling import tell
from reports import exports, statistics
from storage import teams
from storage.store import Reader
from tests.talking import ZONE

Rows = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Replay:
    """What a story came to: its last answer, its figures, and the rows of the files."""

    answer: str
    figures: Mapping[Figure, int]
    files: Mapping[What, Rows]

    def adds_up(self, story: str) -> None:
        """Check the figures of a story, and that its files come to the same."""
        for figure, (expected, counted) in EXPECTED[story].items():
            assert self.figures[figure] == expected, figure
            assert counted(self.files) == expected, figure
            if figure is Figure.SPENT:
                assert f"{expected / 100:,.2f}" in self.answer
            else:
                assert f"{expected:,}" in self.answer, figure


async def replayed(story: str, language: Language, folder: Path) -> Replay:
    """Play a story in a room of its own."""
    said: list[str] = []
    options = Options(now=BEGINS, zone=ZONE, language=language, fresh=True)
    async with room(options, said.append) as played:
        await tell(played, STORIES[story](language), said)
        works = played.works
        assert isinstance(works, Works)
        now = played.clock.now() + timedelta(seconds=1)
        async with works._store.read() as db:
            team = (await teams.every(db))[1]
            told = await statistics.told(db, team, ALL, now)
            files: dict[What, Rows] = {
                what: await _rows(db, Wanted(what, Format.CSV), team, folder, now)
                for what in What
                if what is not What.LOG
            }
            broken = await db.value("SELECT count(*) FROM inbox WHERE outcome NOT IN ('answered', 'noted')")
    assert not broken
    return Replay(said[-1], {one.figure: statistics.plain(one.value) for one in told}, files)


async def _rows(db: Reader, wanted: Wanted, team: Team, folder: Path, now: datetime) -> Rows:
    file = folder / wanted.what.value
    await exports.write(db, wanted, team, ALL, Language.ENGLISH, now, file)
    return list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))


Counted = Callable[[Mapping[What, Rows]], int]


def _closed(kind: str) -> Counted:
    def counted(files: Mapping[What, Rows]) -> int:
        return sum(row["kind"] == kind and row["state"] == "closed" for row in files[What.TASKS])

    return counted


def _sum(what: What, column: str) -> Counted:
    return lambda files: sum(int(row[column] or 0) for row in files[what])


def _served(files: Mapping[What, Rows]) -> int:
    return sum(int(row["served"] or 0) for row in files[What.TASKS] if row["kind"] == "service")


def _wishers(files: Mapping[What, Rows]) -> int:
    claims = files[What.CLAIMS]
    return len(
        {row["person_id"] for row in claims if row["kind"] == "wish" and row["state"] in ("held", "done")}
    )


def _organisations(files: Mapping[What, Rows]) -> int:
    return len(Counter(row["claimed_by"] for row in files[What.PROJECTS]))


def _both(column: str) -> Counted:
    """Count turns by their series, and again by the tasks that they are."""

    def counted(files: Mapping[What, Rows]) -> int:
        by_series, by_task = (_sum(what, column)(files) for what in (What.SERIES, What.TASKS))
        assert by_series == by_task
        return by_series

    return counted


def _share(which: Callable[[list[int]], int]) -> Counted:
    return lambda files: which([int(row["kept"]) for row in files[What.ROTAS]])


def _bodies(body: str) -> Counted:
    return lambda files: sum(row["body"] == body for row in files[What.TEAMS])


def _people(column: str) -> Counted:
    return lambda files: sum(int(row[column]) > 0 for row in files[What.PEOPLE])


EXPECTED: Mapping[str, Mapping[Figure, tuple[int, Counted]]] = {
    "S1": {
        Figure.WISHES: (271, lambda files: len(files[What.WISHES])),
        Figure.WISHES_CLAIMED: (
            271,
            lambda files: sum(bool(row["claimed_at"]) for row in files[What.WISHES]),
        ),
        Figure.WISHES_FULFILLED: (
            268,
            lambda files: sum(bool(row["fulfilled_at"]) for row in files[What.WISHES]),
        ),
        Figure.WISHES_PEOPLE: (447, _wishers),
    },
    "S2": {
        Figure.PROJECTS: (25, _closed("project")),
        Figure.ORGANISATIONS: (19, _organisations),
        Figure.SPENT: (
            97_150_60,
            lambda files: int(100 * sum(Decimal(row["spent"]) for row in files[What.PROJECTS])),
        ),
    },
    "S3": {
        Figure.SERVICES: (48, _closed("service")),
        Figure.SESSIONS: (12, _sum(What.SERIES, "kept")),
        Figure.HOME_SERVICES: (36, _sum(What.RESIDENTS, "tasks")),
        Figure.SERVICES_SERVED: (324, _served),
    },
    "S4": {
        Figure.VISITS: (600, _closed("visit")),
        Figure.VISITED: (50, lambda files: sum(bool(row["last_at"]) for row in files[What.RESIDENTS])),
    },
    "S5": {
        Figure.TURNS_DUE: (26, _both("due")),
        Figure.TURNS_KEPT: (24, _sum(What.SERIES, "kept")),
        Figure.TURNS_MISSED: (2, _sum(What.SERIES, "missed")),
        Figure.TURNS_SWAPPED: (4, _both("swapped")),
        Figure.SHARE_LEAST: (1, _share(min)),
        Figure.SHARE_MOST: (3, _share(max)),
    },
    "S6": {
        Figure.TEAMS: (48, _bodies("team")),
        Figure.STATIONS: (21, _bodies("station")),
        Figure.VOLUNTEERS: (1_000, _people("in_teams")),
        Figure.MEMBERS: (3_463, _people("in_organisations")),
    },
}
"""What each story must come to; and how it is counted again from the files."""
