"""Keeping many titles discreet among many residents: only those are looked for whose names may stand there."""

import re
from collections import defaultdict
from collections.abc import Iterable

from domain.discretion import closed
from domain.incognito import discreet
from domain.residents import Resident, name_pattern
from domain.visible import visible

_WORD = re.compile(r"[^\W_]+")


class Titles:
    """Makes titles discreet, each once."""

    def __init__(self, residents: Iterable[Resident]) -> None:
        self._by_key = defaultdict[str, list[Resident]](list)
        for one in residents:
            for key in _keys_of(one):
                self._by_key[key].append(one)
        self._made: dict[str, str] = {}

    def discreet(self, title: str) -> str:
        """Return a title as a group may see it."""
        if title not in self._made:
            found = {one.id: one for key in _keys_in(title) for one in self._by_key.get(key, ())}
            self._made[title] = closed(discreet(title, list(found.values())).text)
        return self._made[title]


def _keys_of(one: Resident) -> list[str]:
    """Return what stands in every title that names somebody: the last word of a name, or its first two letters.

    And the end of a phone number.
    """
    name, digits = visible(one.details.name), re.sub(r"\D", "", one.details.phone)
    words = _WORD.findall(name.casefold())
    keys = [f"phone {digits[-4:]}"] if len(digits) >= 4 else []
    if not words or name_pattern(name) is None:
        return keys
    return [*keys, words[-1] if name.isascii() else "".join(words)[:2]]


def _keys_in(title: str) -> set[str]:
    plain = visible(title).casefold()
    letters = "".join(_WORD.findall(plain))
    digits = re.sub(r"\D", "", title)
    pairs = {letters[at : at + 2] for at in range(len(letters) - 1)} if not letters.isascii() else set()
    numbers = {f"phone {digits[at : at + 4]}" for at in range(len(digits) - 3)}
    return {*_WORD.findall(plain), *pairs, *numbers}
