"""A double of Telegram's Bot API: a real HTTP server on loopback that behaves as Telegram documents.

In a test's own process: `async with BotApi() as api`. For tests that kill the bot, as a process of
its own: `python -m tests.doubles.bot_api --port 0 --state FILE`, driven by `remote.RemoteBotApi`.
"""

import asyncio
import json
import math
import time
from collections import defaultdict, deque
from contextlib import suppress
from typing import Any, Final, Self
from urllib.parse import unquote

from tests.doubles.bot_api import faults, methods
from tests.doubles.bot_api.control import Control
from tests.doubles.bot_api.faults import Answer, Faults, error
from tests.doubles.bot_api.http import Server
from tests.doubles.bot_api.world import World

TOKEN: Final = "700:TEST-secret-of-the-double"  # noqa: S105 - opens nothing

_LIMITED: Final = frozenset({"sendMessage", "sendDocument", "sendPhoto", "editMessageText"})


class BotApi(World):
    """The double. `root` is what TELEGRAM_API_URL takes; `rate`: calls and seconds a chat may have.

    `twice`: every update is delivered once more after it was confirmed. `befell`: method, chat and
    fault of every call that went wrong.
    """

    def __init__(self, *, token: str = TOKEN, port: int = 0) -> None:
        super().__init__()
        self.token = token
        self.faults = Faults()
        self.rate: tuple[int, float] | None = None
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.limited = 0
        self.twice = False
        self.befell: list[tuple[str, str, str]] = []
        self.root = ""
        self._repeated: set[int] = set()
        self._recent: dict[str, deque[float]] = defaultdict(deque)
        self._poller: asyncio.Event | None = None
        self._control = Control(self)
        self._server = Server(self._answer, port)

    async def __aenter__(self) -> Self:
        self.root = f"http://127.0.0.1:{await self._server.open()}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._server.close()

    def set_clock_ahead(self, seconds: float) -> None:
        """Let Telegram's clock be ahead of the one here."""
        self._server.ahead = seconds

    def called(self, method: str) -> list[dict[str, Any]]:
        """Return the parameters of all calls of a method, those that went wrong among them."""
        return [asked for name, asked in self.calls if name == method]

    async def _answer(self, path: str, asked: dict[str, Any]) -> tuple[int, Any] | None:
        if path.startswith("/control/"):
            return await self._control.answer(path.removeprefix("/control/"), asked)
        if unquote(path).startswith(f"/file/bot{self.token}/"):
            return 200, self.files.get(path.rpartition("/")[2], b"")
        bot, _, method = path.removeprefix("/bot").partition("/")
        if bot != self.token:
            return error(401, "Unauthorized") if ":" in bot else error(404, "Not Found")
        self.calls.append((method, asked))
        self.touch()
        fault, effective = self.faults.next(method)
        answer = await self._effect(method, asked) if effective else error(502, "Bad Gateway")
        if fault is None:
            return answer
        self.befell.append((method, asked.get("chat_id", ""), str(fault)))
        return self.faults.answer(fault)

    async def _effect(self, method: str, asked: dict[str, Any]) -> Answer:
        if method == "getUpdates":
            return await self._updates(asked)
        if method not in methods.METHODS:
            return error(404, "Not Found")
        if (wait := self._over_rate(method, asked)) > 0:
            self.limited += 1
            return error(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        try:
            result = methods.METHODS[method](self, asked)
        except methods.Denied as denied:
            return denied.answer
        self.touch()
        return 200, {"ok": True, "result": result}

    def _over_rate(self, method: str, asked: dict[str, Any]) -> int:
        """Return for how long a chat has had enough, in seconds; 0: it takes this one."""
        if self.rate is None or method not in _LIMITED:
            return 0
        most, span = self.rate
        recent, now = self._recent[asked["chat_id"]], time.monotonic()
        while recent and recent[0] <= now - span:
            recent.popleft()
        if len(recent) >= most:
            return max(1, math.ceil(recent[0] + span - now))
        recent.append(now)
        return 0

    def _confirm(self, offset: int) -> None:
        """Forget what lies below an offset; if every update comes twice, only the second time."""
        below = [entry for entry in self.queue if entry[0] < offset]
        self.queue = [entry for entry in self.queue if entry[0] >= offset]
        if self.twice:
            self.queue += [entry for entry in below if entry[0] not in self._repeated]
            self._repeated.update(key for key, _ in below)
        self.touch()

    async def _updates(self, asked: dict[str, Any]) -> Answer:
        """Answer a poll: confirm what lies below the offset, and wait if there is nothing else.

        An offset confirms all lower ids, also one far above them; a second poller ends the first one's.
        """
        if self._poller is not None:
            self._poller.set()
            self.touch()
        self._poller = ended = asyncio.Event()
        if "allowed_updates" in asked:
            self.allowed = json.loads(asked["allowed_updates"])
        if "offset" in asked:
            self._confirm(int(asked["offset"]))
        with suppress(TimeoutError):
            await self.wait_for(lambda: self.queue or ended.is_set(), float(asked.get("timeout", 0)))
        if ended.is_set():
            words = "terminated by other getUpdates request; make sure that only one bot instance is running"
            return error(409, f"Conflict: {words}")
        self._poller = None
        return 200, {
            "ok": True,
            "result": [update for _, update in self.queue[: int(asked.get("limit", 100))]],
        }


__all__ = ["TOKEN", "BotApi", "Faults", "faults"]
