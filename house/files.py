"""The files that come out of the house."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from actions import exporting
from chat.reading.periods import read_period
from domain.exports import Format, Profile, Wanted
from domain.language import Language
from domain.people import Team
from domain.periods import ALL, Period
from house.errors import NotDone
from house.opening import existing
from reports import exports, statistics, statistics_page, statistics_picture, statistics_tables
from reports.manifest import Manifest
from settings import Settings
from storage import teams
from storage.store import Reader


async def export(
    settings: Settings, wanted: Wanted, output: Path, now: datetime, period: str = "", team: str = ""
) -> Manifest:
    """Write an export and its manifest; returns how it was made. Raises NotDone when it can't be told what is meant."""
    if not wanted.possible:
        raise NotDone(
            "Only tasks make a calendar."
            if wanted.format is Format.ICS
            else "Residents are for internal use only."
        )
    async with existing(settings.database, settings.key_file) as store:
        async with store.read() as db:
            chosen = await team_named(db, team)
            local = now.astimezone(chosen.zone)
            manifest = await exports.write(
                db, wanted, chosen, _period(period, local), settings.language, local, output
            )
        exports.write_beside(output, manifest)
        async with store.write() as tx:
            await exporting.note(tx, wanted, chosen.id, manifest.sha256, None, now)
    return manifest


@dataclass(frozen=True, slots=True)
class Figures:
    """Which figures are wanted: of what, for whom, in which language, as text, html, png or json."""

    form: str = "text"
    period: str = ""
    team: str = ""
    profile: Profile = Profile.INTERNAL
    language: Language | None = None


async def stats(settings: Settings, wanted: Figures, now: datetime) -> bytes:
    """Return the figures of a period. Raises as `export` does."""
    async with existing(settings.database, settings.key_file) as store, store.read() as db:
        team = await team_named(db, wanted.team)
        local = now.astimezone(team.zone)
        period = _period(wanted.period, local)
        if wanted.form == "json":
            chapters = await statistics.whole(db, team, period, local)
            return statistics_page.as_json(chapters, team, period, wanted.profile).encode()
        language = wanted.language or settings.language
        report = await statistics_tables.report(db, team, period, local, wanted.profile, language)
    if wanted.form == "png":
        return await statistics_picture.picture(report)
    return (statistics_page.page if wanted.form == "html" else statistics_page.text)(report).encode()


def _period(said: str, now: datetime) -> Period:
    found = read_period(said, now.date()) if said else ALL
    if found is None:
        raise NotDone(f"{said!r} is no period: try last month, 2026-10, or 1 Oct – 15 Oct.")
    return found


async def team_named(db: Reader, name: str) -> Team:
    """Return the team of a name or a number; with none, the root, which is all of them."""
    every = await teams.every(db)
    found = [team for team in every if name.casefold() in (team.name.casefold(), str(team.id))]
    if not name:
        return every[0]
    if len(found) != 1:
        known = ", ".join(f"{team.name} ({team.id})" for team in every)
        raise NotDone(f"There is {'no' if not found else 'more than one'} team {name!r}. There are: {known}.")
    return found[0]
