"""P9: every backup comes back as it was, and no damaged one passes for whole."""

import random
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from domain.language import Language
from domain.tasks import Draft
from domain.when import OPEN
from house import backups, restoring, sealing
from house.errors import NotDone
from house.opening import house
from settings import Settings, read
from storage import log, notes, people, tasks, teams
from storage.errors import StorageError
from storage.store import Store
from tests.prove.upgrading import contents
from tests.storage.released import KEY

BEGUN = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
DAMAGES = 25
"""Ways in which each backup is damaged: cut, lengthened in the middle, or one bit turned over."""


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """How many backups were made and how many came back otherwise; how many were damaged, and how many of those passed."""

    made: int
    otherwise: int
    damaged: int
    passed: int


async def bring_back(folder: Path, rounds: int, seed: int) -> BroughtBack:
    """Let a house grow; in each round back it up, plain or sealed, bring it back, and then damage the backup."""
    chance = random.Random(seed)  # noqa: S311 - a run that can be repeated
    (folder / "key").write_text(KEY.hex(), encoding="ascii")
    settings = read({"DATA_DIR": str(folder / "data"), "KEY_FILE": str(folder / "key")})
    identity = sealing.throwaway()
    otherwise = damaged = passed = 0
    opening = house(settings.database, settings.key_file, "run", settings.timezone, Language.ENGLISH, BEGUN)
    async with opening as (store, _):
        for number in range(rounds):
            now = BEGUN + timedelta(hours=number)
            await _grow(store, chance, now)
            public = str(identity.to_public()) if number % 2 else ""
            made = backups.make(settings.database, KEY, settings.backup_dir, public, now)
            back = restoring.restore(made.path, folder / "back", [identity], KEY)
            otherwise += back.key != KEY or contents(back.database) != contents(settings.database)
            shutil.rmtree(folder / "back")
            for harm in _damages(made.path.read_bytes(), chance):
                damaged += 1
                passed += _passes(settings, folder, harm, made.path.suffix, identity)
    return BroughtBack(rounds, otherwise, damaged, passed)


async def _grow(store: Store, chance: random.Random, now: datetime) -> None:
    async with store.write() as tx:
        for _ in range(chance.randint(1, 20)):
            person = await people.add(tx, f"V{chance.random()}", None, now)
            task = await tasks.add(tx, teams.ROOT, Draft(f"Task {chance.random()}", OPEN), person.id, now)
            await notes.add(tx, task.id, person.id, "x" * chance.randint(0, 3000), now)
            await log.wrote(tx, "posted", now, team=teams.ROOT, task=task.id, person=person.id)


def _damages(whole: bytes, chance: random.Random) -> Iterator[bytes]:
    yield whole[: chance.randrange(len(whole))]
    at = chance.randrange(len(whole))
    yield whole[:at] + bytes(4096) + whole[at:]
    for _ in range(DAMAGES - 2):
        at = chance.randrange(len(whole))
        yield whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :]


def _passes(settings: Settings, folder: Path, harm: bytes, suffix: str, identity: object) -> bool:
    """Tell whether a damaged backup is taken for whole."""
    file = settings.data_dir / f"damaged{suffix}"
    file.write_bytes(harm)
    with suppress(NotDone, StorageError, OSError):
        restoring.restore(file, folder / "back", [identity], KEY)
        shutil.rmtree(folder / "back")
        return True
    return False
