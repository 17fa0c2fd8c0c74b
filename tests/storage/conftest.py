"""A store on a real, encrypted file, with one team in it."""

import secrets
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.language import Language
from domain.people import Role
from domain.tasks import Draft, Task
from domain.when import OPEN, When
from storage import people, tasks, teams
from storage.store import Store, Tx, opened

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def key() -> bytes:
    """A key nobody else has."""
    return secrets.token_bytes(32)


@pytest.fixture
async def store(tmp_path: Path, key: bytes) -> AsyncIterator[Store]:
    """An open store with a root and one person, number 1."""
    async with opened(tmp_path / "linli.db", key) as store:
        async with store.write() as tx:
            await teams.add(tx, "Linli", "Asia/Shanghai", Language.ENGLISH, None, NOW)
            person = await people.add(tx, "Ana", None, NOW)
            await teams.set_role(tx, person.id, teams.ROOT, Role.VOLUNTEER, NOW)
        yield store


async def posted(tx: Tx, *, when: When = OPEN, places: int = 1) -> Task:
    """Return a task, posted by person 1 on the root team."""
    return await tasks.add(tx, teams.ROOT, Draft("Water the plants", when, places=places), 1, NOW)
