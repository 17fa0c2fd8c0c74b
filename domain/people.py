"""People and teams, and what a role allows."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from zoneinfo import ZoneInfo

from domain.language import Language


class Role(IntEnum):
    """A role held on a team, and so on every team below it. A higher one may do all a lower one may."""

    NONE = 0
    VOLUNTEER = 1
    LEAD = 2
    COORDINATOR = 3

    @property
    def word(self) -> str:
        """Return the role as it is typed and stored."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the bot knows. `language` is None until they chose one or their app named one."""

    id: int
    name: str
    language: Language | None = None


class Body(StrEnum):
    """What sort of team it is: neighbours who share a chat, an organisation that reports in, a household that takes turns."""

    TEAM = "team"
    ORGANISATION = "organisation"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True)
class Team:
    """People who share a chat. Times are told in `zone`, groups are spoken to in `language`.

    `public_name` is for readers who are not of the house: of a household it is a code. `contact` speaks for an
    organisation; an `archived` team is kept for its history only.
    """

    id: int
    name: str
    public_name: str
    zone: ZoneInfo
    language: Language
    parent: int | None = None
    body: Body = Body.TEAM
    contact: int | None = None
    archived: bool = False
