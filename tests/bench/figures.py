"""Figures, and the table that they make."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured. `mark` is what is to be reached (None: only shown); `good` is on its which side."""

    what: str
    value: float
    unit: str = ""
    mark: float | None = None
    good: Literal["below", "above"] = "below"
    digits: int = 2

    @property
    def ok(self) -> bool:
        """Tell whether the mark is reached."""
        if self.mark is None:
            return True
        return self.value <= self.mark if self.good == "below" else self.value >= self.mark

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Return the row of the table: what, reached, to reach, ok or not."""
        reached = f"{self.value:,.{self.digits}f} {self.unit}".rstrip()
        if self.mark is None:
            return self.what, reached, "", ""
        sign = "≤" if self.good == "below" else "≥"
        return (
            self.what,
            reached,
            f"{sign} {self.mark:,g} {self.unit}".rstrip(),
            "ok" if self.ok else "NOT OK",
        )


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as lines of aligned columns."""
    rows = [("", "reached", "to reach", ""), *(figure.cells for figure in figures)]
    what, reached, to_reach, _ = (max(map(len, column)) for column in zip(*rows, strict=True))
    return "\n".join(
        f"{row[0]:<{what}}  {row[1]:>{reached}}  {row[2]:<{to_reach}}  {row[3]}".rstrip() for row in rows
    )


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value below which this share of all lie."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
