"""When somebody is asked about what they have had for long."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.holding import Doubt, Holding, next_doubt
from domain.kinds import Kind
from domain.settings import TeamSettings

SHANGHAI = ZoneInfo("Asia/Shanghai")
ITS = TeamSettings()


def at(text: str) -> datetime:
    """Read `20 15:00` as a moment of November 2026."""
    return datetime.strptime(f"2026-11-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=SHANGHAI)


def held(since: datetime, kind: Kind = Kind.WISH, **said: datetime) -> Holding:
    """Return a place held since then."""
    doubts = {Doubt[name]: moment for name, moment in said.items()}
    return Holding(1, 1, 1, kind, since, confirmed=False, said=doubts)


def test_what_was_taken_in_the_night_is_asked_about_by_day() -> None:
    """A week later, in the morning."""
    assert next_doubt(held(at("01 23:00")), SHANGHAI, ITS) == (Doubt.ASK, at("09 07:30"))


def test_each_silence_is_given_three_days_from_when_the_question_was_really_asked() -> None:
    """After an outage as well."""
    asked = held(at("01 09:00"), ASK=at("10 12:00"))
    assert next_doubt(asked, SHANGHAI, ITS) == (Doubt.ASK_AGAIN, at("13 12:00"))
    again = held(at("01 09:00"), ASK=at("10 12:00"), ASK_AGAIN=at("13 12:00"))
    assert next_doubt(again, SHANGHAI, ITS) == (Doubt.FREE, at("16 12:00"))


def test_works_are_given_weeks_where_a_wish_is_given_days() -> None:
    """A project is no wish: nobody loses it while the tiles dry."""
    assert next_doubt(held(at("01 09:00"), Kind.PROJECT), SHANGHAI, ITS) == (Doubt.ASK, at("29 09:00"))


def test_no_days_asks_nobody_and_a_freed_place_is_not_asked_about() -> None:
    """Nothing comes."""
    assert next_doubt(held(at("01 09:00")), SHANGHAI, TeamSettings(wish_days=0)) is None
    assert next_doubt(held(at("01 09:00"), FREE=at("20 09:00")), SHANGHAI, ITS) is None


@given(st.integers(0, 365 * 24 * 60), st.integers(1, 60))
def test_nobody_is_asked_before_the_days_are_over_nor_more_than_a_day_later(minutes: int, days: int) -> None:
    """The night may put it off until the morning, no more."""
    since = datetime(2026, 1, 1, tzinfo=SHANGHAI) + timedelta(minutes=minutes)
    found = next_doubt(held(since), SHANGHAI, TeamSettings(wish_days=days))
    assert found is not None
    assert -timedelta(hours=1) <= found[1] - since - timedelta(days=days) <= timedelta(hours=10)
