"""The page of figures in a real browser: it shows without a complaint, asks nobody for anything, and prints."""

import asyncio
import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pylopdf_fonts_zh_cn
import pypdfium2
import pytest

from domain.language import Language
from house import files
from house.files import Figures
from locales.words import say
from tests.house.conftest import NOW, House

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
A4 = (595, 842)  # points
FONTS = "<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"
"""Of what the machine has for Chinese, nothing is known."""
NOBODY = "not an origin"
LABELS = ("figure-new", "figure-closed", "stats-topic-people", "stats-by-kind")

pytestmark = pytest.mark.skipif(
    BROWSER is None,
    reason="no Chromium is installed here: apt-get install chromium, to look at the page in it",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a browser made of a page: what it complained of, whom it asked, what it printed."""

    complaints: list[str]
    asked: set[str]
    pages: list[str]
    sizes: set[tuple[int, int]]


async def _shown(page: Path) -> Shown:
    """Print a page with a browser that knows nothing and nobody."""
    with tempfile.TemporaryDirectory(prefix="linli-", ignore_cleanup_errors=True) as folder:
        fonts = Path(folder) / "fonts.conf"
        fonts.write_text(
            FONTS.format(fonts=pylopdf_fonts_zh_cn.sans_path().parent, cache=folder), encoding="utf-8"
        )
        net, pdf = Path(folder) / "net.json", Path(folder) / "page.pdf"
        process = await asyncio.create_subprocess_exec(
            BROWSER or "",
            *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions"),
            *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
            f"--user-data-dir={folder}/profile",
            "--enable-logging=stderr",
            f"--log-net-log={net}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={pdf}",
            page.as_uri(),
            env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(120):
            _, said = await process.communicate()
        printed = pypdfium2.PdfDocument(pdf)
        return Shown(
            [line for line in said.decode(errors="replace").splitlines() if "CONSOLE" in line],
            _asked(json.loads(net.read_text(encoding="utf-8"))),
            [one.get_textpage().get_text_bounded() for one in printed],
            {
                (round(width), round(height))
                for width, height in map(printed.get_page_size, range(len(printed)))
            },
        )


def _asked(log: dict[str, Any]) -> set[str]:
    """Return what pages asked for; what the browser asks for on its own account has no page behind it."""
    wishes = [event["params"] for event in log["events"] if "url" in event.get("params", {})]
    return {wish["url"] for wish in wishes if wish.get("initiator", NOBODY) != NOBODY}


@pytest.mark.parametrize("language", Language)
async def test_it_shows_and_prints_by_itself(home: House, tmp_path: Path, language: Language) -> None:
    """On pages as people print them, with words that can be read out of them."""
    page = tmp_path / "figures.html"
    wanted = Figures("html", language=language)
    page.write_bytes(await files.stats(home.settings, wanted, NOW + timedelta(days=1)))
    shown = await _shown(page)
    assert shown.complaints == []
    assert shown.asked == set()
    assert 1 <= len(shown.pages) <= 2
    assert shown.sizes == {A4}
    text = "".join("".join(shown.pages).split())
    labels = ["".join(say(language, label).rstrip(":：").split()) for label in LABELS]
    assert [label for label in labels if label not in text] == []


async def test_a_page_that_asks_and_complains_is_seen_to(tmp_path: Path) -> None:
    """Or nothing would be shown by the test before."""
    page = tmp_path / "other.html"
    page.write_text("<img src='http://127.0.0.1:9/x.png'><script>nowhere()</script>", encoding="utf-8")
    shown = await _shown(page)
    assert shown.asked == {"http://127.0.0.1:9/x.png"}
    assert shown.complaints
