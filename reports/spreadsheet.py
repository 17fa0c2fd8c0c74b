"""Exports as a spreadsheet: a sheet that says how it was made and how to check it, then the rows, typed."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from domain.exports import VERSION, Type
from domain.language import Language
from locales import formats
from locales.words import has, say
from reports.cells import cells, readers
from reports.manifest import Manifest
from storage.store import Row

ROWS = 1_048_575
"""Rows of a sheet besides its header: what does not fit goes on in another."""
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
WIDTHS = {
    Type.TEXT: 16,
    Type.NUMBER: 9,
    Type.COUNT: 9,
    Type.MOMENT: 17,
    Type.DATE: 12,
    Type.MONEY: 12,
    Type.RULE: 24,
}
WIDE = {"title": 36, "seal": 20, "detail": 30, "claimed_by": 30, "address": 30, "notes": 30}
WORDS = ("kind", "colour", "source")
"""Columns of words of ours, which are told in the reader's language."""


class Spreadsheet:
    """XLSX, row by row with flat memory. Texts are written as texts: no formula, no link comes of them."""

    def __init__(self, file: Path, manifest: Manifest, language: Language) -> None:
        self._columns = readers(manifest.wanted, manifest.team.zone)
        self._wanted, self._language = manifest.wanted, language
        self._book = xlsxwriter.Workbook(str(file), OPTIONS)
        self._bold = self._book.add_format({"bold": True})
        self._head = self._book.add_format({"bold": True, "bottom": 1})
        self._moment = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self._date = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._money = self._book.add_format({"num_format": "#,##0.00"})
        self._about = self._book.add_worksheet(say(language, "export-sheet-about"))
        self._sheets = 0
        self._rows = ROWS
        self._sheet = self._about

    def write(self, rows: Sequence[Row]) -> None:
        """Add rows; a full sheet is followed by another."""
        names = [name if name in WORDS else "" for name, _ in self._columns]
        for row in cells(rows, self._columns):
            if self._rows == ROWS:
                self._begin_sheet()
            self._rows += 1
            for column, cell in enumerate(row):
                if cell is None or cell == "":
                    continue
                word = names[column] and f"{names[column]}-{cell}"
                self._put(column, say(self._language, word) if word and has(word) else cell)

    def _put(self, column: int, cell: object) -> None:
        match cell:
            case str():
                self._sheet.write_string(self._rows, column, cell)
            case datetime():
                self._sheet.write_datetime(self._rows, column, cell.replace(tzinfo=None), self._moment)
            case date():
                self._sheet.write_datetime(self._rows, column, cell, self._date)
            case Decimal():
                self._sheet.write_number(self._rows, column, cell, self._money)
            case int():
                self._sheet.write_number(self._rows, column, cell)

    def _begin_sheet(self) -> None:
        self._end_sheet()
        self._sheets += 1
        name = say(self._language, f"export-{self._wanted.what}")
        self._sheet = self._book.add_worksheet(name if self._sheets == 1 else f"{name} {self._sheets}")
        self._sheet.freeze_panes(1, 0)
        for number, column in enumerate(self._wanted.columns):
            self._sheet.set_column(number, number, WIDE.get(column.name, WIDTHS[column.type]))
            self._sheet.write_string(0, number, say(self._language, f"column-{column.name}"), self._head)
        self._rows = 0

    def _end_sheet(self) -> None:
        if self._sheets:
            self._sheet.autofilter(0, 0, self._rows, len(self._columns) - 1)

    def finish(self, manifest: Manifest) -> None:
        """Write the first sheet, now that all is known, and close the file."""
        if not self._sheets:
            self._begin_sheet()
        self._end_sheet()
        _tell(self._about, manifest, self._language, self._bold)
        self._book.close()


def _tell(sheet: Worksheet, manifest: Manifest, language: Language, bold: object) -> None:
    """Say how an export was made, and how to check it."""
    wanted = manifest.wanted
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 2, 60)
    lines = [
        ("export-about-what", say(language, f"export-{wanted.what}")),
        ("export-about-team", say(language, "export-and-below", team=manifest.team_name)),
        ("export-about-period", formats.period_text(manifest.period, language)),
        ("export-about-profile", say(language, f"export-profile-{wanted.profile}")),
        ("export-about-rows", manifest.rows),
        ("export-about-made", manifest.made_at.isoformat(timespec="minutes")),
        ("export-about-zone", manifest.team.zone.key),
        ("export-about-version", VERSION),
        ("export-about-head", manifest.head),
        ("export-about-check", say(language, "export-how-to-check")),
    ]
    for row, (label, value) in enumerate(lines):
        sheet.write_string(row, 0, say(language, label), bold)
        if isinstance(value, int):
            sheet.write_number(row, 1, value)
        else:
            sheet.write_string(row, 1, value)
    for row, column in enumerate(wanted.columns, len(lines) + 1):
        sheet.write_string(row, 0, column.name, bold)
        sheet.write_string(row, 1, say(language, f"column-{column.name}"))
        sheet.write_string(row, 2, say(language, f"column-{column.name}-means"))
