"""When the turns of a series fall: on wall time, each once, whatever the clocks do."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as some

from domain.recurrence import Freq, Recurrence, counterparts, days, moved, occurrences, when_on
from domain.when import DayPart, Shape

ZONES = [
    ZoneInfo(name)
    for name in (
        "Asia/Shanghai",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Pacific/Apia",
    )
]
THEIRS = {
    Freq.DAILY: rrule.DAILY,
    Freq.WEEKLY: rrule.WEEKLY,
    Freq.MONTHLY: rrule.MONTHLY,
    Freq.YEARLY: rrule.YEARLY,
}
DAYS = some.dates(dt.date(2020, 1, 1), dt.date(2032, 12, 31))
INTERVALS = some.integers(1, 5)
WEEKDAYS = some.sets(some.integers(1, 7), min_size=1).map(lambda found: tuple(sorted(found)))
CLOCKS = some.times().map(lambda time: time.replace(second=0, microsecond=0))
RULES = some.one_of(
    some.builds(Recurrence, some.just(Freq.DAILY), INTERVALS, time=CLOCKS),
    some.builds(Recurrence, some.just(Freq.WEEKLY), INTERVALS, WEEKDAYS | some.just(()), time=CLOCKS),
    some.builds(Recurrence, some.just(Freq.MONTHLY), INTERVALS, bymonthday=some.integers(1, 31), time=CLOCKS),
    some.builds(
        Recurrence,
        some.just(Freq.MONTHLY),
        INTERVALS,
        some.integers(1, 7).map(lambda day: (day,)),
        week_of_month=some.sampled_from([1, 2, 3, 4, 5, -1]),
        time=CLOCKS,
    ),
    some.builds(Recurrence, some.just(Freq.YEARLY), INTERVALS, time=CLOCKS),
)


def _theirs(rule: Recurrence, starts: dt.date, last: dt.date) -> list[dt.date]:
    """Return the same days by dateutil's rules."""
    weekdays = [rrule.weekday(day - 1, rule.week_of_month) for day in rule.byday]
    found = rrule.rrule(
        THEIRS[rule.freq],
        interval=rule.interval,
        byweekday=weekdays or None,
        bymonthday=rule.bymonthday,
        dtstart=dt.datetime.combine(starts, dt.time()),
        until=dt.datetime.combine(last, dt.time()),
    )
    return [moment.date() for moment in found]


@given(RULES, DAYS, some.integers(0, 2000))
def test_the_days_are_those_of_the_calendar_standard(rule: Recurrence, starts: dt.date, length: int) -> None:
    """Intervals, weekdays, the nth weekday, the 31st of short months: as dateutil counts them."""
    last = starts + dt.timedelta(days=length)
    assert list(days(rule, starts, starts, last)) == _theirs(rule, starts, last)


@given(RULES, DAYS, some.integers(0, 1000), some.integers(0, 1000))
def test_looking_from_the_middle_finds_the_same_days(
    rule: Recurrence, starts: dt.date, skipped: int, length: int
) -> None:
    """Where one begins to look changes nothing about what is found."""
    middle = starts + dt.timedelta(days=skipped)
    last = middle + dt.timedelta(days=length)
    whole = list(days(rule, starts, starts, last))
    assert list(days(rule, starts, middle, last)) == [day for day in whole if day >= middle]


@given(RULES, DAYS, some.sampled_from(ZONES), some.integers(1, 400))
def test_every_day_has_one_turn_at_its_wall_time(
    rule: Recurrence, starts: dt.date, zone: ZoneInfo, length: int
) -> None:
    """Across changes of the clock a turn is once a day, in order, and at its hour unless that hour is skipped."""
    after = dt.datetime.combine(starts, dt.time(), zone) - dt.timedelta(days=2)
    until = dt.datetime.combine(starts, dt.time(), zone) + dt.timedelta(days=length)
    found = list(occurrences(rule, starts, zone, after, until))
    starts_at = [one.when.start.astimezone(dt.UTC) for one in found if one.when.start]
    assert starts_at == sorted(set(starts_at))
    assert len({one.day for one in found}) == len(found)
    for one in found:
        assert one.when.start is not None
        local = one.when.start.astimezone(zone).replace(tzinfo=None)
        assert rule.time is not None
        wall = dt.datetime.combine(one.day, rule.time).replace(fold=0)
        assert local >= wall
        if local != wall:  # the first moment after a gap
            earlier = (one.when.start.astimezone(dt.UTC) - dt.timedelta(seconds=1)).astimezone(zone)
            assert earlier.replace(tzinfo=None) < wall


