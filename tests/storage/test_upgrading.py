"""Databases of released versions come to the present with all that is in them."""

import shutil
from pathlib import Path

import pytest

from storage import copying, durable, holding, upgrading
from storage.connection import connect
from storage.errors import SchemaOlder, StorageError
from storage.store import opened
from tests.prove.upgrading import contents
from tests.storage.released import ALL, KEY

NEWEST = max(int(step.stem) for step in upgrading.SCHEMA.glob("*.sql"))


@pytest.fixture(params=ALL, ids=lambda file: file.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a database as a released version left it."""
    return Path(shutil.copy(request.param, tmp_path / "linli.db"))


async def test_a_released_database_comes_to_the_present(released: Path, tmp_path: Path) -> None:
    """It has today's schema, keeps every row, and its rules and its log hold."""
    version, _, before = contents(released)
    async with opened(released, KEY) as store, store.read() as db:
        kept = await db.all("SELECT id, title, state FROM task ORDER BY id")
    upgrading.prepare(tmp_path / "fresh.db", KEY)
    found, schema, after = contents(released)
    assert (found, schema) == contents(tmp_path / "fresh.db")[:2]
    assert [row["title"] for row in kept] == ["Haircut for Mrs Li", "A kettle for Mr Zhang", "Tidy the yard"]
    assert {name: len(rows) for name, rows in before.items()}.items() <= {
        name: len(rows) for name, rows in after.items()
    }.items()
    assert copying.damage(released, KEY, holding.broken) == []
    aside = tmp_path / upgrading.ASIDE / f"schema-{version:04}.db"
    assert aside.exists() is (version < NEWEST)


def _newer(monkeypatch: pytest.MonkeyPatch, folder: Path) -> int:
    """Let there be one more step than there is; returns its number."""
    shutil.copytree(upgrading.SCHEMA, folder)
    (folder / f"{NEWEST + 1:04}.sql").write_text("CREATE TABLE added (id INTEGER) STRICT;\n")
    monkeypatch.setattr(upgrading, "SCHEMA", folder)
    return NEWEST + 1


def test_what_was_there_is_copied_before_it_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy is the old database, for its owner alone; the last three stay."""
    database = tmp_path / "linli.db"
    upgrading.prepare(database, KEY)
    assert not (tmp_path / upgrading.ASIDE).exists()
    old = contents(database)
    _newer(monkeypatch, tmp_path / "schema")
    with pytest.raises(SchemaOlder):
        upgrading.prepare(database, KEY, as_it_is=True)
    aside = tmp_path / upgrading.ASIDE
    aside.mkdir()
    for number in range(5):
        (aside / f"schema-000{number}.db").touch()
    upgrading.prepare(database, KEY)
    copy = aside / f"schema-{NEWEST:04}.db"
    assert contents(copy) == old
    assert copy.stat().st_mode & 0o777 == 0o600
    assert len(list(aside.iterdir())) == upgrading.KEPT


@pytest.mark.parametrize("trouble", ["damaged", "no room"])
def test_no_copy_no_upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str) -> None:
    """A database that can't be copied whole stays as it is."""
    database = tmp_path / "linli.db"
    upgrading.prepare(database, KEY)
    if trouble == "damaged":
        connection = connect(database, KEY, writes=True)
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO note (task, person, at, text) VALUES (9, 9, 1, '')")
        connection.close()
    else:

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(durable, "settle", full)
    before = contents(database)
    _newer(monkeypatch, tmp_path / "schema")
    with pytest.raises(StorageError, match="is not upgraded"):
        upgrading.prepare(database, KEY)
    assert contents(database) == before
    assert list((tmp_path / upgrading.ASIDE).iterdir()) == []
