"""Our own poll loop: an update is confirmed to Telegram only after it is kept.

The library's loop confirms a batch while it sits in memory, and a kill there loses it; an update it
cannot parse stops everything behind it. Here updates stay raw, and whoever keeps them comes first.
"""

import asyncio
import random
import time
import warnings
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import structlog
from telegram import Bot
from telegram.error import TelegramError
from telegram.warnings import PTBUserWarning

from chat.delivery import NotSent, Undelivered, Unknown
from chat.pulse import Pulse
from platforms.telegram import errors, updates

Kept = tuple[str, str, dict[str, Any]]  # the exact key, the lane, the raw update
Keep = Callable[[list[Kept]], Awaitable[None]]

T = TypeVar("T")

_BATCH: Final = 100  # also Telegram's most

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things take, in seconds; tests are in more of a hurry than Telegram."""

    poll: int = 25
    first_wait: float = 0.5
    longest_wait: float = 30.0
    conflict_span: float = 10.0


class Trouble:
    """How long to wait after a failure, and when to give up.

    One conflict is normal: the poll of a process killed a moment ago still hangs at Telegram. Three
    in a row, over `conflict_span`, are another program. A good poll in between does not break the
    row: of two programs each gets through now and then, with the updates that the other misses.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._failures = 0
        self._conflicts: list[float] = []

    def wait_after(self, failure: Exception, now: float) -> float:
        """Return the seconds to wait, `now` being monotonic. Raises AnotherInstance when conflict lasts."""
        if isinstance(failure, errors.AnotherInstance):
            return self._after_conflict(failure, now)
        if isinstance(failure, NotSent) and failure.wait is not None:
            return failure.wait
        most = min(self._pace.longest_wait, self._pace.first_wait * 2.0**self._failures)
        self._failures = min(self._failures + 1, 16)
        return random.uniform(most / 2, most)  # noqa: S311 - jitter is no secret

    def over(self) -> bool:
        """Begin anew; tells whether there had been any trouble."""
        had, self._failures = self._failures > 0, 0
        return had

    def _after_conflict(self, conflict: Exception, now: float) -> float:
        span = self._pace.conflict_span
        if self._conflicts and now - self._conflicts[-1] > 2 * span:
            self._conflicts.clear()
        self._conflicts.append(now)
        if len(self._conflicts) >= 3 and now - self._conflicts[0] >= span:
            raise conflict
        return span / 2


async def poll(
    bot: Bot, keep: Keep, stop: asyncio.Event, pace: Pace | None = None, pulse: Pulse | None = None
) -> None:
    """Pass on what arrives, in batches of at most 100, until `stop` is set.

    `keep` must have committed a batch when it returns: the next request confirms it. What is not
    confirmed comes again, under the same keys. Raises TokenRefused, AnotherInstance, and what `keep` raises.
    """
    # The library recommends get_updates(), which parses, and so stops at the first update it does not understand.
    warnings.filterwarnings("ignore", message="Please use 'Bot.getUpdates'", category=PTBUserWarning)
    pace, pulse = pace or Pace(), pulse or Pulse()
    trouble = Trouble(pace)
    offset = None
    while not stop.is_set():
        try:
            batch = await unless(stop, _fetch(bot, offset, pace))
        except (errors.AnotherInstance, Undelivered) as failure:
            wait = trouble.wait_after(failure, time.monotonic())
            pulse.beat("poll", well=False)
            log.warning("poll-failed", why=str(failure), wait=round(wait, 1))
            offset = None  # it may be what was refused; without one, all that is unconfirmed comes again
            await unless(stop, asyncio.sleep(wait))
            continue
        pulse.beat("poll")
        if trouble.over():
            log.info("poll-recovered")
        if batch:
            await keep(batch)
        # After an empty answer there is nothing to confirm, and an offset that stays could hide updates:
        # once a week has been quiet, Telegram goes on from a random, perhaps lower, id.
        offset = max(int(key) for key, _, _ in batch) + 1 if batch else None


async def _fetch(bot: Bot, offset: int | None, pace: Pace) -> list[Kept]:
    """Ask once for updates. Raises Undelivered, TokenRefused, AnotherInstance."""
    question = {"offset": offset, "limit": _BATCH, "timeout": pace.poll, "allowed_updates": updates.KINDS}
    try:
        answer = await bot.do_api_request("getUpdates", question, read_timeout=pace.poll + 10)
    except (TelegramError, KeyError, TypeError) as error:
        failure = errors.translated(error, bot.token)
    else:
        batch = list(_keyed(answer)) if isinstance(answer, list) else []
        if batch or answer == []:
            return batch
        failure = Unknown("the answer holds no updates")
    raise failure  # outside of `except`: the library's own error is not to be shown along with it


def _keyed(answer: Sequence[Any]) -> Iterator[Kept]:
    """Put key and lane to every update; one that has no id can't even be set aside."""
    for raw in answer:
        try:
            yield updates.key_of(raw), updates.lane_of(raw), raw
        except (KeyError, TypeError):
            log.warning("update-without-id")


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """Do `work`, but drop it as soon as `stop` is set; None: dropped."""
    tasks = job, watch = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return job.result() if job.done() else None
    finally:
        job.cancel()
        watch.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
