"""Reading the cells of a row: each is taken, or there is a remark that says what to write instead."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TypeVar

from actions.importing.ground import Ground
from domain.headings import IN_WHICH
from domain.imports import Remark, Unreadable
from domain.language import Language
from domain.recurrence import Recurrence
from domain.when import Shape, When, whole_day
from locales.words import say
from storage.moments import stored

T = TypeVar("T")
W = TypeVar("W", bound=StrEnum)
LONGEST = 500
_AMOUNT = re.compile(r"\d{1,9}(?:\.\d{1,2})?")
_ON_A_CLOCK = re.compile(r"(\d{1,2})[:：]([0-5]\d)(?:[:：]00)?")
_COUNTED = re.compile(r"\s*(?:人次|[人位名次户]|people|persons?)$")
_CUT = re.compile(r"\d(?:\.\d+)?[eE]\+?\d+")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")


class Cells:
    """The cells of a row by their columns, and the remarks there are so far."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self._cells = cells
        self.remarks: list[Remark] = []

    def says(self, column: str) -> bool:
        """Tell whether a cell says anything."""
        return bool(self._cells.get(column))

    def has(self, column: str) -> bool:
        """Tell whether there is such a column, be the cell empty or not."""
        return column in self._cells

    def take(self, column: str, read: Callable[[str], T], otherwise: T) -> T:
        """Return what a cell says; `otherwise` where it says nothing, or nothing that can be read."""
        text = self._cells.get(column, "")
        if not text:
            return otherwise
        try:
            return read(text)
        except Unreadable as why:
            self.remarks.append(Remark(why.id, column, why.facts))
            return otherwise

    def need(self, column: str) -> None:
        """Remark that a cell must say something, if it does not."""
        if not self.says(column):
            self.remarks.append(Remark(f"import-needs-{column.replace('_', '-')}", column))


def words(text: str) -> str:
    """Read words. Raises Unreadable when they are too many."""
    if len(text) > LONGEST:
        raise Unreadable("import-too-long", most=LONGEST)
    return text


def phone(text: str) -> str:
    """Read a phone number. Raises Unreadable for what a spreadsheet has left of one: 1.38E+10."""
    if _CUT.fullmatch(text):
        raise Unreadable("import-phone-cut", said=text[:20])
    return words(unicodedata.normalize("NFKC", text))


def team(ground: Ground) -> Callable[[str], int]:
    """Return what reads the name of a team. It raises Unreadable."""

    def read(text: str) -> int:
        found = ground.team_named(text)
        if len(found) != 1:
            raise Unreadable("import-team-several" if found else "import-team-not-there", said=text[:60])
        return found[0]

    return read


def person(ground: Ground) -> Callable[[str], int]:
    """Return what reads the name of somebody in these teams. It raises Unreadable."""

    def read(text: str) -> int:
        found = ground.people.get(text.casefold(), [])
        if len(found) != 1:
            raise Unreadable("import-person-several" if found else "import-person-not-there", said=text[:60])
        return found[0]

    return read


def person_number(ground: Ground) -> Callable[[str], int]:
    """Return what reads the number of somebody in these teams. It raises Unreadable."""
    known = {number for numbers in ground.people.values() for number in numbers}

    def read(text: str) -> int:
        if not text.isdecimal() or len(text) > 9 or int(text) not in known:
            raise Unreadable("import-person-number", said=text[:20])
        return int(text)

    return read


def number(most: int, least: int = 0) -> Callable[[str], int]:
    """Return what reads a whole number between two others. It raises Unreadable."""

    def read(text: str) -> int:
        plain = _COUNTED.sub("", text.removeprefix("#").replace(",", ""))
        if not plain.isdecimal() or len(plain) > 9 or not least <= int(plain) <= most:
            raise Unreadable("import-number", said=text[:20], least=least, most=most)
        return int(plain)

    return read


