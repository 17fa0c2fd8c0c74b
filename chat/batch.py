"""Several commands in one message, as a lead answers a digest: `assign 31 eve, close 15 16, move 18 sun 10am`."""

import re
from typing import Any

from chat.command import Command
from chat.words_in import Understood, find, task_number

_BETWEEN = re.compile(r"\s*[,，;；、\n]\s*")
_NUMBERS = re.compile(r"(?:#?\s*+\d{1,9}+(?!\d)[\s,，:：]*+)++")
MOST = 20


def commands_in(text: str, names: dict[str, Command[Any]]) -> list[Understood]:
    """Return the commands of a message, a task each; empty where it is not several.

    Every part must begin with a command that may stand in a batch, or be a further number: a comma in
    the reason of a cancellation does not make a second command.
    """
    lines: list[str] = []
    for part in _BETWEEN.split(text.removeprefix("/")):
        if lines and _NUMBERS.fullmatch(part) and lines[-1][-1:].isdigit():
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    parts = [find(line, names, bare=True) for line in lines]
    batch: list[Understood] = []
    for part in parts:
        if not isinstance(part, Understood) or not part.command.in_batches:
            return []
        batch += _each(part)
    return batch if len(batch) > 1 else []


def _each(said: Understood) -> list[Understood]:
    """Split `close 15 16` into one command a number; the words behind `cancel #2 #3 rain` go with each.

    A further number counts if it bears its sign, or if nothing but numbers follows: `close 15 3 bags
    delivered` is about #15 alone.
    """
    number, rest = task_number(said.rest)
    if number is None:
        return [said]
    numbers = [number]
    only_numbers = _NUMBERS.fullmatch(rest)
    while said.command.takes_many and (only_numbers or rest.startswith("#")):
        number, behind = task_number(rest)
        if number is None:
            break
        numbers.append(number)
        rest = behind
    return [Understood(said.command, f"{number} {rest}".strip()) for number in numbers]
