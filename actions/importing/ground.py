"""What rows are read against: the teams somebody may import for, the people in them, and how times are read."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from domain.imports import Step
from domain.messages import Refusal
from domain.people import Role, Team
from domain.recurrence import Recurrence
from domain.when import When
from storage import changes, people, tree
from storage.store import Reader, Tx


class Times(Protocol):
    """Reads times in words, as people say them."""

    def day(self, text: str) -> date | None:
        """Read a day that has been; None if it is none."""

    def moment(self, text: str) -> datetime | None:
        """Read a day and an hour that have been; None if they are none."""

    def minutes(self, text: str) -> int | None:
        """Read a time that was given; None if it is none."""

    def when(self, text: str) -> When | None:
        """Read a time; None if it is none."""

    def rule(self, text: str) -> Recurrence | None:
        """Read how something repeats; None if it does not."""


Undo = Callable[[Tx, int, int, datetime], Awaitable[object]]
"""Takes back a change of a person's by its number."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Who imports, for which teams. `home` is meant where a row names no team; without `times` none is read."""

    by: int
    home: Team
    teams: dict[int, Team]
    people: dict[str, list[int]]
    times: Times | None
    now: datetime

    def team_named(self, name: str) -> list[int]:
        """Return the teams of a name among those that may be imported for."""
        return [team.id for team in self.teams.values() if team.name.casefold() == name.casefold()]


async def ground(db: Reader, by: int, home: Team, times: Times | None, now: datetime) -> Ground:
    """Return what a person's rows are read against, by the roles they hold now."""
    teams = {team.id: team for team in await tree.in_reach(db, by, Role.COORDINATOR) if not team.archived}
    named = defaultdict[str, list[int]](list)
    for number, name in await people.names(db, teams):
        named[name.casefold()].append(number)
    return Ground(by, home, teams, named, times, now)


class ByChange:
    """What is kept row by row as if somebody had said so: the change that each row made can be taken back."""

    _ground: Ground

    async def stays(self, db: Reader, bunch: Sequence[Step], _number: int) -> None:
        """Make sure that nobody has built on what came of some rows. Raises Refusal."""
        if await changes.built_on(db, [step.target or 0 for step in bunch]):
            raise Refusal("import-built-on")

    async def put_back(self, tx: Tx, bunch: Sequence[Step], undo: Undo) -> None:
        """Take back what came of some rows."""
        for step in bunch:
            await undo(tx, self._ground.by, step.target or 0, self._ground.now)
