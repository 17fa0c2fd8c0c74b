"""How fast we may speak: to everybody, to one chat, to one group. What a platform counts, we count the same way."""

import time
from collections import deque
from collections.abc import Callable, Hashable

from chat.delivery import Limits

MARGIN = 1.05  # what leaves evenly arrives less evenly
BURST = 3  # messages that one chat may have at once


class Bucket:
    """Lets `burst` pass at once and `rate` a second after that: for limits that forgive short bursts."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float]) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._level = burst
        self._at = clock()

    def wait(self) -> float:
        """Return the seconds until one more may pass; 0: now."""
        now = self._clock()
        self._level = min(self._burst, self._level + (now - self._at) * self._rate)
        self._at = now
        return 0.0 if self._level >= 1 else (1 - self._level) / self._rate

    def take(self) -> None:
        """Count one that passes."""
        self._level -= 1

    def is_idle(self) -> bool:
        """Tell whether nothing passed for so long that it can be forgotten."""
        return self.wait() == 0 and self._level >= self._burst


class Window:
    """Lets `most` pass within any `span` seconds: for limits that forgive nothing.

    (A bucket that allows 20 a minute allows 40 in the first.)
    """

    def __init__(self, most: float, span: float, clock: Callable[[], float]) -> None:
        self._most = most
        self._span = span * MARGIN
        self._clock = clock
        self._passed: deque[float] = deque()

    def wait(self) -> float:
        """Return the seconds until one more may pass; 0: now."""
        now = self._clock()
        while self._passed and self._passed[0] <= now - self._span:
            self._passed.popleft()
        return 0.0 if len(self._passed) < self._most else self._passed[0] + self._span - now

    def take(self) -> None:
        """Count one that passes."""
        self._passed.append(self._clock())

    def is_idle(self) -> bool:
        """Tell whether nothing passed for so long that it can be forgotten."""
        return self.wait() == 0 and not self._passed


class Pace:
    """The pace of one platform; chats bear its own keys, so all topics of a group share one pace."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._all = Window(limits.per_second, 1, clock)
        self._chats: dict[Hashable, list[Bucket | Window]] = {}
        self._silent_until: dict[Hashable, float] = {}

    def full(self) -> float:
        """Return the seconds until a message may go anywhere at all; 0: now."""
        return self._all.wait()

    def wait(self, chat: Hashable, *, group: bool) -> float:
        """Return the seconds until a message may go to a chat; 0: now, and it is counted."""
        counts = [self._all, *self._counts(chat, group=group)]
        pause = self._silent_until.get(chat, 0.0) - self._clock()
        wait = max(pause, *(count.wait() for count in counts))
        if wait > 0:
            return wait
        self._silent_until.pop(chat, None)
        for count in counts:
            count.take()
        return 0.0

    def silence(self, chat: Hashable, seconds: float) -> None:
        """Leave a chat alone for a while: the platform asked for it."""
        self._silent_until[chat] = self._clock() + seconds

    def _counts(self, chat: Hashable, *, group: bool) -> list[Bucket | Window]:
        if len(self._chats) > 10_000:
            self._chats = {
                key: counts for key, counts in self._chats.items() if not all(one.is_idle() for one in counts)
            }
        if chat not in self._chats:
            limits = self._limits
            self._chats[chat] = [Bucket(limits.per_chat_second, BURST, self._clock)]
            if group:
                self._chats[chat].append(Window(limits.per_group_minute, 60, self._clock))
        return self._chats[chat]
