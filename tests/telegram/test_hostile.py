"""Whatever people type, and whatever they are called: what leaves for Telegram is ours in form, theirs only in words."""

import re
import unicodedata
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from chat.clock import MovedClock
from chat.conversation import Conversation
from chat.delivery import Limits, Shown
from chat.dispatch import Dispatcher
from chat.events import Account, Chat, Event
from chat.sender import Sender
from commands import COMMANDS
from commands.desk import Desk
from domain.files import File
from domain.language import Language
from domain.patience import ENDLESS
from domain.people import Role
from house.opening import house
from jobs import JOBS, making, ticker
from platforms.telegram import updates, words
from storage import people, teams
from storage.store import Store
from tests.doubles.bot_api import markup
from tests.telegram.raws import ME

NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
KIM, BO = 1, 2
GROUP = {"id": -100, "type": "supergroup"}
LONGEST_DATA = 64  # bytes that Telegram carries in a button
HOSTILE = {
    "marks": "<b>bold</i> <a href='tg://user?id=1'>Kim</a> </b &lt;b&gt; &#60; & *b* _i_ [Kim](tg://user?id=1) `c` ||h|| "
    "@everyone @room @kim_real https://evil.example t.me/evil { $task } %s {0} '; DROP TABLE task; -- \\ \"",
    "unseen": "\u202egnp.exe\u202c \u2066x\u2069 \u200f\u061c שלום مرحبا A\u200bn\u00ada\ufeff \u2800\u3164 \U000e0041 "
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J \x00 Z̶̢̛a͝l̕g͢o̷ 👩\u200d👧 🏴\U000e0067\U000e007f "
    + "e\u0301"
    * 60,
    "lines": "one\u2028✅ #1 closed by Kim\u2029✅ #2 two\r\n✅ #3 three\n/close 1",
    "long": "字" * 4090,
}
FIELDS = [
    "/post {}, tomorrow 3pm, 2 people",
    "/post haircut, tomorrow 3pm, at {}",
    "/post {}",
    "/wish {}, goods",
    "/post project: {}, budget 500",
    "/edit 1 {}",
    "/edit 1 title {}",
    "/note 1 {}",
    "/claim 1 for {}",
    "/assign 1 {}",
    "/cant 1 {}",
    "/done 2 {} 1h",
    "/hours 2 {}",
    "/cancel 3 {}",
    "/reopen 3 {}",
    "/excuse 1 {}",
    "/team new {}",
    "/team name {}",
    "/team organisation {}",
    "/skills +{}",
    "/people {} +{}",
    "/people +{}",
    "/resident add {}, Block 5, 5550 0199, {}",
    "/resident add Mrs Tan, {}, {}",
    "/resident {}",
    "/role {} lead",
    "/settings {}",
    "/settings digest {}",
    "/start wall",
    "{}",
]


class Edge:
    """Telegram, but for the wire: raw updates go in, and HTML comes out."""

    name = "telegram"
    limits = Limits(4096, 200, 1e9, 1e9, 1e9)

    def __init__(self) -> None:
        self.said: list[tuple[Chat, Shown]] = []
        self.toasts: list[str] = []
        self.files: list[str] = []

    def event_of(self, raw: dict[str, Any]) -> Event | None:
        """Translate as Telegram's edge does."""
        return updates.event_of(raw, ME)

    async def send(self, chat: Chat, shown: Shown) -> str:
        """Keep what is said."""
        self.said.append((chat, shown))
        return str(len(self.said))

    async def send_file(self, chat: Chat, file: File, caption: str) -> str:
        """Keep what it is called."""
        self.files.append(file.name)
        return await self.send(chat, Shown(caption or file.name))

    async def edit(self, chat: Chat, _message: str, shown: Shown) -> None:
        """Keep what it reads now."""
        self.said.append((chat, shown))

    async def toast(self, _press: str, text: str) -> None:
        """Keep what it says."""
        self.toasts.append(text)

    async def has_member(self, _chat: Chat, _account: Account) -> bool | None:
        """Not know."""
        return None

    def start_link(self, payload: str) -> str:
        """Return an address."""
        return f"https://t.me/{ME.username}?start={payload}"


