"""Making an export: rows from the database to a file, with flat memory, and what stands beside it."""

import asyncio
import tempfile
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from domain.exports import Format, Profile, Wanted, What
from domain.files import LARGEST, File, Progress, file_name
from domain.language import Language
from domain.people import Team
from domain.periods import ALL, Period
from locales.words import say
from reports.manifest import BESIDE, Manifest
from reports.parts import Parts
from storage import chain, tables, teams
from storage.figures import Scope
from storage.files import Order
from storage.moments import read
from storage.store import Reader

SMALLER = (8, 4, 2, 1)
"""A packed part is so many times smaller than its rows, it is hoped; the last one holds for whatever they are."""


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
    manifest = Manifest(wanted, team, period, now, str(await chain.head(db) or ""))
    parts = Parts(file, manifest, language)
    await _fill(db, parts, progress or Progress())
    return parts.made[0][1]


async def _fill(db: Reader, parts: Parts, progress: Progress) -> None:
    """Write all rows, in as many parts as it takes."""
    manifest, what = parts.manifest, parts.manifest.wanted.what
    scope = Scope(manifest.team.id, *manifest.period.span(manifest.team.zone))
    progress.done, progress.whole = 0, await tables.count(db, what, scope, manifest.made_at)
    async for rows in tables.rows(db, what, scope, manifest.made_at):
        await asyncio.to_thread(parts.write, rows)  # or nobody else would be heard meanwhile
        progress.done += len(rows)
    await asyncio.to_thread(parts.finish)


async def ordered(db: Reader, order: Order, largest: int = LARGEST) -> File:
    """Make the export that was ordered in a chat. A spreadsheet tells itself how it was made; else the manifest comes along.

    What is too large for a chat comes packed, in as many parts as it takes, each with its manifest.
    """
    facts = order.facts
    wanted = Wanted(What(facts["what"]), Format(facts["format"]), Profile(facts["profile"]))
    team = await teams.get(db, facts["team"])
    period = Period(date.fromisoformat(facts["first"]), date.fromisoformat(facts["last"]))
    now = read(facts["at"]).astimezone(team.zone)
    manifest = Manifest(wanted, team, period, now, str(await chain.head(db) or ""))
    with tempfile.TemporaryDirectory(prefix="linli-") as folder:
        parts = Parts(Path(folder) / name_of(wanted, period, order.language), manifest, order.language)
        await _fill(db, parts, order.progress)
        ((made, manifest),) = parts.made
        if made.stat().st_size <= largest:
            return _plain(made, manifest)
        if wanted.format is Format.XLSX:  # which is packed already
            wanted = Wanted(wanted.what, Format.CSV, wanted.profile)
        made = Path(folder) / name_of(wanted, period, order.language)
        for times in SMALLER:
            parts = Parts(made, replace(manifest, wanted=wanted), order.language, most=times * largest)
            await _fill(db, parts, order.progress)
            packed = [await asyncio.to_thread(_packed, *part) for part in parts.made]
            if max(len(file.content) for file in packed) <= largest:
                break
        return replace(packed[0], along=tuple(packed[1:]))


def _plain(made: Path, manifest: Manifest) -> File:
    """Return a file as it is, with its manifest behind it where it has none inside."""
    file = File(made.name, made.read_bytes(), manifest.sha256)
    if manifest.wanted.format is Format.XLSX:
        return file
    return replace(file, along=(File(beside(made).name, manifest.text().encode()),))


def _packed(file: Path, manifest: Manifest) -> File:
    """Return a file with its manifest beside it as one that is smaller."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as opened:
        opened.write(file, file.name)
        opened.writestr(beside(file).name, manifest.text())
    return File(f"{file.name}.zip", packed.getvalue(), manifest.sha256)


def beside(file: Path) -> Path:
    """Return where the manifest of an export stands."""
    return file.with_name(f"{file.name}{BESIDE}")


def write_beside(file: Path, manifest: Manifest) -> None:
    """Write the manifest of an export."""
    beside(file).write_text(manifest.text(), encoding="utf-8")


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
