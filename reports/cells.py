"""From what is stored to what stands in a cell, by the type of its column."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from domain.exports import HIDDEN_BELOW, Column, Profile, Type, Wanted, What
from domain.language import Language
from locales.repeating import rule_text
from storage import rules
from storage.store import Row

T = TypeVar("T")
Cell = str | int | Decimal | datetime | date | None
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HIDDEN = f"<{HIDDEN_BELOW}"


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


Read = Callable[[Any], Cell]


def readers(wanted: Wanted, zone: ZoneInfo) -> list[tuple[str, Read | None]]:
    """Return the columns of an export, each with what turns a stored value into a cell; None: it is one already.

    Moments are told on the team's clock; those of the log in UTC, as they are sealed.
    """
    clock = UTC if wanted.what is What.LOG else zone
    return [(column.name, _reader(column, wanted.profile, clock)) for column in wanted.columns]


def _reader(column: Column, profile: Profile, clock: tzinfo) -> Read | None:
    match column.type:
        case Type.MOMENT:
            return lambda value: None if value is None else datetime.fromtimestamp(value, clock)
        case Type.DATE:
            return lambda value: date.fromisoformat(value) if value else None
        case Type.MONEY:
            return lambda value: None if value is None else Decimal(value).scaleb(-2)
        case Type.RULE:
            return lambda value: rule_text(rules.read(json.loads(value)), Language.ENGLISH)
        case Type.COUNT if profile is Profile.PUBLIC:
            return lambda value: HIDDEN if value is not None and value < HIDDEN_BELOW else value
    return None


def plain(cell: Cell) -> str | int | None:
    """Return a cell as files of text have it: moments in ISO 8601, amounts with a point."""
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return f"{cell:.2f}" if isinstance(cell, Decimal) else cell


def placed(row: Row, columns: Sequence[tuple[str, T]]) -> list[tuple[int, T]]:
    """Return the columns with where they stand in a row: looking that up by name for each cell takes half the time."""
    places = {name: place for place, name in enumerate(row.keys())}
    return [(places[name], read) for name, read in columns]


def cells(rows: Sequence[Row], columns: Sequence[tuple[str, Read | None]]) -> Iterator[list[Cell]]:
    """Yield the cells of each row."""
    if rows:
        at = placed(rows[0], columns)
        for row in rows:
            yield [row[place] if read is None else read(row[place]) for place, read in at]
