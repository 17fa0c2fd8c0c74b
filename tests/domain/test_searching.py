"""What is looked for, and what holds it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.residents import Details, Resident
from domain.searching import holds_all, means, near, score, sought


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("hair", "Haircut for R-12", True),
        ("hair", "Repair the chair", False),
        ("R-1", "Haircut for R-12", False),
        ("r-12", "Haircut for R-12", True),
        ("Li haircut", "Haircut for Mrs Li", True),
        ("Li haircut", "Haircut for R-12", False),
        ("理", "给R-7理发", True),
        ("读报 R-9", "陪R-9读报", True),
        ("8号楼", "陪R-9读报 8号楼", True),
        ("the paper", "Read a paper", True),
    ],
)
def test_words_are_held_in_any_order(words: str, text: str, *, found: bool) -> None:
    """All of them, each where a word begins; common words tell nothing."""
    assert holds_all(text, sought(words)) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("李奶奶", True),
        ("李美", True),
        ("王奶奶", False),
        ("李爷爷", False),
        ("139 1234 5678", True),
        ("139-1234-5678", True),
        ("5678", True),
        ("78", False),
        ("139 5678", False),
        ("R-7 5号楼", True),
        ("R-7 理发", False),
    ],
)
def test_a_resident_is_found_as_people_speak_of_her(words: str, *, found: bool) -> None:
    """By surname and form of address, and by a phone number however it is parted."""
    li = Resident(7, 1, Details("李美奶奶", "5号楼302", "13912345678"))
    assert means(li, sought(words)) is found


def test_a_sentence_shares_pieces() -> None:
    """No word of it need stand there whole."""
    assert score("Haircut for R-12", near("Could somebody cut hair?")) == (0, 1)
    assert score("给R-9修椅子", near("谁家的椅子坏了要修")) == (0, 1)
    assert not near("能帮吗 ok").words


@given(st.text())
def test_whatever_is_typed_can_be_looked_for(text: str) -> None:
    """Signs of patterns and queries are no part of a word, and no text breaks the search."""
    what = sought(text)
    assert not any(sign in word for word in what.words for sign in '%_*"\\')
    assert score(text, what)[0] == len(what.words)
