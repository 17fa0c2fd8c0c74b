"""What all lists of tasks have in common: a line each, pages by button."""

import re
from collections.abc import Sequence

from domain.messages import Button, Joined, Message, button
from domain.tasks import Task

PAGE = 10
_PAGE = re.compile(r"@(\d{1,4})\s*")


def page_of(text: str) -> tuple[int, str]:
    """Take `@2` (the third page) off what stands behind a command."""
    match = _PAGE.match(text)
    return (int(match[1]), text[match.end() :]) if match else (0, text)


def more_button(command: str, words: str, page: int, count: int) -> list[Button]:
    """Return the button to the next page, if there is one."""
    return [button("more", f"{command} @{page + 1} {words}".strip())] if (page + 1) * PAGE < count else []


def lines(tasks: Sequence[Task], message: str) -> Joined:
    """Return tasks, a line each."""
    return Joined(tuple(Message(message, task=task) for task in tasks))
