"""Writing an export, form by form; what is too large for one file goes on in another."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from domain.exports import Format
from domain.language import Language
from locales.words import say
from reports.ics import Calendar
from reports.manifest import Manifest
from reports.spreadsheet import Spreadsheet
from reports.text_files import Csv, JsonLines
from storage.store import Row


class Writer(Protocol):
    """A form of file that is being written."""

    def write(self, rows: Sequence[Row]) -> None:
        """Add rows."""

    def finish(self, manifest: Manifest) -> None:
        """Say how it was made, where the form has room for it, and close the file."""


WRITERS: dict[Format, Callable[[Path, Manifest, Language], Writer]] = {
    Format.CSV: Csv,
    Format.JSONL: JsonLines,
    Format.XLSX: Spreadsheet,
    Format.ICS: Calendar,
}


class Parts:
    """An export that is being written: to `file`, or, with `most` bytes in each, to several beside it.

    A part may have as many bytes more as one bunch of rows takes. `made`: once it is finished, each with its manifest.
    """

    def __init__(self, file: Path, manifest: Manifest, language: Language, most: int | None = None) -> None:
        self.manifest = manifest
        self.made: list[tuple[Path, Manifest]] = []
        self._file, self._language, self._most = file, language, most
        self._begin(file)

    def _begin(self, part: Path) -> None:
        self._part, self._rows = part, 0
        self._writer = WRITERS[self.manifest.wanted.format](part, self.manifest, self._language)

    def write(self, rows: Sequence[Row]) -> None:
        """Add rows, in a new part if the last one is full."""
        if self._most and self._rows and self._part.stat().st_size >= self._most:
            self._end()
            self._begin(self._named(len(self.made) + 1))
        self._writer.write(rows)
        self._rows += len(rows)

    def _end(self) -> None:
        manifest = replace(self.manifest, rows=self._rows)
        self._writer.finish(manifest)
        with self._part.open("rb") as written:
            digest = hashlib.file_digest(written, "sha256").hexdigest()
        self.made.append((self._part, replace(manifest, sha256=digest)))

    def _named(self, number: int) -> Path:
        part = say(self._language, "export-name-part", number=number)
        return self._file.with_stem(f"{self._file.stem}-{part}")

    def finish(self) -> None:
        """Close the last part; each knows now how many there are."""
        self._end()
        if len(self.made) > 1:
            file, manifest = self.made[0]
            self.made[0] = (file.rename(self._named(1)), manifest)
        self.made = [
            (file, replace(manifest, part=number, parts=len(self.made)))
            for number, (file, manifest) in enumerate(self.made, 1)
        ]
