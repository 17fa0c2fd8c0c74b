"""Tables that are taken in: what was exported comes back, and nothing comes in halves or after its time."""

import csv
from datetime import date, timedelta
from io import StringIO

import pytest

from actions.importing import doing
from domain.exports import Format, What
from domain.imports import Becomes
from domain.language import Language
from domain.messages import Refusal
from domain.people import Role
from domain.when import DayPart
from jobs import importing, keeping
from reports import forms
from storage import imports, residents, series, teams
from tests.house.office import NOW, RESIDENTS, Office

SERIES = (
    b"title,repeats,kind,first_day,last_day\n"
    b"Desk,every Wednesday 9:00-11:00,duty,2 Dec,\n"
    b"Accounts,monthly on the 15th at 18:00,,2026-12-01,2027-03-31\n"
    b"Walk,every Sunday 10am,,2026-01-01,\n"
)


async def test_what_is_exported_comes_back_changed(office: Office) -> None:
    """As CSV and as a spreadsheet, by columns in either language; what was not touched is as before."""
    first = await office.sends(What.RESIDENTS, RESIDENTS)
    await office.keeps(first)
    sheet = await office.exports(Format.XLSX)
    assert await office.counts(await office.sends(What.RESIDENTS, sheet)) == {Becomes.SAME: 2}
    text = (await office.exports(Format.CSV)).decode("utf-8-sig").replace("Block 8", "Block 9")
    again = await office.sends(What.RESIDENTS, text.encode())
    assert await office.counts(again) == {Becomes.SAME: 1, Becomes.CHANGED: 1}
    await office.keeps(again)
    async with office.store.read() as tx:
        known = {one.details.name: one.details async for one in residents.of_teams(tx, [teams.ROOT])}
    assert known["Mr Ito"].address == "Block 9"
    assert (known["Mrs Wong"].phone, known["Mrs Wong"].notes) == ("+65 555", "=cmd|' /C calc'")


async def test_series_that_were_exported_come_back_as_they_are(office: Office) -> None:
    """None begins twice; what a row says otherwise is changed by talking, and nothing of the table is kept."""
    first = await office.sends(What.SERIES, SERIES)
    assert await office.counts(first) == {Becomes.NEW: 3}
    await office.keeps(first)
    async with office.store.read() as tx:
        begun = await series.of_team(tx, teams.ROOT)
    assert [(one.plan.first_day, one.plan.last_day) for one in begun] == [
        (date(2026, 12, 2), None),
        (date(2026, 12, 15), date(2027, 3, 31)),
        (date(2026, 11, 22), None),
    ]
    for form in (Format.CSV, Format.XLSX):
        table = await office.exports(form, What.SERIES)
        assert await office.counts(await office.sends(What.SERIES, table)) == {Becomes.SAME: 3}
    text = (await office.exports(Format.CSV, What.SERIES)).replace(b"Sun 10:00", b"Sun 11:00")
    again = await office.sends(What.SERIES, text)
    assert await office.counts(again) == {Becomes.SAME: 2, Becomes.WRONG: 1}


async def test_nothing_is_imported_that_is_not_as_it_was_shown(office: Office) -> None:
    """Somebody changed a resident since, or took Kim's role away, or an hour has passed: none of it is kept."""
    first = await office.sends(What.RESIDENTS, RESIDENTS)
    async with office.store.write() as tx:
        await teams.set_role(tx, office.kim.id, teams.ROOT, Role.LEAD, NOW)
        with pytest.raises(Refusal, match="only-coordinator"):
            await doing.agree(tx, first, office.kim.id, NOW)
        await teams.set_role(tx, office.kim.id, teams.ROOT, Role.COORDINATOR, NOW)
    await office.keeps(first)
    other = await office.sends(What.RESIDENTS, b"resident,name,phone\nR-2,Mr Ito,555 0199\n,Ms Tan,1\n")
    assert await office.counts(other) == {Becomes.CHANGED: 1, Becomes.WRONG: 1}
    other = await office.sends(What.RESIDENTS, b"resident,name,phone\nR-2,Mr Ito,555 0199\n")
    async with office.store.write() as tx:
        ito = await residents.get(tx, 2)
        await residents.change(tx, 2, ito.details.__class__("Mr Ito", phone="555 0177"))
    with pytest.raises(Refusal, match="import-changed-meanwhile"):
        await office.keeps(other)
    async with office.store.write() as tx:
        await keeping.due(tx, NOW + timedelta(hours=1))
        await importing.due(tx, NOW + timedelta(hours=1))
        with pytest.raises(Refusal, match="import-not-there"):
            await doing.agree(tx, other, office.kim.id, NOW + timedelta(hours=1))
        assert await tx.value("SELECT count(*) FROM import_row") == 0


