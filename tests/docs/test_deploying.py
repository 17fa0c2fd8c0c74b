"""What is deployed fits the house: the unit is checked by systemd itself, the container's file by reading it."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from bot import linli
from domain.language import Language
from house.watching import HEALTH
from tests.docs import pages

UNIT, CONTAINER = (pages.ROOT / "deploy" / name for name in ("linli.service", "Containerfile"))
ANALYZE = shutil.which("systemd-analyze")
RATED_BY = "systemd 252"  # the one that the guide names; another one rates otherwise


def _analyzed(*arguments: str) -> str:
    if ANALYZE is None:
        pytest.skip("systemd-analyze is not here")
    done = subprocess.run([ANALYZE, *arguments], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_systemd_has_nothing_to_say_against_the_unit(tmp_path: Path) -> None:
    """Every line of it is one that systemd knows; the program alone is elsewhere on this machine."""
    here = tmp_path / UNIT.name
    here.write_text(
        pages.text(UNIT).replace("ExecStart=/opt/linli/.venv/bin/python", f"ExecStart={sys.executable}")
    )
    assert _analyzed("verify", str(here)) == ""


def test_the_guide_tells_how_systemd_rates_the_unit() -> None:
    """The figure is the one that comes out."""
    if not _analyzed("--version").startswith(RATED_BY):
        pytest.skip(f"the guide tells what {RATED_BY} says")
    rated = re.search(
        r"exposure level for linli.service: ([\d.]+)", _analyzed("security", "--offline=true", str(UNIT))
    )
    assert rated
    for language in Language:
        told = pages.text(pages.GUIDE / language.value / "installing.md")
        assert re.findall(r"systemd-analyze security`[^\d]*([\d.]+\d)", told) == [rated[1]]


def _instructions(name: str) -> list[str]:
    text = pages.text(CONTAINER).replace("\\\n", " ")
    return [line.partition(" ")[2].strip() for line in text.splitlines() if line.startswith(f"{name} ")]


def test_what_the_container_copies_is_there() -> None:
    """And what must stay out of it is named as that."""
    for copied in _instructions("COPY"):
        *sources, _ = copied.split()
        assert all((pages.ROOT / source).exists() for source in sources)
    ignored = pages.text(pages.ROOT / ".containerignore").split()
    assert [
        kept for kept in (".env", "data", ".git", ".venv") if not any(fnmatch(kept, one) for one in ignored)
    ] == []


def test_the_container_starts_what_the_guide_starts() -> None:
    """`bot.py run`, on a Python that is new enough; its health is the file that the bot writes."""
    (command,) = _instructions("CMD")
    python, program, said = json.loads(command)
    assert (python, program) == ("python", "bot.py")
    assert said in linli.commands
    assert f"ExecStart=/opt/linli/.venv/bin/python /opt/linli/bot.py {said}" in pages.text(UNIT)
    (health,) = _instructions("HEALTHCHECK")
    assert f"/data/{HEALTH}" in health
    (base,) = _instructions("FROM")
    needed = tomllib.loads(pages.text(pages.ROOT / "pyproject.toml"))["project"]["requires-python"]
    at_least, offered = (re.search(r"3\.(\d+)", one) for one in (needed, base))
    assert at_least
    assert offered
    assert int(offered[1]) >= int(at_least[1])


@pytest.mark.parametrize("language", list(Language))
def test_the_guide_builds_from_files_that_are_there(language: Language) -> None:
    """Whoever types what stands there finds what it names."""
    told = pages.text(pages.GUIDE / language.value / "installing.md")
    named = set(re.findall(r"\bdeploy/[\w.]+", told))
    assert named == {"deploy/Containerfile", "deploy/linli.service"}
    assert all((pages.ROOT / name).is_file() for name in named)
    first = pages.text(CONTAINER).splitlines()[0]
    assert first.partition(": ")[2].rstrip(".") in told
