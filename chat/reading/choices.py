"""Words of a choice, taken out of a line wherever they stand in it."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T", bound=StrEnum)


def taken(words: Mapping[T, tuple[str, ...]], text: str) -> tuple[T | None, str]:
    """Take the first word of a kind out of a line, the longest that fits; returns what it means, and the rest."""
    known = sorted(
        ((name, one) for one, names in words.items() for name in names), key=lambda pair: -len(pair[0])
    )
    for name, one in known:
        pattern = rf"(?<![a-z]){re.escape(name)}(?![a-z])" if name.isascii() else re.escape(name)
        found = re.search(pattern, text, re.IGNORECASE)
        if found:
            return one, " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
    return None, text
