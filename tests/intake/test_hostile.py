"""Files that are no tables for us: each has one answer, in little time and memory, and nothing else is the worse for it."""

import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from domain.language import Language
from intake import reading, worker
from intake.trouble import Trouble
from locales import words

KNOWN = frozenset({"name", "phone"})


def workbook(fill: Callable[[Worksheet], object]) -> bytes:
    """Return a workbook with a header, made by another library than the one that reads it."""
    book = openpyxl.Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError(sheet)
    sheet.append(["name", "phone"])
    fill(sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(name: str, content: bytes, *, instead: bool = False) -> bytes:
    """Return a workbook with one more part, or another one in place of its own."""
    made, out = workbook(lambda sheet: sheet.append(["Mrs Wong", "555"])), BytesIO()
    with zipfile.ZipFile(BytesIO(made)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if not (instead and part == name):
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def archive(**parts: bytes) -> bytes:
    """Return a zip archive that is no workbook."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b'<!DOCTYPE a [<!ENTITY b "ha">]><worksheet><sheetData><row r="1"><c r="A1"><v>&b;</v></c></row></sheetData></worksheet>'
HOSTILE = {
    "names that lead out of the archive": with_part("../../../etc/evil.txt", b"x"),
    "a formula in a sheet that lies elsewhere": with_part(
        "xl/sheet.xml", b'<worksheet><sheetData><row><c r="B7"><f>1+1</f></c></row></sheetData></worksheet>'
    ),
    "thousands of cells that do not say where they are": with_part(
        SHEET,
        b"<worksheet><sheetData><row>" + b"<c><v>1</v></c>" * 16_384 + b"</row></sheetData></worksheet>",
        instead=True,
    ),
    "a long cell of a workbook": workbook(lambda sheet: sheet.append(["x" * 20_000])),
    "strings without end": with_part(SHEET, b"<worksheet>" + b"\x00" * 10 + b"</worksheet>", instead=True),
    "Chinese of another encoding": "姓名,住址\n黃奶奶,五號樓\n".encode("big5"),
    "a page of the web": b"<html><table><tr><td>name</td></tr></table></html>",
    "an old form of a spreadsheet": b'<?xml version="1.0"?><Workbook></Workbook>',
    "a text document": b"{\\rtf1 name}",
    "empty": b"",
    "blank": b" \r\n\r\n",
    "nothing but commas": b",,,\n,,\n",
    "pdf": b"%PDF-1.7\n1 0 obj",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "text with NULs": b"name\x00,phone\n",
    "no letters of anybody": b"name\n\xff\x80\xff\x80\xfe",
    "old workbook": bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600,
    "locked workbook": bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
    "cut off": workbook(lambda sheet: sheet.append(["a", "b"]))[:-200],
    "another archive": archive(**{"word/document.xml": b"<a/>"}),
    "another spreadsheet": archive(**{"content.xml": b"<a/>", "mimetype": b"application/vnd.oasis"}),
    "macros": with_part("xl/vbaProject.bin", b"MZ"),
    "links to other files": with_part("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
    "a billion laughs": with_part(SHEET, LAUGHS, instead=True),
    "a bomb": with_part("xl/media/zeros.xml", b"0" * 170_000_000),
    "formulas": workbook(lambda sheet: sheet.append(["=HYPERLINK(1)", "555"])),
    "merged cells": workbook(lambda sheet: sheet.merge_cells("A3:B3")),
    "a cell far below": workbook(lambda sheet: sheet.cell(1_048_576, 1, "x")),
    "a cell far to the right": workbook(lambda sheet: sheet.cell(2, 16_384, "x")),
    "thousands of columns": b"name," + b"x," * 5000 + b"\n",
    "too many rows": b"name\n" + b"x\n" * 50_020,
    "a huge cell": b"name\n" + b"x" * 200_000,
    "a quote that never ends": b'name\n"' + b"x\n" * 20_000,
    "too big": b"x" * 20_000_001,
}
ANSWERS = {
    "names that lead out of the archive": "entities", "a formula in a sheet that lies elsewhere": "formulas",
    "thousands of cells that do not say where they are": "too-wide", "a long cell of a workbook": "cell",
    "strings without end": "entities", "Chinese of another encoding": "letters", "a page of the web": "no-table",
    "an old form of a spreadsheet": "no-table", "a text document": "no-table",
    "empty": "empty", "blank": "empty", "nothing but commas": "empty", "pdf": "no-table", "picture": "no-table",
    "text with NULs": "no-table", "no letters of anybody": "letters", "old workbook": "old-workbook",
    "locked workbook": "locked", "cut off": "broken", "another archive": "no-table",
    "another spreadsheet": "other-workbook", "macros": "macros", "links to other files": "links",
    "a billion laughs": "entities", "a bomb": "bomb", "formulas": "formulas", "merged cells": "merged",
    "a cell far below": "too-long", "a cell far to the right": "too-wide", "thousands of columns": "too-wide",
    "too many rows": "too-long", "a huge cell": "cell", "a quote that never ends": "cell", "too big": "too-big",
}  # fmt: skip


@pytest.mark.parametrize("what", list(HOSTILE))
def test_each_has_its_answer(what: str) -> None:
    """And the answer has words in both languages."""
    with pytest.raises(Trouble) as trouble:
        worker.read(HOSTILE[what], KNOWN)
    assert trouble.value.name == ANSWERS[what]
    for language in Language:
        assert words.say(language, f"import-file-{trouble.value.name}", at=trouble.value.at)


def test_the_cell_is_named() -> None:
    """Whoever has to change a formula, or to split cells, is told where."""
    for what, at in (("formulas", "A2"), ("merged cells", "A3:B3")):
        with pytest.raises(Trouble) as trouble:
            worker.read(HOSTILE[what], KNOWN)
        assert trouble.value.at == at


def test_the_last_moment_there_is_reads_as_any_other() -> None:
    """Rounding it to the minute does not lead out of time."""
    made = workbook(lambda sheet: sheet.append([datetime.max.replace(microsecond=0), 1]))  # noqa: DTZ901 - a cell has no zone
    assert worker.read(made, KNOWN)[1:] == [(2, ["9999-12-31 23:59", "1"])]


async def test_a_process_that_is_stopped_is_an_answer_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that takes too long is ended, and the file is said to be too much."""
    monkeypatch.setattr(reading, "SECONDS", 0)
    with pytest.raises(Trouble) as trouble:
        await reading.read(b"name\nMrs Wong\n", KNOWN)
    assert trouble.value.name == "bomb"


async def test_it_is_read_in_a_process_of_its_own() -> None:
    """A table comes back with its header and its rows by number; blank rows are no rows."""
    table = await reading.read("name,phone\n\nMrs Wong,555 0112\n李奶奶,\n".encode(), KNOWN)
    assert table.header == ["name", "phone"]
    assert list(table.bunches()) == [[(3, ["Mrs Wong", "555 0112"]), (4, ["李奶奶", ""])]]


def test_a_workbook_reads_as_it_is_typed() -> None:
    """Whole numbers without a point, days and moments in ISO, a sheet that says other things before passed by."""

    def fill(sheet: Worksheet) -> None:
        sheet.append([13912345678, datetime(2026, 11, 2, 15, 30)])  # noqa: DTZ001 - a cell has no zone
        sheet.append([1.5, datetime(2026, 11, 2)])  # noqa: DTZ001 - a cell has no zone
        if sheet.parent:
            sheet.parent.create_sheet("About", 0).append(["made", "today"])

    assert worker.read(workbook(fill), KNOWN) == [
        (1, ["name", "phone"]),
        (2, ["13912345678", "2026-11-02 15:30"]),
        (3, ["1.5", "2026-11-02"]),
    ]
