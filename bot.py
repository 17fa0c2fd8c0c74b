"""The door: the command line, and the only place where the parts are put together."""

import asyncio
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

import settings
from house.door import chosen_settings as _settings
from house.door import export, import_, stats
from house.door import spoken as _language
from house.errors import NotDone, Stopped, Stuck, unexpected, weightiest
from settings import SettingsWrong
from storage.errors import InUse, StorageError, Unusable

WELL, SOMETHING_TO_DO, WRONG_USE, UNUSABLE, IN_USE, DATABASE, STUCK = 0, 1, 2, 3, 4, 5, 6


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def linli() -> None:
    """Linli 邻里: neighbourhood volunteers post, claim and close tasks in a chat.

    Start with "bot.py practice": a room on this terminal that needs no account.
    """
    os.umask(0o077)


@linli.command()
def run() -> None:
    """Serve Telegram if TELEGRAM_TOKEN is set; else open the practice room."""
    from house import practising, serving

    chosen = _settings()
    if chosen.telegram_token:
        asyncio.run(serving.serve(chosen))
    else:
        asyncio.run(practising.practise(practising.Options()))


@linli.command()
@click.option("--now", metavar="MOMENT", help="Begin at this moment, for example 2026-11-20T09:00.")
@click.option("--zone", metavar="ZONE", help="The team's time zone, for example Asia/Shanghai.")
@click.option("--language", metavar="en|zh-CN", help="The language of the room.")
@click.option("--fresh", is_flag=True, help="Begin without the sample team; nothing is deleted.")
@click.option(
    "--data",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Keep the room here, and go on with one that is here.",
)
@click.option("--files", metavar="DIR", type=click.Path(path_type=Path), help="For files that the bot sends.")
@click.option("--story", metavar="S1…S6", help="Watch a story of a station be told.")
@click.option(
    "--pace", metavar="SECONDS", type=float, default=0.5, help="Between its lines; 0 skips to the end."
)
def practice(now: str | None, zone: str | None, language: str | None, **chosen: Any) -> None:  # noqa: ANN401 - the other options, as they are
    """Play with the bot on this terminal, or play a transcript from standard input.

    \b
    Ana (lead): /post haircut for Mrs Li tomorrow 3pm, 2 people
    Bo: [Claim]
    Bo -> bot: /mine
    -- tomorrow 08:00
    """  # noqa: D301 - \b is click's: leave these lines as they are
    from house import practising

    try:
        options = practising.Options(
            now=datetime.fromisoformat(now) if now else None,
            zone=settings.zone(zone) if zone else None,
            language=_language(language),
            **chosen,
        )
    except (SettingsWrong, ValueError) as error:
        raise click.UsageError(str(error)) from None
    asyncio.run(practising.practise(options))


@linli.command()
@click.argument("text", metavar="LINE", required=False)
@click.option("--language", metavar="en|zh-CN", help="The language of the line and of the answer.")
@click.option("--zone", metavar="ZONE", help="The team's time zone, for example Asia/Shanghai.")
@click.option("--now", metavar="MOMENT", help="When it was said, for example 2026-11-20T09:00.")
@click.option(
    "--jsonl", is_flag=True, help="Read {id, text, reference, lang} lines, write {id, result} lines."
)
@click.option("--line", "whole", is_flag=True, help="With --jsonl: each text is a whole line, not a time.")
def understand(
    text: str | None, language: str | None, zone: str | None, now: str | None, *, jsonl: bool, whole: bool
) -> None:
    """Show how a line is read, and why. Nothing is posted.

    \b
    bot.py understand "haircut for Mrs Li tomorrow 3pm, 2 people"
    """  # noqa: D301 - \b is click's: leave these lines as they are
    from house import understanding

    if bool(text) is jsonl:
        raise click.UsageError("Give one line to read, or --jsonl and the lines on standard input.")
    chosen = _settings()
    try:
        there = settings.zone(zone) if zone else chosen.timezone
        moment = datetime.fromisoformat(now) if now else datetime.now(there)
    except (SettingsWrong, ValueError) as error:
        raise click.UsageError(str(error)) from None
    if text:
        spoken = _language(language) or chosen.language
        click.echo(understanding.told(text, moment.replace(tzinfo=there), there, spoken))
    else:
        understanding.stream(sys.stdin, sys.stdout, there, whole=whole)


