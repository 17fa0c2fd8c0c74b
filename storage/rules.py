"""A rule that repeats, as the database and a question keep it."""

from datetime import time
from typing import Any

from domain.recurrence import Freq, Recurrence
from domain.when import DayPart


def stored(rule: Recurrence) -> list[Any]:
    """Return a rule as a list of figures and words of ours."""
    clocks = [clock.isoformat("minutes") if clock else None for clock in (rule.time, rule.end)]
    part = rule.part.value if rule.part else None
    return [
        rule.freq.value,
        rule.interval,
        list(rule.byday),
        rule.bymonthday,
        rule.week_of_month,
        *clocks,
        part,
    ]


def read(row: list[Any]) -> Recurrence:
    """Return the rule that `stored` took apart."""
    freq, interval, byday, bymonthday, week_of_month, begins, ends, part = row
    begins, ends = (time.fromisoformat(clock) if clock else None for clock in (begins, ends))
    return Recurrence(
        Freq(freq),
        interval,
        tuple(byday),
        bymonthday,
        week_of_month,
        begins,
        ends,
        DayPart(part) if part else None,
    )
