"""The practice room: a platform on the terminal, with a clock that can be moved.

Everything behind it is real: the dispatcher, the store, the jobs and the sender.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from chat.delivery import Key, Limits, Refused, Shown
from chat.events import Account, Chat, Document, Event, Joined, Left, Opened, Pressed, Said
from chat.screen import Standing
from domain.files import File
from domain.visible import visible
from platforms import transcript

NAME = "practice"
_EVENTS = {kind.__name__: kind for kind in (Said, Pressed, Joined, Left, Opened)}
_UNLIMITED = Limits(4096, 200, 1e9, 1e9, 1e9)
SCROLLED_BACK = 5_000
"""Messages: what is above them on the screen nobody presses any more."""


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

    `files`: the folder into which files go that the bot sends, and from which people send theirs; None: of
    the bot's only the names are shown.
    """

    write: Callable[[str], None]
    home: str
    moment: Callable[[], str]
    files: Path | None = None
    name: str = NAME
    limits: Limits = _UNLIMITED
    screen: dict[str, _Message] = field(default_factory=dict)
    _sent: dict[str, bytes] = field(default_factory=dict)
    _last_moment: str = ""
    _count: int = 0

    def __post_init__(self) -> None:
        self._last_moment = self.moment()

    def recall(self, messages: list[Standing]) -> None:
        """Go on with a screen that was left."""
        for message in messages:
            self._stands(_Message(message.chat, message.message, message.keys))
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
        if values.get("document"):
            values["document"] = Document(**values["document"])
        return kind(**values)

    async def send(self, chat: Chat, shown: Shown) -> str:
        """Write a message."""
        self._count += 1
        self._say(transcript.written(chat, shown, edits=False, home=self.home))
        self._stands(_Message(chat, str(self._count), shown.keys))
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

    def receive(self, name: str, content: str | None) -> Document | None:
        """Take a file that somebody sends: what stands below its name, or what is in the folder; None: there is none."""
        file = (self.files or Path()) / Path(name).name
        if content is None and not file.is_file():
            return None
        self._count += 1
        key = f"file-{self._count}"
        self._sent[key] = file.read_bytes() if content is None else content.encode()
        return Document(key, len(self._sent[key]))

    async def fetch(self, document: str, most: int) -> bytes:
        """Return a file that somebody sent; of a picture there is but its name. Raises Refused once it has gone."""
        if document not in self._sent and not document.startswith("file-"):
            return document.encode()[:most]
        if document not in self._sent:
            raise Refused("the file has gone")
        return self._sent.pop(document)[: most + 1]

    async def edit(self, chat: Chat, message: str, shown: Shown) -> None:
        """Write a message again that changed."""
        self._say(transcript.written(chat, shown, edits=True, home=self.home))
        standing = self.screen.get(message)
        if standing:
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
        seen = self._seen(name, groups)
        now = [(message, key) for message in seen for key in message.keys]
        before = [(message, key) for message in seen for key in message.earlier]
        return next(
            ((message.chat, message.key, key) for message, key in [*now, *before] if key.label == label), None
        )

    def buttons(self, name: str, groups: set[str]) -> list[str]:
        """Return what stands on the buttons of the newest message that has any, of those somebody can see."""
        return next(([key.label for key in one.keys] for one in self._seen(name, groups) if one.keys), [])

    def _seen(self, name: str, groups: set[str]) -> list[_Message]:
        """Return the messages somebody can see, the newest first."""
        return [
            message
            for message in reversed(self.screen.values())
            if (message.chat.key == private_key(name) if message.chat.private else message.chat.key in groups)
        ]

    def _stands(self, message: _Message) -> None:
        """Put a message below the others; the uppermost goes when there are too many."""
        self.screen[message.key] = message
        if len(self.screen) > SCROLLED_BACK:
            del self.screen[next(iter(self.screen))]

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
