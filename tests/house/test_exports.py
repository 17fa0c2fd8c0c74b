"""Exports, opened by another library than the one that wrote them."""

import csv
import hashlib
import json
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions import claims, ending, exporting, posting
from domain.exports import COLUMNS, Format, Profile, Wanted, What
from domain.files import File
from domain.kinds import Colour, Kind, Source
from domain.language import Language
from domain.people import Body
from domain.tasks import Draft
from domain.when import Shape, When
from house import files, proving
from house.errors import NotDone
from reports import exports
from reports.cells import plain, readers
from reports.exports import beside
from storage import chats, log, tasks, teams
from storage import files as ordered
from storage.moments import stored
from tests.house.conftest import ANA, BO, CANARY, NOW, House

SHANGHAI = ZoneInfo("Asia/Shanghai")
FORMULA = '=HYPERLINK("http://example.org")'
TEXT_FORMS = (Format.CSV, Format.JSONL)


@pytest.fixture
async def street(home: House) -> House:
    """A house with a haircut that is closed, a wish that is claimed, and a project."""
    later = NOW + timedelta(hours=3)
    async with home.store.write() as tx:
        at = NOW.astimezone(SHANGHAI).replace(hour=18, minute=0)
        await posting.post(tx, 1, Draft(FORMULA, When(Shape.FIXED, at), where="5号楼"), ANA, NOW)
        await claims.take(tx, await tasks.get(tx, 2), BO, NOW)
        await ending.report(tx, await tasks.get(tx, 2), BO, later, minutes=90, served=7)
        await ending.close(tx, await tasks.get(tx, 2), ANA, later)
        wish = Draft("A radio for R-7", kind=Kind.WISH, colour=Colour.GOODS, source=Source.WALL)
        await posting.post(tx, 1, wish, ANA, NOW)
        await claims.take(tx, await tasks.get(tx, 3), BO, NOW)
        project = Draft("New wiring for R-20", kind=Kind.PROJECT, budget=520_000)
        await posting.post(tx, 1, project, ANA, NOW)
    return home


async def _made(house: House, wanted: Wanted, folder: Path, **asked: str) -> Path:
    file = folder / f"made.{wanted.format}"
    await files.export(house.settings, wanted, file, NOW + timedelta(days=1), **asked)
    return file


def _csv(file: Path) -> list[dict[str, str]]:
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))


def _sheet(file: Path) -> tuple[Any, Any]:
    book = openpyxl.load_workbook(file)
    return book.worksheets[0], book.worksheets[1]


