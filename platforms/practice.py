"""The practice room: a platform on the terminal, with a clock that can be moved.

Everything behind it is real: the dispatcher, the store, the jobs and the sender.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from chat.clock import MovedClock
from chat.delivery import Key, Limits, Shown
from chat.events import Account, Chat, Event, Joined, Left, Opened, Pressed, Said
from chat.screen import Standing
from domain.files import File
from domain.language import Language
from domain.visible import visible
from platforms import transcript

NAME = "practice"
_EVENTS = {kind.__name__: kind for kind in (Said, Pressed, Joined, Left, Opened)}
_UNLIMITED = Limits(4096, 200, 1e9, 1e9, 1e9)


@dataclass
class _Message:
    """A message on the screen."""

    chat: Chat
    key: str
    keys: tuple[Key, ...]
    earlier: tuple[Key, ...] = ()


@dataclass
class Practice:
    """The terminal as a platform: it writes what the bot says and remembers which buttons stand where.

    `files`: the folder into which files go that the bot sends; None: only their names are shown.
    """

    write: Callable[[str], None]
    home: str
    moment: Callable[[], str]
    files: Path | None = None
    name: str = NAME
    limits: Limits = _UNLIMITED
    screen: list[_Message] = field(default_factory=list)
    _last_moment: str = ""
    _count: int = 0

    def __post_init__(self) -> None:
        self._last_moment = self.moment()

    def recall(self, messages: list[Standing]) -> None:
        """Go on with a screen that was left."""
        for message in messages:
            self.screen.append(_Message(message.chat, message.message, message.keys))
            self._count = max(self._count, int(message.message or 0))

    def event_of(self, raw: dict[str, Any]) -> Event | None:
        """Read an event that `raw_of` wrote."""
        values = dict(raw)
        kind = _EVENTS[values.pop("kind")]
        values["chat"] = Chat(**values["chat"])
        values["account"] = Account(**values["account"])
        for name in ("mentions", "also"):
            if name in values:
                values[name] = tuple(Account(**one) for one in values[name])
        values.pop("at", None)
        return kind(**values)

    async def send(self, chat: Chat, shown: Shown) -> str:
        """Write a message."""
        self._count += 1
        self._say(transcript.written(chat, shown, edits=False, home=self.home))
        self.screen.append(_Message(chat, str(self._count), shown.keys))
        return str(self._count)

    async def send_file(self, chat: Chat, file: File, caption: str) -> str:
        """Write a file's name, and the file into the folder for them."""
        self._count += 1
        shown = Shown(" ".join(filter(None, (caption, f"[file {file.name}]"))))
        self._say(transcript.written(chat, shown, edits=False, home=self.home))
        if self.files:
            self.files.mkdir(parents=True, exist_ok=True)
            (self.files / file.name).write_bytes(file.content)
        return str(self._count)

    async def edit(self, chat: Chat, message: str, shown: Shown) -> None:
        """Write a message again that changed."""
        self._say(transcript.written(chat, shown, edits=True, home=self.home))
        for standing in self.screen:
            if standing.key == message:
                standing.earlier += standing.keys
                standing.keys = shown.keys

    async def toast(self, press: str, text: str) -> None:
        """Say nothing: a toast repeats the private answer."""

    async def has_member(self, _chat: Chat, _account: Account) -> bool | None:
        """Tell nothing: everybody here has joined by speaking."""
        return None

    def start_link(self, payload: str) -> str:
        """Return what stands for a link."""
        return f"practice:{payload}"

    def find(self, label: str, name: str, groups: set[str]) -> tuple[Chat, str, Key] | None:
        """Return the newest button of this label that somebody can see, or could a moment ago."""
        seen = [
            message
            for message in reversed(self.screen)
            if (message.chat.key == private_key(name) if message.chat.private else message.chat.key in groups)
        ]
        now = [(message, key) for message in seen for key in message.keys]
        before = [(message, key) for message in seen for key in message.earlier]
        return next(
            ((message.chat, message.key, key) for message, key in [*now, *before] if key.label == label), None
        )

    def _say(self, text: str) -> None:
        moment = self.moment()
        if moment != self._last_moment:
            self.write(f"-- {moment}")
            self._last_moment = moment
        self.write(visible(text))  # a name could steer the terminal


def private_key(name: str) -> str:
    """Return the key of somebody's private chat."""
    return f"@{name}"


def raw_of(event: Said | Pressed | Joined | Left | Opened) -> dict[str, Any]:
    """Write an event as a raw update."""
    raw = {"kind": type(event).__name__, **asdict(event)}
    return json.loads(json.dumps(raw, default=str))  # type: ignore[no-any-return]


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
    language: Language
    run: str
    _known: dict[str, set[str]] = field(default_factory=dict)
    _teams: set[str] = field(default_factory=set)
    _events: int = 0
    _last: transcript.Line | None = None

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

    async def _said(self, line: transcript.Line) -> None:
        known = line.name in self._known
        if not known or line.role or (line.team and line.team not in self._known[line.name]):
            await self.join(line.name, line.role, line.team)
        self._last = line
        chat = self._private(line.name) if line.private else self._group(line.team or self.practice.home)
        if line.label is None:
            await self._keep(Said(chat, self._account(line.name), line.text, message=""))
            return
        found = self.practice.find(line.label, line.name, self._known[line.name])
        if found is None:
            self.complain(f"[{line.label}]")
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
        await self.works.keep([(f"{self.run}-{self._events}", event.chat.key, raw_of(event))])
        await self.works.settle()

    def _group(self, team: str) -> Chat:
        return Chat(NAME, team, private=False, title=team)

    def _private(self, name: str) -> Chat:
        return Chat(NAME, private_key(name), private=True, title=name)

    def _account(self, name: str) -> Account:
        return Account(NAME, name, name)
