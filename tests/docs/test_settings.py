"""Every setting is explained where an operator looks for it."""

import re

import pytest

import settings
from domain.language import Language
from tests.docs import pages

EXAMPLE = pages.text(pages.ROOT / ".env.example")
ASSIGNED = re.compile(r"^#?\s?([A-Z][A-Z_]+)=", re.MULTILINE)


@pytest.mark.parametrize("name", settings.NAMES)
def test_each_setting_is_explained(name: str) -> None:
    """It stands in .env.example, and in the operators' guide in both languages."""
    assert name in ASSIGNED.findall(EXAMPLE)
    for language in Language:
        assert f"`{name}`" in pages.text(pages.GUIDE / language.value / "operators.md"), language


def test_nothing_else_is_offered() -> None:
    """The example offers no setting that we do not read."""
    assert sorted(ASSIGNED.findall(EXAMPLE)) == sorted(settings.NAMES)


def test_the_example_can_be_used_as_it_is() -> None:
    """Copied to .env, it changes nothing and holds no secret."""
    lines = [line for line in EXAMPLE.splitlines() if line.strip() and not line.startswith("#")]
    values = dict(line.split("=", 1) for line in lines)
    assert settings.read(values) == settings.read({})
