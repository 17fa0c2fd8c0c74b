"""Taking in a table on the command line: shown first, then all or nothing, in the name of a coordinator."""

import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TypeVar

import click

from actions.importing import doing, showing
from chat.audience import Audience
from chat.render import words_of
from domain.exports import What
from domain.files import Progress
from domain.imports import Becomes, Unreadable
from domain.language import Language
from domain.messages import Message, Refusal
from domain.people import Person, Team
from house.errors import NotDone
from house.files import team_named
from house.opening import existing
from intake.trouble import Trouble
from jobs import importing, keeping
from jobs.waiting import watched
from locales.words import say
from reports import forms
from settings import Settings
from storage import facts, imports, teams
from storage.imports import Import
from storage.store import Reader, Store

T = TypeVar("T")
Agreed = Callable[[str], bool]
"""Asks a question, and tells whether the answer is yes."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is to be taken in: for which team, in whose name ("": the first coordinator's)."""

    what: What
    file: Path
    team: str = ""
    by: str = ""
    language: Language | None = None


async def take_in(settings: Settings, table: Table, now: datetime, agreed: Agreed) -> list[str]:
    """Show what would become of a table and, if that is agreed to, import it; returns what to print last.

    Raises NotDone where it can't be read, or while something is to be put right: a file beside it says what.
    """
    async with existing(settings.database, settings.key_file) as store:
        language = table.language or settings.language
        async with store.read() as db:
            team = await team_named(db, table.team)
            person = await _coordinator(db, team, table.by, language)
        reader = Audience(language, team.zone, now.astimezone(team.zone), private=True)
        try:
            found = await _read(store, table, team, person, now)
        except (Trouble, Unreadable) as why:
            message = importing.answer(why)
            raise NotDone(say(language, message.id, **message.facts)) from None
        try:
            return await _settled(store, found, table, reader, agreed)
        finally:
            async with store.read() as db:
                left = await imports.get(db, found.id)
            if left and left.state == "shown":
                await keeping.stop(store, left, Message("import-broken"), now)
            if left and left.state != "done":
                await importing.let_go(store, left.id)


async def _coordinator(db: Reader, team: Team, name: str, language: Language) -> Person:
    known = await teams.coordinators(db, team.id)
    for person in known:
        if not name or name.casefold() in (person.name.casefold(), str(person.id)):
            return person
    named = ", ".join(person.name for person in known) or say(language, "import-nobody-yet")
    raise NotDone(say(language, "import-by-whom", team=team.name, people=named))


async def _read(store: Store, table: Table, team: Team, person: Person, now: datetime) -> Import:
    """Read a table, with a bar that shows how far it is."""
    async with store.write() as tx:
        number = await imports.sent(tx, person.id, None, team.id, table.what, None, now)
        found = await imports.get(tx, number)
    if found is None:
        raise LookupError(number)
    try:
        content = table.file.read_bytes()
        await _shown(partial(importing.take_in, store, found, content, now), table.file.name)
    except (Trouble, Unreadable):
        await importing.let_go(store, number)
        raise
    return found


async def _shown(work: Callable[[Progress], Awaitable[T]], label: str) -> T:
    """Wait for work behind a bar that shows how far it is."""
    progress = Progress()
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        async def look() -> None:
            bar.length = progress.whole or 1
            bar.update(progress.done - bar.pos)

        done = await watched(work(progress), look, 0.2)
        bar.update((bar.length or 1) - bar.pos)
    return done


async def _settled(store: Store, found: Import, table: Table, reader: Audience, agreed: Agreed) -> list[str]:
    """Show what was read, and import it if that is agreed to."""
    async with store.read() as db:
        counts = await imports.counts(db, found.id)
        shown = await showing.preview(db, found.id, table.what, found.team, in_chat=False)
        click.echo(await words_of(db, Message(shown.id, **shown.facts), reader))
        if counts.get(Becomes.WRONG):
            beside = await _remarks(db, found.id, table.file, reader.language)
            raise NotDone(say(reader.language, "import-see", file=str(beside)))
    if not any(counts.get(one) for one in doing.KEPT) or not agreed(say(reader.language, "import-agree")):
        return [say(reader.language, "import-not")]
    try:
        async with store.write() as tx:
            await doing.agree(tx, found.id, found.person, reader.now)
            found = replace(found, what=table.what)
        await _shown(partial(keeping.carry_out, store, found, reader.now), table.file.name)
    except Refusal as refusal:
        raise NotDone(
            await _said(store, await keeping.stop(store, found, refusal.message, reader.now), reader)
        ) from None
    return [await _said(store, showing.done(table.what, counts), reader)]


async def _said(store: Store, message: Message, reader: Audience) -> str:
    """Return a message in words, as the outbox would have it."""
    kept = facts.decode(message.id, *facts.encode(Message(message.id, **message.facts)))
    async with store.read() as db:
        return await words_of(db, kept, reader)


async def _remarks(db: Reader, number: int, file: Path, language: Language) -> Path:
    """Write the table with its remarks beside it, in place of nothing that is there."""
    made = await forms.remarked(db, number, language)
    end = f"-{say(language, 'import-name-remarks')}"
    first = file.with_name(f"{file.stem.removesuffix(end)}{end}.xlsx")
    others = (first.with_stem(f"{first.stem}-{n}") for n in count(2))
    beside = next(one for one in chain([first], others) if not one.exists())
    beside.write_bytes(made.content)
    return beside
