"""Who comes, who goes, and what they are called."""

from typing import Any

import pytest

from chat.events import Dismissed, Joined, Left, Welcomed
from platforms.telegram import people
from tests.telegram.raws import (
    ANA,
    ANONYMOUS,
    BO,
    BOT,
    CHANNEL,
    OTHER_BOT,
    PRIVATE,
    ana,
    bo,
    change,
    event,
    group,
    private,
)


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("left", "member", Joined(group, bo)),
        ("kicked", {"status": "restricted", "is_member": True}, Joined(group, bo)),
        ("member", "left", Left(group, bo)),
        ("administrator", "kicked", Left(group, bo, banned=True)),
        (
            {"status": "restricted", "is_member": True},
            {"status": "restricted", "is_member": False},
            Left(group, bo),
        ),
        ("member", "administrator", None),
        ("left", "kicked", None),
    ],
)
def test_memberships_change(was: dict[str, Any] | str, now: dict[str, Any] | str, expected: object) -> None:
    """Coming and going are events; promotions and restrictions are not."""
    assert event({"update_id": 9, "chat_member": change(BO, was, now)}) == expected
    assert event({"update_id": 9, "chat_member": change(OTHER_BOT, was, now)}) is None


@pytest.mark.parametrize(
    ("was", "now", "more", "expected"),
    [
        ("left", "member", {}, Welcomed(group, ana)),
        ("kicked", "administrator", {"from": ANONYMOUS}, Welcomed(group, None)),
        ("member", "administrator", {}, None),
        ("member", "kicked", {}, Dismissed(group)),
        ("administrator", "left", {}, Dismissed(group)),
        ("left", "administrator", {"chat": CHANNEL}, None),
        ("member", "kicked", {"chat": PRIVATE}, Dismissed(private)),
        ("kicked", "member", {"chat": PRIVATE}, None),
    ],
)
def test_the_bots_own_place_changes(was: str, now: str, more: dict[str, Any], expected: object) -> None:
    """It is welcomed by whoever added it, and dismissed by removal or a block."""
    assert event({"update_id": 9, "my_chat_member": change(BOT, was, now) | more}) == expected


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("Ana", "Li", "Ana Li"),
        ("  Ana \n", None, "Ana"),
        ("\u202eanA\u202c", "L\u200bi\u0007", "anA Li"),
        ("\u3164", "\u2800", "ana"),
        ("e\u0301" * 2, None, "éé"),
        ("x" * 64, "y" * 64, "x" * 39 + "…"),
        ("王磊", "", "王磊"),
        ("Zoë 🌻", None, "Zoë 🌻"),
    ],
)
def test_names_are_cleaned(first: str, last: str | None, name: str) -> None:
    """Nothing invisible, nothing that turns the line around, nothing that fills the card."""
    assert people.account(ANA | {"first_name": first, "last_name": last}).name == name


def test_who_shows_no_name_at_all_is_called_by_id() -> None:
    """An empty name would leave a hole in the card."""
    assert people.account({"id": 3, "first_name": "\u200b"}).name == "3"
