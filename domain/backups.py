"""Which backups are kept: many of the last hours, some of the last days, a few of the last weeks."""

from collections.abc import Callable, Iterable
from datetime import datetime

HOURLY, DAILY, WEEKLY = 24, 7, 4

_SPANS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (HOURLY, lambda at: (at.date(), at.hour)),
    (DAILY, lambda at: at.date()),
    (WEEKLY, lambda at: at.isocalendar()[:2]),
)


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Return the moments whose backups stay: the newest of each of the last 24 hours, 7 days and 4 weeks that have one."""
    newest_first = sorted(moments, reverse=True)
    keep: set[datetime] = set()
    for most, span in _SPANS:
        newest: dict[object, datetime] = {}
        for moment in newest_first:
            newest.setdefault(span(moment), moment)
        keep.update(list(newest.values())[:most])
    return keep
