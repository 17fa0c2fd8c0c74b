"""What stands beside an export: what was asked for, what came of it, and how it can be checked."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime

from domain.exports import VERSION, Wanted, team_name
from domain.people import Team
from domain.periods import ALL, Period

BESIDE = ".manifest.json"
"""What the name of a file is followed by in that of its manifest."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """How an export was made. `head` is that of the log at this moment; `sha256` is the file's, once it is there.

    What is too large for one file is in several `parts`, of which this is the `part`th.
    """

    wanted: Wanted
    team: Team
    period: Period
    made_at: datetime
    head: str
    rows: int = 0
    sha256: str = field(default="")
    part: int = 1
    parts: int = 1

    @property
    def team_name(self) -> str:
        """Return what the team is called for whom it is."""
        return team_name(self.team, self.wanted.profile)

    def facts(self) -> dict[str, object]:
        """Return it for a machine to read."""
        whole = self.period == ALL
        return {
            "what": self.wanted.what.value,
            "version": VERSION,
            "profile": self.wanted.profile.value,
            "format": self.wanted.format.value,
            "columns": [asdict(column) | {"type": column.type.value} for column in self.wanted.columns],
            "team": self.team.id,
            "team_name": self.team_name,
            "below": True,
            "first_day": None if whole else self.period.first.isoformat(),
            "last_day": None if whole else self.period.last.isoformat(),
            "zone": self.team.zone.key,
            "made_at": self.made_at.isoformat(),
            "rows": self.rows,
            "part": self.part,
            "parts": self.parts,
            "log_head": self.head,
            "sha256": self.sha256,
        }

    def text(self) -> str:
        """Return it as a file holds it."""
        return json.dumps(self.facts(), ensure_ascii=False, indent=2) + "\n"
