"""Regular expressions that are compiled when they are first used: most programs that import us read no line."""

import re
from collections.abc import Iterator


class Pattern:
    """A pattern with the few methods that reading needs."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: re.RegexFlag | int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def _pattern(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def match(self, text: str, place: int = 0) -> re.Match[str] | None:
        """Try the pattern at a place."""
        return self._pattern().match(text, place)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Try the pattern on a whole text."""
        return self._pattern().fullmatch(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first match."""
        return self._pattern().search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find all matches."""
        return self._pattern().finditer(text)

    def split(self, text: str) -> list[str]:
        """Split a text at the matches."""
        return [part for part in self._pattern().split(text) if part is not None]

    def sub(self, instead: str, text: str, count: int = 0) -> str:
        """Replace the matches."""
        return self._pattern().sub(instead, text, count=count)
