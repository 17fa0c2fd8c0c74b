"""Which column is which: by their names, as exports write them, or by their labels in either language."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from domain import exports, headings, imports
from domain.exports import What
from domain.imports import Unreadable
from domain.language import Language
from locales.words import say

_EXAMPLE = re.compile(r"(?:example|示例|例)\s*[:：]", re.IGNORECASE)


@cache
def names(what: What) -> dict[str, str]:
    """Return the columns that a table may have, by whatever may stand above them."""
    return {heading: column for heading, column in _also(what).items() if column} | _exact(what)


@cache
def _exact(what: What) -> dict[str, str]:
    """Return the columns by their names and labels."""
    columns = dict.fromkeys([*imports.COLUMNS[what], *(column.name for column in exports.COLUMNS[what])])
    labels = {headings.plain(label(column, language)): column for column in columns for language in Language}
    remarks = {headings.plain(say(language, "import-remarks")): "" for language in Language}
    return labels | {headings.plain(column): column for column in columns} | remarks


@cache
def _also(what: What) -> dict[str, str]:
    """Return the columns by what else people write above them."""
    measured = dict.fromkeys(headings.UNITS, "minutes") if "minutes" in imports.COLUMNS[what] else {}
    return measured | {
        headings.plain(heading): column
        for column, each in headings.ALSO[what].items()
        if column in imports.COLUMNS[what]
        for heading in each
    }


def day_and_clock(header: Sequence[str], columns: Sequence[str]) -> tuple[int, int] | None:
    """Return which columns say the day and the hour that things begin, where a table has one for each."""
    said = [headings.plain(cell) for cell in header]
    day = next((at for at, cell in enumerate(said) if cell in headings.DAYS), None)
    clock = next((at for at, cell in enumerate(said) if cell in headings.CLOCKS), None)
    return None if day is None or clock is None or "starts_at" not in columns else (day, clock)


def dated(cells: Sequence[str], columns: Sequence[str], beside: tuple[int, int] | None) -> Sequence[str]:
    """Return the cells of a row with its day beside each of its hours."""
    if beside is None or max(beside) >= len(cells):
        return cells
    day, clock = (cells[at] for at in beside)
    row = list(cells)
    row[columns.index("starts_at")] = f"{day} {clock}".strip()
    for at, (column, cell) in enumerate(zip(columns, cells, strict=False)):
        if column == "ends_at" and headings.is_hour(cell):
            row[at] = f"{day} {cell}".strip()
    return row


def unit(heading: str) -> str:
    """Return what a bare number below a heading is followed by."""
    return headings.UNITS.get(headings.plain(heading), "")


def label(column: str, language: Language) -> str:
    """Return what stands above a column for readers of a language."""
    return say(language, f"column-{column}")


def is_example(said: Mapping[str, str]) -> bool:
    """Tell whether a row is the example that a template shows."""
    return any(_EXAMPLE.match(said.get(column, "")) for column in imports.KEY)


def known() -> set[str]:
    """Return all words by which a header is known."""
    return {word for what in imports.COLUMNS for word in names(what)}


def read(header: Sequence[str], what: What | None) -> tuple[What, list[str]]:
    """Return what a table holds and which of our columns each of its columns is; "" where it is none that is read.

    Raises Unreadable where needed ones are missing.
    """
    fits = [(one, columns) for one in ([what] if what else imports.COLUMNS) if (columns := _fit(header, one))]
    if not fits:
        raise _unfit(header, what)
    best, columns = max(fits, key=lambda fit: (len(set(fit[1])), len(imports.NEEDED[fit[0]])))
    if len(set(filter(None, columns))) < len(list(filter(None, columns))):
        raise Unreadable("import-file-twice")
    return best, [column if column in imports.COLUMNS[best] else "" for column in columns]


def _unfit(header: Sequence[str], what: What | None) -> Unreadable:
    """Return what to say of a header in which needed columns are missing: of the kind that was named, or is likest."""
    likest = what or max(imports.COLUMNS, key=lambda one: _likeness(header, one))
    if what or _likeness(header, likest) > (0, 0):
        return Unreadable("import-file-missing", what=likest.value)
    return Unreadable("import-file-header")


def _likeness(header: Sequence[str], what: What) -> tuple[float, int]:
    """Return how much of what is needed a header has, and how many columns in all."""
    found = {names(what).get(headings.plain(cell), "") for cell in header} - {""}
    needed = imports.NEEDED[what]
    return len(found.intersection(needed)) / len(needed), len(found)


def _fit(header: Sequence[str], what: What) -> list[str]:
    """Return which column each is, if a table may hold this; nothing where a needed one is missing."""
    columns = [_exact(what).get(headings.plain(cell), "") for cell in header]
    for at, cell in enumerate(header):
        column = _also(what).get(headings.plain(cell), "")
        if not columns[at] and column not in columns:  # their own names come first
            columns[at] = column
    return columns if set(imports.NEEDED[what]) <= set(columns) else []
