"""The log proves itself: whatever is done to a copy of it afterwards is found."""

import csv
import json
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from actions import membership
from domain.exports import Format, Wanted, What
from domain.people import Role
from house import files, proving
from house.errors import NotDone
from jobs import heads
from storage import chain, chats, log, teams
from storage.chain import Fault, Sealer, Wrong
from storage.connection import connect
from tests.house.conftest import ANA, BO, NOW, House

ENTRIES = 7
UNLOCK = ("DROP TRIGGER log_is_not_changed", "DROP TRIGGER log_is_not_cut")
EDITS = [
    ("at", "at + 1"),
    ("verb", "'closed'"),
    ("team", "coalesce(team, 0) + 1"),
    ("task", "coalesce(task, 0) + 1"),
    ("person", "coalesce(person, 0) + 1"),
    ("about", "3"),
    ("batch", "batch + 1"),
    ("detail", """'{"minutes":90}'"""),
    ("seal", "zeroblob(32)"),
]


@pytest.fixture
async def told(home: House) -> House:
    """A house whose log has seven entries."""
    async with home.store.write() as tx:
        while await tx.value("SELECT max(id) FROM log") < ENTRIES:
            await log.wrote(tx, "reported", NOW, team=1, task=1, person=ANA, about=BO, minutes=60)
    return home


def _after(home: House, *statements: str, values: Sequence[Any] = ()) -> tuple[Fault, ...]:
    """Return what is found after somebody with the key and time has been at the database."""
    with closing(connect(home.settings.database, home.key, writes=True)) as connection:
        for statement in (*UNLOCK, *statements):
            connection.execute(statement, values if "?" in statement else ())
    with chain.kept(home.settings.database, home.key) as kept:
        return kept.verdict().faults


async def test_a_log_nobody_touched_holds(told: House) -> None:
    """It says how long it is, and its head."""
    proof = proving.verify(told.settings, None, None)
    assert proof.holds
    assert proof.lines[0].startswith(
        "The log holds: 7 entries, each as it was written, none missing. Head: 7-"
    )


@pytest.mark.parametrize(("column", "value"), EDITS, ids=[column for column, _ in EDITS])
@pytest.mark.parametrize("number", [1, 4, ENTRIES])
async def test_every_edit_is_found(told: House, column: str, value: str, number: int) -> None:
    """Of each column: in the first entry, in the middle and in the last."""
    faults = _after(told, f"UPDATE log SET {column} = {value} WHERE id = {number}")  # noqa: S608 - our own constants
    assert faults[0] == Fault(Wrong.CHANGED, number, number)
    proof = proving.verify(told.settings, None, None)
    assert not proof.holds
    assert f"entry {number} is not as it was written" in proof.lines[0]


@pytest.mark.parametrize(
    ("statements", "found"),
    [
        (["DELETE FROM log WHERE id = 1"], [Fault(Wrong.MISSING, 1, 1)]),
        (["DELETE FROM log WHERE id IN (3, 4)"], [Fault(Wrong.MISSING, 3, 4)]),
        (["DELETE FROM log WHERE id = 7"], [Fault(Wrong.MISSING, 7, 7)]),
        (["DELETE FROM log WHERE id > 4"], [Fault(Wrong.MISSING, 5, 7)]),
        (["DELETE FROM log"], [Fault(Wrong.MISSING, 1, 7)]),
        (
            ["DELETE FROM log WHERE id = 7", "DELETE FROM log_head"],
            [Fault(Wrong.ADDED, 1, 6)],
        ),
        (
            ["DELETE FROM log WHERE id = 3", "UPDATE log SET id = id - 1 WHERE id > 3"],
            [Fault(Wrong.CHANGED, n, n) for n in (3, 4, 5, 6)] + [Fault(Wrong.MISSING, 7, 7)],
        ),
        (["UPDATE log SET id = 0 WHERE id = 1"], [Fault(Wrong.ADDED, 0, 0), Fault(Wrong.MISSING, 1, 1)]),
    ],
)
async def test_every_cut_and_gap_is_found(told: House, statements: list[str], found: list[Fault]) -> None:
    """At the beginning, in the middle, at the end; closed up again or not."""
    assert list(_after(told, *statements)) == found


async def test_a_swap_is_found(told: House) -> None:
    """Two entries that changed places, seals and all, do not fit where they stand."""
    ids = "UPDATE log SET id = CASE id WHEN 3 THEN -4 ELSE -3 END WHERE id IN (3, 4)"
    assert Fault(Wrong.CHANGED, 3, 3) in _after(told, ids, "UPDATE log SET id = -id WHERE id < 0")


