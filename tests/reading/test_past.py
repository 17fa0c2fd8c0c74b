"""The words of times, looking back."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from chat.past import named, read_past
from domain.when import Shape

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("said", "title", "day", "minutes"),
    [
        ("haircut for R-12 yesterday 2h", "haircut for R-12", 19, 120),
        ("haircut for R-12 last Friday 90 min", "haircut for R-12", 13, 90),
        ("haircut on Monday 1h", "haircut", 16, 60),
        ("haircut on 12 Nov 1h30", "haircut", 12, 90),
        ("haircut on 3 Nov 1h30", "haircut", 3, 90),
        ("haircut three days ago 1h", "haircut", 17, 60),
        ("2 hours ago haircut 1h", "haircut", 20, 60),
        ("昨天给R-12理发1小时半", "给R-12理发", 19, 90),
        ("上周五给R-12理发，两小时", "给R-12理发", 13, 120),
        ("三天前给R-12理发一小时", "给R-12理发", 17, 60),
        ("两个小时前帮R-3修灯半小时", "帮R-3修灯", 20, 30),
    ],
)
def test_a_day_is_the_last_one_of_its_name(said: str, title: str, day: int, minutes: int) -> None:
    """A Monday was, where a task's would be to come."""
    told = read_past(said, NOW, "en" if said.isascii() else "zh-CN")
    assert (told.line.title, told.minutes) == (title, minutes)
    assert told.when is not None
    assert told.when.start is not None
    assert (told.when.shape, told.when.start.date().day) == (Shape.DAYS, day)


def test_hours_follow_from_a_clock_that_names_both_ends() -> None:
    """Nobody is asked how long 9:00–11:30 was; an end follows from a start and the hours."""
    assert read_past("hospital Wednesday 9:00–11:30", NOW, "en").minutes == 150
    told = read_past("hospital yesterday 3pm 2h", NOW, "en").when
    assert told is not None
    assert told.end is not None
    assert told.end.hour == 17


def test_what_is_to_come_is_left_as_it_is() -> None:
    """Next Friday was not a week ago."""
    when = read_past("haircut next Friday 1h", NOW, "en").when
    assert when is not None
    assert when.start is not None
    assert when.start > NOW


def test_a_date_without_a_year_has_been() -> None:
    """In November "3 March" was that of this year; one that says its year is left alone."""
    for said, year in (
        ("haircut on 3 March 1h", 2026),
        ("haircut on 12 Jan 1h", 2026),
        ("haircut on 3 March 2027 1h", 2027),
    ):
        when = read_past(said, NOW, "en").when
        assert when is not None
        assert when.start is not None
        assert when.start.year == year


def test_names_stand_before_a_colon() -> None:
    """Not so a clock."""
    assert named("Bo, Cui and Dai: swept") == (["Bo", "Cui", "Dai"], "swept")
    assert named("王磊、周敏：扫院子") == (["王磊", "周敏"], "扫院子")
    assert named("swept 3:00–4:00") == ([], "swept 3:00–4:00")


@pytest.mark.parametrize(
    ("said", "who", "rest"),
    [
        ("Bo haircut yesterday 2h", ["Bo"], "haircut yesterday 2h"),
        ("Bo and Rose Lim haircut yesterday 2h", ["Bo", "Rose Lim"], "haircut yesterday 2h"),
        ("Bob's bicycle yesterday 1h", [], "Bob's bicycle yesterday 1h"),
        ("bo haircut yesterday 2h", [], "bo haircut yesterday 2h"),
        ("王磊昨天给R-12理发2小时", ["王磊"], "昨天给R-12理发2小时"),
        ("王磊、周敏给R-12理发", ["王磊", "周敏"], "给R-12理发"),
        ("王磊明昨天理发", [], "王磊明昨天理发"),
        ("Cui: Bo's bicycle", ["Cui"], "Bo's bicycle"),
    ],
)
def test_a_line_may_begin_with_whose_help_it_was(said: str, who: list[str], rest: str) -> None:
    """Known names need no colon; they are whole ones, written as they are."""
    assert named(said, ["Bo", "Rose", "Rose Lim", "王磊", "周敏"]) == (who, rest)
