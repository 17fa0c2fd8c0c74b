"""What all lists have in common: pages by button, and a line a task."""

import re

from domain.messages import Button, Joined, Message, button
from domain.tasks import Task

PAGE = 10
NUMBERS = 4  # of later turns that a line names
_PAGE = re.compile(r"@(\d{1,4})\s*")


def page_of(text: str) -> tuple[int, str]:
    """Take `@2` (the third page) off what stands behind a command."""
    match = _PAGE.match(text)
    return (int(match[1]), text[match.end() :]) if match else (0, text)


def more_button(command: str, words: str, page: int, count: int) -> list[Button]:
    """Return the button to the next page, if there is one."""
    return [button("more", f"{command} @{page + 1} {words}".strip())] if (page + 1) * PAGE < count else []


def line(task: Task, later: list[Task]) -> Message:
    """Return a line of a task, with the numbers of the later turns that it stands for."""
    if not later:
        return Message("task-line", task=task)
    numbers = Joined(tuple(Message("task-number", task=turn) for turn in later[:NUMBERS]), "commas")
    name = "task-line-turns" if len(later) <= NUMBERS else "task-line-many-turns"
    return Message(name, task=task, count=len(later), turns=numbers)
