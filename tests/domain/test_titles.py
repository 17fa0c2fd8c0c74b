"""Titles of a table are as discreet as those that somebody types, among however many residents."""

from hypothesis import given
from hypothesis import strategies as st

from actions.importing.discretion import Titles
from domain.incognito import address_pattern, discreet, phone_pattern, spoken_of
from domain.residents import Details, Resident, name_pattern
from domain.visible import visible

RESIDENTS = [
    Resident(1, 1, Details("Mrs Wilhelmina Quackenbush", "The Yurt on the Hill", "5550 0199")),
    Resident(2, 1, Details("欧阳美兰", "柳巷9号院", "13900000000")),
    Resident(3, 1, Details("Old Mr Gu", "Lane 5", "")),
    Resident(4, 1, Details("Lin Mei", "Block 5 #03-12", "+65 555 0112")),
    Resident(5, 1, Details("李奶奶", "", "")),
    Resident(6, 1, Details("老李美兰", "", "")),
    Resident(7, 1, Details("Mr 王", "", "")),
    Resident(8, 1, Details("Lin Mei", "", "")),
    Resident(9, 1, Details("Auntie Rosa Luz", "", "")),
    Resident(10, 1, Details("Mr. Tan", "", "")),
    Resident(11, 1, Details("Rose", "", "")),
]
HELPERS = ("Rose Lim", "王美兰")
PIECE = st.sampled_from(
    [
        *(
            "haircut for ",
            "给",
            "奶奶理发",
            " at ",
            "，",
            " ",
            "1",
            "Mrs ",
            "MEI",
            "lin ",
            "李美兰",
            "rosa-luz",
            "王",
            "rose",
            " Lim",
        ),
        *(text for one in RESIDENTS for text in (one.details.name, one.details.address, one.details.phone)),
    ]
)


@given(st.lists(PIECE, max_size=6).map("".join))
def test_as_discreet_as_among_all(title: str) -> None:
    """Whoever is not looked for is not spoken of."""
    assert Titles(RESIDENTS, HELPERS).discreet(title) == discreet(title, RESIDENTS, HELPERS).text


@given(st.lists(PIECE, max_size=6).map("".join))
def test_a_cheap_look_misses_nobody(text: str) -> None:
    """Of whoever is not looked for with care, nothing stands in the text."""
    found, text = spoken_of(text, RESIDENTS), visible(text)
    for one in RESIDENTS:
        patterns = (name_pattern(one.details.name), phone_pattern(one), address_pattern(one))
        assert one in found or not any(pattern and pattern.search(text) for pattern in patterns)
