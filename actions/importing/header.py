"""Which column is which: by their names, as exports write them, or by their labels in either language."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from domain import exports, imports
from domain.exports import What
from domain.imports import Unreadable
from domain.language import Language
from locales.words import say

_EXAMPLE = re.compile(r"(?:example|示例|例)\s*[:：]", re.IGNORECASE)


@cache
def names(what: What) -> dict[str, str]:
    """Return the columns that a table may have, by whatever may stand above them."""
    columns = dict.fromkeys([*imports.COLUMNS[what], *(column.name for column in exports.COLUMNS[what])])
    labels = {label(column, language).casefold(): column for column in columns for language in Language}
    remarks = {say(language, "import-remarks").casefold(): "" for language in Language}
    return labels | {column.casefold(): column for column in columns} | remarks


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
    best, columns = max(fits, key=lambda fit: len(set(fit[1])))
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
    found = {names(what).get(cell.casefold(), "") for cell in header} - {""}
    needed = imports.NEEDED[what]
    return len(found.intersection(needed)) / len(needed), len(found)


def _fit(header: Sequence[str], what: What) -> list[str]:
    """Return which column each is, if a table may hold this; nothing where a needed one is missing."""
    columns = [names(what).get(cell.casefold(), "") for cell in header]
    return columns if set(imports.NEEDED[what]) <= set(columns) else []
