"""What is understood, written in the bot's own style and read again, is the same."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat import when
from domain.recurrence import Freq, Recurrence
from domain.when import DayPart, Shape, When
from tests.reading.showing import NOW, ZONE

_WEEK = "一二三四五六日"
_HAN_PARTS = {
    DayPart.MORNING: "上午",
    DayPart.NOON: "中午",
    DayPart.AFTERNOON: "下午",
    DayPart.EVENING: "晚上",
}
days = st.integers(1, 700).map(lambda ahead: datetime(2026, 11, 20, tzinfo=ZONE) + timedelta(days=ahead))
minutes = st.integers(0, 1439)


def english_day(day: datetime) -> str:
    """Write a day in the English style: the year only if it is another."""
    return f"{day:%a} {day.day} {day:%b}" + ("" if day.year == NOW.year else f" {day.year}")


def chinese_day(day: datetime) -> str:
    """Write a day in the Chinese style."""
    year = "" if day.year == NOW.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日 周{_WEEK[day.isoweekday() - 1]}"


def read(text: str, language: str) -> When | None:
    """Read a time that must be one."""
    found = when.read_time(text, NOW, language)
    return None if found is None else found.when


@given(days, minutes)
def test_a_fixed_time(day: datetime, minute: int) -> None:
    """Sat 21 Nov 15:00 · 11月21日 周六 15:00."""
    start = day + timedelta(minutes=minute)
    assert read(f"{english_day(day)} {start:%H:%M}", "en") == When(Shape.FIXED, start)
    assert read(f"{chinese_day(day)} {start:%H:%M}", "zh") == When(Shape.FIXED, start)


@given(days, st.integers(0, 1438), st.data())
def test_a_fixed_time_with_an_end(day: datetime, minute: int, data: st.DataObject) -> None:
    """Sat 21 Nov 09:00–12:00 · 11月21日 周六 09:00–12:00."""
    start = day + timedelta(minutes=minute)
    end = day + timedelta(minutes=data.draw(st.integers(minute + 1, 1439)))
    meant = When(Shape.FIXED, start, end)
    assert read(f"{english_day(day)} {start:%H:%M}–{end:%H:%M}", "en") == meant
    assert read(f"{chinese_day(day)} {start:%H:%M}–{end:%H:%M}", "zh") == meant


@given(days, st.sampled_from(sorted(_HAN_PARTS)))
def test_a_part_of_a_day(day: datetime, part: DayPart) -> None:
    """Sat 21 Nov morning · 11月21日 周六 上午."""
    found = read(f"{chinese_day(day)} {_HAN_PARTS[part]}", "zh")
    assert found is not None
    assert (found.shape, found.part) == (Shape.PART, part)
    if part is not DayPart.NOON:
        assert read(f"{english_day(day)} {part}", "en") == found


@given(days)
def test_a_deadline(day: datetime) -> None:
    """By Tue 15 Dec · 12月15日 周二前."""
    meant = When(Shape.BY, None, day + timedelta(days=1))
    assert read(f"by {english_day(day)}", "en") == meant
    assert read(f"{chinese_day(day)}前", "zh") == meant


@pytest.mark.parametrize("weekday", range(1, 8))
@given(minute=minutes)
def test_a_rule(weekday: int, minute: int) -> None:
    """Every Wed 09:30 · 每周三 09:30."""
    day = datetime(2026, 11, 15, tzinfo=ZONE) + timedelta(days=weekday, minutes=minute)
    meant = Recurrence(Freq.WEEKLY, 1, (weekday,), time=day.time())
    for text, language in (
        (f"every {day:%a} {day:%H:%M}", "en"),
        (f"每周{_WEEK[weekday - 1]} {day:%H:%M}", "zh"),
    ):
        found = when.read_time(text, NOW, language)
        assert found is not None
        assert found.recurrence == meant
