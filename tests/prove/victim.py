"""A bot that kills itself at a named point: `python -m tests.prove.victim POINT COUNT` is `bot.py run` until then.

The points are put around the program from outside, so none of this stands in it.
"""

import os
import signal
import sys
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

import bot
from chat.delivery import Limits
from chat.dispatch import Dispatcher
from platforms.telegram import Telegram
from storage import inbox, outbox

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

BEFORE, AFTER = "before", "after"

# Where an update or a message can be when the power goes: (owner, function, before or after it).
POINTS: Final[dict[str, tuple[Any, str, str]]] = {
    "fetched, not kept": (Dispatcher, "keep", BEFORE),
    "kept, not confirmed": (Dispatcher, "keep", AFTER),
    "worked off, not committed": (inbox, "done", AFTER),
    "committed, not sent": (Dispatcher, "_in_one_transaction", AFTER),
    "leaving, not marked": (outbox, "sending", AFTER),
    "marked, not sent": (Telegram, "send", BEFORE),
    "sent, not noted": (Telegram, "send", AFTER),
    "card edited, not noted": (Telegram, "edit", AFTER),
    "toast shown, not noted": (Telegram, "toast", AFTER),
    "noted, not committed": (outbox, "sent", AFTER),
    "never": (Dispatcher, "keep", BEFORE),
}


def arm(point: str, count: int) -> None:
    """Let the process die at a point, the `count`-th time it is reached (0: never)."""
    owner, name, when = POINTS[point]
    inner: Callable[..., Awaitable[Any]] = getattr(owner, name)
    left = count

    @wraps(inner)
    async def outer(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever it wraps
        nonlocal left
        left -= 1
        if left == 0 and when == BEFORE:
            os.kill(os.getpid(), signal.SIGKILL)
        dies = left == 0
        result = await inner(*args, **kwargs)
        if dies:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(owner, name, outer)


if __name__ == "__main__":
    arm(sys.argv[1], int(sys.argv[2]))
    # As fast as it goes: two hundred lives are short, and Telegram's pace has tests of its own.
    Telegram.limits = Limits(4096, 200, per_second=1000, per_chat_second=1000, per_group_minute=60_000)
    sys.argv = ["bot.py", "run"]
    bot.main()