class Town:
    """One team, a coordinator and a volunteer who are called as badly as their group."""

    def __init__(self, store: Store, name: str) -> None:
        self.store = store
        self.edge = Edge()
        self._name = name
        clock = MovedClock(NOW, ZoneInfo("Asia/Shanghai"))
        self._clock = clock
        platforms = {self.edge.name: self.edge}
        conversation = Conversation(COMMANDS, Desk())
        self._dispatcher = Dispatcher(store, conversation, platforms, clock, person=ENDLESS, group=ENDLESS)
        self._sender = Sender(store, platforms, clock)
        self._count = 0

    async def says(self, who: int, text: str, *, private: bool = True) -> None:
        """Let somebody say something, and let all that follows be said."""
        user = {"id": who, "is_bot": False, "first_name": self._name, "language_code": "en"}
        chat = {"id": who, "type": "private"} if private else {**GROUP, "title": self._name}
        self._count += 1
        message = {
            "message_id": self._count,
            "date": int(NOW.timestamp()),
            "chat": chat,
            "from": user,
            "text": text,
        }
        await self._dispatcher.keep("telegram", [(str(self._count), str(chat["id"]), {"message": message})])
        await self._settle()

    async def presses(self) -> None:
        """Let the volunteer press each button that was last shown to them."""
        shown = next(shown for chat, shown in reversed(self.edge.said) if chat.key == str(BO) and shown.keys)
        for key in shown.keys:
            self._count += 1
            query = {
                "id": str(self._count),
                "from": {"id": BO, "first_name": self._name},
                "data": key.token,
                "message": {"message_id": 1, "chat": {"id": BO, "type": "private"}},
            }
            await self._dispatcher.keep("telegram", [(str(self._count), str(BO), {"callback_query": query})])
            await self._settle()

    async def days(self, number: int) -> None:
        """Let days go by: reminders and digests."""
        for _ in range(number * 24):
            self._clock.move(self._clock.now() + timedelta(hours=1))
            await ticker.tick(self.store, JOBS, self._clock.now())
            await self._settle()

    async def broken(self) -> list[str]:
        """Return what the bot had to apologise for."""
        async with self.store.read() as db:
            return [
                row["outcome"]
                for row in await db.all("SELECT outcome FROM inbox WHERE outcome IN ('broken', 'malformed')")
            ]

    async def _settle(self) -> None:
        await self._dispatcher.drain()
        while await making.make_next(self.store, self._clock.now()):
            pass
        await self._sender.drain()


@pytest.fixture(params=list(HOSTILE))
async def town(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[tuple[Town, str]]:
    """Return a town, and the text that its people are called by and type."""
    text = HOSTILE[request.param]
    zone = ZoneInfo("Asia/Shanghai")
    file, key = tmp_path / "linli.db", tmp_path / "key"
    async with house(file, key, "run", zone, Language.ENGLISH, NOW) as (store, _):
        town = Town(store, text)
        await town.says(KIM, "/start")
        async with store.write() as tx:
            kim = await people.of_account(tx, "telegram", str(KIM))
            assert kim is not None
            await teams.set_role(tx, kim.id, teams.ROOT, Role.COORDINATOR, NOW)
        await town.says(KIM, "/list", private=False)
        await town.says(BO, "/start")
        await town.says(BO, "/list", private=False)
        yield town, text


def wrong(chat: Chat, shown: Shown) -> list[str]:
    """Return what is wrong with a message that leaves for Telegram."""
    html = words.html_of(shown, group=not chat.private)
    found = []
    try:
        text = markup.text_of(html)
    except markup.Unparsable as error:
        return [str(error)]
    if (text if chat.private else text.replace("＠", "@")) != shown.text.replace("＠", "@"):
        found.append("it reads otherwise than it should")
    tags = re.findall(r"<[^>]*>", html)
    ours = re.compile(r"</?b>|</a>|<a href=\"tg://user\?id=[12]\">")
    found += [f"a tag that is not ours: {tag}" for tag in tags if not ours.fullmatch(tag)]
    hidden = {
        letter for letter in text if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    }
    found += [f"letters that can't be seen: {letter!r}" for letter in hidden - {"\n"}]
    if not chat.private and re.search(r"@\w", text):
        found.append("somebody is mentioned")
    if not 0 < len(text) <= Edge.limits.text:
        found.append(f"{len(text)} letters")
    if not chat.private and "\n✅ #" in text:
        found.append("a line that pretends to be ours")
    for key in shown.keys:
        if not key.label.strip() or "\n" in key.label or len(key.token.encode()) > LONGEST_DATA:
            found.append(f"a button: {key}")
        if key.url and not re.fullmatch(r"https://t\.me/Linli_bot\?start=[\w-]{1,64}", key.url):
            found.append(f"an address: {key.url}")
    return found


async def _everything(town: Town, text: str) -> None:
    """Type a text into every field there is, and behind every command, as coordinator and as volunteer."""
    for line in ("mend the lamp, today 10am", "sweep the yard, today 10am, 3 people", "read, 3 Dec 10am"):
        await town.says(KIM, f"/post {line}", private=False)
    for number in (1, 2):
        await town.says(BO, f"/claim {number}", private=False)
    for field in FIELDS:
        await town.says(KIM, field.replace("{}", text), private="post" not in field)
        await town.says(BO, field.replace("{}", text))
    await town.says(BO, text, private=False)
    for command in COMMANDS:
        if command.name != "forgetme":
            await town.says(BO, f"/{command.name} {text}")
            await town.presses()
            await town.says(BO, text)
            await town.says(KIM, f"/{command.chinese}1 {text}", private=False)
    await town.days(2)


async def test_nothing_that_is_typed_gets_out_as_anything_but_words(town: tuple[Town, str]) -> None:
    """No tag, no link, nobody rung, nothing unseen, nothing too long, and nothing that breaks us."""
    street, text = town
    await _everything(street, text)
    assert await street.broken() == []
    assert len(street.edge.said) > 200
    found = {
        f"{problem} in {shown.text[:200]!r}"
        for chat, shown in street.edge.said
        for problem in wrong(chat, shown)
    }
    assert sorted(found) == []
    assert all(re.fullmatch(r"[\w.-]{1,90}", name) for name in street.edge.files)
    assert all(len(toast) <= Edge.limits.toast for toast in street.edge.toasts)
