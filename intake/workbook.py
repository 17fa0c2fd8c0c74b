"""Reading an XLSX workbook: first a look at what is in it, part by part and within bounds, then its cells."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO

import python_calamine

from intake.trouble import Trouble

UNPACKED = 160_000_000
"""Bytes of a workbook's parts when unpacked: 50,000 rows of 30 long cells take a half of it."""
PARTS = 2000
WIDEST = 100
MIDNIGHT = time()
_LAST = datetime.max - timedelta(minutes=1)  # noqa: DTZ901 - a cell has no zone
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z0-9:]{1,20})"')
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SHEET = re.compile(rb"<(?:\w+:)?worksheet[\s>/]")


def is_workbook(data: bytes) -> bool:
    """Tell whether a zip archive says that it is a workbook. Raises Trouble for other documents."""
    names = _names(data)
    if "xl/workbook.xml" in names:
        return True
    raise Trouble("other-workbook" if {"xl/workbook.bin", "content.xml"} & names else "no-table")


def _names(data: bytes) -> set[str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise Trouble("broken") from None


def sheets(data: bytes, most_rows: int) -> Iterator[list[list[str]]]:
    """Yield the visible sheets of a workbook as rows of texts, from A1. Raises Trouble."""
    _look(data, most_rows)
    try:
        book = python_calamine.load_workbook(BytesIO(data))
        for sheet in book.sheets_metadata:
            if sheet.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                continue
            if sheet.visible is not python_calamine.SheetVisibleEnum.Visible:
                continue
            rows = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            if any(any(row[WIDEST:]) for row in rows):
                raise Trouble("too-wide")
            yield [[text(cell) for cell in row] for row in rows]
    except python_calamine.PasswordError:
        raise Trouble("locked") from None
    except (python_calamine.CalamineError, ValueError, OverflowError):
        raise Trouble("broken") from None


def text(cell: object) -> str:
    """Return a cell as somebody would type it: days and moments in ISO, whole numbers without a point."""
    match cell:
        case str():
            return cell.strip()
        case bool():
            return "yes" if cell else "no"
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case datetime():
            rounded = (min(cell, _LAST) + timedelta(seconds=30)).replace(second=0, microsecond=0)
            return (
                rounded.date().isoformat()
                if rounded.time() == MIDNIGHT
                else rounded.isoformat(" ", "minutes")
            )
        case date():
            return cell.isoformat()
        case time():
            return cell.isoformat("minutes")
        case timedelta():
            return f"{round(cell / timedelta(minutes=1))} min"
    return str(cell)


def _look(data: bytes, most_rows: int) -> None:
    """Look at the parts of a workbook. Raises Trouble for what must not be read, or would be misread."""
    left = UNPACKED
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise Trouble("locked")
        if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
            raise Trouble("bomb")
        for part in parts:
            name = part.filename.lower()
            if name.startswith("/") or ".." in name.split("/"):
                raise Trouble("entities")
            if name.endswith("vbaproject.bin"):
                raise Trouble("macros")
            if name.startswith("xl/externallinks/"):
                raise Trouble("links")
            if name.endswith((".xml", ".rels")):
                content = _unpacked(archive, part, left)
                left -= len(content)
                if _SHEET.search(content):
                    _look_at_sheet(content, most_rows)


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> bytes:
    """Return a part of a workbook, whatever the archive says of its size. Raises Trouble."""
    try:
        with archive.open(part) as opened:
            content = opened.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError):
        raise Trouble("broken") from None
    if len(content) > most:
        raise Trouble("bomb")
    if _DECLARED.search(content) or b"\x00" in content:
        raise Trouble("entities")
    return content


def _look_at_sheet(content: bytes, most_rows: int) -> None:
    if formula := _FORMULA.search(content):
        before = list(_CELL.finditer(content, max(0, formula.start() - 400), formula.start()))
        raise Trouble("formulas", (before[-1][1] + before[-1][2]).decode() if before else "")
    if merged := _MERGED.search(content):
        raise Trouble("merged", merged[1].decode())
    for cell in _CELL.finditer(content):
        if int(cell[2]) > most_rows + 10:
            raise Trouble("too-long")
        if _number(cell[1]) > WIDEST:
            raise Trouble("too-wide")


def _number(letters: bytes) -> int:
    """Return a column's number: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
