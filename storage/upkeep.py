"""When the bot last looked after itself, by kind ("backup", "drill"), and when it last could not."""

from dataclasses import dataclass
from datetime import datetime

from storage.moments import read, stored
from storage.store import Reader, Tx


@dataclass(frozen=True, slots=True)
class Upkeep:
    """The last time that it went well, and the last time that it did not; None: never."""

    well: datetime | None
    ill: datetime | None

    @property
    def is_well(self) -> bool:
        """Tell whether it went well last time."""
        return self.well is not None and (self.ill is None or self.ill <= self.well)


async def last(db: Reader, what: str) -> Upkeep:
    """Return when something was done last."""
    rows = await db.all(
        "SELECT name, value FROM meta WHERE name IN (:what || '-well', :what || '-ill')", what=what
    )
    at = {row["name"].removeprefix(f"{what}-"): read(int(row["value"])) for row in rows}
    return Upkeep(at.get("well"), at.get("ill"))


async def happened(tx: Tx, what: str, now: datetime, *, well: bool) -> None:
    """Keep that something was done now, or could not be."""
    await tx.run(
        "INSERT OR REPLACE INTO meta (name, value) VALUES (:name, :now)",
        name=f"{what}-{'well' if well else 'ill'}",
        now=str(stored(now)),
    )
