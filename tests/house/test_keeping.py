"""Tables that are kept in slices: all or nothing in the end, whatever comes between, and taken back the same way."""

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions import undoing
from actions.importing import doing
from domain.exports import What
from domain.files import Progress
from domain.imports import Becomes
from domain.language import Language
from domain.messages import Refusal
from domain.people import Person
from domain.residents import Details
from house.opening import house
from jobs import keeping
from storage import chats, imports, residents, teams
from storage.imports import Import
from storage.store import Store
from tests.house.test_imports import NOW, RESIDENTS, coordinator, counts, kept, sent


async def broken_off(store: Store, number: int, kim: Person) -> Import:
    """Agree to a table, and keep its first rows only, as if the power had gone then."""
    async with store.write() as tx:
        await doing.agree(tx, number, kim.id, NOW)
        found = await imports.get(tx, number)
    assert found
    async with store.read() as db:
        importer, _ = await doing.prepared(db, found, 0, NOW)
        rows = await imports.steps(db, number, *doing.KEPT, most=1)
    async with store.write() as tx:
        await doing.keep(tx, importer, found, rows, NOW)
    return found


async def names(store: Store) -> list[str]:
    """Return the residents by name."""
    async with store.read() as db:
        return [one.details.name async for one in residents.of_teams(db, [teams.ROOT])]


async def test_what_was_cut_off_is_begun_anew(tmp_path: Path) -> None:
    """All of it is there in the end, and once."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        kim = await coordinator(store)
        found = await broken_off(store, await sent(store, kim, What.RESIDENTS, RESIDENTS.encode()), kim)
        assert await names(store) == ["Mrs Wong"]
        await keeping.carry_out(store, found, NOW, Progress())
        assert await names(store) == ["Mrs Wong", "Mr Ito"]


async def test_what_can_not_be_kept_to_its_end_is_taken_back(tmp_path: Path) -> None:
    """Somebody adds the other resident meanwhile: nothing of the table stays, and whoever sent it is told."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        kim = await coordinator(store)
        found = await broken_off(store, await sent(store, kim, What.RESIDENTS, RESIDENTS.encode()), kim)
        async with store.write() as tx:
            await residents.add(tx, teams.ROOT, Details("Mr Ito", phone="555 0188"), kim.id, NOW)
        with pytest.raises(Refusal, match="import-changed-meanwhile") as refused:
            await keeping.carry_out(store, found, NOW, Progress())
        assert (await keeping.stop(store, found, refused.value.message, NOW)).id == "import-changed-meanwhile"
        assert await names(store) == ["Mr Ito"]


async def test_what_was_left_behind_is_taken_back_after_an_hour(tmp_path: Path) -> None:
    """By the bot, if a command that was cut off does not come back."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        kim = await coordinator(store)
        await broken_off(store, await sent(store, kim, What.RESIDENTS, RESIDENTS.encode()), kim)
        for later, left in ((timedelta(minutes=59), ["Mrs Wong"]), (timedelta(hours=1), [])):
            async with store.write() as tx:
                await keeping.due(tx, NOW + later)
            assert await names(store) == left


async def test_it_is_taken_back_whole_or_not_at_all(tmp_path: Path) -> None:
    """Once somebody has changed one of the residents, all of them stay; put right, all of them go."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        kim = await coordinator(store)
        number = await sent(store, kim, What.RESIDENTS, RESIDENTS.encode())
        await kept(store, number, kim)
        async with store.write() as tx:
            ito = await residents.get(tx, 2)
            await residents.change(tx, 2, Details("Mr Ito", phone="555 0177"))
            await undoing.undo(tx, kim.id, None, NOW)
            with pytest.raises(Refusal, match="import-going-back"):
                await undoing.undo(tx, kim.id, None, NOW)
            found = await imports.get(tx, number)
        assert found
        with pytest.raises(Refusal, match="import-built-on"):
            await keeping.put_back(store, found, NOW, Progress())
        assert await names(store) == ["Mrs Wong", "Mr Ito"]
        async with store.write() as tx:
            await residents.change(tx, 2, ito.details)
        await keeping.put_back(store, found, NOW, Progress())
        assert await names(store) == []
        async with store.write() as tx:
            with pytest.raises(Refusal, match="undo-nothing"):
                await undoing.undo(tx, kim.id, None, NOW)


async def test_many_new_tasks_do_not_flood_their_group(tmp_path: Path) -> None:
    """It hears of them once; up to fifty, each has its card."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        kim = await coordinator(store)
        async with store.write() as tx:
            chat = await chats.add(tx, "telegram", "-100", "The group")
            await chats.link(tx, chat.id, teams.ROOT, "")
        for many, told in ((50, ["card"] * 50), (51, ["tasks-posted"])):
            rows = "".join(f"Errand {n} of {many},2026-12-01 10:00\n" for n in range(many))
            number = await sent(store, kim, What.TASKS, f"title,starts_at\n{rows}".encode())
            async with store.write() as tx:
                await tx.run("DELETE FROM outbox")
            await kept(store, number, kim)
            async with store.read() as db:
                assert [row["message"] for row in await db.all("SELECT message FROM outbox")] == told
                assert await db.value("SELECT count(*) FROM card") == 50
        assert await counts(store, number) == {Becomes.NEW: 51}
