"""Several commands in one message, as a lead answers a digest: `assign 31 eve, close 15 16, move 18 sun 10am`."""

import re
from typing import Any

from chat.command import Command
from chat.words_in import Understood, find, task_number

_BETWEEN = re.compile(r"\s*[,，;；、\n]\s*")
MOST = 20


def commands_in(text: str, names: dict[str, Command[Any]]) -> list[Understood]:
    """Return the commands of a message, a task each; empty where it is not several.

    Every part must begin with a command that may stand in a batch: a comma in the reason of a
    cancellation does not make a second command.
    """
    parts = [find(part, names, bare=True) for part in _BETWEEN.split(text.removeprefix("/"))]
    batch: list[Understood] = []
    for part in parts:
        if not isinstance(part, Understood) or not part.command.in_batches:
            return []
        batch += _each(part)
    return batch[:MOST] if len(batch) > 1 else []


def _each(said: Understood) -> list[Understood]:
    """Split `close 15 16` into one command a number; what follows the numbers goes with each."""
    number, rest = task_number(said.rest)
    numbers = []
    while number is not None:
        numbers.append(number)
        number, rest = task_number(rest) if said.command.takes_many else (None, rest)
    return [Understood(said.command, f"{number} {rest}".strip()) for number in numbers]
