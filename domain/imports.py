"""What can be imported: the columns of each, and what is to become of a row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any

from domain.exports import What

STANDS = timedelta(hours=1)
"""How long the rows of a preview are kept."""


class Becomes(StrEnum):
    """What is to become of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DOUBLE = "double"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said about a row, or about one of its columns: the id of a message and its facts."""

    id: str
    column: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


class Unreadable(Exception):
    """A cell that can't be taken as it is. Its remark says what to write instead."""

    def __init__(self, id: str, /, **facts: str | int) -> None:  # noqa: A002 - as in domain/messages.py
        super().__init__(id)
        self.id = id
        self.facts: Mapping[str, Any] = facts


@dataclass(frozen=True, slots=True)
class Step:
    """What is to become of a row. `after` holds all that a new thing is, or what changes; `before`, what that was.

    `target` is the thing by its number, once it has one.
    """

    row: int
    becomes: Becomes
    target: int | None = None
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


COLUMNS: dict[What, tuple[str, ...]] = {
    What.RESIDENTS: ("resident", "team", "name", "address", "phone", "notes", "agreed_at", "agreed_to"),
    What.PEOPLE: ("person", "person_id", "teams", "role", "skills"),
    What.HOURS: (
        "closed_at",
        "task",
        "kind",
        "title",
        "team",
        "starts_at",
        "person",
        "person_id",
        "minutes",
        "served",
    ),
    What.TASKS: (
        "task",
        "kind",
        "title",
        "where",
        "team",
        "starts_at",
        "ends_at",
        "places",
        "colour",
        "source",
        "budget",
    ),
    What.SERIES: ("series", "kind", "title", "where", "team", "repeats", "first_day", "last_day", "places"),
}
"""The columns that are read, those of the exports; others of an export are left alone."""

NEEDED: dict[What, tuple[str, ...]] = {
    What.RESIDENTS: ("name",),
    What.PEOPLE: ("person", "role"),
    What.HOURS: ("title", "person", "minutes"),
    What.TASKS: ("title", "starts_at"),
    What.SERIES: ("title", "repeats"),
}
"""The columns without which a file is not taken for one of these."""

KEY = ("name", "person", "title")
"""Where the example of a template says that it is one."""
