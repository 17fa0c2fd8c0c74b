"""How fast we may speak: token buckets for everything, for each chat and for each group."""

import time
from collections.abc import Callable

from chat.delivery import Limits


class Bucket:
    """Lets `burst` pass at once and `rate` a second after that."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
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

    def is_full(self) -> bool:
        """Tell whether nothing passed for so long that it can be forgotten."""
        self.wait()
        return self._level >= self._burst


class Pace:
    """The pace of one platform."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._all = Bucket(limits.per_second, limits.per_second, clock)
        self._chats: dict[str, list[Bucket]] = {}
        self._silent_until: dict[str, float] = {}

    def wait(self, chat: str, *, group: bool) -> float:
        """Return the seconds until a message may go to a chat; 0: now, and it is counted."""
        buckets = [self._all, *self._buckets(chat, group=group)]
        pause = self._silent_until.get(chat, 0.0) - self._clock()
        wait = max(pause, *(bucket.wait() for bucket in buckets))
        if wait <= 0:
            for bucket in buckets:
                bucket.take()
            return 0.0
        return wait

    def silence(self, chat: str, seconds: float) -> None:
        """Leave a chat alone for a while: the platform asked for it."""
        self._silent_until[chat] = self._clock() + seconds

    def _buckets(self, chat: str, *, group: bool) -> list[Bucket]:
        if len(self._chats) > 10_000:
            self._chats = {
                key: all_ for key, all_ in self._chats.items() if not all(one.is_full() for one in all_)
            }
        if chat not in self._chats:
            limits = self._limits
            self._chats[chat] = [Bucket(limits.per_chat_second, 3, self._clock)]
            if group:
                self._chats[chat].append(
                    Bucket(limits.per_group_minute / 60, limits.per_group_minute, self._clock)
                )
        return self._chats[chat]
