"""What somebody looks for: the words they typed, and the pieces that make another word the same.

A search looks through what may be seen; there is no index, so nothing is kept of anybody for it.
"""

import re
from dataclasses import dataclass

from domain.residents import CODE, Resident

MOST_WORDS, MOST_PIECES = 8, 16
_STEM = 4
_PHONE = 4
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_LATIN = re.compile(r"[a-z]{4,}")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_COMMON = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "could",
        "for",
        "have",
        "help",
        "i",
        "in",
        "is",
        "it",
        "like",
        "my",
        "need",
        "needed",
        "of",
        "on",
        "or",
        "somebody",
        "someone",
        "something",
        "that",
        "the",
        "there",
        "this",
        "to",
        "want",
        "we",
        "what",
        "when",
        "with",
        "would",
        "you",
    ]
)


@dataclass(frozen=True, slots=True)
class Sought:
    """`words`, in small letters, are looked for whole; `pieces` of them make a near thing."""

    words: tuple[str, ...]
    pieces: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.words or self.pieces)


def sought(text: str) -> Sought:
    """Return what is looked for. Signs that mean something to a database (%, *, ") are no part of a word."""
    words = list(dict.fromkeys(word.casefold() for word in _WORD.findall(text)))
    telling = [word for word in words if word not in _COMMON] or words
    return Sought(tuple(telling[:MOST_WORDS]), _pieces(text))


def near(sentence: str) -> Sought:
    """Return what a sentence may mean: no word of it need be there whole."""
    return Sought((), _pieces(sentence))


def _pieces(text: str) -> tuple[str, ...]:
    """Return what two texts can share: the beginnings of English words, pairs of Chinese letters."""
    stems = [word[:_STEM] for word in _LATIN.findall(text.casefold()) if word not in _COMMON]
    pairs = [run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)]
    return tuple(dict.fromkeys([*stems, *pairs]))[:MOST_PIECES]


def score(text: str, what: Sought) -> tuple[int, int]:
    """Return how many of the words stand in a text, and how many of the pieces.

    What is Latin begins a word there: "hair" is not in "chair". R-1 is not in R-12.
    """
    text = text.casefold()
    return sum(_holds(text, word) for word in what.words), sum(_holds(text, piece) for piece in what.pieces)


def holds_all(text: str, what: Sought) -> bool:
    """Tell whether a text holds all the words that are looked for."""
    return score(text, what)[0] == len(what.words)


def means(one: Resident, what: Sought) -> bool:
    """Tell whether a resident is looked for: by code, name, address or phone.

    A phone number may be parted otherwise than it is kept, and 李奶奶 is 李美奶奶 as well.
    """
    details = one.details
    number = "".join(what.words).replace("-", "")
    if len(number) >= _PHONE and number.isdecimal() and number in re.sub(r"\D", "", details.phone):
        return True
    text = f"{one.code} {details.name} {details.address} {details.phone}".casefold()
    return all(_holds(text, word) or _calls(details.name, word) for word in what.words)


def _calls(name: str, word: str) -> bool:
    """Tell whether a word is a Chinese surname with the form of address that a name ends with."""
    return (
        len(word) > 1 and _HAN.fullmatch(word) is not None and name[:1] == word[0] and name.endswith(word[1:])
    )


def _holds(text: str, word: str) -> bool:
    end = r"(?!\d)" if CODE.fullmatch(word) or word.isdecimal() else ""
    start = r"(?<![a-z0-9])" if word[0].isascii() else ""
    return re.search(f"{start}{re.escape(word)}{end}", text) is not None
