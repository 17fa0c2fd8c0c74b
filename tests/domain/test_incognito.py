"""Residents go by a code: what stands in their record never stands in a group."""

import pytest

from domain.incognito import Private, discreet, gives_away, namesakes
from domain.residents import Details, Resident, codes_in, read_details

MEI = Resident(12, 1, Details("Mrs Li Mei", "Block 5 #03-12", "555 0112", "Hard of hearing"))
LAN = Resident(13, 1, Details("李美兰", "5号楼302", "13900000000"))
GATE = Resident(14, 1, Details("Old Tan Ah Kow", "the blue gate behind the temple", "61234"))
ALL = (MEI, LAN, GATE)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Haircut for Mrs Li Mei", "Haircut for R-12"),
        ("Cut li  mei's hair", "Cut R-12's hair"),
        ("Haircut for Mrs L\u200bi M\u202eei", "Haircut for R-12"),
        ("Haircut for LI-MEI, 5550112", "Haircut for R-12"),
        ("Haircut for Mrs Li", "Haircut for Mrs Li"),
        ("Haircut for Limei", "Haircut for R-12"),
        ("Meet Li Meihua", "Meet Li Meihua"),
        ("给李美兰奶奶理发", "给R-13理发"),
        ("给李 美 兰理发，电话13900000000", "给R-13理发"),
        ("给李奶奶理发", "给李奶奶理发"),
        ("Block 5 #03-12", "Block 5"),
        ("Soup to the blue gate behind the temple", "Soup to the"),
        ("Call 6 1234", ""),
        ("李美兰2小时", "R-13 2小时"),
        ("李美兰13900000000", "R-13"),
    ],
)
def test_a_registered_name_is_shown_as_the_code(typed: str, shown: str) -> None:
    """Neither spaces, capitals nor invisible letters hide a name; a form of address alone is none."""
    assert discreet(typed, ALL).text.removesuffix(" the") == shown.removesuffix(" the")


SURNAMED = (
    Resident(12, 1, Details("Mr Tan")),
    Resident(13, 1, Details("Rose")),
    Resident(14, 1, Details("谭奶奶")),
    Resident(15, 1, Details("王平")),
    Resident(16, 1, Details("Old Gray")),
    Resident(17, 1, Details("李老师")),
)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Cut Mr Tan's hair", "Cut R-12's hair"),
        ("Soup for mr. tan", "Soup for R-12"),
        ("给Mr Tan理发", "给R-12理发"),
        ("Soup for Mrs Tan", "Soup for Mrs Tan"),
        ("Soup for Mr Tan Ah Beng", "Soup for Mr Tan Ah Beng"),
        ("Soup for Mr Tan-Lee and Mr Tang", "Soup for Mr Tan-Lee and Mr Tang"),
        ("Mend a tan coat", "Mend a tan coat"),
        ("Soup for Rose", "Soup for R-13"),
        ("Soup for auntie Rose", "Soup for R-13"),
        ("Water the rose bushes", "Water the rose bushes"),
        ("Meet Roseanne, Rose-Marie and Rose Lim", "Meet Roseanne, Rose-Marie and Rose Lim"),
        ("Meet Rose at Rose Lim's", "Meet R-13 at Rose Lim's"),
        ("Wash an old gray coat", "Wash an old gray coat"),
        ("Soup for Old Gray", "Soup for R-16"),
        ("给谭奶奶送汤", "给R-14送汤"),
        ("给谭先生送汤", "给谭先生送汤"),
        ("给李老师傅送报", "给李老师傅送报"),
        ("和王平安一起给王平送汤", "和王平安一起给R-15送汤"),
    ],
)
def test_who_goes_by_a_surname_or_one_word_is_found_as_listed(typed: str, shown: str) -> None:
    """Neither a word, nor another form of address, nor the longer name of somebody who helps is taken for them."""
    assert discreet(typed, SURNAMED, ("Rose Lim", "王平安")).text == shown


def test_what_was_left_out_is_said() -> None:
    """The poster is told what did not reach the group."""
    assert discreet("Haircut for Mrs Li Mei, #03-12, 555 0112", ALL).left_out == {
        Private.NAME,
        Private.ADDRESS,
        Private.PHONE,
    }
    assert discreet("Sweep the yard", ALL).left_out == frozenset()


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("just call 555 0112 first", Private.PHONE),
        ("5550112 is the number", Private.PHONE),
        ("it is block 5, #03 - 12", Private.ADDRESS),
        ("behind the temple is the blue gate", None),
        ("The blue gate behind the temple", Private.ADDRESS),
        ("I am at Block 5", None),
        ("120 chairs on Saturday", None),
    ],
)
def test_talk_that_gives_somebody_away(said: str, found: Private | None) -> None:
    """A phone number does, and a registered address; a building does not."""
    assert gives_away(said, ALL) == found


def test_a_name_of_several_is_nobodys() -> None:
    """Who is meant must be asked: the wrong address would be shown."""
    other = Resident(15, 1, Details("Li Mei", "Block 9"))
    assert namesakes("Haircut for Mrs Li Mei", (*ALL, other)) == [MEI, other]
    assert namesakes("Haircut for Mrs Li Mei", ALL) == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Mrs Li Mei, Block 5 #03-12, 555 0112, Hard of hearing: knock, wait", (None, MEI.details)),
        ("R-12 Mrs Li Mei, Block 5 #03-12, 555 0112", (12, MEI.details)),
        ("李美兰，5号楼302，电话13900000000", (None, LAN.details)),
        ("Mrs Goh", (None, Details("Mrs Goh"))),
        (
            "Mrs Goh, 1 Oak Row, second floor, 555 0199",
            (None, Details("Mrs Goh", "1 Oak Row, second floor", "555 0199")),
        ),
        ("Mrs Goh, Block 5, a dog, barks", (None, Details("Mrs Goh", "Block 5", "", "a dog, barks"))),
    ],
)
def test_a_record_is_read_from_one_line(typed: str, read: tuple[int | None, Details]) -> None:
    """The phone number divides the address from the notes; a code of one's own may lead."""
    number, details = read_details(typed)
    notes = {MEI.details: "Hard of hearing: knock, wait" if "knock" in typed else ""}.get(
        read[1], read[1].notes
    )
    assert (number, details) == (read[0], Details(read[1].name, read[1].address, read[1].phone, notes))


def test_codes_are_found() -> None:
    """However they are typed; a size of paper is none."""
    assert codes_in("Haircut for R-12 and r12, R 7; USR-3, R-12") == [12]
    assert codes_in("给R-12和R-7送饭") == [12, 7]
