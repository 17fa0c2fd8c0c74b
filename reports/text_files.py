"""Exports as text: CSV that opens right in a spreadsheet, and JSON Lines."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

from domain.exports import Type
from domain.language import Language
from reports.cells import Read, cells, harmless, plain, readers
from reports.manifest import Manifest
from storage.store import Row

MARK = "\ufeff"


class Csv:
    """CSV with a mark by which spreadsheets read Chinese right; no cell of it is taken for a formula."""

    def __init__(self, file: Path, manifest: Manifest, _language: Language) -> None:
        self._columns = [
            (column.name, _written(column.type, read))
            for column, (_, read) in zip(
                manifest.wanted.columns, readers(manifest.wanted, manifest.team.zone), strict=True
            )
        ]
        self._out = file.open("w", encoding="utf-8", newline="")
        self._out.write(MARK)  # the codec that writes it takes twice the time
        self._writer = csv.writer(self._out)
        self._writer.writerow([name for name, _ in self._columns])

    def write(self, rows: Sequence[Row]) -> None:
        """Add rows."""
        self._writer.writerows(cells(rows, self._columns))

    def finish(self, _manifest: Manifest) -> None:
        """Close the file."""
        self._out.close()


def _written(type_: Type, read: Read | None) -> Read | None:
    """Return what writes a cell of text, so that no spreadsheet takes it for a formula; a figure is one by itself."""
    if type_ is Type.TEXT:
        return lambda value: harmless(value) if value else value
    return read and (lambda value: plain(read(value)))


class JsonLines:
    """An object a line, with all columns; what is not there is null."""

    def __init__(self, file: Path, manifest: Manifest, _language: Language) -> None:
        self._columns = readers(manifest.wanted, manifest.team.zone)
        self._names = [name for name, _ in self._columns]
        self._out = file.open("w", encoding="utf-8", newline="\n")

    def write(self, rows: Sequence[Row]) -> None:
        """Add rows."""
        for row in cells(rows, self._columns):
            said = zip(self._names, map(plain, row), strict=True)
            self._out.write(json.dumps(dict(said), ensure_ascii=False) + "\n")

    def finish(self, _manifest: Manifest) -> None:
        """Close the file."""
        self._out.close()
