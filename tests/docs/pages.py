"""The pages that people read, and what stands in them."""

import re
from collections.abc import Iterator
from pathlib import Path

from domain.language import Language

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide"
CODE = (
    "actions",
    "chat",
    "commands",
    "domain",
    "house",
    "intake",
    "jobs",
    "locales",
    "platforms",
    "reports",
    "storage",
)
README = {Language.ENGLISH: ROOT / "README.md", Language.CHINESE: ROOT / "README.zh-CN.md"}
_BLOCK = re.compile(r"^```linli\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]\n]+\]\(([^)\s]+)\)")


def text(page: Path) -> str:
    """Return what stands in a page."""
    return page.read_text(encoding="utf-8")


def everything() -> list[Path]:
    """Return all pages."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def guide(language: Language) -> list[Path]:
    """Return what is told in a language: the README and the guide."""
    return [README[language], *sorted((GUIDE / language.value).glob("*.md"))]


def conversations(page: Path) -> list[str]:
    """Return the transcripts that stand in a page."""
    return _BLOCK.findall(text(page))


def links(page: Path) -> list[str]:
    """Return what a page links to."""
    return _LINK.findall(text(page))


def code() -> Iterator[Path]:
    """Yield the modules of the house."""
    yield from ROOT.glob("*.py")
    for folder in CODE:
        yield from (ROOT / folder).rglob("*.py")
