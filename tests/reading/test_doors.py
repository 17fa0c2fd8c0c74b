"""The promised forms for scoring, the explanation for support, and what the zone does."""

import io
import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from chat import when
from tests.reading.showing import NOW, ZONE, shown


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("tomorrow 3pm", {"kind": "datetime", "grain": "minute", "start": "2026-11-21T15:00"}),
        ("sat 9am-12pm", {"kind": "range", "grain": "minute", "start": "2026-11-21T09:00", "end": "2026-11-21T12:00"}),
        ("sat morning", {"kind": "range", "grain": "part", "start": "2026-11-21", "part": "morning"}),
        ("15 Dec", {"kind": "date", "grain": "day", "start": "2026-12-15"}),
        ("1-3 Dec", {"kind": "range", "grain": "day", "start": "2026-12-01", "end": "2026-12-03"}),
        ("by 15 Dec", {"kind": "deadline", "end": "2026-12-15"}),
        ("by 5pm", {"kind": "deadline", "end": "2026-11-20T17:00"}),
        ("every Wed 9:30", {"kind": "recurring", "recur": {"freq": "weekly", "interval": 1, "byday": [3], "time": "09:30"}}),
        ("today 8am", {"ask": True}),
        ("1 March 2026", {"kind": "date", "grain": "day", "start": "2026-03-01"}),
        ("banana", None),
    ],
)  # fmt: skip
def test_the_promised_form(phrase: str, form: dict[str, object] | None) -> None:
    """A time is a plain dict that other programs can score."""
    assert when.scored(when.read_time(phrase, NOW, "en")) == form


def test_a_stream_of_phrases_and_of_lines() -> None:
    """A row in, a row out, in the same order."""
    row = {"id": "a", "text": "明天下午3点", "reference": "2026-11-20T09:00", "lang": "zh"}
    out = io.StringIO()
    when.understand_phrases(io.StringIO(json.dumps(row) + "\n"), out, ZONE)
    form = {"kind": "datetime", "grain": "minute", "start": "2026-11-21T15:00"}
    assert json.loads(out.getvalue()) == {"id": "a", "result": form}
    out = io.StringIO()
    when.understand_lines(
        io.StringIO(json.dumps(row | {"text": "理发，明天下午3点，2人"}) + "\n\n"), out, ZONE
    )
    assert json.loads(out.getvalue())["result"] == {
        "when": "明天下午3点", "value": form, "places": 2, "where": None, "rest": "理发",
    }  # fmt: skip


def test_an_explanation_shows_what_was_recognised_and_what_was_kept_out() -> None:
    """Support sees why "Blk 12" is no hour."""
    told = when.explain("Fix May's fridge at Blk 12 on Sat 10am", NOW, "en")
    assert "Blk 12" in told.kept_out
    assert [(one.words, one.rule) for one in told.components][-2:] == [("Sat", "weekday"), ("10am", "h am")]
    assert told.value == {"kind": "datetime", "grain": "minute", "start": "2026-11-21T10:00"}


def test_the_order_of_day_and_month_is_a_setting() -> None:
    """3/12 is in December to an English team, in March to a Chinese one, unless the team says."""
    assert shown(when.read_time("3/12 10:00", NOW, "en")) == "Thu 3 Dec 10:00"
    assert shown(when.read_time("3/12 10:00", NOW, "zh")) == "Fri 12 Mar 2027 10:00"
    assert shown(when.read_time("3/12 10:00", NOW, "en", day_first=False)) == "Fri 12 Mar 2027 10:00"


def test_a_time_that_a_spring_change_skips_moves_to_the_first_valid_one() -> None:
    """In Berlin 02:30 does not exist on 28 March 2027."""
    berlin = ZoneInfo("Europe/Berlin")
    found = when.read_time("28 March 2027 02:30", datetime(2026, 11, 20, 9, 0, tzinfo=berlin), "en")
    assert found is not None
    assert found.when is not None
    assert found.when.start == datetime(2027, 3, 28, 3, 0, tzinfo=berlin)


def test_the_last_look_only_proposes() -> None:
    """What dateparser finds is asked about; what has no month and no year it never sees."""
    found = when.read_time("Dec, the 4th day, 2026", NOW, "en")
    assert found is None or found.doubt is not None
    assert when.read_time("at the 5 of it", NOW, "en") is None


def test_a_past_time_is_kept_for_who_may_use_it() -> None:
    """A record of yesterday's help needs the time that a post must not have."""
    found = when.read_time("yesterday 3pm", NOW, "en")
    assert found is not None
    assert found.doubt is not None
    assert found.doubt.reason == "past"
    assert found.doubt.stated is not None
    assert found.doubt.stated.start == datetime(2026, 11, 19, 15, 0, tzinfo=ZONE)
