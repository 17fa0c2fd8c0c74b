"""Every setting is explained where an operator looks for it."""

import re
from pathlib import Path

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


def test_the_token_may_stand_in_a_file(tmp_path: Path) -> None:
    """As a supervisor hands it over; the token itself wins, and a file that is not there is told."""
    file = tmp_path / "token"
    file.write_text("700:secret\n", encoding="ascii")
    named = {"TELEGRAM_TOKEN_FILE": str(file)}
    assert settings.read(named).telegram_token == "700:secret"  # noqa: S105 - opens nothing
    assert settings.read(named | {"TELEGRAM_TOKEN": "701:other"}).telegram_token == "701:other"  # noqa: S105 - as above
    with pytest.raises(settings.SettingsWrong, match="TELEGRAM_TOKEN_FILE"):
        settings.read({"TELEGRAM_TOKEN_FILE": str(tmp_path / "none")})


def test_what_is_deployed_sets_what_we_read() -> None:
    """The unit and the container name no setting that there is not."""
    for name in ("linli.service", "Containerfile"):
        text = pages.text(pages.ROOT / "deploy" / name)
        named = set(re.findall(r"\b((?:TELEGRAM|BACKUP|WATCH)_[A-Z_]+|DATA_DIR|KEY_FILE)\b", text))
        assert named
        assert named <= set(settings.NAMES)
