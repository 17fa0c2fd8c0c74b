"""How something repeats is read in a table exactly as exports write it."""

from datetime import UTC, datetime, time
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from chat.reading.tables import Words
from domain.language import Language
from domain.recurrence import Freq, Recurrence
from domain.when import DayPart
from locales.repeating import rule_of, rule_text

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
WEEKDAYS = some.sets(some.integers(1, 7), min_size=1).map(lambda found: tuple(sorted(found)))
CLOCKS = some.times().map(lambda clock: clock.replace(second=0, microsecond=0))
TIMES: some.SearchStrategy[dict[str, Any]] = some.one_of(
    some.builds(dict),
    some.builds(dict, time=CLOCKS),
    some.builds(dict, time=CLOCKS, end=CLOCKS),
    some.builds(dict, part=some.sampled_from(DayPart)),
)
DAYS: some.SearchStrategy[dict[str, Any]] = some.one_of(
    some.builds(dict),
    some.builds(dict, byday=WEEKDAYS),
    some.builds(dict, byday=WEEKDAYS, week_of_month=some.sampled_from([-1, 1, 2, 3, 4, 5])),
    some.builds(dict, bymonthday=some.integers(1, 31)),
)
RULES = some.builds(
    lambda freq, interval, days, times: Recurrence(freq, interval, **days, **times),
    some.sampled_from(Freq),
    some.integers(1, 400),
    DAYS,
    TIMES,
)


@pytest.mark.parametrize(("written", "reader"), [*product(Language, Language)])
@given(rule=RULES)
def test_every_rule_is_read_as_it_is_written(written: Language, reader: Language, rule: Recurrence) -> None:
    """In either language, whatever the other one of the reader is; no two rules are written the same."""
    assert Words(NOW, reader).rule(rule_text(rule, written)) == rule


@pytest.mark.parametrize(
    ("text", "language"),
    [("every Wed", Language.CHINESE), ("every Wed at 9", Language.ENGLISH), ("每周三九点", Language.CHINESE)],
)
def test_what_people_say_is_read_as_everywhere(text: str, language: Language) -> None:
    """Only what stands word for word is taken so; all else is left to those who read what people say."""
    assert rule_of(text, language) is None
    assert Words(NOW, language).rule(text)


def test_a_rule_of_a_weekday_has_no_day_of_the_month() -> None:
    """The fifth Saturday is no Saturday on the 5th."""
    fifth = Recurrence(Freq.MONTHLY, 1, (6,), week_of_month=5, time=time(9))
    for text in (
        "the fifth Saturday of every month at 9:00",
        "每月第五个周六 9:00",
        rule_text(fifth, Language.ENGLISH),
    ):
        assert Words(NOW, Language.ENGLISH).rule(text) == fifth
