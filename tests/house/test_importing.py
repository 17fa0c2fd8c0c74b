"""Tables that are taken in on the command line: shown, agreed to, and what can't be done is said in words."""

from pathlib import Path

import pytest

from domain.exports import What
from domain.people import Role
from house import importing
from house.errors import NotDone
from house.importing import Table
from storage import residents, teams
from tests.house.conftest import ANA, NOW, House

RESIDENTS = "name,address,agreed_at\nMr Ito,Block 8,2026-11-03\n"
TASKS = "title,starts_at,places\nSweep the yard,2026-11-21 15:00,{places}\n"


def _table(folder: Path, what: What, text: str) -> Table:
    file = folder / f"{what}.csv"
    file.write_text(text, encoding="utf-8")
    return Table(what, file)


@pytest.fixture
async def led(home: House) -> House:
    """A house that Ana coordinates."""
    async with home.store.write() as tx:
        await teams.set_role(tx, ANA, teams.ROOT, Role.COORDINATOR, NOW)
    return home


@pytest.mark.parametrize(
    ("is_agreed", "last"), [(False, "Nothing was imported."), (True, "1 added, 0 changed.")]
)
async def test_a_table_is_imported_once_it_is_agreed_to(
    led: House, tmp_path: Path, capsys: pytest.CaptureFixture[str], *, is_agreed: bool, last: str
) -> None:
    """It is shown first; without a yes none of it is kept."""
    table = _table(tmp_path, What.RESIDENTS, RESIDENTS)
    assert await importing.take_in(led.settings, table, NOW, lambda: is_agreed) == [last]
    assert "1 new" in capsys.readouterr().out
    async with led.store.read() as db:
        assert bool([one async for one in residents.of_teams(db, [teams.ROOT])]) is is_agreed


async def test_what_is_to_be_put_right_is_written_beside_the_table(led: House, tmp_path: Path) -> None:
    """Nothing is imported then."""
    table = _table(tmp_path, What.RESIDENTS, RESIDENTS.replace("2026-11-03", ""))
    with pytest.raises(NotDone, match=r"residents-residents-remarks\.xlsx"):
        await importing.take_in(led.settings, table, NOW, lambda: True)
    assert (tmp_path / "residents-residents-remarks.xlsx").exists()


async def test_what_is_refused_in_the_end_is_said_in_words(led: House, tmp_path: Path) -> None:
    """Also where the words name a figure."""
    table = _table(tmp_path, What.TASKS, TASKS.format(places=0))
    with pytest.raises(NotDone, match="1 to 1,000 places; I read 0"):
        await importing.take_in(led.settings, table, NOW, lambda: True)
