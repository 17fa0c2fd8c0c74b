"""CSV in the encodings and with the dividers that people's programs write."""

import csv
from contextlib import suppress
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake import worker
from intake.trouble import Trouble

KNOWN = frozenset({"name", "姓名"})
CELL = st.text(st.characters(codec="gb18030", exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=12)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_each_is_read(encoding: str, divider: str) -> None:
    """Chinese letters and quoted dividers included."""
    text = f'姓名{divider}住址\r\n欧阳美兰{divider}"5号楼{divider}302"\r\n'
    assert worker.read(text.encode(encoding), KNOWN) == [
        (1, ["姓名", "住址"]),
        (2, ["欧阳美兰", f"5号楼{divider}302"]),
    ]


def test_what_an_export_made_harmless_is_as_it_was() -> None:
    """An apostrophe that keeps a cell from being a formula is taken back; any other stays."""
    read = worker.read(b"name,phone\n'+65 555,'tis\n", KNOWN)
    assert read[1] == (2, ["+65 555", "'tis"])


@given(st.lists(st.tuples(CELL, CELL), max_size=8))
def test_what_is_written_is_read(rows: list[tuple[str, str]]) -> None:
    """Whatever stands in the cells, but for blanks around it; rows that say nothing are left out."""
    out = StringIO(newline="")
    csv.writer(out).writerows([("name", "notes"), *rows])
    wanted = [[cell.strip() for cell in row] for row in rows]
    read = [row for _, row in worker.read(out.getvalue().encode(), KNOWN)][1:]
    if not any(cell[:1] == "'" for row in wanted for cell in row):
        assert read == [row for row in wanted if any(row)]


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_anything_is_read_or_has_an_answer(data: bytes) -> None:
    """No bytes whatever break the reader."""
    with suppress(Trouble):
        assert worker.read(data, KNOWN)
