"""What people write above the columns of their tables, and below them."""

import pytest

from domain.headings import ALSO, IN_HOURS, IN_WHICH, UNITS, is_hour, is_total, plain, understood
from domain.imports import COLUMNS


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("姓　名", "姓名"),
        ("时长（小时）", "时长(小时)"),
        (" Phone * ", "phone"),
        ("Start  time:", "start time"),
    ],
)
def test_a_heading_is_compared_without_its_dress(heading: str, said: str) -> None:
    """Wide letters, blanks between two characters, stars and colons make no other column of it."""
    assert plain(heading) == said


@pytest.mark.parametrize(
    ("column", "cell", "unit", "means"),
    [
        ("minutes", "1.5", IN_HOURS, "1.5h"),
        ("minutes", "2", IN_WHICH, "2?"),
        ("minutes", "1h30", IN_HOURS, "1h30"),
        ("minutes", "90", "", "90"),
        ("person", "王　磊", "", "王磊"),
        ("person", "王磊 周敏", "", "王磊 周敏"),
        ("person", "Lin Mei", "", "Lin Mei"),
        ("title", "大 扫 除", "", "大扫除"),
        ("address", "东 里", "", "东 里"),
    ],
)
def test_a_cell_means_what_its_heading_makes_of_it(column: str, cell: str, unit: str, means: str) -> None:
    """A bare number is so many of a unit; a name whose characters are set apart is one name."""
    assert understood(column, cell, unit) == means


@pytest.mark.parametrize(
    "cell", ["合计", "总计：", "Total", "total: 12", "共3人", "共 12 人，36小时", "Sum: 1"]
)
def test_a_row_of_totals_is_known(cell: str) -> None:
    """By its first words, wherever they stand."""
    assert is_total(["", cell, "5"])


@pytest.mark.parametrize("cell", ["王磊", "Totals Ltd", "共青团", "Sum Ting", "合计划", ""])
def test_a_name_is_no_total(cell: str) -> None:
    """Only the whole of a cell says so."""
    assert not is_total([cell, "5"])


def test_each_heading_leads_to_a_column_that_is_read() -> None:
    """And is written as it is compared."""
    known = {column for columns in COLUMNS.values() for column in columns}
    for also in ALSO.values():
        assert set(also) <= known
        assert all(plain(heading) == heading for each in also.values() for heading in each)
    assert all(plain(heading) == heading for heading in UNITS)


@pytest.mark.parametrize("cell", ["9:00", "09:00:00", "3pm", "下午3点", "10点半", "11:30 a.m."])
def test_an_hour_says_no_day(cell: str) -> None:
    """So it is one of the day beside it."""
    assert is_hour(cell)


@pytest.mark.parametrize("cell", ["", "2026-11-02", "2 Nov", "2 Nov 3pm", "11月2日", "tomorrow"])
def test_what_says_a_day_is_no_mere_hour(cell: str) -> None:
    """It stands for itself."""
    assert not is_hour(cell)
