"""Residents: who is helped. Groups know them by a code; what else is kept is for whoever goes."""

import re
from dataclasses import dataclass
from datetime import datetime

from domain.visible import visible

CODE = re.compile(r"(?<![A-Za-z0-9])R\s?[-–]\s?(\d{1,6})(?!\d)", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:(?:mrs|mr|ms|miss|mdm|madam|dr|aunt(?:ie|y)?|uncle|gran(?:ny|dma|dpa)|old)\b\.?\s*)+", re.IGNORECASE
)
_HONOUR = (
    r"(?:老?(?:奶奶|爷爷|阿姨|叔叔?|大爷|大妈|大娘|大伯|伯伯|婆婆|阿婆|阿公|老师|师傅|女士|先生|老人家?))"
)
_WORDS = re.compile(r"(?:old|miss)\b", re.IGNORECASE)
"""Forms of address that are common words as well."""
_BEGINS = r"(?<![^\W_\u4e00-\u9fff])(?<![A-Za-z]-)"
_ENDS = r"(?![^\W_\u4e00-\u9fff]|-[A-Za-z])"
_PHONE = re.compile(r"(?:(?:phone|tel|电话|手机)[.:：\s]*)?\+?\d[\d .–—-]{3,}\d", re.IGNORECASE)
_PART = re.compile(r"[^,，;；\n]+")
_SAID_FIRST = re.compile(rf"{CODE.pattern}[\s,，:：]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Details:
    """What is kept of somebody who is helped; empty where it was not said."""

    name: str
    address: str = ""
    phone: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody who is helped. `id` is their code; `agreed_at` is when they agreed, asked by `agreed_to`."""

    id: int
    team: int
    details: Details
    agreed_to: int | None = None
    agreed_at: datetime | None = None
    gone: bool = False

    @property
    def code(self) -> str:
        """Return what groups know them by."""
        return code(self.id)


def code(number: int) -> str:
    """Return a resident's code."""
    return f"R-{number}"


def codes_in(text: str) -> list[int]:
    """Return the codes in a text, in order, each once."""
    return list(dict.fromkeys(int(match[1]) for match in CODE.finditer(text)))


def name_pattern(name: str) -> re.Pattern[str] | None:
    """Return what finds a name in a text, forms of address around it included; None if there is no name.

    Who is listed by a form of address alone (Mr Tan, 李奶奶) is found as listed: other forms may be others'. An
    English name of one word must stand as it is written, since it may be a word as well: Rose, but no rose bush.
    """
    plain, core = _parts(name)
    if not core:
        return None
    if _is_called(plain, core):
        return _as_listed(plain)
    if not core.isascii():
        letters = r"\s*".join(re.escape(letter) for letter in core if not letter.isspace())
        return re.compile(rf"{letters}{_HONOUR}?")
    words = r"[\s.,'’-]*".join(map(re.escape, core.split()))
    if " " in core:
        words = f"(?i:{words})"
    elif core.islower():
        words = words.capitalize()
    return re.compile(rf"{_BEGINS}(?i:{_TITLE.pattern})?{words}{_ENDS}")


def trace(name: str) -> str:
    """Return letters that stand, in a row and small, in each text in which a name is found."""
    plain, core = _parts(name)
    whole = core if core and not _is_called(plain, core) else plain
    return letters_of(whole)[-5:]


def letters_of(text: str) -> str:
    """Return the letters and digits of a text, small, and nothing between them."""
    return "".join(filter(str.isalnum, text.casefold()))


def _parts(name: str) -> tuple[str, str]:
    """Return a name as it is seen, and without its forms of address."""
    plain = " ".join(visible(name).split())
    without = _TITLE.sub("", plain, count=1) if _TITLE.match(plain) else plain
    return plain, re.sub(rf"{_HONOUR}$", "", without).strip()


def _is_called(plain: str, core: str) -> bool:
    """Tell whether somebody goes by a form of address with a surname, or with a first name."""
    return core != plain and (len(core) == 1 or (core.isascii() and " " not in core))


def _as_listed(plain: str) -> re.Pattern[str]:
    """Return what finds a form of address with a surname, unless a given name follows or it is a longer form."""
    pieces = re.findall(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+", plain)
    words = r"[\s.]*".join(map(re.escape, pieces))
    if not plain.isascii():
        return re.compile(rf"{_BEGINS}{words}(?![傅叔])")
    mode = "-i" if _WORDS.match(plain) else "i"
    return re.compile(rf"{_BEGINS}(?{mode}:{words}){_ENDS}(?!\s+[A-Z][a-z])")


def read_details(text: str) -> tuple[int | None, Details]:
    """Read `NAME, ADDRESS, PHONE[, NOTES]`, perhaps led by a code that is theirs on paper already.

    What reads as a phone number divides the address from the notes.
    """
    match = _SAID_FIRST.match(text)
    number = int(match[1]) if match else None
    parts = [(part[0].strip(), part.end()) for part in _PART.finditer(text, match.end() if match else 0)]
    parts = [part for part in parts if part[0]] or [("", 0)]
    texts = [part for part, _ in parts]
    at = next((n for n, part in enumerate(texts) if n and _PHONE.fullmatch(part)), None)
    last = min(1, len(parts) - 1) if at is None else at
    phone = re.sub(r"^[^\d+]+", "", texts[at]) if at else ""
    address = ", ".join(texts[1 : at or 2])
    return number, Details(texts[0], address, phone, text[parts[last][1] :].strip(" \n,，;；"))


_WORD = re.compile(r"[a-z]{4,}")
_LETTERS = re.compile(r"[\u4e00-\u9fff]+")
_SAYS_LITTLE = frozenset({"home", "with", "from", "help", "this", "that", "some", "their", "上门"})


def is_same_help(one: str, other: str) -> bool:
    """Tell whether two titles are of the same help, for whomever: "Haircut for R-12", "Home haircut R-9"."""
    first, second = _pieces(one), _pieces(other)
    return bool(first and second) and 2 * len(first & second) >= min(len(first), len(second))


def _pieces(title: str) -> set[str]:
    """Return what two titles can share: the beginnings of English words, pairs of Chinese letters."""
    plain = CODE.sub(" ", title.lower())
    runs = _LETTERS.findall(plain)
    pairs = {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
    return {word[:5] for word in _WORD.findall(plain) if word not in _SAYS_LITTLE} | (pairs - _SAYS_LITTLE)
