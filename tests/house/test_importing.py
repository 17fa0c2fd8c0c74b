"""Tables that are taken in on the command line: shown, agreed to, and what can't be done is said in words."""

import asyncio
import re
from dataclasses import replace
from pathlib import Path

import pytest

from actions import claims, posting
from domain.exports import What
from domain.language import Language
from domain.people import Role
from domain.tasks import Draft
from domain.when import OPEN
from house import importing
from house.errors import NotDone
from house.importing import Table
from storage import notices, residents, tasks, teams
from tests.house.conftest import ANA, BO, NOW, House

RESIDENTS = "name,address,agreed_at\nMr Ito,Block 8,2026-11-03\n"
TASKS = "task,title,starts_at,places\n{task},Sweep the yard,2026-11-21 15:00,{places}\n"


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
    ("is_agreed", "last"),
    [
        (False, "Nothing was imported."),
        (True, "Residents: 1 added. You can take all of it back for 10 minutes."),
    ],
)
async def test_a_table_is_imported_once_it_is_agreed_to(
    led: House, tmp_path: Path, capsys: pytest.CaptureFixture[str], *, is_agreed: bool, last: str
) -> None:
    """It is shown first; without a yes none of it is kept."""
    table = _table(tmp_path, What.RESIDENTS, RESIDENTS)
    assert await importing.take_in(led.settings, table, NOW, lambda _question: is_agreed) == [last]
    out = capsys.readouterr().out
    assert "1 new" in out
    assert "for an hour" not in out  # nothing is held on the command line
    async with led.store.read() as db:
        assert bool([one async for one in residents.of_teams(db, [teams.ROOT])]) is is_agreed


async def test_what_is_to_be_put_right_is_written_beside_the_table(led: House, tmp_path: Path) -> None:
    """Nothing is imported then."""
    table = _table(tmp_path, What.RESIDENTS, RESIDENTS.replace("2026-11-03", ""))
    for name in ("residents-remarks.xlsx", "residents-remarks-2.xlsx"):
        with pytest.raises(NotDone, match=re.escape(name)):
            await importing.take_in(led.settings, table, NOW, lambda _question: True)
        table = replace(table, file=tmp_path / name)  # which is not written over
        assert table.file.exists()


async def test_it_is_said_in_the_language_that_is_asked_for(
    led: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The question and the last word as well."""
    table = replace(_table(tmp_path, What.RESIDENTS, RESIDENTS), language=Language.CHINESE)
    asked: list[str] = []

    def yes(question: str) -> bool:
        asked.append(question)
        return True

    said = await importing.take_in(led.settings, table, NOW, yes)
    assert (asked, said) == (["要导入吗？"], ["居民：新增1。10分钟内可以整个撤销。"])
    assert "新增1" in capsys.readouterr().out
    with pytest.raises(NotDone, match="协调员有：Ana"):
        await importing.take_in(led.settings, replace(table, by="Zoe"), NOW, yes)


async def test_a_bot_that_runs_beside_it_is_not_kept_waiting(led: House, tmp_path: Path) -> None:
    """Another store writes while a table comes in, never far from its turn."""
    rows = "".join(f"Mr Ito {n},Block {n},2026-11-03\n" for n in range(2000))
    table = _table(tmp_path, What.RESIDENTS, f"name,address,agreed_at\n{rows}")
    taking = asyncio.create_task(importing.take_in(led.settings, table, NOW, lambda _question: True))
    wrote = 0
    while not taking.done():
        async with led.store.write() as tx:
            await notices.first_time(tx, "test", 0, str(wrote), NOW)
        wrote += 1
        await asyncio.sleep(0)
    assert await taking
    async with led.store.read() as db:
        assert len([one async for one in residents.of_teams(db, [teams.ROOT])]) == 2000
    assert wrote > 10


async def test_a_task_for_nobody_is_to_be_put_right(
    led: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said when the table is shown, not when it is imported."""
    table = _table(tmp_path, What.TASKS, TASKS.format(task="", places=0))
    with pytest.raises(NotDone, match="Nothing was imported"):
        await importing.take_in(led.settings, table, NOW, lambda _question: True)
    assert '"0" is no number from 1 to 1,000' in capsys.readouterr().out


async def test_what_is_refused_in_the_end_is_said_in_words(led: House, tmp_path: Path) -> None:
    """Also where the words name a task and figures."""
    async with led.store.write() as tx:
        made = (await posting.post(tx, teams.ROOT, Draft("Sweep the yard", OPEN, places=2), ANA, NOW)).task
        for person in (ANA, BO):
            await claims.take(tx, await tasks.get(tx, made.id), person, NOW)
    table = _table(tmp_path, What.TASKS, TASKS.format(task=made.id, places=1))
    with pytest.raises(NotDone, match=f"2 people have a place on #{made.id}"):
        await importing.take_in(led.settings, table, NOW, lambda _question: True)