@pytest.mark.parametrize("what", list(What))
@pytest.mark.parametrize("profile", list(Profile))
async def test_each_export_has_its_columns_in_every_form(
    street: House, tmp_path: Path, what: What, profile: Profile
) -> None:
    """And the same rows in each; the manifest beside it says how many, and knows the file again."""
    wanted = Wanted(what, profile=profile)
    if not wanted.possible:
        with pytest.raises(NotDone, match="internal"):
            await _made(street, wanted, tmp_path)
        return
    names = [column.name for column in wanted.columns]
    rows = []
    for form in (Format.CSV, Format.JSONL, Format.XLSX):
        file = await _made(street, Wanted(what, form, profile), tmp_path)
        manifest = json.loads(beside(file).read_text(encoding="utf-8"))
        assert manifest["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
        assert [column["name"] for column in manifest["columns"]] == names
        if form is Format.CSV:
            found = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
            assert found[0] == names
            rows.append(len(found) - 1)
        elif form is Format.JSONL:
            lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
            assert all(list(line) == names for line in lines)
            rows.append(len(lines))
        else:
            _, sheet = _sheet(file)
            assert [cell.value for cell in sheet[1]] == names
            rows.append(sheet.max_row - 1)
        assert manifest["rows"] == rows[-1]
    assert what is What.LOG or len(set(rows)) == 1  # each export is an entry of the log


@pytest.mark.parametrize("profile", [Profile.STREET, Profile.PUBLIC])
@pytest.mark.parametrize("what", [what for what in What if what is not What.RESIDENTS])
async def test_no_name_and_no_free_word_leaves_the_house(
    street: House, tmp_path: Path, what: What, profile: Profile
) -> None:
    """Neither of people nor in titles, in any form; a number stands for each."""
    for form in TEXT_FORMS:
        text = (await _made(street, Wanted(what, form, profile), tmp_path)).read_text(encoding="utf-8-sig")
        assert not [word for word in (CANARY, "Ana", "Water", "radio", "wiring", "HYPERLINK") if word in text]
    inside = (await _made(street, Wanted(What.HOURS, Format.CSV), tmp_path)).read_text(encoding="utf-8-sig")
    assert CANARY in inside


async def test_small_counts_are_hidden_from_the_public_alone(street: House, tmp_path: Path) -> None:
    """Seven served are told, one who took part is not."""
    for profile, served, people in ((Profile.STREET, "7", "1"), (Profile.PUBLIC, "7", "<5")):
        rows = _csv(await _made(street, Wanted(What.TASKS, Format.CSV, profile), tmp_path))
        assert (rows[1]["served"], rows[1]["people"]) == (served, people)


async def test_no_cell_is_a_formula(street: House, tmp_path: Path) -> None:
    """A title that begins like one is text wherever it is opened."""
    rows = _csv(await _made(street, Wanted(What.TASKS, Format.CSV), tmp_path))
    assert rows[1]["title"] == f"'{FORMULA}"
    _, sheet = _sheet(await _made(street, Wanted(What.TASKS, Format.XLSX), tmp_path))
    cell = next(cell for cell in sheet[3] if cell.value == FORMULA)
    assert cell.data_type != "f"
    assert cell.hyperlink is None


async def test_a_spreadsheet_is_typed_and_explains_itself(street: House, tmp_path: Path) -> None:
    """Numbers and moments are such, the header stays in sight, and the first sheet says how to check it."""
    about, sheet = _sheet(await _made(street, Wanted(What.HOURS), tmp_path, period="Nov 2026"))
    told = {row[0].value: row[1].value for row in about.iter_rows(max_row=10)}
    assert told["Rows"] == 1
    assert told["Period"] == "1–30 Nov 2026"
    assert "verify-log" in told["How to check it"]
    row = {head.value: cell.value for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert row["minutes"] == 90
    assert row["closed_at"] == datetime(2026, 11, 20, 20, 0)  # noqa: DTZ001 - a cell knows no zone
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:M2")
    _, projects = _sheet(await _made(street, Wanted(What.PROJECTS), tmp_path))
    assert [cell.value for cell in projects[2]][9] == 5200


async def test_a_period_and_a_team_narrow_it_down(street: House, tmp_path: Path) -> None:
    """What lies outside is not there; what is no period, or no team, is said to be none."""
    wanted = Wanted(What.HOURS, Format.CSV)
    assert len(_csv(await _made(street, wanted, tmp_path, period="today", team="Linli"))) == 0
    assert len(_csv(await _made(street, wanted, tmp_path, period="yesterday"))) == 1
    with pytest.raises(NotDone, match="no period"):
        await _made(street, wanted, tmp_path, period="someday")
    with pytest.raises(NotDone, match="no team"):
        await _made(street, wanted, tmp_path, team="Nowhere")


@given(st.integers(min_value=0, max_value=10**15))
def test_an_amount_is_written_to_the_last_fen(minor: int) -> None:
    """However large."""
    read = dict(readers(Wanted(What.PROJECTS), SHANGHAI))["spent"]
    assert read is not None
    assert plain(read(minor)) == f"{minor // 100}.{minor % 100:02}"


def test_residents_columns_are_never_for_others() -> None:
    """Whatever is added to them."""
    assert all(
        column.named for column in COLUMNS[What.RESIDENTS] if column.name in {"name", "address", "phone"}
    )
    assert not Wanted(What.RESIDENTS, profile=Profile.PUBLIC).possible


async def _order(house: House, what: What, form: Format) -> ordered.Order:
    """Let Ana order an export of November in a chat."""
    async with house.store.write() as tx:
        chat = await chats.private(tx, ANA) or await chats.add(tx, "test", "1", person=ANA)
        facts = {
            "what": what.value,
            "format": form.value,
            "profile": "internal",
            "team": 1,
            "at": stored(NOW),
        }
        facts |= {"first": "2026-11-01", "last": "2026-11-30"}
        await ordered.order(tx, chat.id, ANA, Language.ENGLISH, "export", facts, NOW)
        order = await ordered.next_ordered(tx)
    assert order is not None
    return order


def _unpacked(packed: File) -> tuple[bytes, dict[str, Any]]:
    """Return what is packed in a file, and the manifest beside it, which knows it."""
    with ZipFile(BytesIO(packed.content)) as opened:
        rows, manifest = (opened.read(name) for name in sorted(opened.namelist()))
    told = json.loads(manifest)
    assert hashlib.sha256(rows).hexdigest() == told["sha256"] == packed.proof
    return rows, told


async def test_a_table_of_text_brings_its_manifest_along(street: House) -> None:
    """A spreadsheet has it inside."""
    for form, names in (
        (Format.XLSX, ["hours-2026-11-internal.xlsx"]),
        (Format.CSV, ["hours-2026-11-internal.csv", "hours-2026-11-internal.csv.manifest.json"]),
    ):
        async with street.store.read() as db:
            made = await exports.ordered(db, await _order(street, What.HOURS, form))
        assert [file.name for file in (made, *made.along)] == names
        assert made.proof == hashlib.sha256(made.content).hexdigest()
        async with street.store.write() as tx:
            await tx.run("DELETE FROM file")
    manifest = json.loads(made.along[0].content)
    assert (manifest["sha256"], manifest["rows"], manifest["parts"]) == (made.proof, 1, 1)
    assert manifest["log_head"]


async def test_what_is_too_large_for_a_chat_comes_packed(street: House) -> None:
    """As text, which packs well, with the manifest by which it is known again."""
    order = await _order(street, What.HOURS, Format.XLSX)
    async with street.store.read() as db:
        packed = await exports.ordered(db, order, largest=2000)
    assert (packed.name, packed.along) == ("hours-2026-11-internal.csv.zip", ())
    rows, manifest = _unpacked(packed)
    assert rows.count(b"\n") == 2
    assert manifest["format"] == "csv"


async def test_what_is_too_large_even_so_comes_in_parts(street: House, tmp_path: Path) -> None:
    """None larger than a chat takes; all rows are in them once, and the log knows each part again, packed or not."""
    async with street.store.write() as tx:
        while await tx.value("SELECT max(id) FROM log") < 3500:
            await log.wrote(tx, "reported", NOW, team=1, task=1, person=ANA, minutes=60)
    order, largest = await _order(street, What.LOG, Format.CSV), 120_000
    async with street.store.read() as db:
        first = await exports.ordered(db, order, largest)
    parts = [first, *first.along]
    assert [part.name for part in parts] == [
        f"log-2026-11-internal-part-{number}.csv.zip" for number in range(1, len(parts) + 1)
    ]
    assert len(parts) > 1
    assert max(len(part.content) for part in parts) <= largest
    found = [_unpacked(part) for part in parts]
    assert [told["part"] for _, told in found] == list(range(1, len(parts) + 1))
    assert {told["parts"] for _, told in found} == {len(parts)}
    numbers = [
        row["number"] for rows, _ in found for row in csv.DictReader(rows.decode("utf-8-sig").splitlines())
    ]
    assert numbers == [str(number) for number in range(1, 3501)]
    assert sum(told["rows"] for _, told in found) == len(numbers)
    async with street.store.write() as tx:
        await exporting.note_ordered(tx, order, first, NOW)
    for name, content in (("packed.zip", parts[-1].content), ("rows.csv", found[-1][0])):
        (tmp_path / name).write_bytes(content)
        proof = proving.verify(street.settings, tmp_path / name, None)
        assert proof.holds
        assert "the very file" in proof.lines[-1]


async def test_both_figures_of_the_hours_are_told(street: House, tmp_path: Path) -> None:
    """What counts, and what whoever did it said; and that nothing of it was told afterwards."""
    (row,) = _csv(await _made(street, Wanted(What.HOURS, Format.CSV), tmp_path))
    assert (row["minutes"], row["proposed"], row["recorded"], row["organisation"]) == ("90", "90", "0", "")


@pytest.mark.parametrize("form", Format)
async def test_a_household_has_no_name_outside(street: House, tmp_path: Path, form: Format) -> None:
    """Neither in a file for others nor in its manifest is there more than the code of one."""
    async with street.store.write() as tx:
        root = await teams.get(tx, teams.ROOT)
        await teams.add(tx, "The Lims", root.zone.key, Language.ENGLISH, root.id, NOW, Body.HOUSEHOLD)
    for profile, called in ((Profile.INTERNAL, "The Lims"), (Profile.STREET, "H-2"), (Profile.PUBLIC, "H-2")):
        file = await _made(street, Wanted(What.TASKS, form, profile), tmp_path, team="The Lims")
        assert json.loads(beside(file).read_text(encoding="utf-8"))["team_name"] == called
        if form is Format.XLSX:
            about = openpyxl.load_workbook(file).worksheets[0]
            assert about["B2"].value == f"{called} and all below"