@linli.command("verify-log")
@click.argument(
    "exported",
    metavar="EXPORT",
    required=False,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option("--head", metavar="HEAD", help="A head that was posted to a chat: 1234-3f9a0c2177de5b10.")
def verify(exported: Path | None, head: str | None) -> None:
    """Prove that nothing in the log was changed, left out or added; with EXPORT, that the file agrees with it."""
    from house import proving

    proof = proving.verify(_settings(), exported, head)
    for line in proof.lines:
        click.echo(line)
    sys.exit(WELL if proof.holds else SOMETHING_TO_DO)


@linli.command("verify-certificate")
@click.argument("number", type=click.IntRange(1, 999_999_999))
@click.argument("code", nargs=-1, required=True)
def verify_certificate(number: int, code: tuple[str, ...]) -> None:
    """Tell whether a certificate of service is true, by the NUMBER and the CODE on the paper.

    Ends with 0 when it is and nothing was put right since, else with 1.
    """
    from house import proving

    proof = asyncio.run(proving.certificate(_settings(), number, " ".join(code), datetime.now(UTC)))
    for line in proof.lines:
        click.echo(line)
    sys.exit(WELL if proof.holds else SOMETHING_TO_DO)


@linli.command()
@click.option("--to", "folder", metavar="DIR", type=click.Path(path_type=Path), help="Instead of BACKUP_DIR.")
def backup(folder: Path | None) -> None:
    """Write a backup, also while the bot runs, and restore it once to see that it is whole."""
    from house import safekeeping

    for line in asyncio.run(safekeeping.backup(_settings(), folder, datetime.now(UTC))):
        click.echo(line)


@linli.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--to",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path),
    help="An empty folder, or one that is not there yet.",
)
@click.option(
    "--identity",
    metavar="FILE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The private key of BACKUP_RECIPIENT, for a sealed backup.",
)
def restore(file: Path, folder: Path, identity: Path | None) -> None:
    """Bring a backup back into an empty folder; whoever was forgotten since is forgotten again."""
    from house import safekeeping

    for line in asyncio.run(safekeeping.restore(_settings(), file, folder, identity)):
        click.echo(line)


@linli.command()
def doctor() -> None:
    """Look at everything an operator should know, and say what to do; ends with 1 if there is anything."""
    from house import examining

    values, file = settings.gathered(), settings.file_values()
    try:
        chosen = settings.read(values)
    except SettingsWrong as error:
        raise click.UsageError(str(error)) from None
    lines, to_do = asyncio.run(examining.examine(chosen, values, file))
    for line in lines:
        click.echo(line)
    sys.exit(SOMETHING_TO_DO if to_do else WELL)


for table in (export, import_, stats):
    linli.add_command(table)


def main() -> None:
    """Run a command and end with a code that means something."""
    try:
        linli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(WRONG_USE)
    except click.Abort:
        sys.exit(SOMETHING_TO_DO)
    except KeyboardInterrupt:
        sys.exit(WELL)
    except Exception as error:  # noqa: BLE001 - whatever it is, it ends with a clear word, and without those of people
        code, text = _told(weightiest(error))
        click.echo(text, err=True)
        sys.exit(code)


def _told(error: BaseException) -> tuple[int, str]:
    """Return the code to end with, and what to say."""
    code, text = SOMETHING_TO_DO, str(error)
    match error:
        case Unusable():
            code = UNUSABLE
        case InUse():
            code = IN_USE
        case StorageError():
            code, text = DATABASE, f"The database can't be read or written: {error}"
        case Stuck():
            code = STUCK
        case NotDone() | Stopped():
            pass
        case OSError(strerror=str(why)):
            where = f"{error.filename}: " if error.filename else ""
            text = f"{where}{why}. bot.py doctor looks at the folders, and says what to do."
        case _:
            text = str(unexpected(error))
    return code, text


if __name__ == "__main__":
    main()
