"""Tables that are kept in slices: all or nothing in the end, whatever comes between, and taken back the same way."""

from datetime import timedelta

import pytest

from actions import undoing
from actions.importing import doing
from domain.exports import What
from domain.files import Progress
from domain.imports import Becomes
from domain.messages import Refusal
from domain.residents import Details
from jobs import keeping
from storage import chats, imports, residents, teams
from storage.imports import Import
from tests.house.office import NOW, RESIDENTS, Office


async def broken_off(office: Office) -> Import:
    """Send a table and agree to it, and keep its first rows only, as if the power had gone then."""
    found = await office.agrees(await office.sends(What.RESIDENTS, RESIDENTS))
    async with office.store.read() as db:
        importer, _ = await doing.prepared(db, found, 0, NOW)
        rows = await imports.steps(db, found.id, *doing.KEPT, most=1)
    async with office.store.write() as tx:
        await doing.keep(tx, importer, found, rows, NOW)
    return found


async def test_what_was_cut_off_is_begun_anew(office: Office) -> None:
    """All of it is there in the end, and once."""
    found = await broken_off(office)
    assert await office.names() == ["Mrs Wong"]
    await keeping.carry_out(office.store, found, NOW, Progress())
    assert await office.names() == ["Mrs Wong", "Mr Ito"]


async def test_what_can_not_be_kept_to_its_end_is_taken_back(office: Office) -> None:
    """Somebody adds the other resident meanwhile: nothing of the table stays, and whoever sent it is told."""
    found = await broken_off(office)
    async with office.store.write() as tx:
        await residents.add(tx, teams.ROOT, Details("Mr Ito", phone="555 0188"), office.kim.id, NOW)
    with pytest.raises(Refusal, match="import-changed-meanwhile") as refused:
        await keeping.carry_out(office.store, found, NOW, Progress())
    assert (
        await keeping.stop(office.store, found, refused.value.message, NOW)
    ).id == "import-changed-meanwhile"
    assert await office.names() == ["Mr Ito"]


async def test_what_was_left_behind_is_taken_back_after_an_hour(office: Office) -> None:
    """By the bot, if a command that was cut off does not come back."""
    await broken_off(office)
    for later, left in ((timedelta(minutes=59), ["Mrs Wong"]), (timedelta(hours=1), [])):
        async with office.store.write() as tx:
            await keeping.due(tx, NOW + later)
        assert await office.names() == left


async def test_it_is_taken_back_whole_or_not_at_all(office: Office) -> None:
    """Once somebody has changed one of the residents, all of them stay; put right, all of them go."""
    number = await office.sends(What.RESIDENTS, RESIDENTS)
    await office.keeps(number)
    async with office.store.write() as tx:
        ito = await residents.get(tx, 2)
        await residents.change(tx, 2, Details("Mr Ito", phone="555 0177"))
        await undoing.undo(tx, office.kim.id, None, NOW)
        with pytest.raises(Refusal, match="import-going-back"):
            await undoing.undo(tx, office.kim.id, None, NOW)
    found = await office.import_of(number)
    with pytest.raises(Refusal, match="import-built-on"):
        await keeping.put_back(office.store, found, NOW, Progress())
    assert await office.names() == ["Mrs Wong", "Mr Ito"]
    async with office.store.write() as tx:
        await residents.change(tx, 2, ito.details)
    await keeping.put_back(office.store, found, NOW, Progress())
    assert await office.names() == []
    async with office.store.write() as tx:
        with pytest.raises(Refusal, match="undo-nothing"):
            await undoing.undo(tx, office.kim.id, None, NOW)


async def test_many_new_tasks_do_not_flood_their_group(office: Office) -> None:
    """It hears of them once; up to fifty, each has its card."""
    async with office.store.write() as tx:
        chat = await chats.add(tx, "telegram", "-100", "The group")
        await chats.link(tx, chat.id, teams.ROOT, "")
    for many, told in ((50, ["card"] * 50), (51, ["tasks-posted"])):
        rows = "".join(f"Errand {n} of {many},2026-12-01 10:00\n" for n in range(many))
        number = await office.sends(What.TASKS, f"title,starts_at\n{rows}".encode())
        async with office.store.write() as tx:
            await tx.run("DELETE FROM outbox")
        await office.keeps(number)
        async with office.store.read() as db:
            assert [row["message"] for row in await db.all("SELECT message FROM outbox")] == told
            assert await db.value("SELECT count(*) FROM card") == 50
    assert await office.counts(number) == {Becomes.NEW: 51}
