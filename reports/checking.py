"""Holding an exported log against the log: whatever was changed in the file since shows."""

import csv
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile, is_zipfile

from reports.manifest import BESIDE
from storage.chain import Kept
from storage.moments import stored
from storage.store import Row

NEEDED = {"number", "at", "verb", "task", "person_id", "about_id", "detail", "seal"}


class NoLog(Exception):
    """A file is no exported log."""


@dataclass(frozen=True, slots=True)
class Checked:
    """How many rows a file has, and the number of the first that says otherwise than the log."""

    rows: int
    first_wrong: int | None

    @property
    def agrees(self) -> bool:
        """Tell whether all of it is as the log has it."""
        return self.first_wrong is None


@contextmanager
def unpacked(file: Path) -> Iterator[Path]:
    """Yield a file, or the one that is packed in it beside its manifest."""
    names = []
    if is_zipfile(file):
        with ZipFile(file) as packed:
            names = [name for name in packed.namelist() if not name.endswith(BESIDE)]
    if len(names) != 1:  # it is no pack of ours: a spreadsheet, for one, is many files
        yield file
        return
    with ZipFile(file) as packed, TemporaryDirectory(prefix="linli-") as folder:
        whole = Path(folder) / "whole"
        with packed.open(names[0]) as source, whole.open("wb") as target:
            copyfileobj(source, target)
        yield whole


def check(file: Path, kept: Kept) -> Checked:
    """Hold each row of a file against the log. Raises NoLog when it is none."""
    count = 0
    for count, said in enumerate(_rows(file), 1):
        number = int(said["number"]) if str(said["number"]).isdecimal() else 0
        entry = kept.entry(number)
        if entry is None or not _agrees(said, entry):
            return Checked(count, number)
    return Checked(count, None)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        try:
            if opened.read(1) == "{":
                opened.seek(0)
                yield from map(_object, opened)
            else:
                opened.seek(0)
                yield from _read(csv.DictReader(opened, strict=True))
        except (ValueError, csv.Error):
            raise NoLog from None


def _object(line: str) -> dict[str, Any]:
    said = json.loads(line)
    if not isinstance(said, dict) or not NEEDED.issubset(said):
        raise NoLog
    return said


def _read(rows: "csv.DictReader[str]") -> Iterator[dict[str, Any]]:
    if not NEEDED.issubset(rows.fieldnames or ()):
        raise NoLog
    yield from rows


def _agrees(said: dict[str, Any], entry: Row) -> bool:
    """Tell whether a row says what an entry does; names are not compared, they may have changed since."""
    try:
        return (
            stored(datetime.fromisoformat(said["at"])) == entry["at"]
            and said["verb"] == entry["verb"]
            and said["seal"] == bytes(entry["seal"]).hex()
            and all(str(said[a] or "") == str(entry[b] or "") for a, b in _IDS)
            and json.loads(said["detail"] or "{}") == json.loads(entry["detail"])
        )
    except (ValueError, TypeError):
        return False


_IDS = (("task", "task"), ("person_id", "person"), ("about_id", "about"))