@pytest.mark.parametrize(
    ("zone", "day", "clock", "moment"),
    [
        ("Europe/Berlin", dt.date(2027, 3, 28), dt.time(2, 30), "2027-03-28T03:00:00+02:00"),
        ("America/New_York", dt.date(2027, 3, 14), dt.time(2, 30), "2027-03-14T03:00:00-04:00"),
        ("Australia/Lord_Howe", dt.date(2026, 10, 4), dt.time(2, 15), "2026-10-04T02:30:00+11:00"),
        ("Pacific/Apia", dt.date(2011, 12, 30), dt.time(9), "2011-12-31T00:00:00+14:00"),
    ],
)
def test_a_skipped_hour_moves_to_the_first_that_exists(
    zone: str, day: dt.date, clock: dt.time, moment: str
) -> None:
    """In spring the turn is at the first valid moment, not an hour late."""
    when = when_on(Recurrence(Freq.DAILY, time=clock), day, ZoneInfo(zone))
    assert when.start is not None
    assert when.start.astimezone(ZoneInfo(zone)).isoformat() == moment


def test_an_hour_that_comes_twice_fires_once() -> None:
    """In autumn the turn is at the first of the two."""
    when = when_on(Recurrence(Freq.DAILY, time=dt.time(2, 30)), dt.date(2026, 10, 25), ZONES[1])
    assert when.start is not None
    assert when.start.astimezone(ZONES[1]).isoformat() == "2026-10-25T02:30:00+02:00"


def test_a_turn_through_the_night_ends_on_the_next_day() -> None:
    """From 22:00 to 2:00 is four hours."""
    rule = Recurrence(Freq.DAILY, time=dt.time(22), end=dt.time(2))
    when = when_on(rule, dt.date(2026, 11, 25), ZONES[0])
    assert when.start is not None
    assert when.end is not None
    assert when.end - when.start == dt.timedelta(hours=4)


def test_a_turn_without_an_hour_is_a_part_of_the_day_or_all_of_it() -> None:
    """Every Saturday morning is a window; every Saturday is the day."""
    morning = when_on(
        Recurrence(Freq.WEEKLY, byday=(6,), part=DayPart.MORNING), dt.date(2026, 11, 21), ZONES[0]
    )
    day = when_on(Recurrence(Freq.WEEKLY, byday=(6,)), dt.date(2026, 11, 21), ZONES[0])
    assert (morning.shape, morning.part) == (Shape.PART, DayPart.MORNING)
    assert day.shape is Shape.DAYS
    assert day.start is not None
    assert day.end is not None
    assert day.end - day.start == dt.timedelta(days=1)


def test_a_changed_rule_moves_each_turn_within_its_week() -> None:
    """Wednesdays become Tuesdays, the other days of the week stay; under another rhythm no turn takes a place."""
    wednesday, tuesday, friday = dt.date(2026, 12, 2), dt.date(2026, 12, 1), dt.date(2026, 12, 4)
    was = Recurrence(Freq.WEEKLY, byday=(3, 5))
    becomes = Recurrence(Freq.WEEKLY, byday=(2, 5))
    assert counterparts(was, wednesday, becomes, tuesday, [wednesday, friday]) == {
        wednesday: tuesday,
        friday: friday,
    }
    monthly = Recurrence(Freq.MONTHLY, bymonthday=4)
    assert counterparts(was, wednesday, monthly, friday, [wednesday, friday]) == {friday: friday}


@given(some.sets(WEEKDAYS.map(lambda found: found[0]), min_size=1), some.integers(-6, 20), INTERVALS)
def test_a_moved_turn_takes_its_fellows_along(weekdays: set[int], shift: int, interval: int) -> None:
    """However far a turn is moved, the days that take the places are days of the new rule, each taken once."""
    rule = Recurrence(Freq.WEEKLY, interval, tuple(sorted(weekdays)), time=dt.time(9))
    starts = dt.date(2026, 11, 30)
    turn = next(days(rule, starts, starts, dt.date.max))
    to = turn + dt.timedelta(days=shift)
    made, becomes = moved(rule, turn, when_on(rule, to, ZONES[0]), ZONES[0])
    later = list(days(rule, starts, turn, turn + dt.timedelta(days=100)))
    found = counterparts(rule, turn, made, becomes, later)
    assert found[turn] == to
    assert len(set(found.values())) == len(found)
    own = [day for day in later if day.isoweekday() == turn.isoweekday()]
    assert set(days(made, becomes, to, max(found.values()))) >= {found[day] for day in own if day in found}


def test_a_rule_that_never_comes_ends() -> None:
    """The 31st of every twelfth month from a November is looked for in vain, and not for ever."""
    rule = Recurrence(Freq.MONTHLY, 12, bymonthday=31)
    assert list(days(rule, dt.date(2026, 11, 1), dt.date(2026, 11, 1), dt.date.max)) == []
