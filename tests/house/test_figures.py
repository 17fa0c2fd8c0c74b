"""The figures of a period: those of the files, in every form; the page stands by itself."""

import csv
import json
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from actions import claims, ending, posting
from domain.exports import Format, Profile, Wanted, What
from domain.kinds import Colour, Kind, Source
from domain.language import Language
from domain.people import Body
from domain.tasks import Draft
from domain.when import OPEN, Shape, When
from house import files
from house.errors import NotDone
from house.files import Figures
from storage import tasks, teams
from tests.house.conftest import ANA, BO, NOW, House

LATER, AFTER = NOW + timedelta(hours=3), NOW + timedelta(days=1)
MARKUP = "<b>5号楼</b>"


@pytest.fixture
async def street(home: House) -> House:
    """A house with a haircut that is closed, seven wishes by two channels, two of them fulfilled, and a project."""
    async with home.store.write() as tx:
        await posting.post(
            tx, 1, Draft("Haircut", When(Shape.FIXED, NOW + timedelta(hours=2)), where=MARKUP), ANA, NOW
        )
        for n in range(7):
            source = Source.WALL if n else Source.PHONE
            wish = Draft(f"Radio {n}", OPEN, kind=Kind.WISH, colour=Colour.GOODS, source=source)
            await posting.post(tx, 1, wish, ANA, NOW)
        project = Draft("Wiring", OPEN, kind=Kind.PROJECT, budget=520_000)
        await posting.post(tx, 1, project, ANA, NOW)
        for number in (2, 3, 4, 5, 10):
            await claims.take(tx, await tasks.get(tx, number), BO, NOW + timedelta(minutes=number))
        for number, minutes, served in ((2, 90, 7), (3, 30, 1), (4, 30, 1)):
            task = await tasks.get(tx, number)
            await ending.report(tx, task, BO, LATER, minutes=minutes, served=served)
            await ending.close(tx, await tasks.get(tx, number), ANA, LATER)
        await ending.report(tx, await tasks.get(tx, 10), BO, LATER, minutes=60, served=1, spent=498_060)
        await ending.close(tx, await tasks.get(tx, 10), ANA, LATER)
    return home


async def _rows(house: House, what: What, folder: Path) -> list[dict[str, str]]:
    file = folder / f"{what}.csv"
    await files.export(house.settings, Wanted(what, Format.CSV), file, AFTER)
    return list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))


async def _figures(house: House, wanted: Figures) -> str:
    return (await files.stats(house.settings, wanted, AFTER)).decode()


async def test_the_figures_are_those_of_the_files(street: House, tmp_path: Path) -> None:
    """Each can be counted again from the rows of an export."""
    told = json.loads(await _figures(street, Figures("json", "2026-11")))
    figures = told["figures"]
    hours, ledger = await _rows(street, What.HOURS, tmp_path), await _rows(street, What.WISHES, tmp_path)
    every, projects = await _rows(street, What.TASKS, tmp_path), await _rows(street, What.PROJECTS, tmp_path)
    done = [row for row in every if row["state"] == "closed"]
    assert figures["new"] == len(every) == 10
    assert figures["closed"] == len(done) == 4
    assert figures["hours"] == sum(int(row["minutes"]) for row in hours) == 210
    assert figures["people"] == len({row["person_id"] for row in hours}) == 1
    assert figures["served"] == sum(int(row["served"]) for row in done) == 10
    assert figures["claim-rate"] == round(100 * sum(bool(row["claimed_at"]) for row in every) / len(every))
    assert figures["wishes"] == len(ledger) == 7
    assert figures["wishes-claimed"] == sum(bool(row["claimed_at"]) for row in ledger) == 3
    assert figures["wishes-fulfilled"] == sum(bool(row["fulfilled_at"]) for row in ledger) == 2
    by_source = {name: part["wishes"] for name, part in told["parts"]["wishes-by-source"].items()}
    assert by_source == Counter(row["source"] for row in ledger)
    assert figures["projects"] == len(projects) == figures["organisations"]
    assert figures["spent"] == sum(Decimal(row["spent"]) for row in projects) * 100 == 498_060
    assert (figures["time-to-done-half"], figures["time-to-claim-most"]) == (180, 10)
    assert told["before"]["closed"] == 0


async def test_what_is_open_at_the_end_stands_in_the_files(street: House, tmp_path: Path) -> None:
    """Also where it was posted long before, or is over by now."""
    for month in ("2026-11", "2026-12"):
        file = tmp_path / "tasks.csv"
        await files.export(street.settings, Wanted(What.TASKS, Format.CSV), file, AFTER, period=month)
        rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
        told = json.loads(await _figures(street, Figures("json", month)))
        still = [row for row in rows if row["state"] == "open"]
        assert told["figures"]["open"] == len(still) == 6


@pytest.mark.parametrize("language", Language)
async def test_the_text_is_ready_to_be_pasted(street: House, language: Language) -> None:
    """A line a figure, in either language; the one before stands there once there was anything."""
    text = await _figures(street, Figures(period="2026-11", language=language))
    said = {Language.ENGLISH: "Hours given: 3h30\n", Language.CHINESE: "服务时长：3小时30分\n"}
    assert said[language] in text
    text = await _figures(street, Figures(period="2026-12", language=language))
    said = {Language.ENGLISH: "Tasks closed: 0 (before: 4)", Language.CHINESE: "办结任务：0（上期4）"}
    assert said[language] in text


