"""Keeping many titles discreet among many residents: only those are looked for whose record may stand there."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection

from domain.incognito import discreet, letters_of, traces
from domain.residents import Resident

LONG = 5


class Titles:
    """Makes titles discreet, each once.

    What gives a resident away stands in a title letter by letter, whatever is between: each resident is
    looked up by a few letters of the name, the rarest of the address, and the end of the phone number.
    `others`: names of those who help.
    """

    def __init__(self, residents: Collection[Resident], others: Collection[str] = ()) -> None:
        self._residents = residents
        self._others = others
        self._by_key: defaultdict[str, list[Resident]] = defaultdict(list)
        self._made: dict[str, str] = {}

    def discreet(self, title: str) -> str:
        """Return a title as a group may see it."""
        if not self._by_key:
            self._sort()
        if title not in self._made:
            found = {one.id: one for key in _keys_in(title) for one in self._by_key.get(key, ())}
            self._made[title] = discreet(title, list(found.values()), self._others).text
        return self._made[title]

    def _sort(self) -> None:
        each = [
            (one, traces(one.details.name), _pieces(letters_of(one.details.address)))
            for one in self._residents
        ]
        counts = Counter(key for _, _, keys in each for key in keys)
        for one, name, address in each:
            digits = re.sub(r"\D", "", one.details.phone)
            rarest = [min(address, key=counts.__getitem__)] if address else []
            for key in (*name, *rarest, *([f"phone {digits[-4:]}"] if len(digits) >= 4 else [])):
                self._by_key[key].append(one)


def _pieces(letters: str) -> list[str]:
    """Return all that stands in a text of so many letters in a row, or the text itself if it is shorter."""
    return [letters[at : at + LONG] for at in range(max(1, len(letters) - LONG + 1))] if letters else []


def _keys_in(title: str) -> set[str]:
    """Return all that may be a key of somebody who is spoken of."""
    letters, digits = letters_of(title), re.sub(r"\D", "", title)
    pieces = {letters[at : at + long] for long in range(1, LONG + 1) for at in range(len(letters) - long + 1)}
    return pieces | {f"phone {digits[at : at + 4]}" for at in range(len(digits) - 3)}
