"""Exports as text: CSV that opens right in a spreadsheet, and JSON Lines."""

import csv
import json
from collections.abc import Iterable
from pathlib import Path

from domain.language import Language
from reports.cells import Cell, cells, harmless, plain, readers
from reports.manifest import Manifest
from storage.store import Row


class Csv:
    """CSV with a mark by which spreadsheets read Chinese right; no cell of it is taken for a formula."""

    def __init__(self, file: Path, manifest: Manifest, _language: Language) -> None:
        self._columns = readers(manifest.wanted, manifest.team.zone)
        self._out = file.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._out)
        self._writer.writerow([name for name, _ in self._columns])

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        self._writer.writerows([_safe(cell) for cell in cells(row, self._columns)] for row in rows)

    def finish(self, _manifest: Manifest) -> None:
        """Close the file."""
        self._out.close()


def _safe(cell: Cell) -> str | int | None:
    return harmless(cell) if isinstance(cell, str) else plain(cell)


class JsonLines:
    """An object a line, with all columns; what is not there is null."""

    def __init__(self, file: Path, manifest: Manifest, _language: Language) -> None:
        self._columns = readers(manifest.wanted, manifest.team.zone)
        self._names = [name for name, _ in self._columns]
        self._out = file.open("w", encoding="utf-8", newline="\n")

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        for row in rows:
            said = zip(self._names, map(plain, cells(row, self._columns)), strict=True)
            self._out.write(json.dumps(dict(said), ensure_ascii=False) + "\n")

    def finish(self, _manifest: Manifest) -> None:
        """Close the file."""
        self._out.close()