class _Page(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.addresses: list[str | None] = []
        self.cells: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.addresses += [value for name, value in attrs if name in ("src", "href", "action")]
        self.addresses += [value for name, value in attrs if name.startswith("on")]
        if tag != "meta":
            self.open.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self.open):
            self.cells[-1] += data


async def _page(house: House, wanted: Figures) -> tuple[str, _Page]:
    text = await _figures(house, wanted)
    page = _Page()
    page.feed(text)
    assert not page.open
    return text, page


@pytest.mark.parametrize("language", Language)
async def test_the_page_needs_nothing_else(street: House, language: Language) -> None:
    """No script, no address, nothing from elsewhere; it knows its language, and paper."""
    text, page = await _page(street, Figures("html", "2026-11", language=language))
    assert not page.addresses
    assert not set(page.tags) & {"script", "link", "img", "iframe", "object", "form"}
    assert not [word for word in ("url(", "@import", "://") if word in text]
    assert f'<html lang="{language}">' in text
    assert "@page { size: A4" in text
    assert MARKUP in page.cells  # what somebody typed is text
    assert {Language.ENGLISH: "Hours given", Language.CHINESE: "服务时长"}[language] in page.cells


async def test_what_is_for_everybody_hides_small_counts(street: House) -> None:
    """Nor can they be reckoned; what somebody typed as a district is the team's own."""
    inside, everybody = [
        await _page(street, Figures("html", "2026-11", profile=profile))
        for profile in (Profile.INTERNAL, Profile.PUBLIC)
    ]
    assert "3h30" in inside[1].cells
    assert "3h30" not in everybody[1].cells  # one person gave them
    assert MARKUP not in everybody[1].cells
    figures = everybody[1].cells
    assert figures[figures.index("Wishes collected") + 1] == "7"
    assert figures[figures.index("Wishes fulfilled") + 1] == "<5"
    assert figures[figures.index("from the wall") + 1 :][:3] == ["*", "<5", "<5"]


async def test_a_machine_is_told_no_more_than_readers_are(street: House) -> None:
    """The JSON hides what the page hides: small counts, what would tell them, and what somebody typed."""
    told = {
        profile: json.loads(await _figures(street, Figures("json", "2026-11", profile=profile)))
        for profile in Profile
    }
    assert MARKUP in told[Profile.INTERNAL]["parts"]["tasks-by-where"]
    assert told[Profile.STREET]["figures"] == told[Profile.INTERNAL]["figures"]
    assert "tasks-by-where" not in told[Profile.STREET]["parts"]
    figures = told[Profile.PUBLIC]["figures"]
    assert (figures["new"], figures["closed"], figures["wishes"]) == (10, "<5", 7)
    assert (figures["hours"], figures["wishes-claimed"]) == ("*", "<5")
    haircut = {"new": "<5", "closed": "<5", "served": "*", "hours": "*"}
    assert told[Profile.PUBLIC]["parts"]["tasks-by-kind"]["service"] == haircut
    assert "tasks-by-where" not in told[Profile.PUBLIC]["parts"]


async def test_a_rate_does_not_tell_what_is_hidden(home: House) -> None:
    """Of ten tasks two were taken: "20 of 100" would say as much."""
    async with home.store.write() as tx:
        for number in range(9):
            await posting.post(tx, 1, Draft(f"Radio {number}", OPEN), ANA, NOW)
        await claims.take(tx, await tasks.get(tx, 2), BO, NOW)
    told = [
        json.loads(await _figures(home, Figures("json", profile=profile)))["figures"]
        for profile in (Profile.STREET, Profile.PUBLIC)
    ]
    assert [(one["new"], one["claimed"], one["claim-rate"]) for one in told] == [(10, 2, 20), (10, "<5", "*")]


async def test_a_household_has_no_name_outside(street: House) -> None:
    """Neither in the title of what is for others, nor for a machine."""
    async with street.store.write() as tx:
        root = await teams.get(tx, teams.ROOT)
        await teams.add(tx, "The Lims", root.zone.key, Language.ENGLISH, root.id, NOW, Body.HOUSEHOLD)
    for form in ("text", "html", "json"):
        inside, outside = [
            await _figures(street, Figures(form, team="The Lims", profile=profile))
            for profile in (Profile.INTERNAL, Profile.STREET)
        ]
        assert "The Lims" in inside
        assert "Lims" not in outside
        assert "H-2" in outside


async def test_the_picture_is_one(street: House) -> None:
    """In either language."""
    for language in Language:
        picture = await files.stats(street.settings, Figures("png", "2026-11", language=language), AFTER)
        assert picture.startswith(b"\x89PNG")
        assert len(picture) > 10_000


async def test_no_period_no_figures(street: House) -> None:
    """What is none is said to be none."""
    wanted = Figures(period="someday")
    with pytest.raises(NotDone, match="no period"):
        await files.stats(street.settings, wanted, AFTER)
    with pytest.raises(NotDone, match="no team"):
        await files.stats(street.settings, replace(wanted, period="", team="Nowhere"), AFTER)
