"""What a kind of reader may see of the figures: all; no districts; or no small count either, nor what would tell it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.exports import HIDDEN_BELOW, Profile
from domain.figures import MINUTES, RATES, Breakdown, By, Figure, withheld
from reports.statistics import Part, Told

HIDDEN, HIDDEN_TOO = f"<{HIDDEN_BELOW}", "*"
RESTS_ON = {
    Figure.HOURS: (Figure.PEOPLE,),
    Figure.CLAIM_RATE: (Figure.NEW, Figure.CLAIMED),
    Figure.TO_CLAIM_HALF: (Figure.NEW,),
    Figure.TO_CLAIM_MOST: (Figure.NEW,),
    Figure.TO_DONE_HALF: (Figure.CLOSED,),
    Figure.TO_DONE_MOST: (Figure.CLOSED,),
    Figure.TURNS_KEPT: (Figure.TURNS_MISSED,),
    Figure.TURNS_MISSED: (Figure.TURNS_KEPT,),
}
"""What would tell as much as the counts that it rests on, or is the rest of, where one of those is hidden."""


@dataclass(frozen=True, slots=True)
class Discretion:
    """Decides what is hidden from readers of a kind; `every`: all figures, for those that rest on others."""

    profile: Profile
    every: Mapping[Figure, Told]

    def instead(self, one: Told, *, now: bool) -> str | None:
        """Return what stands in place of a figure of the period, or of the one before; None: it may be told."""
        if self.profile is not Profile.PUBLIC:
            return None
        if one.figure not in MINUTES | RATES and _is_small(one, now=now):
            return HIDDEN
        others = (self.every[figure] for figure in RESTS_ON.get(one.figure, ()) if figure in self.every)
        return HIDDEN_TOO if any(_is_small(other, now=now) for other in others) else None

    def shows(self, breakdown: Breakdown) -> bool:
        """Tell whether a breakdown is for these readers: districts are in people's own words."""
        return breakdown.by is not By.WHERE or self.profile is Profile.INTERNAL

    def small(self, breakdown: Breakdown, parts: Sequence[Part]) -> set[str]:
        """Return the parts of which something is too small to be told, or would tell what is."""
        if self.profile is not Profile.PUBLIC:
            return set()
        counts = [one for one in breakdown.figures if one not in MINUTES]
        return set().union(
            *(withheld({part.name: part.counted.get(one, 0) for part in parts}) for one in counts)
        )

    def instead_in(self, part: Part, figure: Figure, small: set[str]) -> str | None:
        """Return what stands in place of a part's figure; None: it may be told."""
        count = part.counted.get(figure, 0)
        if part.name not in small or not count:
            return None
        return HIDDEN if count < HIDDEN_BELOW and figure not in MINUTES else HIDDEN_TOO


def _is_small(one: Told, *, now: bool) -> bool:
    count = one.value if now else one.before
    return isinstance(count, int) and 0 < count < HIDDEN_BELOW
