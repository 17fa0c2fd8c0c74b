"""The part of the door through which tables and figures go: export, import and stats on the command line."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import click

import settings
from domain.exports import Format, Profile, Wanted, What
from domain.imports import COLUMNS as IMPORTED
from domain.language import Language
from settings import Settings, SettingsWrong

PERIOD = click.option(
    "--period", default="", metavar="PERIOD", help="For example: last month, 2026-10. All time if not said."
)
TEAM = click.option("--team", default="", metavar="TEAM", help="And all below it. All teams if not said.")
PROFILE = click.option(
    "--profile",
    type=click.Choice([str(profile) for profile in Profile]),
    default="internal",
    show_default=True,
    help="With names; figures and numbers of people; or with counts under 5 hidden, too.",
)


def chosen_settings() -> Settings:
    """Read the settings and say which are unknown. Ends the program if one can't be read."""
    values = settings.gathered()
    for warning in settings.unknown(values, settings.file_values()):
        click.echo(warning, err=True)
    try:
        return settings.read(values)
    except SettingsWrong as error:
        raise click.UsageError(str(error)) from None


def spoken(wish: str | None) -> Language | None:
    """Return the language that somebody names; None: they name none."""
    found = Language.spoken(wish)
    if wish and found is None:
        raise click.UsageError(f"{wish!r} is no language of Linli's. Choose en or zh-CN.")
    return found


@click.command()
@click.argument("what", type=click.Choice([str(what) for what in What]))
@click.option(
    "--format",
    "format_",
    type=click.Choice([str(form) for form in Format]),
    default="csv",
    show_default=True,
    help="The form of the file.",
)
@click.option(
    "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The file to write."
)
@PERIOD
@TEAM
@PROFILE
def export(what: str, format_: str, output: Path, period: str, team: str, profile: str) -> None:
    """Write the log, tasks, hours and more to a file, with a manifest beside it that says how it was made."""
    from house import files

    wanted = Wanted(What(what), Format(format_), Profile(profile))
    made = asyncio.run(files.export(chosen_settings(), wanted, output, datetime.now(UTC), period, team))
    click.echo(f"{made.rows} rows written to {output}", err=True)


@click.command("import")
@click.argument("what", type=click.Choice([str(what) for what in IMPORTED]))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--team", default="", metavar="TEAM", help="Whose a row is that names no team. The root if not said."
)
@click.option(
    "--by", default="", metavar="PERSON", help="In whose name, a coordinator's. The first one's if not said."
)
@click.option("--dry-run", is_flag=True, help="Show what would become of the rows, and import nothing.")
@click.option("--yes", is_flag=True, help="Import without asking.")
@click.option("--language", metavar="en|zh-CN", help="The language of what is said. As LANGUAGE if not said.")
def import_(
    what: str, file: Path, team: str, by: str, language: str | None, *, dry_run: bool, yes: bool
) -> None:
    """Take in a table, as XLSX or CSV: what would become of it is shown first, then it is all or nothing.

    Whoever it is done for may take it back in the chat for ten minutes: /undo
    """
    from house import importing

    def agreed(question: str) -> bool:
        return not dry_run and (yes or click.confirm(question, err=True))

    table = importing.Table(What(what), file, team, by, spoken(language))
    for line in asyncio.run(importing.take_in(chosen_settings(), table, datetime.now(UTC), agreed)):
        click.echo(line, err=True)


@click.command()
@PERIOD
@TEAM
@PROFILE
@click.option("--format", "form", type=click.Choice(["text", "html", "png", "json"]), default="text")
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Instead of printing it.")
@click.option("--language", metavar="en|zh-CN")
def stats(period: str, team: str, form: str, output: Path | None, profile: str, language: str | None) -> None:
    """Tell the figures of a period, with those of the one before: as text, a page to print, a picture, or JSON."""
    from house import files

    wanted = files.Figures(form, period, team, Profile(profile), spoken(language))
    made = asyncio.run(files.stats(chosen_settings(), wanted, datetime.now(UTC)))
    if output:
        output.write_bytes(made)
    else:
        click.echo(made, nl=False)
