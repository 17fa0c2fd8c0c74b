"""How fast the log becomes a file, and what a spreadsheet costs beside the bare library."""

import asyncio
import csv
import resource
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import xlsxwriter

from domain.exports import Format, Wanted, What
from domain.language import Language
from domain.periods import ALL
from reports import exports
from reports.spreadsheet import OPTIONS
from storage import teams
from storage.keyfile import load
from tests.bench import neighbourhood
from tests.bench.figures import Figure
from tests.bench.proving import write_log

ENTRIES = 100_000


async def exporting(folder: Path) -> list[Figure]:
    """Export a long log as CSV and as a spreadsheet, then write the same cells bare."""
    home = folder / "exporting"
    home.mkdir()
    async with neighbourhood.opened(home) as store:
        write_log(home / "linli.db", load(home / "key"), ENTRIES)
        took = {}
        for form in (Format.CSV, Format.XLSX):
            async with store.read() as db:
                team = await teams.get(db, teams.ROOT)
                begun = perf_counter()
                await exports.write(
                    db,
                    Wanted(What.LOG, form),
                    team,
                    ALL,
                    Language.ENGLISH,
                    datetime.now(UTC),
                    home / form.value,
                )
                took[form] = perf_counter() - begun
    bare = _bare(home / "csv", home / "bare.xlsx")
    few, many = [await _peak(home, entries) for entries in (10_000, 1_000_000)]
    return [
        Figure("log rows written as CSV a second", ENTRIES / took[Format.CSV], "", 50_000, "above", 0),
        Figure("memory for 1,000,000 rows, against 10,000", many / few, "×", 1.5),
        Figure("a spreadsheet, against the bare library", took[Format.XLSX] / bare, "×", 1.5),
    ]


async def _peak(folder: Path, entries: int) -> int:
    """Return the most memory, in kB, of a process of its own that writes a log of so many entries as CSV."""
    home = folder / str(entries)
    home.mkdir()
    async with neighbourhood.opened(home):
        pass
    write_log(home / "linli.db", load(home / "key"), entries)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.exporting", str(home), stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    return int(said)


async def _written(home: Path) -> None:
    """Write the log of a house as CSV."""
    async with neighbourhood.opened(home) as store, store.read() as db:
        team = await teams.get(db, teams.ROOT)
        wanted = Wanted(What.LOG, Format.CSV)
        await exports.write(db, wanted, team, ALL, Language.ENGLISH, datetime.now(UTC), home / "csv")


def _bare(source: Path, file: Path) -> float:
    """Return the seconds that it takes the library to write these cells."""
    with source.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened))
    begun = perf_counter()
    book = xlsxwriter.Workbook(str(file), OPTIONS)
    sheet = book.add_worksheet()
    dated = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if number and column == 1:
                sheet.write_datetime(number, column, datetime.fromisoformat(cell).replace(tzinfo=None), dated)
            elif cell.isdecimal():
                sheet.write_number(number, column, int(cell))
            elif cell:
                sheet.write_string(number, column, cell)
    book.close()
    return perf_counter() - begun


if __name__ == "__main__":
    asyncio.run(_written(Path(sys.argv[1])))
    sys.stdout.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
