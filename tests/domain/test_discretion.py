"""Phone numbers and flats never reach a group; what only looks like them stays."""

import pytest

from domain.discretion import public


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Haircut for Mrs Li, 555 0112 33", "Haircut for Mrs Li"),
        ("Haircut for Mrs Li, phone 9123 4567", "Haircut for Mrs Li"),
        ("Call +43 664 1234567 about the rail", "about the rail"),
        ("给李奶奶理发，电话13900000000", "给李奶奶理发"),
        ("Blk 12 #05-12", "Blk 12"),
        ("Block 5 #03-12", "Block 5"),
        ("Block 7, flat 3b", "Block 7"),
        ("5号楼302", "5号楼"),
        ("5号楼3单元302室", "5号楼"),
        ("12栋1203", "12栋"),
        ("Haircut for Mrs Li,13800138000", "Haircut for Mrs Li"),
        ("Ask Li Tel.13800138000", "Ask Li"),
        ("Ask Li 138.0013.8000", "Ask Li"),
        ("Ask Li 6234-5678", "Ask Li"),
        ("Ask Li 138—0013—8000", "Ask Li"),
        ("给李奶奶办证110101194001011234", "给李奶奶办证"),
        ("给李奶奶理发，5-2-301", "给李奶奶理发"),
        ("给李奶奶理发，房号302", "给李奶奶理发"),
        ("给李奶奶理发，门牌12", "给李奶奶理发"),
        ("3单元501室", ""),
        ("5号楼三单元五〇一", "5号楼"),
        ("给李奶奶理发，柳巷12号", "给李奶奶理发，柳巷"),
        ("12 Willow Street", "Willow Street"),
        ("Haircut for Mrs Li, 7b Old Mill Road", "Haircut for Mrs Li, Old Mill Road"),
        ("Haircut for Mrs Li, 12 willow street", "Haircut for Mrs Li, willow street"),
        ("room 302", ""),
        ("Haircut for Mrs Li in room 302", "Haircut for Mrs Li"),
    ],
)
def test_where_somebody_lives_stays_out(typed: str, shown: str) -> None:
    """The building is enough for a group; the rest is told to whoever goes."""
    assert public(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "Paint room 302",
        "Fold 200 Willow Lane leaflets",
        "Sweep 3 lanes and 2 main roads",
        "驿站10号台",
        "Bus 65 buddy for Mdm Wong",
        "Deliver 10 meals to Block 4",
        "5号楼",
        "School year 2026-2027",
        "Bring 2kg rice and 3 cans of milk",
        "给R-12理发",
        "一日三餐",
        "24/7 hotline",
        "Buy A4 paper and 7-Eleven vouchers",
        "12月15日前完成",
        "预算97150元",
        "120 chairs, 30 tables",
        "Move 1500000 bricks",
        "Open 9-12 and 14-16",
        "Budget 97,150.60",
    ],
)
def test_what_is_neither_stays(typed: str) -> None:
    """Figures of the work itself are part of the title."""
    assert public(typed) == typed
