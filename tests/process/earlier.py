"""A bot that lives in the past: `python -m tests.process.earlier SECONDS` is `bot.py run` on a clock so far behind.

A reminder's hour can so pass between two of its lives. The clock is put back from outside; nothing else is.
"""

import sys
from datetime import datetime, timedelta

import bot
from chat.clock import RealClock


def put_back(seconds: float) -> None:
    """Let the bot's clock go that much behind."""
    now = RealClock.now

    def earlier(clock: RealClock) -> datetime:
        return now(clock) - timedelta(seconds=seconds)

    setattr(RealClock, "now", earlier)  # noqa: B010 - typed otherwise


if __name__ == "__main__":
    put_back(float(sys.argv[1]))
    sys.argv = ["bot.py", "run"]
    bot.main()
