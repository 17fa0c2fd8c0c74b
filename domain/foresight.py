"""What will be said by itself: to whom, about what, and by which rule."""

from dataclasses import dataclass
from datetime import datetime

from domain.messages import Message

# What a message is, by how its id begins; the first that fits. Each has its words: `what-…` and `by-rule-…`.
FAMILIES = {
    "digest": "digest",
    "week": "week",
    "remind": "reminder",
    "how-was-it": "how",
    "unsettled": "unsettled",
    "overdue": "overdue",
    "still": "still",
    "lapsed": "lapsed",
    "lease": "lease",
    "place-offered": "offer",
    "offer": "offer",
    "drill": "upkeep",
    "log-head": "upkeep",
    "backup": "upkeep",
    "rota-yours": "rota",
    "series": "series",
    "could-you": "ask",
    "step-in": "ask",
    "short": "short",
    "no-answer": "no-answer",
}


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A message that will leave at a moment, or would have. `person` is None in a group's chat."""

    at: datetime
    chat: int
    person: int | None
    task: int | None
    team: int | None
    message: Message

    @property
    def family(self) -> str:
        """Return what sort of message it is."""
        return next(
            (name for begins, name in FAMILIES.items() if self.message.id.startswith(begins)), "other"
        )

    @property
    def about(self) -> tuple[int, int | None, str]:
        """Return what another one that takes its place has as well: a later reminder of the same task."""
        return self.chat, self.task, self.family
