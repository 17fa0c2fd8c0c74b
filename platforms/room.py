"""Playing in the practice room: a transcript line by line, with everything behind it real."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from chat.clock import MovedClock
from chat.events import Account, Chat, Joined, Left, Opened, Pressed, Said
from domain.language import Language
from platforms import transcript
from platforms.practice import NAME, Practice, private_key, raw_of


class Works(Protocol):
    """What makes the room run, handed in by bot.py."""

    async def keep(self, updates: list[tuple[str, str, dict[str, Any]]]) -> None:
        """Commit raw updates (key, lane, raw) to the inbox."""

    async def settle(self) -> None:
        """Work off inbox and outbox."""

    async def tick(self) -> None:
        """Do what is due by itself."""

    async def stop(self) -> None:
        """Note that the bot ran until now."""

    async def start(self) -> None:
        """Come back after an outage."""

    async def next_due(self) -> datetime | None:
        """Return when something will be due."""

    async def open_team(self, title: str) -> None:
        """Make a team, unless there is one of that name."""

    def moment(self, phrase: str) -> datetime | None:
        """Read where the clock is moved to."""


@dataclass
class Room:
    """Plays a transcript, line by line."""

    practice: Practice
    works: Works
    clock: MovedClock
    complain: Callable[[str], None]
    no_button: Callable[[str, str, Sequence[str]], None]
    language: Language
    run: str
    _known: dict[str, set[str]] = field(default_factory=dict)
    _teams: set[str] = field(default_factory=set)
    _events: int = 0
    _last: transcript.Line | None = None
    _gathered: list[tuple[str, str, dict[str, Any]]] | None = None

    async def play(self, block: str) -> None:
        """Play one message of a transcript, and let the bot answer."""
        match transcript.read(block):
            case transcript.Line() as line:
                await self._said(line)
            case transcript.Loose(text=text):
                if self._last is None:
                    self.complain(text)
                    return
                last = self._last
                await self._said(transcript.Line(last.name, text, None, last.team, last.private))
            case transcript.Moves(name=name, joins=joins, team=team):
                await self._moved(name, team, joins=joins)
            case transcript.Clock(phrase=phrase):
                await self._pass_time(phrase)
            case transcript.Off(phrase=phrase):
                await self._off(phrase)
            case transcript.Bot():
                return
        await self.works.settle()

    async def play_together(self, blocks: Sequence[str]) -> None:
        """Play what people say at about the same time: who is new comes first, then all of it is heard, then answered."""
        lines = [line for line in map(transcript.read, blocks) if isinstance(line, transcript.Line)]
        for play in (self._come, self._said):
            self._gathered = []
            for line in lines:
                await play(line)
            gathered, self._gathered = self._gathered, None
            await self.works.keep(gathered)
            await self.works.settle()

    def speaks(self, name: str) -> None:
        """Let words without a name be this person's, in the group."""
        self._last = transcript.Line(name, "")

    async def join(self, name: str, role: str | None = None, team: str | None = None) -> None:
        """Let somebody be there, reachable in private, with a role if one is named."""
        place = team or self.practice.home
        if place not in self._teams:
            await self.works.open_team(place)
            self._teams.add(place)
        groups = self._known.get(name)
        if groups is None:
            await self._keep(Opened(self._private(name), self._account(name)))
        if groups is None or place not in groups or role:
            await self._keep(Joined(self._group(place), self._account(name), role))
        self._known.setdefault(name, set()).add(place)

    async def _come(self, line: transcript.Line) -> None:
        """Let somebody be there who speaks for the first time, or in another team or role."""
        known = line.name in self._known
        if not known or line.role or (line.team and line.team not in self._known[line.name]):
            await self.join(line.name, line.role, line.team)

    async def _said(self, line: transcript.Line) -> None:
        if self._gathered is None:
            await self._come(line)
        self._last = line
        chat = self._private(line.name) if line.private else self._group(line.team or self.practice.home)
        if file := transcript.file_in(line.text):
            caption, name, content = file
            document = self.practice.receive(name, content)
            if document is None:
                self.complain(f"[file {name}]")
                return
            await self._keep(Said(chat, self._account(line.name), caption, message="", document=document))
            return
        if line.label is None:
            photo, text = line.photo or (None, line.text)
            await self._keep(Said(chat, self._account(line.name), text, message="", photo=photo))
            return
        found = self.practice.find(line.label, line.name, self._known[line.name])
        if found is None:
            self.no_button(line.name, line.label, self.practice.buttons(line.name, self._known[line.name]))
            return
        where, message, key = found
        if key.url:
            await self._keep(
                Said(self._private(line.name), self._account(line.name), "/start hello", message="")
            )
        else:
            await self._keep(
                Pressed(where, self._account(line.name), key.token, f"press-{self._events}", message)
            )

    async def _moved(self, name: str, team: str | None, *, joins: bool) -> None:
        if joins:
            await self.join(name, None, team)
            return
        place = team or self.practice.home
        await self._keep(Left(self._group(place), self._account(name)))
        self._known.get(name, set()).discard(place)

    async def _pass_time(self, phrase: str) -> None:
        """Move the clock on, stopping wherever something is due."""
        target = self.works.moment(phrase)
        if target is None:
            self.complain(f"-- {phrase}")
            return
        while self.clock.now() < target:
            due = await self.works.next_due()
            self.clock.move(min(due, target) if due else target)
            await self.works.tick()
            await self.works.settle()

    async def _off(self, phrase: str) -> None:
        """Let the bot not run until then: nothing is said meanwhile."""
        target = self.works.moment(phrase)
        if target is None or target <= self.clock.now():
            self.complain(f"* off until {phrase}")
            return
        await self.works.stop()
        self.clock.move(target)
        await self.works.start()

    async def _keep(self, event: Said | Pressed | Joined | Left | Opened) -> None:
        self._events += 1
        update = (f"{self.run}-{self._events}", event.chat.key, raw_of(event))
        if self._gathered is not None:
            self._gathered.append(update)
            return
        await self.works.keep([update])
        await self.works.settle()

    def _group(self, team: str) -> Chat:
        return Chat(NAME, team, private=False, title=team)

    def _private(self, name: str) -> Chat:
        return Chat(NAME, private_key(name), private=True, title=name)

    def _account(self, name: str) -> Account:
        return Account(NAME, name, name)
