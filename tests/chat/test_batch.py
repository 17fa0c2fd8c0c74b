"""Which words of one message are several commands."""

import pytest

from chat.batch import commands_in
from chat.command import by_name
from commands import COMMANDS

NAMES = by_name(COMMANDS)


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("close 15 16", ["close 15", "close 16"]),
        ("close 15, 16", ["close 15", "close 16"]),
        ("close, close 15, close 16", ["close ", "close 15", "close 16"]),
        ("close 15 #16 18", ["close 15", "close 16", "close 18"]),
        ("cancel #1 #2 rain", ["cancel 1 rain", "cancel 2 rain"]),
        ("close 1 2, move 3 sun 10am", ["close 1", "close 2", "edit 3 sun 10am"]),
        ("cancel 1 2 volunteers are ill", []),
        ("close 15 3 bags delivered", []),
        ("close 15 3 bags delivered, close 16", ["close 15 3 bags delivered", "close 16"]),
        ("取消 1 2 下雨", []),
        ("取消 1 2", ["cancel 1", "cancel 2"]),
        ("cancel 3 rain, and no plumber", []),
    ],
)
def test_a_further_number_is_a_task_only_if_it_cannot_be_words(said: str, lines: list[str]) -> None:
    """It bears its sign, or nothing but numbers follows; else it begins the words for the first."""
    assert [f"{one.command.name} {one.rest}" for one in commands_in(said, NAMES)] == lines


@pytest.mark.parametrize("flood", ["1" * 4000 + "x", "1    " * 800 + "x", "1" * 4000 + ", x"])
def test_a_flood_of_figures_is_read_to_its_end(flood: str) -> None:
    """Whatever somebody pastes behind a command, no batch is made of it and the next is not kept waiting."""
    assert commands_in(f"close {flood}", NAMES) == []
