"""Tables that are to be filled in: a template with an example, and a table that was sent with what is to be put right."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO, StringIO

import xlsxwriter

from domain.exports import What
from domain.files import File, Gone, file_name
from domain.imports import COLUMNS, Becomes
from domain.language import Language
from locales.words import has, say
from reports.cells import harmless
from reports.spreadsheet import OPTIONS, WIDE
from storage import imports
from storage.files import Order
from storage.store import Reader

WIDTH = 16


async def template(_db: Reader, order: Order) -> File:
    """Make a template: a header, and an example that is never imported."""
    what, language = What(order.facts["what"]), order.language
    columns = COLUMNS[what]
    examples = [f"import-example-{what}-{column.replace('_', '-')}" for column in columns]
    example = [say(language, one) if has(one) else "" for one in examples]
    name = file_name(say(language, f"export-name-{what}"), say(language, "import-name-template"), form="x")
    if order.facts["form"] == "csv":
        return File(f"{name[:-2]}.csv", _csv([columns, example]))
    labels = [say(language, f"column-{column}") for column in columns]
    widths = [WIDE.get(column, WIDTH) for column in columns]
    return File(f"{name[:-2]}.xlsx", _workbook([labels, example], widths))


async def remarks(db: Reader, order: Order) -> File:
    """Make the table of remarks that was ordered."""
    return await remarked(db, order.facts["import"], order.language)


async def remarked(db: Reader, number: int, language: Language) -> File:
    """Make a table anew as it was sent, with a column that says what is to be put right. Raises Gone."""
    found = await imports.get(db, number)
    if found is None or found.what is None or not found.header:
        raise Gone("its rows are erased")
    rows = [[*found.header, say(language, "import-remarks")]]
    wide = len(found.header)
    async for bunch in imports.as_sent(db, found.id):
        for row in bunch:
            cells = [*json.loads(row["cells"]), *[""] * wide][:wide]
            told = [_told(language, one.id, one.column, one.facts) for one in imports.remarks_of(row)]
            if row["becomes"] == Becomes.WRONG or told:
                cells.append(" ".join(told))
            rows.append(cells)
    name = file_name(
        say(language, f"export-name-{found.what}"), say(language, "import-name-remarks"), form="xlsx"
    )
    return File(name, _workbook(rows, [WIDTH] * wide + [60]))


def _told(language: Language, remark: str, column: str, facts: Mapping[str, str | int]) -> str:
    said = say(language, remark, **facts)
    label = say(language, f"column-{column}") if column else ""
    return say(language, "import-about", column=label, remark=said) if column else said


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    out = StringIO(newline="")
    csv.writer(out).writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _workbook(rows: Iterable[Sequence[str]], widths: Sequence[int]) -> bytes:
    """Return a workbook of texts: none of them is taken for a formula, a link or a number."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS | {"in_memory": True}) as book:
        bold, plain = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "@"})
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, plain)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, column, cell, plain if number else bold)
    return out.getvalue()