def minutes(ground: Ground, most: int) -> Callable[[str], int]:
    """Return what reads a time that was given: minutes, 1h30, or 1:30. It raises Unreadable."""

    def read(text: str) -> int:
        if text.endswith(IN_WHICH):
            raise Unreadable("import-minutes-which", said=text.rstrip(IN_WHICH)[:20])
        found = int(text) if text.isdecimal() and len(text) < 6 else None
        if clock := _ON_A_CLOCK.fullmatch(text):
            found = 60 * int(clock[1]) + int(clock[2])
        if found is None and ground.times:
            found = ground.times.minutes(text)
        if found is None or not 0 <= found <= most:
            raise Unreadable("import-minutes", said=text[:20])
        return found

    return read


@cache
def one_of(prefix: str, words: type[W]) -> Callable[[str], W]:
    """Return what reads one of our words, as it is stored or as either language says it. It raises Unreadable."""
    known = {say(language, f"{prefix}-{word}"): word for word in words for language in Language}
    known |= {word.value: word for word in words}

    def read(text: str) -> W:
        if text.casefold() not in known:
            raise Unreadable(f"import-{prefix}", said=text[:20])
        return known[text.casefold()]

    return read


def money(text: str) -> int:
    """Read an amount as its minor units. Raises Unreadable."""
    plain = text.replace(",", "").strip("¥￥元 ")
    if not _AMOUNT.fullmatch(plain):
        raise Unreadable("import-money", said=text[:20])
    return int(Decimal(plain).scaleb(2).to_integral_value())


def when(ground: Ground) -> Callable[[str], When]:
    """Return what reads when a task is to be: in ISO, or in words. It raises Unreadable."""

    def read(text: str) -> When:
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            if _SERIAL.fullmatch(text):
                raise Unreadable("import-day-serial", said=text) from None
            said = ground.times.when(text) if ground.times else None
            if said is None:
                raise Unreadable("import-when-unclear", said=text[:60]) from None
            return said
        start = found if found.tzinfo else found.replace(tzinfo=ground.home.zone)
        if len(text) == len("2026-11-02"):
            return whole_day(found.date(), ground.home.zone)
        return When(Shape.FIXED, start)

    return read


def rule(ground: Ground) -> Callable[[str], Recurrence]:
    """Return what reads how something repeats, in words. It raises Unreadable."""

    def read(text: str) -> Recurrence:
        found = ground.times.rule(text) if ground.times else None
        if found is None:
            raise Unreadable("import-repeats-unclear", said=text[:60])
        return found

    return read


def day(ground: Ground) -> Callable[[str], date]:
    """Return what reads a day: in ISO, or in words. It raises Unreadable."""

    def read(text: str) -> date:
        found = when(ground)(text).start
        if found is None:
            raise Unreadable("import-day-unclear", said=text[:60])
        return found.astimezone(ground.home.zone).date()

    return read


def been(ground: Ground) -> Callable[[str], int]:
    """Return what reads a moment that has been, or a day as its beginning: in ISO, or in words. It raises Unreadable."""

    def read(text: str) -> int:
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            found = _in_words(text, ground)
        moment = stored(found if found.tzinfo else found.replace(tzinfo=ground.home.zone))
        if moment > stored(ground.now):
            raise Unreadable("import-day-to-come", said=text[:60])
        return moment

    return read


def _in_words(text: str, ground: Ground) -> datetime:
    if _SERIAL.fullmatch(text):
        raise Unreadable("import-day-serial", said=text)
    if ground.times and (day := ground.times.day(text)):
        return datetime.combine(day, time(), ground.home.zone)
    moment = ground.times.moment(text) if ground.times else None
    if moment is None:
        raise Unreadable("import-day-unclear", said=text[:60])
    return moment


def same_moment(one: int | None, other: int | None, ground: Ground) -> bool:
    """Tell whether two moments are one: to the minute, or to the day where a file names no more than that."""
    if one is None or other is None:
        return one is other
    return abs(one - other) < 60 or (_midnight(one, ground) and _day(one, ground) == _day(other, ground))


def _day(moment_: int, ground: Ground) -> date:
    return datetime.fromtimestamp(moment_, ground.home.zone).date()


def _midnight(moment_: int, ground: Ground) -> bool:
    local = datetime.fromtimestamp(moment_, ground.home.zone)
    return local.hour == local.minute == local.second == 0
