"""The guard: a thread that ends the process if the loop that everything runs in stands still, or does not end."""

import os
import sys
import threading
import time

STUCK = 6
"""The exit code of a bot that stood still; the same that a watch within the loop ends with."""

ENDING = 10.0
"""Seconds that a process has to end, once it has begun to."""

_LOOKS = 0.5


class Guard(threading.Thread):
    """Ends the process unless it is heard of in time.

    aiosqlite's threads are no daemons: a process that goes down with a connection open would hang for ever.
    """

    def __init__(self, patience: float) -> None:
        super().__init__(name="guard", daemon=True)
        self._patience = patience
        self._left = patience

    def hear(self) -> None:
        """Hear that the loop runs."""
        self._left = self._patience

    def end(self) -> None:
        """Give the process a while to end by itself, and no longer."""
        self._left = ENDING
        if self.ident is None:
            self.start()

    def run(self) -> None:
        """Look, until it is time to end the process."""
        while self._left > 0:  # counted in looks: while the whole machine slept, nobody stood still
            time.sleep(_LOOKS)
            self._left -= _LOOKS
        sys.stderr.write(
            "The bot stood still, and is ended. What it had begun is done after the next start.\n"
        )
        sys.stderr.flush()
        os._exit(STUCK)
