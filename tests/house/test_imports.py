"""Tables that are taken in: what was exported comes back, and nothing comes in halves or after its time."""

import csv
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.importing import doing
from domain.exports import Format, Wanted, What
from domain.files import Progress
from domain.imports import Becomes
from domain.language import Language
from domain.messages import Refusal
from domain.people import Person, Role
from domain.periods import ALL
from house.opening import house
from jobs import importing, keeping
from reports import exports, forms
from storage import imports, people, residents, series, teams
from storage.store import Store

NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
RESIDENTS = (
    "resident,name,address,phone,notes,agreed_at\n"
    ",Mrs Wong,Block 5 #03-12,'+65 555,=cmd|' /C calc',2026-11-02\n"
    ",Mr Ito,Block 8,555 0188,,2026-11-03\n"
)

SERIES = (
    "title,repeats,kind,first_day,last_day\n"
    "Desk,every Wednesday 9:00-11:00,duty,2 Dec,\n"
    "Accounts,monthly on the 15th at 18:00,,2026-12-01,2027-03-31\n"
    "Walk,every Sunday 10am,,2026-01-01,\n"
)


async def sent(store: Store, kim: Person, what: What, table: bytes, now: datetime = NOW) -> int:
    """Let Kim send a table; returns the number of the import."""
    async with store.write() as tx:
        number = await imports.sent(tx, kim.id, None, teams.ROOT, what, None, now)
        found = await imports.get(tx, number)
    assert found
    await importing.take_in(store, found, table, now, Progress())
    return number


async def kept(store: Store, number: int, kim: Person, now: datetime = NOW) -> None:
    """Let Kim agree to a table, and keep it."""
    async with store.write() as tx:
        await doing.agree(tx, number, kim.id, now)
        found = await imports.get(tx, number)
    assert found
    await keeping.carry_out(store, found, now, Progress())


async def counts(store: Store, number: int) -> dict[Becomes, int]:
    """Return what would become of an import's rows."""
    async with store.read() as db:
        return await imports.counts(db, number)


async def coordinator(store: Store) -> Person:
    """Let Kim coordinate."""
    async with store.write() as tx:
        kim = await people.add(tx, "Kim", None, NOW)
        await teams.set_role(tx, kim.id, teams.ROOT, Role.COORDINATOR, NOW)
    return kim


async def exported(store: Store, form: Format, folder: Path, what: What = What.RESIDENTS) -> bytes:
    """Return the residents, or other things, as an export writes them."""
    async with store.read() as db:
        root = await teams.get(db, teams.ROOT)
        file = folder / form.value
        await exports.write(db, Wanted(what, form), root, ALL, Language.CHINESE, NOW, file)
    return file.read_bytes()


async def test_what_is_exported_comes_back_changed(tmp_path: Path) -> None:
    """As CSV and as a spreadsheet, by columns in either language; what was not touched is as before."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        kim = await coordinator(store)
        first = await sent(store, kim, What.RESIDENTS, RESIDENTS.encode())
        await kept(store, first, kim)
        sheet = await exported(store, Format.XLSX, tmp_path)
        assert await counts(store, await sent(store, kim, What.RESIDENTS, sheet)) == {Becomes.SAME: 2}
        text = (await exported(store, Format.CSV, tmp_path)).decode("utf-8-sig").replace("Block 8", "Block 9")
        again = await sent(store, kim, What.RESIDENTS, text.encode())
        assert await counts(store, again) == {Becomes.SAME: 1, Becomes.CHANGED: 1}
        await kept(store, again, kim)
        async with store.read() as tx:
            known = {one.details.name: one.details async for one in residents.of_teams(tx, [teams.ROOT])}
        assert known["Mr Ito"].address == "Block 9"
        assert (known["Mrs Wong"].phone, known["Mrs Wong"].notes) == ("+65 555", "=cmd|' /C calc'")


async def test_series_that_were_exported_come_back_as_they_are(tmp_path: Path) -> None:
    """None begins twice; what a row says otherwise is changed by talking, and nothing of the table is kept."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        kim = await coordinator(store)
        first = await sent(store, kim, What.SERIES, SERIES.encode())
        assert await counts(store, first) == {Becomes.NEW: 3}
        await kept(store, first, kim)
        async with store.read() as tx:
            begun = await series.of_team(tx, teams.ROOT)
        assert [(one.plan.first_day, one.plan.last_day) for one in begun] == [
            (date(2026, 12, 2), None),
            (date(2026, 12, 15), date(2027, 3, 31)),
            (date(2026, 11, 22), None),
        ]
        for form in (Format.CSV, Format.XLSX):
            table = await exported(store, form, tmp_path, What.SERIES)
            assert await counts(store, await sent(store, kim, What.SERIES, table)) == {Becomes.SAME: 3}
        text = (await exported(store, Format.CSV, tmp_path, What.SERIES)).replace(b"Sun 10:00", b"Sun 11:00")
        again = await sent(store, kim, What.SERIES, text)
        assert await counts(store, again) == {Becomes.SAME: 2, Becomes.WRONG: 1}


