"""Prove the promises and print one table: `python -m tests.prove`, about twelve minutes."""

import argparse
import asyncio
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.prove import table
from tests.prove.breaking import break_each
from tests.prove.days import live
from tests.prove.disturbing import disturb
from tests.prove.killing import kill
from tests.prove.places import race
from tests.prove.restoring import bring_back
from tests.prove.revoking import revoke
from tests.prove.upgrading import upgrade

PATIENCE = 40
"""Seconds, as the bot has them where nothing else is set."""


def _folders(name: str) -> Iterator[Path]:
    for part in ("killing", "places", "disturbing", "days", "restoring", "upgrading", "breaking", "revoking"):
        folder = Path(name) / part
        folder.mkdir()
        yield folder


async def main(kills: int, commands: int, rounds: int, days: int, seed: int) -> int:
    """Run all and print the table; returns the exit code."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="linli-prove-") as name:
        folders = list(_folders(name))
        killed = await kill(folders[0], kills, commands, seed)
        raced = await race(folders[1], rounds)
        disturbed = await disturb(folders[2], commands // 6, teams=20, seed=seed)
        lived = await live(folders[3], date(2026, 9, 1), days, seed)
        back = await bring_back(folders[4], rounds // 5, seed)
        upgraded = upgrade(folders[5])
        heard = await break_each(folders[6], PATIENCE, at_once=6)
        gone = await revoke(folders[7], rounds // 10)
    rows = [
        *table.killed_rows(killed, seed),
        table.places_row(raced),
        table.arrival_row(killed, disturbed, seed),
        table.lived_row(lived, days, seed),
        table.backup_row(back, seed),
        table.upgrade_row(upgraded),
        table.heard_row(heard),
        table.rights_row(gone),
        *map(table.suite_row, table.SUITES),
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
