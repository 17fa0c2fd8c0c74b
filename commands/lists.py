"""What all lists have in common: pages by button."""

import re

from domain.messages import Button, button

PAGE = 10
_PAGE = re.compile(r"@(\d{1,4})\s*")


def page_of(text: str) -> tuple[int, str]:
    """Take `@2` (the third page) off what stands behind a command."""
    match = _PAGE.match(text)
    return (int(match[1]), text[match.end() :]) if match else (0, text)


def more_button(command: str, words: str, page: int, count: int) -> list[Button]:
    """Return the button to the next page, if there is one."""
    return [button("more", f"{command} @{page + 1} {words}".strip())] if (page + 1) * PAGE < count else []
