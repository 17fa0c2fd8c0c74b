"""Making an export: rows from the database to a file, with flat memory, and what stands beside it."""

import asyncio
import hashlib
import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol
from zipfile import ZIP_DEFLATED, ZipFile

from domain.exports import Format, Profile, Wanted, What
from domain.files import LARGEST, File, Progress, file_name
from domain.language import Language
from domain.people import Team
from domain.periods import ALL, Period
from locales.words import say
from reports.ics import Calendar
from reports.manifest import Manifest
from reports.spreadsheet import Spreadsheet
from reports.text_files import Csv, JsonLines
from storage import chain, tables, teams
from storage.figures import Scope
from storage.files import Order
from storage.moments import read
from storage.store import Reader, Row


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


async def write(
    db: Reader,
    wanted: Wanted,
    team: Team,
    period: Period,
    language: Language,
    now: datetime,
    file: Path,
    progress: Progress | None = None,
) -> Manifest:
    """Write an export to a file; returns how it was made, with the file's SHA-256. `progress` is kept meanwhile."""
    head = await chain.head(db)
    manifest = Manifest(wanted, team, period, now, str(head or ""))
    writer = WRITERS[wanted.format](file, manifest, language)
    scope, count, progress = Scope(team.id, *period.span(team.zone)), 0, progress or Progress()
    progress.whole = await tables.count(db, wanted.what, scope)
    async for rows in tables.rows(db, wanted.what, scope):
        await asyncio.to_thread(writer.write, rows)  # or nobody else would be heard meanwhile
        count += len(rows)
        progress.done = count
    manifest = replace(manifest, rows=count)
    await asyncio.to_thread(writer.finish, manifest)
    with file.open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    return replace(manifest, sha256=digest)


def beside(file: Path) -> Path:
    """Return where the manifest of an export stands."""
    return file.with_name(f"{file.name}.manifest.json")


def write_beside(file: Path, manifest: Manifest) -> None:
    """Write the manifest of an export."""
    text = json.dumps(manifest.facts(), ensure_ascii=False, indent=2)
    beside(file).write_text(text + "\n", encoding="utf-8")


async def ordered(db: Reader, order: Order, largest: int = LARGEST) -> File:
    """Make the export that was ordered in a chat; what is too large for one comes packed, with its manifest."""
    facts = order.facts
    wanted = Wanted(What(facts["what"]), Format(facts["format"]), Profile(facts["profile"]))
    team = await teams.get(db, facts["team"])
    period = Period(date.fromisoformat(facts["first"]), date.fromisoformat(facts["last"]))
    now = read(facts["at"]).astimezone(team.zone)
    with tempfile.TemporaryDirectory(prefix="linli-") as folder:
        made = Path(folder) / name_of(wanted, period, order.language)
        manifest = await write(db, wanted, team, period, order.language, now, made, order.progress)
        if made.stat().st_size > largest:
            if wanted.format is Format.XLSX:  # which is packed already
                wanted = Wanted(wanted.what, Format.CSV, wanted.profile)
                made = Path(folder) / name_of(wanted, period, order.language)
                manifest = await write(db, wanted, team, period, order.language, now, made, order.progress)
            made = await asyncio.to_thread(_packed, made, manifest)
        return File(made.name, made.read_bytes())


def _packed(file: Path, manifest: Manifest) -> Path:
    """Return a file with its manifest beside it as one that is smaller."""
    write_beside(file, manifest)
    packed = file.with_name(f"{file.name}.zip")
    with ZipFile(packed, "w", ZIP_DEFLATED) as opened:
        for each in (file, beside(file)):
            opened.write(each, each.name)
    return packed


def name_of(wanted: Wanted, period: Period, language: Language) -> str:
    """Return what the file of an export is called: `hours-2026-10-internal.xlsx`."""
    year, _, number = period.name.partition("-q")
    everything = say(language, "export-name-all") if period == ALL else period.name
    named = say(language, "export-name-quarter", year=year, quarter=number) if number else everything
    parts = [
        say(language, f"export-name-{wanted.what}"),
        named,
        say(language, f"export-name-{wanted.profile}"),
    ]
    return file_name(*parts, form=wanted.format.value)