async def test_the_file_of_remarks_says_what_to_write(office: Office) -> None:
    """Beside each row; what looks like a formula is a text in it, and it can be sent back as it is."""
    out = StringIO()
    csv.writer(out).writerows([["name", "notes", "agreed_at"], ["Ms Tan", "=1+1", "soon"]])
    number = await office.sends(What.RESIDENTS, out.getvalue().encode())
    async with office.store.read() as db:
        made = await forms.remarked(db, number, Language.ENGLISH)
    assert made.name == "residents-remarks.xlsx"
    again = await office.sends(What.RESIDENTS, made.content)
    step = await office.wrong(again)
    assert [(remark.id, remark.column) for remark in step.remarks] == [
        ("import-day-unclear", "agreed_at"),
        ("import-needs-agreed-at", "agreed_at"),
    ][: len(step.remarks)]


async def test_a_day_as_spreadsheets_count_it_is_to_be_put_right(office: Office) -> None:
    """A number without the form of a date may be any: it is asked, not guessed."""
    number = await office.sends(What.RESIDENTS, b"name,agreed_at\nMs Tan,46328\n")
    step = await office.wrong(number)
    assert step.remarks[0].id == "import-day-serial"


async def test_a_long_preview_goes_slice_by_slice(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is imported of it from the first slice on; each tick erases another, until none is left."""
    monkeypatch.setattr(imports, "SLICE", 2)
    table = "name,phone\n" + "".join(f"Ms Tan {n},555 01{n}0\n" for n in range(5))
    number = await office.sends(What.RESIDENTS, table.encode())
    left = []
    async with office.store.write() as tx:
        assert not await imports.drop(tx, number)
        with pytest.raises(Refusal, match="import-not-there"):
            await doing.agree(tx, number, office.kim.id, NOW)
    for _ in range(3):
        async with office.store.write() as tx:
            left.append(await tx.value("SELECT count(*) FROM import_row"))
            await importing.due(tx, NOW)
    assert left == [3, 1, 0]
    async with office.store.read() as db:
        assert await imports.kept_too_long(db, NOW) == []


async def test_a_rule_keeps_its_beat_in_another_house(office: Office) -> None:
    """A table of series that began long ago: the month of a year, and which week of two, count from their first day."""
    table = (
        "title,repeats,first_day\n"
        "Spring clean,every year on day 3 10:00,2024-05-03\n"
        "Desk,every 2 weeks on Wed 09:00–11:00,2026-11-11\n"
        'Flags,"every month, the fifth Sat noon",2026-01-01\n'
    )
    await office.keeps(await office.sends(What.SERIES, table.encode()))
    async with office.store.read() as db:
        plans = {one.plan.draft.title: one.plan for one in await series.of_teams(db, [teams.ROOT])}
    assert {title: plan.first_day for title, plan in plans.items()} == {
        "Spring clean": date(2027, 5, 3),
        "Desk": date(2026, 11, 25),
        "Flags": date(2027, 1, 30),
    }
    assert plans["Flags"].rule.part is DayPart.NOON
    again = await office.exports(Format.CSV, What.SERIES)
    assert await office.counts(await office.sends(What.SERIES, again)) == {Becomes.SAME: 3}


@pytest.mark.parametrize(
    ("what", "header", "rest"),
    [
        (What.TASKS, "title,starts_at", "2026-12-01 10:00"),
        (What.SERIES, "title,repeats", "every Wed 09:30"),
        (What.HOURS, "title,starts_at,person,minutes", "2026-11-02 10:00,Kim,60"),
    ],
)
async def test_a_title_names_no_resident_and_nobody_is_guessed(
    office: Office, what: What, header: str, rest: str
) -> None:
    """Whoever is on the list stands as the code, by surname as well; of two with that name the code is asked for."""
    listed = "name,phone,agreed_at\nMr Ito,1,1 Nov\nMr Tan,2,1 Nov\nMr Tan,3,1 Nov\n"
    await office.keeps(await office.sends(What.RESIDENTS, listed.encode()))
    number = await office.sends(what, f"{header}\nSoup for Mr Ito,{rest}\nSoup for Mr Tan,{rest}\n".encode())
    async with office.store.read() as db:
        (new,) = await imports.first(db, number, Becomes.NEW, 5)
    assert new.after["title"] == "Soup for R-1"
    (remark,) = (await office.wrong(number)).remarks
    assert (remark.id, remark.column, remark.facts["codes"]) == ("import-resident-which", "title", "R-2, R-3")