async def test_a_row_under_another_key_is_found(told: House) -> None:
    """Whoever lacks the key can't seal, though the row looks like any other."""
    with chain.kept(told.settings.database, told.key) as kept:
        last = kept.entry(ENTRIES)
    assert last is not None
    entry = [ENTRIES + 1, last["at"], "closed", 1, 1, ANA, None, last["batch"], "{}"]
    seal = Sealer(b"another key").seal(bytes(last["seal"]), entry)
    faults = _after(told, "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values=[*entry, seal])
    assert faults == (Fault(Wrong.CHANGED, ENTRIES + 1, ENTRIES + 1),)


async def test_a_row_put_behind_the_head_is_found(told: House) -> None:
    """Though it takes over the seal of the entry before."""
    behind = "INSERT INTO log SELECT id + 1, at, verb, team, task, person, about, batch, detail, seal FROM log WHERE id = 7"
    faults = _after(told, "DROP TRIGGER log_moves_its_head", behind)
    assert faults == (Fault(Wrong.CHANGED, 8, 8), Fault(Wrong.ADDED, 8, 8))


async def test_each_fault_is_found_for_itself(told: House) -> None:
    """One that is far from another is told apart from it."""
    faults = _after(told, "UPDATE log SET at = 0 WHERE id IN (2, 5)", "DELETE FROM log WHERE id = 7")
    assert faults == (
        Fault(Wrong.CHANGED, 2, 2),
        Fault(Wrong.CHANGED, 5, 5),
        Fault(Wrong.MISSING, 7, 7),
    )
    assert proving.verify(told.settings, None, None).lines[0].endswith("2 more places do not hold either.")


async def test_a_log_written_anew_lacks_the_head_that_was_posted(told: House) -> None:
    """Even with the key: what stands in a chat is out of reach."""
    async with told.store.read() as db:
        posted = str(await chain.head(db))
    assert proving.verify(told.settings, None, posted).holds
    with closing(connect(told.settings.database, told.key, writes=True)) as connection:
        for statement in (*UNLOCK, "DELETE FROM log WHERE id = 7", "DELETE FROM log_head"):
            connection.execute(statement)
    async with told.store.write() as tx:
        await log.wrote(tx, "closed", NOW, team=1, task=1, person=ANA)
    assert proving.verify(told.settings, None, None).holds
    assert not proving.verify(told.settings, None, posted).holds
    assert not proving.verify(told.settings, None, "anything").holds


async def test_the_head_goes_to_the_leads_once_a_week(told: House) -> None:
    """On Monday at ten, to who leads by then; a volunteer does not hear of it, and nobody at night."""
    monday = datetime(2026, 11, 23, 10, 0, tzinfo=told.settings.timezone)
    async with told.store.write() as tx:
        for person, chat in ((ANA, "1"), (BO, "2")):
            await chats.add(tx, "telegram", chat, person=person)
        await membership.set_role(tx, teams.ROOT, ANA, Role.LEAD, None, NOW)
        head = await chain.head(tx)
    moments = [
        timedelta(minutes=-1),
        timedelta(hours=12),
        timedelta(days=1),
        timedelta(days=2),
        timedelta(days=8),
    ]
    heard = []
    for moment in moments:
        async with told.store.write() as tx:
            await heads.due(tx, monday + moment)
            rows = await tx.all("SELECT person, words FROM outbox WHERE message = 'log-head'")
        heard.append([(row["person"], json.loads(row["words"])) for row in rows])
    told_ana = (ANA, [str(head)])
    assert heard == [[], [], [told_ana], [told_ana], [told_ana, told_ana]]


async def test_an_exported_log_is_held_against_the_log(told: House, tmp_path: Path) -> None:
    """The file agrees; and does not once somebody has changed a cell of it."""
    file = tmp_path / "log.csv"
    await files.export(told.settings, Wanted(What.LOG, Format.CSV), file, NOW)
    proof = proving.verify(told.settings, file, None)
    assert proof.holds
    assert "is the very file that was exported" in proof.lines[1]
    file.write_bytes(file.read_bytes() + b"\r\n")  # saved again by a spreadsheet: another file, the same rows
    assert "agrees with the log" in proving.verify(told.settings, file, None).lines[1]
    rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    for column in (0, 1, 2, 4, 8, 9, 10, 11):
        changed = [list(row) for row in rows]
        changed[3][column] = "17"
        with file.open("w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out).writerows(changed)
        proof = proving.verify(told.settings, file, None)
        assert not proof.holds, rows[0][column]


async def test_json_lines_and_spreadsheets_are_checked(told: House, tmp_path: Path) -> None:
    """JSON Lines row by row; a spreadsheet as a whole: it is the file that was exported, or it is not."""
    for form in (Format.JSONL, Format.XLSX):
        file = tmp_path / f"log.{form}"
        await files.export(told.settings, Wanted(What.LOG, form), file, NOW)
        assert proving.verify(told.settings, file, None).holds
    changed = (tmp_path / "log.jsonl").read_text(encoding="utf-8").replace('"reported"', '"closed"', 1)
    (tmp_path / "log.jsonl").write_text(changed, encoding="utf-8")
    assert not proving.verify(told.settings, tmp_path / "log.jsonl", None).holds
    (tmp_path / "log.xlsx").write_bytes((tmp_path / "log.xlsx").read_bytes() + b"\0")
    with pytest.raises(NotDone, match="no exported log"):
        proving.verify(told.settings, tmp_path / "log.xlsx", None)


async def test_a_file_that_is_no_log_is_told_so(told: House, tmp_path: Path) -> None:
    """Whatever it is instead."""
    for content in (b"", b"a,b\n1,2\n", b"\xff\xfe\x00"):
        (tmp_path / "other").write_bytes(content)
        with pytest.raises(NotDone, match="other is no exported log"):
            proving.verify(told.settings, tmp_path / "other", None)
