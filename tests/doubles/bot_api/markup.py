"""Telegram's HTML, read as strictly as Telegram does: the text that is left, or its complaint."""

import re
from html import unescape
from typing import Final

_TAGS: Final = frozenset({"b", "i", "u", "s", "a", "code", "pre", "blockquote"})
_TAG: Final = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z0-9-]*)(?P<attributes>[^<>]*)(?P<closed>>?)")


class Unparsable(Exception):
    """The text is not Telegram's HTML."""


def text_of(html: str) -> str:
    """Return the text without its tags. Raises Unparsable."""
    opened: list[str] = []
    for tag in _TAG.finditer(html):
        name = tag["name"].lower()
        if name not in _TAGS or not tag["closed"]:
            raise Unparsable(
                f'Unsupported start tag "{name}" at byte offset {len(html[: tag.start()].encode())}'
            )
        if not tag["end"]:
            opened.append(name)
        elif not opened or opened.pop() != name:
            raise Unparsable(f"Unmatched end tag at byte offset {len(html[: tag.start()].encode())}")
    if opened:
        raise Unparsable(f'Can\'t find end tag corresponding to start tag "{opened[-1]}"')
    return unescape(_TAG.sub("", html))
