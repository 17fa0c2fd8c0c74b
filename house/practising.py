"""The practice room: the real dispatcher, store, jobs and sender, on a terminal and a clock that can be moved."""

import asyncio
import locale
import secrets
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from tzlocal import get_localzone_name

import settings
from actions import membership
from chat import screen
from chat.clock import MovedClock
from chat.conversation import Conversation
from chat.dispatch import Dispatcher
from chat.sender import Sender
from chat.when import read_time
from commands import COMMANDS
from commands.desk import Desk
from domain.language import Language
from domain.patience import ENDLESS
from domain.visible import visible
from domain.when import Shape
from house import stories
from house.journals import open_journal
from house.opening import house
from house.stories import telling
from house.stories.cast import Scenes
from jobs import JOBS, SPEAKING, WAKING, foreseeing, importing, keeping, making, outage, ticker
from locales import formats
from locales.words import say
from platforms import transcript
from platforms.practice import Practice
from platforms.room import Room
from platforms.transcript import moment_after
from storage import chats, meta, teams
from storage.moments import read as moment_of
from storage.moments import stored
from storage.store import Store

SAMPLE = {
    Language.ENGLISH: (
        "Willow Lane",
        {"Ana": "lead", "Kim": "coordinator", "Bo": None, "Cui": None, "Dai": None, "Eve": None},
    ),
    Language.CHINESE: (
        "柳巷",
        {"陈静": "lead", "何玲": "coordinator", "王磊": None, "周敏": None, "赵凯": None, "林晓": None},
    ),
}


@dataclass(frozen=True, slots=True)
class Options:
    """How a room is played; None: as it was left, or as this computer is set."""

    now: datetime | None = None
    zone: ZoneInfo | None = None
    language: Language | None = None
    data: Path | None = None
    files: Path | None = None
    fresh: bool = False
    story: str | None = None
    pace: float = 0

    def __post_init__(self) -> None:
        """Refuse a story that nobody knows. Raises ValueError."""
        if self.story not in (None, *stories.STORIES):
            raise ValueError(f"There is no story {self.story!r}. There are: {', '.join(stories.STORIES)}.")


async def practise(options: Options) -> None:
    """Open a room and play it: from standard input, or with somebody at a terminal."""
    open_journal(quiet=True)
    if options.story:
        await _watch(options, stories.STORIES[options.story])
        return
    async with room(options, print) as played:
        if sys.stdin.isatty():
            await _converse(played)
        else:
            lines = await asyncio.to_thread(sys.stdin.read)
            for block in transcript.blocks(lines.splitlines()):
                await played.play(block)


async def _watch(options: Options, told: Callable[[Language], Scenes]) -> None:
    """Let a story be told, line by line at its pace; with none, what is said at about the same time is heard together."""
    heard: list[str] = []

    def show(text: str) -> None:
        heard.append(text)
        click.echo(text)

    async def before(line: str) -> None:
        click.echo(line)
        await asyncio.sleep(options.pace)

    async with room(replace(options, now=options.now or stories.BEGINS, fresh=True), show) as played:
        await telling.tell(played, told(played.language), heard, before if options.pace else None)


@asynccontextmanager
async def room(options: Options, write: Callable[[str], None]) -> AsyncIterator[Room]:
    """Open a practice room that writes what the bot says."""
    with ExitStack() as stack:
        folder = options.data
        key_file = settings.read(settings.gathered()).key_file
        if folder is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="linli-")))
            key_file = folder / "key" / "key"
        language = options.language or Language.spoken(locale.getlocale()[0]) or Language.ENGLISH
        zone = options.zone or ZoneInfo(get_localzone_name() or "Asia/Shanghai")
        now = datetime.now(zone)
        async with house(folder / "linli.db", key_file, "practice", zone, language, now) as (store, _):
            yield await _furnished(store, options, write)


