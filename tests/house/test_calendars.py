"""Calendars, read by another library than the one that wrote them."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event, EventStatus

from actions import ending, posting
from domain.exports import Format, Profile, Wanted, What
from domain.language import Language
from domain.tasks import Draft
from domain.when import Shape, When
from house import files
from house.errors import NotDone
from reports.exports import beside
from storage import tasks, teams
from tests.house.conftest import ANA, NOW, House

SHANGHAI, NEW_YORK = ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")
LONG = "给5号楼独居的李奶奶理发、量血压、读报、换灯泡，再陪她到楼下晒晒太阳；带上理发工具\\围布, 下雨改到第二天上午"
WHERE = "5号楼, 电梯口; 左手边"
OCTETS = 75
"""So long may a line of a calendar be."""
MARCH = datetime(2027, 3, 13, 10, 30, tzinfo=NEW_YORK)
"""The clock is set forward there on the next day."""


@pytest.fixture
async def street(home: House) -> House:
    """A house with tasks of every shape, in two zones that are hours apart."""
    at = datetime(2026, 11, 21, 15, 0, tzinfo=SHANGHAI)
    days = When(Shape.DAYS, at.replace(hour=0), at.replace(hour=0) + timedelta(days=2))
    async with home.store.write() as tx:
        far = await teams.add(tx, "Elm Street", NEW_YORK.key, Language.ENGLISH, teams.ROOT, NOW)
        fixed = When(Shape.FIXED, at, at + timedelta(hours=1, minutes=30))
        await posting.post(tx, 1, Draft(LONG, fixed, where=WHERE), ANA, NOW)
        await posting.post(tx, 1, Draft("Paint the fence", days), ANA, NOW)
        for moment in (MARCH, MARCH + timedelta(days=1)):
            await posting.post(tx, far.id, Draft("Read the paper", When(Shape.FIXED, moment)), ANA, NOW)
        await ending.cancel(tx, await tasks.get(tx, 3), ANA, "rain", NOW)
    return home


async def _made(house: House, folder: Path, now: datetime, profile: Profile = Profile.INTERNAL) -> Path:
    file = folder / "tasks.ics"
    await files.export(house.settings, Wanted(What.TASKS, Format.ICS, profile), file, now)
    return file


def _read(file: Path) -> Calendar:
    return IcsCalendarStream.calendar_from_ics(file.read_bytes().decode())


def _by_id(file: Path) -> dict[str, Event]:
    return {event.uid or "": event for event in _read(file).events}


async def test_what_is_dated_is_in_it_on_its_own_clock(street: House, tmp_path: Path) -> None:
    """At the right instant, also across a change of clocks; whole days are such, and what is called off is said to be."""
    file = await _made(street, tmp_path, NOW)
    events = _by_id(file)
    assert list(events) == [f"task-{number}@linli" for number in (2, 3, 4, 5)]  # the first has no date
    fixed, days, before, after = events.values()
    assert fixed.dtstart == datetime(2026, 11, 21, 7, 0, tzinfo=UTC)
    assert fixed.dtend == datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
    assert (days.dtstart, days.dtend) == (date(2026, 11, 21), date(2026, 11, 23))
    assert [getattr(event.dtstart, "hour", None) for event in (fixed, before, after)] == [15, 10, 10]
    assert before.dtstart == datetime(2027, 3, 13, 15, 30, tzinfo=UTC)
    assert after.dtstart == datetime(2027, 3, 14, 14, 30, tzinfo=UTC)
    assert [event.status for event in (fixed, days)] == [EventStatus.CONFIRMED, EventStatus.CANCELLED]
    assert [zone.tz_id for zone in _read(file).timezones] == [SHANGHAI.key, NEW_YORK.key]


async def test_long_words_are_folded_and_come_back_whole(street: House, tmp_path: Path) -> None:
    """Chinese, commas and all: no line is too long, and none is cut within a letter."""
    file = await _made(street, tmp_path, NOW)
    lines = file.read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= OCTETS
    assert [line.decode() for line in lines if b"\n" in line] == []
    event = _by_id(file)["task-2@linli"]
    assert (event.summary, event.location) == (f"#2 {LONG}", WHERE)


async def test_made_again_it_has_the_same_ids(street: House, tmp_path: Path) -> None:
    """So that a newer file replaces what an older one brought, with what has moved since."""
    before = _by_id(await _made(street, tmp_path, NOW))
    moved = When(Shape.FIXED, MARCH + timedelta(hours=1))
    async with street.store.write() as tx:
        task = await tasks.get(tx, 4)
        await tasks.replace_draft(tx, task, Draft(task.title, moved), NOW)
    after = _by_id(await _made(street, tmp_path, NOW + timedelta(hours=1)))
    assert list(after) == list(before)
    assert after["task-4@linli"].dtstart == MARCH + timedelta(hours=1)
    assert after["task-4@linli"].dtstamp > before["task-4@linli"].dtstamp


async def test_others_see_the_kind_and_no_words(street: House, tmp_path: Path) -> None:
    """Neither titles nor places; and the manifest stands beside it."""
    file = await _made(street, tmp_path, NOW, Profile.STREET)
    assert {event.summary for event in _by_id(file).values()} == {
        f"#{number} service" for number in (2, 3, 4, 5)
    }
    assert not any(event.location for event in _by_id(file).values())
    assert beside(file).exists()


async def test_only_tasks_make_a_calendar(street: House, tmp_path: Path) -> None:
    """Hours have no place in one."""
    with pytest.raises(NotDone, match="calendar"):
        await files.export(street.settings, Wanted(What.HOURS, Format.ICS), tmp_path / "hours.ics", NOW)
