"""What holds for every file of the house."""

from pathlib import Path

import pytest

from domain.language import Language
from tests.docs import pages

LONGEST = 300


@pytest.mark.parametrize("language", list(Language))
def test_the_readme_leads_on(language: Language) -> None:
    """The README leads to the guide, the words, the reasons, the changes and the licence."""
    needed = [
        f"docs/guide/{language.value}/index.md",
        "docs/glossary.md",
        "docs/decisions/",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
    ]
    there = [link.partition("#")[0] for link in pages.links(pages.README[language])]
    assert [link for link in needed if not any(found.startswith(link) for found in there)] == []


def test_the_readme_needs_two_commands() -> None:
    """`make run` and `make test` do everything; both are there."""
    makefile = pages.text(pages.ROOT / "Makefile")
    for language in Language:
        told = pages.text(pages.README[language])
        for target in ("run", "test"):
            assert f"make {target}" in told
            assert f"\n{target}:" in makefile


def _python() -> list[Path]:
    return [*pages.code(), *(pages.ROOT / "tests").rglob("*.py"), *(pages.ROOT / "docs").rglob("*.py")]


def test_no_file_is_too_long() -> None:
    """A file that nobody can hold in mind is taken apart."""
    long = {str(file.relative_to(pages.ROOT)): len(pages.text(file).splitlines()) for file in _python()}
    assert {name: lines for name, lines in long.items() if lines > LONGEST} == {}
