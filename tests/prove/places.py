"""P3: two processes on one database file, below the lock, and fifty people who all want one of three places.

The trigger that would catch a place given twice is taken out: what is proved is the statement itself.
"""

import asyncio
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from actions import claims as claiming
from actions import posting
from domain.language import Language
from domain.tasks import Draft, Outcome
from domain.when import OPEN
from house.opening import house
from storage import keyfile, people, settings, tasks, teams
from storage.errors import StorageError
from storage.store import Store, opened

PEOPLE = 50
PLACES = 3
HANDS = 8  # claims that one process has under way at once


@dataclass(frozen=True, slots=True)
class Raced:
    """What came of it: rounds in which a place had two people, and in which one stayed empty or somebody was forgotten."""

    claims: int
    overbooked: int
    underbooked: int
    by_process: Counter[str]


async def race(folder: Path, rounds: int) -> Raced:
    """Let both processes claim for everybody in every round, and count who got a place."""
    now = datetime.now(UTC)
    database, key_file = folder / "linli.db", folder / "key"
    async with house(database, key_file, "run", ZoneInfo("Asia/Shanghai"), Language.ENGLISH, now) as (
        store,
        _,
    ):
        await _prepare(store, rounds, now)
    racers = [await _racer(folder, half) for half in ("even", "odd")]
    held: Counter[str] = Counter()
    for number in range(1, rounds + 1):
        for racer in racers:
            assert racer.stdin
            racer.stdin.write(b"%d\n" % number)
        for half, racer in zip(("even", "odd"), racers, strict=True):
            assert racer.stdout
            held[half] += int(await racer.stdout.readline())
    for racer in racers:
        assert racer.stdin
        racer.stdin.close()
        if await racer.wait():
            raise RuntimeError("a process of the race ended badly")
    async with opened(database, keyfile.load(key_file)) as store, store.read() as db:
        found = await db.all(
            """SELECT count(*) FILTER (WHERE state IN ('offered', 'held', 'done')) AS held, count(*) AS all_
               FROM claim GROUP BY task"""
        )
    return Raced(
        rounds * PEOPLE,
        sum(row["held"] > PLACES for row in found),
        sum(row["held"] < PLACES or row["all_"] != PEOPLE for row in found) + rounds - len(found),
        held,
    )


async def _prepare(store: Store, rounds: int, now: datetime) -> None:
    async with store.write() as tx:
        await settings.set_team(tx, teams.ROOT, "quota", str(rounds + 1))  # everybody races in every round
        for number in range(PEOPLE):
            await people.add(tx, f"V{number}", Language.ENGLISH, now)
        for number in range(rounds):
            await posting.post(tx, teams.ROOT, Draft(f"Task {number}", OPEN, places=PLACES), 1, now)
        await tx.run("DROP TRIGGER claim_within_places_insert")
        await tx.run("DROP TRIGGER claim_within_places_update")


async def _racer(folder: Path, half: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.prove.places", str(folder), half),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )


async def _claim_when_told(folder: Path, half: str) -> None:
    """Be one of the two: for each task named on standard input, claim for half of the people, and say how many got it."""
    first = 1 if half == "odd" else 2
    async with opened(folder / "linli.db", keyfile.load(folder / "key")) as store:
        while line := await asyncio.to_thread(sys.stdin.readline):
            hands = asyncio.Semaphore(HANDS)
            mine = range(first, PEOPLE + 1, 2)
            held = await asyncio.gather(*(_claim(store, hands, int(line), person) for person in mine))
            sys.stdout.write(f"{sum(held)}\n")
            sys.stdout.flush()


async def _claim(store: Store, hands: asyncio.Semaphore, number: int, person: int) -> bool:
    """Claim for one person, as the dispatcher would: again if the other process held the file for too long."""
    async with hands:
        for _ in range(10):
            try:
                async with store.write() as tx:
                    task = await tasks.get(tx, number)
                    taken = await claiming.take(tx, task, person, datetime.now(UTC))
                    return taken.outcome is Outcome.HELD
            except StorageError as error:
                if "locked" not in str(error):
                    raise
        raise TimeoutError("the file was locked for too long")


if __name__ == "__main__":
    asyncio.run(_claim_when_told(Path(sys.argv[1]), sys.argv[2]))
