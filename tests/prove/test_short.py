"""The promises in short, with every run of the tests; `make prove` is the long form."""

from datetime import date
from pathlib import Path

import pytest

from house.opening import existing
from tests.prove.breaking import GONE, break_each
from tests.prove.days import live
from tests.prove.disturbing import disturb
from tests.prove.enduring import Town, endure
from tests.prove.killing import kill
from tests.prove.places import race
from tests.prove.restoring import bring_back
from tests.prove.revoking import WITHIN, revoke
from tests.prove.upgrading import upgrade
from tests.prove.verdict import Verdict

KEPT = Verdict([], [], [])
SEED = 20


async def test_a_bot_that_is_killed_loses_nothing_and_does_nothing_twice(tmp_path: Path) -> None:
    """Six lives, each update twice; at most one marked repeat a chat and kill."""
    killed = await kill(tmp_path, kills=6, commands=72, seed=SEED)
    assert killed.verdict == KEPT
    assert killed.most_repeats <= 1


async def test_two_processes_never_give_one_place_to_two_people(tmp_path: Path) -> None:
    """Without the trigger, below the lock."""
    raced = await race(tmp_path, rounds=5)
    assert (raced.overbooked, raced.underbooked) == (0, 0)


async def test_everybody_is_answered_over_a_bad_connection(tmp_path: Path) -> None:
    """Three calls in ten go wrong; what is repeated is marked, and has a reason."""
    disturbed = await disturb(tmp_path, commands=25, teams=2, seed=SEED)
    assert disturbed.verdict == KEPT
    assert (disturbed.unexplained, disturbed.limited) == (0, 0)


def test_an_upgrade_that_is_killed_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    """Every seventh statement, from nothing and from each released database."""
    upgraded = upgrade(tmp_path, stride=7)
    assert upgraded.half == []
    assert upgraded.kills > 0


async def test_what_breaks_is_heard_of(tmp_path: Path) -> None:
    """A bot that is as impatient as this test; what takes the others down is left to the long form."""
    troubles = ("poll stands still", "everything stands still", "read-only", "token revoked", GONE)
    heard = await break_each(tmp_path, patience=6, troubles=troubles)
    assert [one for one in heard if not one.is_well] == []


async def test_whoever_leaves_or_is_banned_is_out_within_seconds(tmp_path: Path) -> None:
    """What they ask next is answered as to a stranger."""
    assert max(await revoke(tmp_path, people=4)) <= WITHIN


async def test_a_backup_comes_back_and_a_damaged_one_does_not_pass(tmp_path: Path) -> None:
    """One plain, one sealed."""
    back = await bring_back(tmp_path, rounds=2, seed=SEED)
    assert (back.otherwise, back.passed) == (0, 0)


@pytest.mark.parametrize(
    ("first", "days"), [(date(2026, 9, 3), 6), (date(2026, 10, 23), 11), (date(2027, 3, 12), 4)]
)
async def test_digests_and_reminders_come_once_where_clocks_change(
    tmp_path: Path, first: date, days: int
) -> None:
    """A few days in six zones, with gaps and folds at midnight and at night; the bot is away and cut off."""
    lived = await live(tmp_path, first, days, SEED)
    assert (lived.missing, lived.double, lived.uncalled) == ([], [], [])
    assert lived.said["digest"] > 5 * (days - 2)
    assert lived.said["reminder"]


async def test_a_town_goes_on_from_week_to_week(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is posted is claimed, reported and closed, so a year is as busy at its end as at its beginning."""
    monkeypatch.setenv("KEY_FILE", "put back afterwards")
    stands = [stand async for stand in endure(tmp_path, Town(teams=2, people=8, tasks=10, days=10), SEED)]
    assert [stand.day for stand in stands] == [7, 10]
    async with existing(tmp_path / "data" / "linli.db", tmp_path / "key") as store, store.read() as db:
        states = await db.all(
            "SELECT state, count(*) AS times FROM task WHERE over_at < unixepoch('2026-01-11 00:00') GROUP BY state"
        )
    assert [(row["state"], row["times"] > 2) for row in states] == [("closed", True)]
