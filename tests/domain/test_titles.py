"""Titles of a table are as discreet as those that somebody types, among however many residents."""

from hypothesis import given
from hypothesis import strategies as st

from actions.importing.discretion import Titles
from domain.discretion import closed
from domain.incognito import discreet
from domain.residents import Details, Resident

RESIDENTS = [
    Resident(1, 1, Details("Mrs Wilhelmina Quackenbush", "The Yurt on the Hill", "5550 0199")),
    Resident(2, 1, Details("欧阳美兰", "柳巷9号院", "13900000000")),
    Resident(3, 1, Details("Old Mr Gu", "Lane 5", "")),
    Resident(4, 1, Details("Lin Mei", "Block 5 #03-12", "+65 555 0112")),
    Resident(5, 1, Details("李奶奶", "", "")),
]
PIECE = st.sampled_from(
    [
        *("haircut for ", "给", "奶奶理发", " at ", "，", " ", "1", "Mrs ", "MEI", "lin "),
        *(text for one in RESIDENTS for text in (one.details.name, one.details.address, one.details.phone)),
    ]
)


@given(st.lists(PIECE, max_size=6).map("".join))
def test_as_discreet_as_among_all(title: str) -> None:
    """Whoever is not looked for is not spoken of."""
    assert Titles(RESIDENTS).discreet(title) == closed(discreet(title, RESIDENTS).text)
