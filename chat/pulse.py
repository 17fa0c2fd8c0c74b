"""The pulse: when each loop last showed that it is alive, and since when all that it tries goes wrong."""

import time
from collections.abc import Callable


class Pulse:
    """What the loops beat and a watch listens to. Seconds are monotonic: no step of the clock disturbs them."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._beat: dict[str, float] = {}
        self._ill_since: dict[str, float] = {}

    def beat(self, part: str, *, well: bool = True) -> None:
        """Show that a part is alive; not `well`: alive, but what it tried went wrong."""
        self._beat[part] = self._seconds()
        if well:
            self._ill_since.pop(part, None)
        else:
            self._ill_since.setdefault(part, self._seconds())

    def begin_again(self) -> None:
        """Hear every part now: the whole process slept."""
        self._beat = dict.fromkeys(self._beat, self._seconds())

    def silence(self, part: str) -> float:
        """Return for how many seconds a part has not been heard; the first time that is asked, none."""
        return self._seconds() - self._beat.setdefault(part, self._seconds())

    def illness(self, part: str) -> float:
        """Return for how many seconds all went wrong that a part tried."""
        return self._seconds() - self._ill_since[part] if part in self._ill_since else 0.0
