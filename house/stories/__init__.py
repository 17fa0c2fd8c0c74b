"""Stories: what published accounts of neighbourhood stations tell of, at their size, said in chat by invented people.

Each is a few scenes; what stands in one is said at about the same time.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from domain.language import Language
from house.stories import haircuts, projects, registering, rota, visits, wishes
from house.stories.cast import Scenes

BEGINS = datetime(2026, 9, 1, 9, 0)  # noqa: DTZ001 - on the room's own clock; a Tuesday

STORIES: Mapping[str, Callable[[Language], Scenes]] = {
    "S1": wishes.told,
    "S2": projects.told,
    "S3": haircuts.told,
    "S4": visits.told,
    "S5": rota.told,
    "S6": registering.told,
}
