"""A house on a real, encrypted file: two people, a task, a claim, a note."""

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from actions import claims, membership, posting
from domain.language import Language
from domain.people import Role
from domain.tasks import Draft
from domain.when import OPEN
from house.opening import house
from settings import Settings, read
from storage import keyfile, notes, people, tasks, teams
from storage.store import Store
from tests.house.office import Office, opened

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ANA, BO = 1, 2
CANARY = "Wilhelmina"


@dataclass(frozen=True, slots=True)
class House:
    """An open house and its settings."""

    store: Store
    settings: Settings

    @property
    def key(self) -> bytes:
        """The key of its data."""
        return keyfile.load(self.settings.key_file)

    async def names(self) -> list[str]:
        """Return what people are called."""
        async with self.store.read() as db:
            return [row["name"] for row in await db.all("SELECT name FROM person ORDER BY id")]


def settings_in(folder: Path, **values: str) -> Settings:
    """Return the settings of a house in a folder."""
    return read({"DATA_DIR": str(folder / "data"), "KEY_FILE": str(folder / "key"), **values})


@pytest.fixture(autouse=True)
def _for_the_owner_alone() -> Iterator[None]:
    """What is made is nobody else's, as the door has it."""
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[House]:
    """An open house, with a task that Bo has a place on and a note of his."""
    settings = settings_in(tmp_path)
    opening = house(
        settings.database,
        settings.key_file,
        "run",
        settings.timezone,
        Language.ENGLISH,
        NOW - timedelta(days=1),
    )
    async with opening as (store, _):
        async with store.write() as tx:
            for name in ("Ana", CANARY):
                person = await people.add(tx, name, Language.ENGLISH, NOW - timedelta(days=1))
                await membership.set_role(tx, teams.ROOT, person.id, Role.VOLUNTEER, None, NOW)
            await posting.post(tx, teams.ROOT, Draft("Water the plants", OPEN), ANA, NOW)
            await claims.take(tx, await tasks.get(tx, 1), BO, NOW)
            await notes.add(tx, 1, BO, f"{CANARY} has the can", NOW)
        yield House(store, settings)


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """An open house in which Kim sends tables."""
    async with opened(tmp_path) as office:
        yield office
