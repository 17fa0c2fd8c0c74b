"""Keeping many titles discreet among many residents: only those are looked for whose record may stand there."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection

from actions.importing.cells import words
from actions.importing.ground import Ground
from domain.imports import Unreadable
from domain.incognito import discreet, namesakes
from domain.residents import Resident, letters_of, trace
from storage import residents
from storage.store import Reader

LONG = 5


class Titles:
    """Makes titles discreet, each once.

    What gives a resident away stands in a title letter by letter, whatever is between: each resident is
    looked up by a few letters of the name, the rarest of the address, and the end of the phone number.
    `others`: names of those who help.
    """

    def __init__(self, known: Collection[Resident], others: Collection[str] = ()) -> None:
        self._residents = known
        self._others = others
        self._by_key: defaultdict[str, list[Resident]] = defaultdict(list)
        self._made: dict[str, str] = {}
        self._doubtful: dict[str, str] = {}

    def read(self, text: str) -> str:
        """Read a title as a group may see it. Raises Unreadable where nobody knows which resident is meant."""
        shown = self.discreet(words(text))
        if codes := self._doubtful[text]:
            raise Unreadable("import-resident-which", said=text[:60], codes=codes)
        return shown

    def discreet(self, title: str) -> str:
        """Return a title as a group may see it."""
        if title not in self._made:
            known = self._spoken_of(title)
            self._made[title] = discreet(title, known, self._others).text
            self._doubtful[title] = ", ".join(sorted(one.code for one in namesakes(title, known)))
        return self._made[title]

    def _spoken_of(self, title: str) -> list[Resident]:
        if not self._by_key:
            self._sort()
        return list({one.id: one for key in _keys_in(title) for one in self._by_key.get(key, ())}.values())

    def _sort(self) -> None:
        each = [
            (one, trace(one.details.name), _pieces(letters_of(one.details.address)))
            for one in self._residents
        ]
        counts = Counter(key for _, _, keys in each for key in keys)
        for one, name, address in each:
            digits = re.sub(r"\D", "", one.details.phone)
            rarest = [min(address, key=counts.__getitem__)] if address else []
            phone = [f"phone {digits[-4:]}"] if len(digits) >= 4 else []
            for key in filter(None, (name, *rarest, *phone)):
                self._by_key[key].append(one)


async def titles_of(db: Reader, ground: Ground) -> Titles:
    """Return what keeps titles discreet among all residents of the teams that are imported for."""
    return Titles([one async for one in residents.of_teams(db, ground.teams)], ground.people)


def _pieces(letters: str) -> list[str]:
    """Return all that stands in a text of so many letters in a row, or the text itself if it is shorter."""
    return [letters[at : at + LONG] for at in range(max(1, len(letters) - LONG + 1))] if letters else []


def _keys_in(title: str) -> set[str]:
    """Return all that may be a key of somebody who is spoken of."""
    letters, digits = letters_of(title), re.sub(r"\D", "", title)
    pieces = {letters[at : at + long] for long in range(1, LONG + 1) for at in range(len(letters) - long + 1)}
    return pieces | {f"phone {digits[at : at + 4]}" for at in range(len(digits) - 3)}
