"""Prove the promises and print one table: `python -m tests.prove`, about ten minutes on two cores.

The years of P5 and the tests go on in a process beside the rest.
"""

import argparse
import asyncio
import secrets
import sys
import tempfile
import time
from collections.abc import Awaitable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from tests.prove import table
from tests.prove.breaking import break_each
from tests.prove.days import live_by_itself
from tests.prove.disturbing import disturb
from tests.prove.killing import kill
from tests.prove.places import race
from tests.prove.restoring import bring_back
from tests.prove.revoking import revoke
from tests.prove.upgrading import upgrade

T = TypeVar("T")
PATIENCE = 40
"""Seconds, as the bot has them where nothing else is set."""


def _folders(name: str) -> Iterator[Path]:
    for part in ("killing", "places", "disturbing", "days", "restoring", "upgrading", "breaking", "revoking"):
        folder = Path(name) / part
        folder.mkdir()
        yield folder


async def _told(what: str, work: Awaitable[T]) -> T:
    """Return what comes of a part, and tell whoever watches how long it took."""
    begun = time.monotonic()
    done = await work
    sys.stderr.write(f"{what}: {time.monotonic() - begun:.0f} s\n")
    return done


async def main(kills: int, commands: int, rounds: int, days: int, seed: int) -> int:
    """Run all and print the table; returns the exit code."""
    begun = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="linli-prove-") as name,
        ProcessPoolExecutor(1, get_context("spawn")) as beside,
    ):
        folders = list(_folders(name))
        years = beside.submit(live_by_itself, folders[3], date(2026, 9, 1), days, seed)
        suites = [beside.submit(table.suite_row, promise) for promise in table.SUITES]
        killed = await _told("kills", kill(folders[0], kills, commands, seed))
        raced = await _told("places", race(folders[1], rounds))
        disturbed = await _told("disturbed calls", disturb(folders[2], commands // 6, teams=20, seed=seed))
        back = await _told("backups", bring_back(folders[4], rounds // 5, seed))
        upgraded = await _told("upgrades", asyncio.to_thread(upgrade, folders[5]))
        heard = await _told("troubles", break_each(folders[6], PATIENCE, at_once=6))
        gone = await _told("who left", revoke(folders[7], rounds // 10))
        lived = await _told("years, then", asyncio.wrap_future(years))
        proved = [await _told("tests, then", asyncio.wrap_future(suite)) for suite in suites]
    rows = [
        *table.killed_rows(killed, seed),
        table.places_row(raced),
        table.arrival_row(killed, disturbed, seed),
        table.lived_row(lived, days, seed),
        table.backup_row(back, seed),
        table.upgrade_row(upgraded),
        table.heard_row(heard),
        *(table.rights_row(row, gone) if row.promise == "P7" else row for row in proved),
    ]
    lines = [table.printed(rows)]
    lines += [f"    {times:>5}  killed: {point}" for point, times in sorted(killed.by_point.items())]
    lines += [f"    {one.seconds:>5} s  {one.trouble}: {one.how}" for one in heard]
    lines += [f"{time.monotonic() - begun:.0f} s"]
    sys.stdout.write("\n".join(lines) + "\n")
    for found in (killed.verdict, disturbed.verdict):
        sys.stderr.writelines(f"  {wrong}\n" for wrong in (*found.lost, *found.doubled, *found.unsaid)[:20])
    sys.stderr.writelines(f"  {half}\n" for half in upgraded.half[:20])
    sys.stderr.writelines(f"  {wrong}\n" for wrong in (*lived.missing, *lived.double, *lived.uncalled)[:20])
    return int(any(row.kept is False for row in rows))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=210)
    parser.add_argument("--commands", type=int, default=2_100)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--days", type=int, default=3 * 365 + 1)
    parser.add_argument("--seed", type=int, default=None)
    chosen = parser.parse_args()
    seed = secrets.randbelow(1_000_000) if chosen.seed is None else chosen.seed
    sys.exit(asyncio.run(main(chosen.kills, chosen.commands, chosen.rounds, chosen.days, seed)))
