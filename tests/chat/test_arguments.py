"""What stands behind a command: figures as people write them."""

import pytest

from chat.arguments import hours, money, report, served
from chat.words_in import clean, task_number


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("1h30", 90), ("1h", 60), ("90 min", 90), ("1.5h", 90), ("2 hours", 120), ("1 hour 30", 90), ("45m", 45),
        ("1小时半", 90), ("1.5小时", 90), ("1小时30分", 90), ("30分钟", 30), ("半小时", 30), ("一个半小时", 90),
        ("两小时", 120), ("3个小时", 180), ("26小时", 1560),
    ],
)  # fmt: skip
def test_hours_are_read_as_people_write_them(typed: str, minutes: int) -> None:
    """Alone, and among other words, which are left."""
    assert hours(typed) == (minutes, "")
    assert hours(f"all well {typed}")[0] == minutes


@pytest.mark.parametrize("typed", ["all well", "Block 5", "10 chairs", "R-12", "4 home visits", "一切都好"])
def test_what_is_no_time_is_left_alone(typed: str) -> None:
    """A figure is not an hour."""
    assert hours(typed) == (None, typed)


@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("4980.60 yuan", 498_060), ("¥50", 5_000), ("4980.6元", 498_060), ("支出97,150.60元", 9_715_060),
        ("spent 20", 2_000), ("花了50块", 5_000),
    ],
)  # fmt: skip
def test_money_is_read_in_minor_units(typed: str, minor: int) -> None:
    """With a sign, a unit, or a word that says so; never a bare figure."""
    assert money(typed) == (minor, "")
    assert money("20 chairs") == (None, "20 chairs")


def test_people_served_are_read_in_both_languages() -> None:
    """`served 3`, 服务3人."""
    assert served("served 3") == (3, "")
    assert served("服务14人") == (14, "")


def test_a_report_is_taken_apart() -> None:
    """Figures go where they belong; what is left is the note."""
    told = report("12 she is delighted 1h30 served 1")
    assert (told.number, told.minutes, told.served, told.note) == (12, 90, 1, "she is delighted")


def test_money_stays_in_the_words_where_there_is_no_budget() -> None:
    """Nothing that somebody typed is lost."""
    told = report("12 bought rice for 50 yuan 1h")
    assert (told.spent, told.note, told.words) == (5_000, "bought rice for", "bought rice for 50 yuan")


@pytest.mark.parametrize(
    ("typed", "number", "rest"),
    [
        ("12", 12, ""), ("#12 words", 12, "words"), ("# 12", 12, ""), ("12，下雨", 12, "下雨"),
        ("3 2 hours", 3, "2 hours"), ("3pm", None, "3pm"), ("4点", None, "4点"), ("4:30", None, "4:30"),
        ("1h30", None, "1h30"), ("2个人", None, "2个人"), ("2 people", None, "2 people"), ("11月3日", None, "11月3日"),
        ("words 12", None, "words 12"), ("", None, ""),
    ],
)  # fmt: skip
def test_a_number_is_a_tasks_only_where_it_can_be(typed: str, number: int | None, rest: str) -> None:
    """`4点` is an hour, `2 people` are people."""
    assert task_number(typed) == (number, rest)


def test_typed_text_is_cleaned() -> None:
    """Full-width slashes and digits become plain; what can't be seen goes."""
    assert clean("／认领 ３\u200b\u202e") == "/认领 3"
    assert len(clean("x" * 100_000)) == 4096
