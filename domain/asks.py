"""Who is asked whether they could do a task, and what came of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """How many were asked about a task as it stands, how many of them said no, and how many nothing yet."""

    asked: int
    no: int
    silent: int
