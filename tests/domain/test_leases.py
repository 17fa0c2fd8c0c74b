"""When a place lapses because nobody confirmed it."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.leases import lapses_at, with_question
from domain.reminders import Rule, reminders
from domain.settings import TeamSettings
from domain.tasks import Claim, ClaimState
from domain.when import Shape, When
from tests.domain.making import claim, task

SHANGHAI = ZoneInfo("Asia/Shanghai")
ITS = TeamSettings(lease=timedelta(hours=3))


def at(text: str) -> datetime:
    """Read `22 15:00` as a moment of November 2026."""
    return datetime.strptime(f"2026-11-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=SHANGHAI)


def lapsing(own: Claim, start: str = "22 15:00", its: TeamSettings = ITS) -> datetime | None:
    """Return when a place lapses on a task that was posted before it was taken."""
    posted = replace(task(When(Shape.FIXED, at(start))), timed_at=at("18 09:00"))
    coming = reminders(posted, SHANGHAI, Rule(with_question(its.reminders, its.lease), its.quiet))
    return lapses_at(posted, own, coming, its, SHANGHAI)


def taken(moment: str, confirmed: str | None = None) -> Claim:
    """Return a place taken then."""
    return replace(claim(5), since=at(moment), confirmed=at(confirmed) if confirmed else None)


def test_an_unconfirmed_place_lapses_so_long_before_the_start() -> None:
    """Three hours before, as the team has it."""
    assert lapsing(taken("20 09:00")) == at("22 12:00")


def test_it_lapses_the_evening_before_rather_than_in_the_night() -> None:
    """At 5:00 nobody could step in any more."""
    assert lapsing(taken("19 09:00"), "22 08:00") == at("21 21:30")


@pytest.mark.parametrize(
    "own",
    [
        taken("20 09:00", "21 16:00"),
        taken("22 09:00"),
        replace(taken("20 09:00"), state=ClaimState.DONE),
        replace(taken("20 09:00"), spoken_by=7),
    ],
)
def test_whoever_confirmed_or_was_never_asked_keeps_the_place(own: Claim) -> None:
    """A place taken after the question is as good as confirmed."""
    assert lapsing(own) is None


def test_a_confirmation_from_before_the_task_moved_is_none() -> None:
    """The new time is a new question."""
    moved = replace(task(When(Shape.FIXED, at("22 15:00"))), timed_at=at("20 18:00"))
    coming = reminders(moved, SHANGHAI, Rule(ITS.reminders, ITS.quiet))
    assert lapses_at(moved, taken("19 09:00", "20 10:00"), coming, ITS, SHANGHAI) == at("22 12:00")


def test_somebody_is_asked_before_a_place_lapses_even_if_no_reminder_would_come_before() -> None:
    """A lease longer than every reminder brings one of its own, a day before it."""
    assert with_question((timedelta(hours=2),), timedelta(hours=3)) == (
        timedelta(hours=27),
        timedelta(hours=2),
    )
    assert with_question((timedelta(hours=2),), None) == (timedelta(hours=2),)
