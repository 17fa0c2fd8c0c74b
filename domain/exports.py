"""What can be exported, for whom, and the columns of each: names that stay as they are."""

from dataclasses import dataclass, field
from enum import StrEnum

from domain.people import Team

VERSION = 3
"""Of the columns: it goes up when one of them changes its name or its meaning, comes or goes."""
HIDDEN_BELOW = 5
"""Counts under this one are not shown to everybody: somebody might be known by them."""


class What(StrEnum):
    """What is exported."""

    LOG = "log"
    TASKS = "tasks"
    CLAIMS = "claims"
    HOURS = "hours"
    PEOPLE = "people"
    WISHES = "wishes"
    PROJECTS = "projects"
    SERIES = "series"
    ROTAS = "rotas"
    RESIDENTS = "residents"
    TEAMS = "teams"


class Format(StrEnum):
    """The form of a file."""

    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    ICS = "ics"


class Profile(StrEnum):
    """For whom it is: with names; figures and numbers of people alone; and with small counts hidden."""

    INTERNAL = "internal"
    STREET = "street"
    PUBLIC = "public"


def team_name(team: Team, profile: Profile) -> str:
    """Return what a team is called for readers of a kind."""
    return team.name if profile is Profile.INTERNAL else team.public_name


class Type(StrEnum):
    """What stands in a column. Money is kept in minor units and written as an amount, a rule as `every Wed 09:30`."""

    TEXT = "text"
    NUMBER = "number"
    COUNT = "count"
    MOMENT = "moment"
    DATE = "date"
    MONEY = "money"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `named`: with names or free words in it, and so for internal use alone."""

    name: str
    type: Type = Type.TEXT
    named: bool = False


def _columns(line: str) -> tuple[Column, ...]:
    """Read `number:number title* …`: the name, its type, a star where it is named."""
    found = []
    for word in line.split():
        name, _, kind = word.rstrip("*").partition(":")
        found.append(Column(name, Type(kind or "text"), named=word.endswith("*")))
    return tuple(found)


COLUMNS: dict[What, tuple[Column, ...]] = {
    What.LOG: _columns(
        "number:number at:moment verb team task:number title* person* about* detail person_id:number "
        "about_id:number seal"
    ),
    What.TASKS: _columns(
        "task:number kind title* where* team state posted_at:moment posted_by* posted_by_id:number "
        "starts_at:moment ends_at:moment places:number taken:count waiting:count claimed_at:moment "
        "ended_at:moment people:count minutes:number served:count colour source budget:money spent:money "
        "recorded:number series:number due:number swapped:number"
    ),
    What.CLAIMS: _columns(
        "task:number kind title* team person* person_id:number state claimed_at:moment confirmed_at:moment "
        "minutes:number served:count spoken_by_id:number organisation proposed:number"
    ),
    What.HOURS: _columns(
        "closed_at:moment task:number kind title* team starts_at:moment person* person_id:number "
        "minutes:number served:count proposed:number organisation recorded:number"
    ),
    What.PEOPLE: _columns(
        "person* person_id:number teams role since_at:moment tasks:count minutes:number served:count "
        "last_at:moment skills* in_teams:number in_organisations:number"
    ),
    What.WISHES: _columns(
        "task:number title* colour source where* team collected_at:moment collected_by* "
        "collected_by_id:number claimed_at:moment people:count claimed_by* fulfilled_at:moment state "
        "minutes:number served:count"
    ),
    What.PROJECTS: _columns(
        "task:number title* where* team state posted_at:moment claimed_at:moment organisations:count "
        "claimed_by* budget:money spent:money fulfilled_at:moment minutes:number surveyed_at:moment "
        "photos_before:count photos_after:count "
        "reported_at:moment"
    ),
    What.SERIES: _columns(
        "series:number kind title* where* team state first_day:date last_day:date places:number turns:count "
        "kept:count missed:count next_at:moment repeats:rule due:count swapped:count"
    ),
    What.ROTAS: _columns(
        "series:number title* team repeats:rule person* person_id:number organisation since_at:moment kept:count "
        "minutes:number had:count ahead:count skipped:count owed:count last_turn:date away*"
    ),
    What.RESIDENTS: _columns(
        "resident team name* address* phone* notes* agreed_at:moment tasks:count last_at:moment agreed_to*"
    ),
    What.TEAMS: _columns(
        "team_id:number team household* body below_id:number below made_at:moment members:count contact* contact_id:number"
    ),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """An export that somebody asked for."""

    what: What
    format: Format = Format.XLSX
    profile: Profile = Profile.INTERNAL
    columns: tuple[Column, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Leave out what the profile does not show."""
        shown = [
            column for column in COLUMNS[self.what] if self.profile is Profile.INTERNAL or not column.named
        ]
        object.__setattr__(self, "columns", tuple(shown))

    @property
    def possible(self) -> bool:
        """Tell whether there is such a thing: residents are internal, and a calendar holds tasks."""
        if self.what is What.RESIDENTS and self.profile is not Profile.INTERNAL:
            return False
        return self.format is not Format.ICS or self.what is What.TASKS
