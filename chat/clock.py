"""What time it is. The real clock, or one that practice and tests can move."""

from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Tells the time; handed in by bot.py."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""


class RealClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Return the present moment."""
        return datetime.now(UTC)


class MovedClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime, zone: ZoneInfo) -> None:
        self._now = now.astimezone(UTC)
        self.zone = zone

    def now(self) -> datetime:
        """Return the moment to which the clock was moved last."""
        return self._now

    def move(self, to: datetime) -> None:
        """Move the clock; it never steps back."""
        self._now = max(self._now, to.astimezone(UTC))