async def _furnished(store: Store, options: Options, write: Callable[[str], None]) -> Room:
    """Put a room together: as it was left, or new, with the sample team in it."""
    async with store.read() as db:
        root = await teams.get(db, teams.ROOT)
        home = await meta.read(db, "home")
        left_at = await meta.read(db, "clock")
    language = options.language or root.language
    name, people = SAMPLE[language]
    now = (
        options.now.replace(tzinfo=root.zone)
        if options.now
        else datetime.now(root.zone).replace(second=0, microsecond=0)
    )
    clock = MovedClock(max(now, moment_of(int(left_at))) if left_at else now, root.zone)
    practice = Practice(
        write,
        home or name,
        lambda: formats.moment_text(clock.now(), language, root.zone, clock.now()),
        options.files,
    )

    def complain(text: str) -> None:
        known = "practice-no-file" if text.startswith("[file ") else "practice-unclear"
        click.echo(say(language, known, text=visible(text)), err=True)

    def no_button(name: str, label: str, shown: Sequence[str]) -> None:
        known = "practice-no-button" if shown else "practice-no-buttons"
        labels = " ".join(f"[{one}]" for one in shown)
        click.echo(say(language, known, name=visible(name), label=visible(label), labels=labels), err=True)

    works = Works(store, practice, clock, language)
    played = Room(practice, works, clock, complain, no_button, language, run=secrets.token_hex(4))
    async with store.read() as db:
        practice.recall(await screen.standing(db, {practice.name: practice}, clock.now()))
    if home is None:
        async with store.write() as tx:
            await meta.write(tx, "home", practice.home)
        for person, role in () if options.fresh else people.items():
            await played.join(person, role)
    if not options.fresh:
        played.speaks(next(iter(people)))
    await works.settle()
    await works.tick()
    await works.settle()
    return played


class Works:
    """What makes the room run: the dispatcher, the sender and the jobs, worked off to the end each time."""

    def __init__(self, store: Store, practice: Practice, clock: MovedClock, language: Language) -> None:
        platforms = {practice.name: practice}
        self._store = store
        self._practice = practice
        self._clock = clock
        self._language = language
        self._dispatcher = Dispatcher(
            store,
            Conversation(COMMANDS, Desk(), partial(foreseeing.foresee, jobs=SPEAKING)),
            platforms,
            clock,
            person=ENDLESS,  # the clock stands still while somebody plays
            group=ENDLESS,
        )
        self._sender = Sender(store, platforms, clock, in_flight=1)

    async def keep(self, updates: list[tuple[str, str, dict[str, Any]]]) -> None:
        """Commit raw updates to the inbox."""
        await self._dispatcher.keep(self._practice.name, updates)

    async def settle(self) -> None:
        """Work off the inbox, read what was sent, make what was ordered, then work off the outbox."""
        await self._dispatcher.drain()
        platforms, now = {self._practice.name: self._practice}, self._clock.now()
        while await keeping.keep_next(self._store, now) or await importing.read_next(
            self._store, platforms, now
        ):
            pass
        while await making.make_next(self._store, now, platforms=platforms):
            pass
        await self._sender.drain()

    async def tick(self) -> None:
        """Do what is due, and remember what time it is in the room."""
        await ticker.tick(self._store, JOBS, self._clock.now())
        async with self._store.write() as tx:
            await meta.write(tx, "clock", str(stored(self._clock.now())))

    async def stop(self) -> None:
        """Note that the bot ran until now."""
        await outage.note(self._store, self._clock.now())

    async def start(self) -> None:
        """Come back after an outage."""
        await outage.come_back(self._store, SPEAKING, self._clock.now())
        await self.tick()

    async def next_due(self) -> datetime | None:
        """Return the next moment at which something is due, or a message that was put off may go."""
        return await ticker.next_due(self._store, WAKING, self._clock.now())

    async def open_team(self, title: str) -> None:
        """Make a team with a chat of that name, unless there is one."""
        async with self._store.write() as tx:
            chat = await chats.find(tx, self._practice.name, title)
            chat = chat or await chats.add(tx, self._practice.name, title, title)
            if chat.team is None:
                await membership.make_team(tx, chat, title, "", None, self._clock.now())

    def moment(self, phrase: str) -> datetime | None:
        """Read where the clock is moved to; None: that is no time."""
        zone = self._clock.zone
        return _moment(phrase, self._clock.now().astimezone(zone), self._language)


def _moment(phrase: str, now: datetime, language: Language) -> datetime | None:
    """Read where the clock is moved to: `2h`, or a time with its clock."""
    span = moment_after(phrase)
    if span is not None:
        return (now.astimezone(UTC) + span).astimezone(now.tzinfo)
    for tongue in (language, *Language):
        found = read_time(phrase, now, tongue)
        when = found.when if found else None
        if when is not None and when.shape in (Shape.FIXED, Shape.DAYS, Shape.PART) and when.start:
            return when.start
    return None


async def _converse(played: Room) -> None:
    """Play with somebody at the terminal: a prompt, completion and history."""
    click.echo(say(played.language, "practice-welcome"))
    words = [f"/{name}" for command in COMMANDS for name in command.names] + list(SAMPLE[played.language][1])
    session: PromptSession[str] = PromptSession(completer=WordCompleter(words, sentence=False))
    while True:
        try:
            line = await session.prompt_async("> ")
        except (EOFError, KeyboardInterrupt):
            return
        if line.strip():
            await played.play(line)
