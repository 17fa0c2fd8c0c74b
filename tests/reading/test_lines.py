"""Kinds, wishes, money, the labelled form, and several tasks in one message."""

import pytest

from chat import when
from domain.kinds import Colour, Kind, Source
from tests.reading.showing import NOW, shown


def test_a_project_names_its_kind_and_its_budget() -> None:
    """The kind stands before a colon, money behind its word, a deadline says nothing about before."""
    read = when.read_line("project: new wiring for R-20, Block 4, by 15 Dec, budget 5200", NOW, "en")
    assert (read.kind, read.budget, read.where, read.resident) == (Kind.PROJECT, 520_000, "Block 4", "R-20")
    assert (read.title, shown(read.time)) == ("new wiring for R-20", "by Tue 15 Dec")
    read = when.read_line("微项目：R-20家蹲便改坐便，4号楼，预算5,200.50元，12月15日前", NOW, "zh")
    assert (read.kind, read.budget, read.where, read.resident) == (Kind.PROJECT, 520_050, "4号楼", "R-20")
    assert (read.title, shown(read.time)) == ("R-20家蹲便改坐便", "by Tue 15 Dec")


def test_a_wish_has_a_colour_and_a_channel() -> None:
    """A segment that is nothing but a colour or a channel is taken; without a time there is none."""
    read = when.read_line("R-7想要一台收音机，物资，入户收集", NOW, "zh")
    assert (read.title, read.colour, read.source, read.time) == (
        "R-7想要一台收音机", Colour.GOODS, Source.VISIT, None,
    )  # fmt: skip
    read = when.read_line("a heater for R-11, urgent, from the wall", NOW, "en")
    assert (read.title, read.colour, read.source) == ("a heater for R-11", Colour.URGENT, Source.WALL)


@pytest.mark.parametrize(
    "text",
    [
        "when: tomorrow 3pm where: Block 5 people: 2 what: haircut for Mrs Li",
        "haircut for Mrs Li\nPeople: 2\nWhere: Block 5\nWhen: tomorrow 3pm",
        "haircut for Mrs Li 地点：Block 5 人数：2人 时间：明天下午3点",
        "内容：haircut for Mrs Li\n時間：明天15:00\n人數：2\n地點：Block 5",
    ],
)
def test_the_labelled_form_works_in_any_order(text: str) -> None:
    """Labels may stand in any order, on one line or several, in either language."""
    (read,) = when.read_lines(text, NOW, "en")
    assert (read.title, shown(read.time), read.places, read.where) == (
        "haircut for Mrs Li", "Sat 21 Nov 15:00", 2, "Block 5",
    )  # fmt: skip


def test_several_tasks_stand_one_a_line() -> None:
    """Lists with numbers or dashes are read line by line."""
    text = "1. haircut tomorrow 3pm\n2) tea for Mr Tan Sunday 4pm, 2 people\n\n- 打扫，周六上午9点，3人"
    read = when.read_lines(text, NOW, "en")
    assert [(line.title, shown(line.time), line.places) for line in read] == [
        ("haircut", "Sat 21 Nov 15:00", None),
        ("tea for Mr Tan", "Sun 22 Nov 16:00", 2),
        ("打扫", "Sat 21 Nov 09:00", 3),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Saturday\n9am sweep the hall\n2pm tea, 3 people", "en"),
        ("周六：\n1、上午9点 sweep the hall\n2、下午2点 tea，3人", "zh"),
        ("Jobs for the weekend:\n* sweep the hall Sat 9:00\n* tea Sat 14:00, 3 people", "en"),
    ],
)
def test_a_heading_is_no_task_and_its_day_holds_for_all(text: str, language: str) -> None:
    """A first line that ends with a colon, or is a day and no more, stands above the tasks."""
    assert [(line.title, shown(line.time), line.places) for line in when.read_lines(text, NOW, language)] == [
        ("sweep the hall", "Sat 21 Nov 09:00", None),
        ("tea", "Sat 21 Nov 14:00", 3),
    ]


def test_a_task_below_a_heading_without_an_hour_is_on_its_day() -> None:
    """The hour that is asked for is one of Saturday's."""
    *_, last = when.read_lines("Saturday\n9am sweep the hall\n2pm tea\nwalk the dog", NOW, "en")
    assert (last.title, shown(last.time)) == ("walk the dog", "? Sat 21 Nov")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Haircut for Mrs Li\ntomorrow 3pm\nBlock 5\n2 people", "en"),
        ("Haircut for Mrs Li\n明天下午3点\nBlock 5\n2人", "zh"),
    ],
)
def test_one_task_may_stand_on_several_lines(text: str, language: str) -> None:
    """Only one line has a time, and it is no list: the others belong to the same task."""
    (read,) = when.read_lines(text, NOW, language)
    assert (read.title, shown(read.time), read.places, read.where) == (
        "Haircut for Mrs Li", "Sat 21 Nov 15:00", 2, "Block 5",
    )  # fmt: skip


def test_two_tasks_in_labels_are_told_apart() -> None:
    """A label that says something a second time begins the next task."""
    text = "what: haircut\nwhen: sat 10:00\nwhat: tea\nwhere: Block 5\nwhen: sun 3pm"
    read = when.read_lines(text, NOW, "en")
    assert [(line.title, shown(line.time), line.where) for line in read] == [
        ("haircut", "Sat 21 Nov 10:00", None),
        ("tea", "Sun 22 Nov 15:00", "Block 5"),
    ]


def test_what_is_labelled_is_not_looked_for_elsewhere() -> None:
    """With "when:" given, no other word is a time: the title stays as it was typed."""
    read = when.read_line("内容：给李明天送周五的米 时间：12月3日10:00 人数：2", NOW, "zh")
    assert (read.title, shown(read.time), read.places) == ("给李明天送周五的米", "Thu 3 Dec 10:00", 2)
    read = when.read_line("what: carry Friday 3pm tea to Block 9 when: Sat 10:00 where: Block 5", NOW, "en")
    assert (read.title, read.where) == ("carry Friday 3pm tea to Block 9", "Block 5")
