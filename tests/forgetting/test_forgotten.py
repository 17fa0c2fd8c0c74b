"""Forgotten means gone: not one byte is left in the database, its WAL, or a backup made afterwards."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from domain.language import Language
from house.practising import Options, room
from storage import copying, keyfile
from tests.forgetting.bytes_kept import holds
from tests.talking import START, ZONE, Talk

NAME, WORDS, NOTE, REASON = (
    "Zebulon Quarrick",
    "sings in the marmoset choir",
    "bring the ocarina",
    "my yurt leaks",
)
RESIDENT = ("Mrs Wilhelmina Quackenbush", "Block 77 #09-41", "555 0199 4", "afraid of cassowaries")
PERSON = (NAME, f"@{NAME}", WORDS, NOTE, REASON)


@asynccontextmanager
async def _kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Talk]:
    """Open a room that keeps its data in a folder."""
    monkeypatch.setenv("KEY_FILE", str(folder / "key"))
    said: list[str] = []
    options = Options(now=START, zone=ZONE, language=Language.ENGLISH, data=folder, fresh=True)
    async with room(options, said.append) as played:
        yield Talk(played, said)


def _left(folder: Path, canaries: tuple[str, ...]) -> list[str]:
    """Return what is still in the database, in its WAL, or in a copy made now."""
    key = keyfile.load(folder / "key")
    copy = folder / "copy.db"
    copy.unlink(missing_ok=True)
    copying.copy(folder / "linli.db", key, copy)
    files = (folder / "linli.db", folder / "linli.db-wal", copy)
    return [f"{file.name}: {words}" for file in files for words in canaries if holds(file, key, words)]


async def test_a_person_who_asks_for_it_is_gone_within_the_hour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Name, account, private chat, notes, reasons and words; what they said to others as well."""
    async with _kept(tmp_path, monkeypatch) as talk:
        await talk.play(
            [
                "Ana (lead): /post paint the fence tomorrow 3pm, 3 people",
                f"{NAME}: /claim 1",
                f"{NAME} -> bot: /note 1 {NOTE}",
                f"{NAME} -> bot: /settings my quiet 21:00-07:00",
                "Bo: /claim 1",
                "Ana: /post sweep the yard tomorrow 5pm",
                f"{NAME}: /claim 2",
                f"{NAME} -> bot: /cant 2 {REASON}",
                f"{NAME} -> bot: /mydata",
                "-- tomorrow 17:00",
                f"{NAME} -> bot: /done 1 {WORDS} 1h",
                "Ana -> bot: /close 1",
                f"{NAME} -> bot: /certificate",
            ]
        )
        assert len(_left(tmp_path, PERSON)) >= len(PERSON), "the canaries were never there"
        await talk.play([f"{NAME} -> bot: /forgetme", f"{NAME} -> bot: [Forget me]", "-- 1h"])
        assert _left(tmp_path, PERSON) == []
        story = "\n".join(await talk.play(["Ana -> bot: /task 1"]))
        assert "someone" in story


async def test_somebody_without_an_account_is_gone_by_a_leads_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Claimed for, given hours, a skill and a note; the figures stay, and so does whoever spoke for them."""
    async with _kept(tmp_path, monkeypatch) as talk:
        await talk.play(
            [
                "Ana (lead): /post paint the fence tomorrow 3pm, 3 people",
                f"Bo: /claim 1 for {NAME}",
                f"Ana -> bot: /people {NAME} +{WORDS}",
                f"Ana -> bot: /record {NAME}: swept the yard yesterday 2h",
                "-- tomorrow 17:00",
                f"Bo -> bot: /done 1 for {NAME} 1h",
                "Ana -> bot: /close 1",
            ]
        )
        assert len(_left(tmp_path, (NAME, WORDS))) >= len((NAME, WORDS)), "the canaries were never there"
        await talk.play([f"Ana -> bot: /people forget {NAME}", f"Ana -> bot: [Forget {NAME}]", "-- 1h"])
        assert _left(tmp_path, (NAME, WORDS)) == []
        story = "\n".join(await talk.play(["Ana -> bot: /task 1", "Ana -> bot: /stats this month"]))
        assert "1/3 someone" in story
        assert "1h" in story


async def test_a_resident_who_withdraws_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The record, the sheets that showed it, the words of messages that spoke of it; the code stays."""
    async with _kept(tmp_path, monkeypatch) as talk:
        await talk.play(
            [
                "Kim (coordinator) -> bot: /settings sheets on",
                f"Ana (lead) -> bot: /resident add R-12 {', '.join(RESIDENT)}",
                f"Ana: /post haircut for {RESIDENT[0]}, {RESIDENT[1]}, tomorrow 3pm",
                "Bo: [Claim]",
                "Bo -> bot: /sheet 1",
                f'Kim -> bot: [file who.csv]\nresident,name,notes\nR-12,{RESIDENT[0]},"{RESIDENT[3]}, and geese"',
            ]
        )
        assert len(_left(tmp_path, RESIDENT)) >= len(RESIDENT), "the canaries were never there"
        happened = await talk.play(
            ["Ana -> bot: /resident forget R-12", "Ana -> bot: [Forget R-12]", "-- 1h"]
        )
        assert sum(line.startswith("bot edits → Bo: #1 Haircut for R-12") for line in happened) == 2
        assert _left(tmp_path, RESIDENT) == []


async def test_words_go_ninety_days_after_the_end_and_people_after_a_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was needed for a task is not kept for ever, and nobody who takes no part is."""
    async with _kept(tmp_path, monkeypatch) as talk:
        await talk.play(
            [
                "Ana (lead): /post paint the fence today 10am",
                f"{NAME}: /claim 1",
                f"{NAME} -> bot: /note 1 {NOTE}",
                f"{NAME} -> bot: /done 1 {WORDS} 1h",
                "Ana -> bot: /close 1",
                "-- 80 days",
            ]
        )
        assert any(NOTE in left for left in _left(tmp_path, PERSON))
        await talk.play(["-- 11 days"])
        assert _left(tmp_path, (NOTE, WORDS)) == []
        assert any(NAME in left for left in _left(tmp_path, (NAME,)))
        await talk.play(["-- 275 days"])
        assert _left(tmp_path, PERSON) == []


async def test_whoever_helps_is_kept_though_a_lead_speaks_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A year counts from the last place somebody took, not only from their last word."""
    async with _kept(tmp_path, monkeypatch) as talk:
        await talk.play(
            [
                f"{NAME}: good morning",
                "-- 200 days",
                "Ana (lead): /post water the plants tomorrow 10am",
                f"Ana -> bot: /assign 1 {NAME}",
                "-- 2 days",
                f"Ana -> bot: /done 1 for {NAME} 1h",
                "Ana -> bot: /close 1",
                "-- 180 days",
            ]
        )
        assert any(NAME in left for left in _left(tmp_path, (NAME,)))
        await talk.play(["-- 230 days"])
        assert _left(tmp_path, (NAME,)) == []
