"""The conversations of the README and the guide play as they are written."""

from pathlib import Path

import pytest

from domain.language import Language
from locales import words
from tests.docs import pages
from tests.talking import talking

TOLD = [
    pytest.param(language, conversation, id=f"{language.value}/{page.stem}/{number}")
    for language in Language
    for page in pages.guide(language)
    for number, conversation in enumerate(pages.conversations(page), 1)
]


@pytest.mark.parametrize(("language", "conversation"), TOLD)
async def test_the_guide_tells_what_happens(language: Language, conversation: str) -> None:
    """A reader who types what stands in the guide gets the answers that stand in the guide."""
    async with talking(language) as talk:
        await talk(conversation)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_broken_in_what_is_told(language: Language) -> None:
    """No transcript was written down while something was broken."""
    told = [*pages.guide(language), *(pages.ROOT / "tests/conversations" / language.value).glob("*.txt")]
    broken = [words.say(tongue, "broken") for tongue in Language]
    assert [page.name for page in told if any(sentence in pages.text(page) for sentence in broken)] == []


@pytest.mark.parametrize("page", pages.everything(), ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every page that a page links to is there."""
    inside = [link for link in pages.links(page) if "://" not in link and not link.startswith("#")]
    gone = [link for link in inside if not (page.parent / link.partition("#")[0]).exists()]
    assert not gone, f"{page.name} links to {gone}"


def test_both_languages_have_the_same_pages() -> None:
    """A Chinese reader finds what an English reader finds."""
    names = [{page.name for page in pages.guide(language)[1:]} for language in Language]
    assert names[0] == names[1]


def test_both_languages_show_as_many_conversations() -> None:
    """Where the guide shows something in one language, it shows it in the other."""
    shown = [
        {page.stem.partition(".")[0]: len(pages.conversations(page)) for page in pages.guide(language)}
        for language in Language
    ]
    assert shown[0] == shown[1]
