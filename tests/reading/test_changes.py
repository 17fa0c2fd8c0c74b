"""Answers to "What should it say instead?", and what follows /edit."""

from datetime import datetime, timedelta

import pytest

from chat import when
from domain.when import Shape, When
from tests.reading.showing import NOW, ZONE, shown

HAIRCUT = When(Shape.FIXED, datetime(2026, 11, 21, 15, 0, tzinfo=ZONE))
SATURDAY = When(
    Shape.DAYS, datetime(2026, 11, 28, tzinfo=ZONE), datetime(2026, 11, 28, tzinfo=ZONE) + timedelta(days=1)
)
EVENING = When(Shape.FIXED, datetime(2026, 11, 21, 19, 0, tzinfo=ZONE))

CHANGES = [
    ("4pm", HAIRCUT, "Sat 21 Nov 16:00", ""),
    ("4", HAIRCUT, "Sat 21 Nov 16:00", ""),
    ("16:30", HAIRCUT, "Sat 21 Nov 16:30", ""),
    ("make it 4", HAIRCUT, "Sat 21 Nov 16:00", ""),
    ("改成4点", HAIRCUT, "Sat 21 Nov 16:00", ""),
    ("改到下午四点半", HAIRCUT, "Sat 21 Nov 16:30", ""),
    ("4 to 5", HAIRCUT, "Sat 21 Nov 16:00–17:00 ~afternoon", ""),
    ("tue 10am", HAIRCUT, "Tue 24 Nov 10:00", ""),
    ("周二上午10点", HAIRCUT, "Tue 24 Nov 10:00", ""),
    ("8点半", EVENING, "Sat 21 Nov 20:30", ""),
    ("at 8", EVENING, "Sat 21 Nov 20:00", ""),
    ("half past 9", SATURDAY, "Sat 28 Nov 09:30 ~morning", ""),
    ("9点半", SATURDAY, "Sat 28 Nov 09:30 ~morning", ""),
    ("morning", SATURDAY, "Sat 28 Nov morning", ""),
    ("下午", SATURDAY, "Sat 28 Nov afternoon", ""),
    ("28号早上九点半", SATURDAY, "Sat 28 Nov 09:30", ""),
    ("haircut for Mrs Wong", HAIRCUT, "-", "haircut for Mrs Wong"),
    ("改成给王奶奶理发", HAIRCUT, "-", "给王奶奶理发"),
    ("haircut for Mrs Wong, 4pm", HAIRCUT, "Sat 21 Nov 16:00", "haircut for Mrs Wong"),
]


@pytest.mark.parametrize(("said", "base", "time", "title"), CHANGES)
def test_a_change(said: str, base: When, time: str, title: str) -> None:
    """An hour alone stays on the task's day, and on its half of the day; what is left is a new title."""
    read = when.read_change(said, NOW, "en", base)
    assert (shown(read.time), read.title) == (time, title)


@pytest.mark.parametrize(
    ("said", "places", "added"),
    [
        ("3 people", 3, None),
        ("4 to 5, 3 people", 3, None),
        ("one more person", None, 1),
        ("2 more", None, 2),
        ("make it 4:30pm and 2 more people", None, 2),
        ("one fewer", None, -1),
        ("改成4点，再加一个人", None, 1),
        ("再加两名志愿者", None, 2),
        ("4个人", 4, None),
        ("少一个人", None, -1),
    ],
)
def test_places_are_set_or_added(said: str, places: int | None, added: int | None) -> None:
    """A number of people sets the places, "one more" adds to them."""
    read = when.read_change(said, NOW, "en", HAIRCUT)
    assert (read.places, read.added_places, read.title) == (places, added, "")


@pytest.mark.parametrize(
    ("said", "where"), [("at Block 6", "Block 6"), ("6号楼", "6号楼"), ("at the station", "the station")]
)
def test_a_place_alone(said: str, where: str) -> None:
    """A place alone changes the place and nothing else."""
    read = when.read_change(said, NOW, "en", HAIRCUT)
    assert (read.where, read.title, read.time) == (where, "", None)
