"""Taking in a table on the command line: shown first, then all or nothing, in the name of a coordinator."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from actions.importing import doing, showing
from chat.audience import Audience
from chat.render import words_of
from domain.exports import What
from domain.imports import Becomes, Unreadable
from domain.language import Language
from domain.messages import Message, Refusal
from domain.people import Person, Team
from house.errors import NotDone
from house.files import team_named
from house.opening import existing
from intake.trouble import Trouble
from jobs import importing
from jobs.importing import Told
from locales.words import say
from reports import forms
from settings import Settings
from storage import facts, imports, teams
from storage.imports import Import
from storage.store import Reader, Store


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is to be taken in: for which team, in whose name ("": the first coordinator's)."""

    what: What
    file: Path
    team: str = ""
    by: str = ""


async def take_in(settings: Settings, table: Table, now: datetime, agreed: Callable[[], bool]) -> list[str]:
    """Show what would become of a table and, if that is agreed to, import it; returns what to print last.

    Raises NotDone where it can't be read, or while something is to be put right: a file beside it says what.
    """
    async with existing(settings.database, settings.key_file) as store:
        async with store.read() as db:
            team = await team_named(db, table.team)
            person = await _coordinator(db, team, table.by)
        reader = Audience(
            person.language or settings.language, team.zone, now.astimezone(team.zone), private=True
        )
        try:
            found = await _read(store, table, team, person, now)
        except (Trouble, Unreadable) as why:
            message = importing.answer(why)
            raise NotDone(say(reader.language, message.id, **message.facts)) from None
        try:
            return await _settled(store, found, table, reader, agreed)
        finally:
            async with store.write() as tx:
                left = await imports.get(tx, found.id)
                if left and left.state != "done":
                    await imports.drop(tx, found.id)


async def _coordinator(db: Reader, team: Team, name: str) -> Person:
    known = await teams.coordinators(db, team.id)
    for person in known:
        if not name or name.casefold() in (person.name.casefold(), str(person.id)):
            return person
    named = ", ".join(person.name for person in known) or "nobody yet"
    raise NotDone(f"A table is taken in by a coordinator of {team.name}. Those are: {named}.")


async def _read(store: Store, table: Table, team: Team, person: Person, now: datetime) -> Import:
    """Read a table, with a bar that shows how far it is."""
    async with store.write() as tx:
        number = await imports.sent(tx, person.id, None, team.id, table.what, None, now)
        found = await imports.get(tx, number)
    if found is None:
        raise LookupError(number)
    try:
        with _bar(table.file.name) as told:
            await importing.take_in(store, found, table.file.read_bytes(), now, told)
    except (Trouble, Unreadable):
        async with store.write() as tx:
            await imports.drop(tx, number)
        raise
    return found


@contextmanager
def _bar(label: str) -> Iterator[Told]:
    """Show a bar, and yield what moves it."""
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        async def told(count: int, of: int) -> None:
            bar.length = of
            bar.update(count - bar.pos)

        yield told


async def _settled(
    store: Store, found: Import, table: Table, reader: Audience, agreed: Callable[[], bool]
) -> list[str]:
    """Show what was read, and import it if that is agreed to."""
    async with store.read() as db:
        counts = await imports.counts(db, found.id)
        shown = await showing.preview(db, found.id, table.what, found.team)
        click.echo(await words_of(db, Message(shown.id, **shown.facts), reader))
        if counts.get(Becomes.WRONG):
            raise NotDone(
                f"Nothing was imported: see {await _remarks(db, found.id, table.file, reader.language)}"
            )
    if not any(counts.get(one) for one in doing.KEPT) or not agreed():
        return ["Nothing was imported."]
    try:
        async with store.write() as tx:
            await doing.agree(tx, found.id, found.person, reader.now)
    except Refusal as refusal:
        said = facts.decode(refusal.message.id, *facts.encode(refusal.message))  # as the outbox has it
        async with store.read() as db:
            raise NotDone(await words_of(db, said, reader)) from None
    return [f"{counts.get(Becomes.NEW, 0)} added, {counts.get(Becomes.CHANGED, 0)} changed."]


async def _remarks(db: Reader, number: int, file: Path, language: Language) -> Path:
    """Write the table with its remarks beside it."""
    made = await forms.remarked(db, number, language)
    beside = file.with_name(f"{file.stem}-{made.name}")
    beside.write_bytes(made.content)
    return beside
