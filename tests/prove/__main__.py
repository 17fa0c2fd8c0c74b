"""Prove the promises and print a table: `python -m tests.prove`, about eight minutes."""

import argparse
import asyncio
import secrets
import sys
import tempfile
import time
from pathlib import Path

from tests.prove.disturbing import SHARE, Disturbed, disturb
from tests.prove.killing import Killed, kill
from tests.prove.places import PEOPLE, PLACES, Raced, race


def rows(killed: Killed, raced: Raced, disturbed: Disturbed) -> list[tuple[str, str, int, str]]:
    """Return promise, what was counted, how many it was (0: kept), and of how many."""
    lives = f"{killed.kills} kills, {killed.commands:,} commands, every update delivered twice"
    race_ = f"{PEOPLE} people × {PLACES} places × {raced.claims // PEOPLE} rounds, 2 processes on one file"
    calls = f"{disturbed.commands} commands, {disturbed.faults} of {disturbed.calls:,} calls disturbed ({SHARE:.0%})"
    return [
        ("P1", "commands lost", len(killed.verdict.lost), lives),
        ("P2", "commands run twice", len(killed.verdict.doubled), lives),
        ("P3", "places given to two people", raced.overbooked, race_),
        ("P3", "places given to nobody", raced.underbooked, race_),
        ("P4", "messages missing", len(disturbed.verdict.unsaid), calls),
        ("P4", "commands without an answer", len(disturbed.verdict.lost), calls),
        ("P4", "said twice, unmarked", len(disturbed.verdict.doubled), calls),
        ("P4", "repeats without a reason", disturbed.unexplained, f"{disturbed.repeats} marked repeats"),
        ("P4", "messages faster than allowed", disturbed.limited, calls),
        ("P4", "messages missing after kills", len(killed.verdict.unsaid), lives),
        (
            "P4",
            "more than one repeat a chat and kill",
            max(0, killed.most_repeats - 1),
            f"{killed.repeats} marked repeats",
        ),
    ]


async def main(kills: int, commands: int, rounds: int, seed: int) -> int:
    """Run all and print the table; returns the exit code."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="linli-prove-") as name:
        folders = [Path(name) / part for part in ("killing", "places", "disturbing")]
        for folder in folders:
            folder.mkdir()
        killed = await kill(folders[0], kills, commands, seed)
        raced = await race(folders[1], rounds)
        disturbed = await disturb(folders[2], commands // 6, teams=20, seed=seed)
    table = rows(killed, raced, disturbed)
    lines = [f"{promise}  {count:>5}  {what:<38} {of}" for promise, what, count, of in table]
    lines += [f"    {times:>5}  killed: {point}" for point, times in sorted(killed.by_point.items())]
    lines += [f"seed {seed}, {time.monotonic() - begun:.0f} s"]
    sys.stdout.write("\n".join(lines) + "\n")
    for found in (killed.verdict, disturbed.verdict):
        sys.stderr.writelines(f"  {wrong}\n" for wrong in (*found.lost, *found.doubled, *found.unsaid)[:20])
    return int(any(count for _, _, count, _ in table))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=210)
    parser.add_argument("--commands", type=int, default=2_100)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=None)
    chosen = parser.parse_args()
    seed = secrets.randbelow(1_000_000) if chosen.seed is None else chosen.seed
    sys.exit(asyncio.run(main(chosen.kills, chosen.commands, chosen.rounds, seed)))
