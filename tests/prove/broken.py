"""A bot in which one thing breaks: `python -m tests.prove.broken TROUBLE` is `bot.py run` until somebody speaks.

What breaks is put around the program from outside, so none of this stands in it.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Final

import bot
from chat.clock import RealClock
from chat.dispatch import Dispatcher
from chat.sender import Sender
from house.door import chosen_settings
from jobs import ticker
from platforms.telegram import polling
from storage import inbox
from storage.connection import Connection, connect
from storage.keyfile import load
from storage.store import Tx

_held: list[Any] = []


async def _never(*_: object, **__: object) -> None:
    """Wait for what does not come."""
    await asyncio.Event().wait()


async def _block(*_: object, **__: object) -> None:
    """Stand in the way of everything else, as code that never gives way would."""
    time.sleep(10_000)  # noqa: ASYNC251 - that is the trouble


async def _hoard(*_: object, **__: object) -> None:
    """Take memory and never give it back."""
    _held.append(b"x" * (1100 * 2**20))


async def _leave_open(*_: object, **__: object) -> None:
    """Open a connection, and fail without closing it: its thread is no daemon."""
    chosen = chosen_settings()
    key = load(chosen.key_file)
    _held.append(await Connection(lambda: connect(chosen.database, key, writes=False), 64))
    raise OSError("something broke with a connection open")


def _instead(owner: Any, name: str, trouble: Callable[..., Any]) -> Callable[[], None]:  # noqa: ANN401 - whatever is patched
    return lambda: setattr(owner, name, trouble)


def _pragma(setting: str) -> Callable[[Tx], Awaitable[object]]:
    async def put(tx: Tx) -> None:
        await tx.run(f"PRAGMA {setting}")

    return put


def _step_back() -> None:
    now = RealClock.now

    def earlier(clock: RealClock) -> datetime:
        return now(clock) - timedelta(hours=1)

    setattr(RealClock, "now", earlier)  # noqa: B010 - typed otherwise


# What breaks as soon as an update has come in; each within the program that everybody runs.
TROUBLES: Final[dict[str, Callable[[], None]]] = {
    "poll stands still": _instead(polling, "_fetch", _never),
    "dispatcher stands still": _instead(Dispatcher, "_one", _never),
    "sender stands still": _instead(Sender, "_round", _never),
    "ticker stands still": _instead(ticker, "tick", _never),
    "everything stands still": _instead(Dispatcher, "_one", _block),
    "memory grows": _instead(ticker, "tick", _hoard),
    "connection left open": _instead(Dispatcher, "_fetch", _leave_open),
    "clock stepped back": _step_back,
}
PRAGMAS: Final = {"disk full": "max_page_count = 1", "read-only": "query_only = ON"}


def arm(trouble: str) -> None:
    """Let the trouble begin with the first update that is kept."""
    keep = inbox.keep

    async def kept(tx: Tx, *args: Any) -> None:  # noqa: ANN401 - as above
        if trouble in PRAGMAS:
            await tx.run(f"PRAGMA {PRAGMAS[trouble]}")
        elif trouble in TROUBLES:
            TROUBLES[trouble]()
        await keep(tx, *args)

    setattr(inbox, "keep", kept)  # noqa: B010 - typed otherwise


if __name__ == "__main__":
    arm(sys.argv[1])
    sys.argv = ["bot.py", "run"]
    bot.main()
