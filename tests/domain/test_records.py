"""What may be told afterwards, and what it may be already."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from domain import records
from domain.messages import Refusal
from domain.tasks import Draft
from tests.domain.making import NOW, at, task

ZONE = ZoneInfo("Asia/Shanghai")
DRAFT = Draft("Haircut for R-12", at(-24, 2))


def test_help_of_yesterday_can_be_told() -> None:
    """What is over and short enough is taken."""
    records.check(DRAFT, 120, NOW)


@pytest.mark.parametrize(
    ("draft", "minutes", "why"),
    [
        (replace(DRAFT, when=at(1)), 60, "record-future"),
        (replace(DRAFT, when=at(-0.5)), 60, "record-not-over"),
        (DRAFT, 24 * 60 + 1, "record-too-long"),
        (replace(DRAFT, when=at(-24 * 367)), 60, "record-too-old"),
        (replace(DRAFT, title=" "), 60, "record-ask-what"),
    ],
)
def test_what_cannot_have_been_is_refused(draft: Draft, minutes: int, why: str) -> None:
    """Time to come, more hours than a day has, a year that was mistyped."""
    with pytest.raises(Refusal) as refused:
        records.check(draft, minutes, NOW)
    assert refused.value.message.id == why


def test_the_same_resident_on_the_same_day_may_be_the_same_help() -> None:
    """However it is called; on another day, or for another resident, it is other help."""
    known = task(at(-25))
    visit = replace(known, draft=replace(known.draft, title="Cut R-12's hair"))
    assert records.alike(DRAFT, [visit], ZONE) is visit
    assert records.alike(replace(DRAFT, when=at(-72)), [visit], ZONE) is None
    assert records.alike(replace(DRAFT, title="Haircut for R-9"), [visit], ZONE) is None


def test_the_same_title_on_the_same_day_may_be_the_same_help() -> None:
    """Large and small letters make no difference."""
    known = task(at(-24))
    assert records.alike(Draft("WATER the plants", known.when), [known], ZONE) is known


def test_a_task_without_a_day_is_no_other_help() -> None:
    """A wish that was open for weeks was not yesterday."""
    undated = task(replace(at(0), start=None, end=None))
    assert not records.is_on_day(DRAFT.when, undated.when, ZONE)
    assert records.is_on_day(DRAFT.when, at(-23), ZONE)