async def test_nothing_is_imported_that_is_not_as_it_was_shown(tmp_path: Path) -> None:
    """Somebody changed a resident since, or took Kim's role away, or an hour has passed: none of it is kept."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        kim = await coordinator(store)
        first = await sent(store, kim, What.RESIDENTS, RESIDENTS.encode())
        async with store.write() as tx:
            await teams.set_role(tx, kim.id, teams.ROOT, Role.LEAD, NOW)
            with pytest.raises(Refusal, match="only-coordinator"):
                await doing.agree(tx, first, kim.id, NOW)
            await teams.set_role(tx, kim.id, teams.ROOT, Role.COORDINATOR, NOW)
        await kept(store, first, kim)
        other = await sent(
            store, kim, What.RESIDENTS, b"resident,name,phone\nR-2,Mr Ito,555 0199\n,Ms Tan,1\n"
        )
        assert await counts(store, other) == {Becomes.CHANGED: 1, Becomes.WRONG: 1}
        other = await sent(store, kim, What.RESIDENTS, b"resident,name,phone\nR-2,Mr Ito,555 0199\n")
        async with store.write() as tx:
            ito = await residents.get(tx, 2)
            await residents.change(tx, 2, ito.details.__class__("Mr Ito", phone="555 0177"))
        with pytest.raises(Refusal, match="import-changed-meanwhile"):
            await kept(store, other, kim)
        async with store.write() as tx:
            await keeping.due(tx, NOW + timedelta(hours=1))
            await importing.due(tx, NOW + timedelta(hours=1))
            with pytest.raises(Refusal, match="import-not-there"):
                await doing.agree(tx, other, kim.id, NOW + timedelta(hours=1))
            assert await tx.value("SELECT count(*) FROM import_row") == 0


async def test_the_file_of_remarks_says_what_to_write(tmp_path: Path) -> None:
    """Beside each row; what looks like a formula is a text in it, and it can be sent back as it is."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        kim = await coordinator(store)
        out = StringIO()
        csv.writer(out).writerows([["name", "notes", "agreed_at"], ["Ms Tan", "=1+1", "soon"]])
        number = await sent(store, kim, What.RESIDENTS, out.getvalue().encode())
        async with store.read() as db:
            made = await forms.remarked(db, number, Language.ENGLISH)
        assert made.name == "residents-remarks.xlsx"
        again = await sent(store, kim, What.RESIDENTS, made.content)
        async with store.read() as db:
            step = (await imports.first(db, again, Becomes.WRONG, 5))[0]
        assert [(remark.id, remark.column) for remark in step.remarks] == [
            ("import-day-unclear", "agreed_at"),
            ("import-needs-agreed-at", "agreed_at"),
        ][: len(step.remarks)]


async def test_a_day_as_spreadsheets_count_it_is_to_be_put_right(tmp_path: Path) -> None:
    """A number without the form of a date may be any: it is asked, not guessed."""
    zone = ZoneInfo("Asia/Shanghai")
    async with house(tmp_path / "linli.db", tmp_path / "key", "run", zone, Language.ENGLISH, NOW) as (
        store,
        _,
    ):
        kim = await coordinator(store)
        number = await sent(store, kim, What.RESIDENTS, b"name,agreed_at\nMs Tan,46328\n")
        async with store.read() as db:
            step = (await imports.first(db, number, Becomes.WRONG, 5))[0]
        assert step.remarks[0].id == "import-day-serial"
