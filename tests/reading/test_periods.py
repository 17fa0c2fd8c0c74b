"""Periods as people say them, on Fri 20 Nov 2026."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.reading.periods import read_period
from domain.periods import ALL, Period, half, month, quarter, year

TODAY = date(2026, 11, 20)
SAID = [
    ("last month", "2026-10-01", "2026-10-31"),
    ("this month", "2026-11-01", "2026-11-30"),
    ("本月", "2026-11-01", "2026-11-30"),
    ("上个月", "2026-10-01", "2026-10-31"),
    ("上月", "2026-10-01", "2026-10-31"),
    ("last quarter", "2026-07-01", "2026-09-30"),
    ("this quarter", "2026-10-01", "2026-12-31"),
    ("本季度", "2026-10-01", "2026-12-31"),
    ("上季度", "2026-07-01", "2026-09-30"),
    ("2026年第三季度", "2026-07-01", "2026-09-30"),
    ("Q4 2025", "2025-10-01", "2025-12-31"),
    ("2025 q4", "2025-10-01", "2025-12-31"),
    ("this year", "2026-01-01", "2026-12-31"),
    ("今年", "2026-01-01", "2026-12-31"),
    ("去年", "2025-01-01", "2025-12-31"),
    ("last year", "2025-01-01", "2025-12-31"),
    ("2025", "2025-01-01", "2025-12-31"),
    ("2026-03", "2026-03-01", "2026-03-31"),
    ("2024年2月", "2024-02-01", "2024-02-29"),
    ("3月", "2026-03-01", "2026-03-31"),
    ("12月份", "2025-12-01", "2025-12-31"),
    ("March", "2026-03-01", "2026-03-31"),
    ("Dec", "2025-12-01", "2025-12-31"),
    ("Sept 2025", "2025-09-01", "2025-09-30"),
    ("last week", "2026-11-09", "2026-11-15"),
    ("本周", "2026-11-16", "2026-11-22"),
    ("上周", "2026-11-09", "2026-11-15"),
    ("today", "2026-11-20", "2026-11-20"),
    ("昨天", "2026-11-19", "2026-11-19"),
    ("last 7 days", "2026-11-14", "2026-11-20"),
    ("最近30天", "2026-10-22", "2026-11-20"),
    ("1 Mar – 15 Mar", "2026-03-01", "2026-03-15"),
    ("1-15 Mar", "2026-03-01", "2026-03-15"),
    ("from 1 March to 15 April 2025", "2025-03-01", "2025-04-15"),
    ("Mar 1 - Mar 15", "2026-03-01", "2026-03-15"),
    ("Mar 1-15", "2026-03-01", "2026-03-15"),
    ("1 Dec to 15 Jan", "2025-12-01", "2026-01-15"),
    ("15 Oct – 1 Oct", "2025-10-15", "2026-10-01"),
    ("2026-03-01 to 2026-03-15", "2026-03-01", "2026-03-15"),
    ("3月1日到3月15日", "2026-03-01", "2026-03-15"),
    ("3月1日至15日", "2026-03-01", "2026-03-15"),
    ("2026年3月1日–2026年3月15日", "2026-03-01", "2026-03-15"),
    ("1 Nov – 30 Nov", "2026-11-01", "2026-11-30"),
    ("Nov 15 to Jan 15 2026", "2025-11-15", "2026-01-15"),
    ("5 March", "2026-03-05", "2026-03-05"),
    ("3月5号", "2026-03-05", "2026-03-05"),
    ("since 1 Oct", "2026-10-01", "2026-11-20"),
    ("since October", "2026-10-01", "2026-11-20"),
    ("from 1 Oct", "2026-10-01", "2026-11-20"),
    ("from 1 Oct to now", "2026-10-01", "2026-11-20"),
    ("10月以来", "2026-10-01", "2026-11-20"),
    ("从10月1日到现在", "2026-10-01", "2026-11-20"),
    ("10月1日起", "2026-10-01", "2026-11-20"),
    ("今年以来", "2026-01-01", "2026-11-20"),
    ("从3月1日到3月15日", "2026-03-01", "2026-03-15"),
    ("三季度", "2026-07-01", "2026-09-30"),
    ("2025年四季度", "2025-10-01", "2025-12-31"),
    ("十月", "2026-10-01", "2026-10-31"),
    ("十二月份", "2025-12-01", "2025-12-31"),
    ("三月一日到三月十五日", "2026-03-01", "2026-03-15"),
    ("上半年", "2026-01-01", "2026-06-30"),
    ("去年下半年", "2025-07-01", "2025-12-31"),
    ("2025年上半年", "2025-01-01", "2025-06-30"),
    ("first half of 2025", "2025-01-01", "2025-06-30"),
    ("the second half of last year", "2025-07-01", "2025-12-31"),
    ("当月", "2026-11-01", "2026-11-30"),
    ("全年", "2026-01-01", "2026-12-31"),
    ("本年度", "2026-01-01", "2026-12-31"),
    ("2025年度", "2025-01-01", "2025-12-31"),
    ("上一个月", "2026-10-01", "2026-10-31"),
    ("last 3 months", "2026-08-21", "2026-11-20"),
    ("近三个月", "2026-08-21", "2026-11-20"),
    ("最近一周", "2026-11-14", "2026-11-20"),
    ("近半年", "2026-05-21", "2026-11-20"),
    ("2026-03-01 2026-03-15", "2026-03-01", "2026-03-15"),
    ("2026-03-01..2026-03-15", "2026-03-01", "2026-03-15"),
    ("01.03.2026 - 15.03.2026", "2026-03-01", "2026-03-15"),
]


@pytest.mark.parametrize(("said", "first", "last"), SAID, ids=[said for said, *_ in SAID])
def test_what_is_said_is_what_is_meant(said: str, first: str, last: str) -> None:
    """In both languages, with the year or without."""
    assert read_period(said, TODAY) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("said", ["all", "all time", "全部", "所有"])
def test_all_time_is_said_in_words(said: str) -> None:
    """And nothing lies outside."""
    assert read_period(said, TODAY) == ALL


@pytest.mark.parametrize(
    "said",
    [
        "",
        "soon",
        "31 Feb",
        "2026-13",
        "last",
        "hours",
        "3",
        "13月",
        "0 Mar",
        "-",
        "since soon",
        "since 2030",
        "以来",
        "last 0 months",
    ],
)
def test_what_is_no_period_is_none(said: str) -> None:
    """Nothing is guessed."""
    assert read_period(said, TODAY) is None


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from([month, quarter, half, year]))
def test_the_one_before_ends_the_day_before(day: date, whole: type) -> None:
    """No day lies between a period and the one before, and none in both."""
    period: Period = whole(day)
    assert period.first <= day <= period.last
    assert (period.first - period.before.last).days == 1
    assert period.before == whole(period.before.first)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_month_is_read_back_by_its_name(day: date) -> None:
    """What files are called can be typed."""
    assert read_period(month(day).name, TODAY) == month(day)
    begins, ends = month(day).span(ZoneInfo("Europe/Vienna"))
    assert (begins.day, begins.hour, ends.day, ends.hour) == (1, 0, 1, 0)
