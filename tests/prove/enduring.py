"""A year within the hour: a town district on a moved clock, through the real dispatcher, jobs and sender.

`python -m tests.prove.enduring`, or shorter with `--days`. What is said is a transcript, as in the practice room.
"""

import argparse
import asyncio
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.language import Language
from house.journals import open_journal
from house.practising import Options, room
from house.watching import memory
from platforms.room import Room

WEEK = 7


@dataclass(frozen=True, slots=True)
class Town:
    """How large it is, and for how many days it is played."""

    teams: int
    people: int
    tasks: int
    days: int


@dataclass(frozen=True, slots=True)
class Posted:
    """A task: its number, the day it is due on, its block, who posted it, who holds its places."""

    number: int
    due_on: int
    block: int
    poster: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Stand:
    """How things stood at the end of a week: seconds a command (median and worst), memory and file in MB."""

    day: int
    median: float
    worst: float
    memory: int
    file: float


async def endure(folder: Path, town: Town, seed: int) -> AsyncIterator[Stand]:
    """Play a town; yields how things stand at the end of each week."""
    chance = random.Random(seed)  # noqa: S311 - a run that can be repeated
    os.environ["KEY_FILE"] = str(folder / "key")
    options = Options(
        now=datetime(2026, 1, 1, 9),  # noqa: DTZ001 - the room's own clock
        zone=ZoneInfo("Asia/Shanghai"),
        language=Language.ENGLISH,
        data=folder / "data",
        fresh=True,
    )
    async with room(options, lambda _: None) as played:
        for number in range(town.people):
            role = " (lead)" if number < town.teams else ""
            await played.play(f"V{number}{role} @ Block {number % town.teams}: good morning")
        taken: list[float] = []
        posted = 0
        due_on: defaultdict[int, list[Posted]] = defaultdict(list)
        for day in range(1, town.days + 1):
            while posted < town.tasks * day / town.days:
                posted += 1
                one = _invented(town, posted, day, chance)
                due_on[one.due_on].append(one)
                taken += [await _timed(played, line) for line in _begun(one, day)]
            await played.play("-- 18:00")
            taken += [await _timed(played, line) for one in due_on.pop(day, ()) for line in _ended(one)]
            await played.play("-- tomorrow 09:00")
            if day % WEEK == 0 or day == town.days:
                size = (folder / "data" / "linli.db").stat().st_size / 2**20
                yield Stand(day, statistics.median(taken), max(taken), memory(), size)
                taken = []


def _invented(town: Town, number: int, day: int, chance: random.Random) -> Posted:
    block = chance.randrange(town.teams)
    members = range(block, town.people, town.teams)
    poster = chance.choice(members)
    first, second = chance.sample(members[1:], 2)
    return Posted(number, day + chance.randint(2, 6), block, poster, first, second)


def _begun(one: Posted, day: int) -> tuple[str, ...]:
    """Return how somebody posts a task, and two others claim it."""
    days = one.due_on - day
    return (
        f"V{one.poster} @ Block {one.block}: /post water the plants in {days} days at 3pm, 2 people",
        f"V{one.first} @ Block {one.block}: /claim {one.number}",
        f"V{one.second} @ Block {one.block}: /claim {one.number}",
    )


def _ended(one: Posted) -> tuple[str, ...]:
    """Return how one of them tells that evening what came of it, and the block's lead closes it."""
    return (f"V{one.first} -> bot: /done {one.number} 1h", f"V{one.block} -> bot: /close {one.number}")


async def _timed(played: Room, line: str) -> float:
    begun = time.perf_counter()
    await played.play(line)
    return time.perf_counter() - begun


async def _printed(folder: Path, town: Town, seed: int) -> None:
    """Play, and print a line a week as it ends."""
    async for stand in endure(folder, town, seed):
        print(  # noqa: T201 - for whoever watches
            f"day {stand.day:>3}: a command {stand.median * 1000:6.1f} ms (worst {stand.worst * 1000:7.1f}),"
            f" {stand.memory} MB of memory, {stand.file:.1f} MB on disk",
            flush=True,
        )


def main() -> None:
    """Play a year, or as long as is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, usual in (("teams", 48), ("people", 1_000), ("tasks", 10_000), ("days", 365), ("seed", 20)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    chosen = parser.parse_args()
    town = Town(chosen.teams, chosen.people, chosen.tasks, chosen.days)
    open_journal(quiet=True)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="linli-endure-") as name:
        asyncio.run(_printed(Path(name), town, chosen.seed))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"{town}, at most {most} MB, {time.monotonic() - begun:.0f} s\n")


if __name__ == "__main__":
    main()
