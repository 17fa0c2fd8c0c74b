"""What a team or a person may set: what the bot does by itself, and when it keeps quiet."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from domain.kinds import Kind

MINUTE = timedelta(minutes=1)


class DigestTo(StrEnum):
    """Where the daily digest goes: to each lead in private, or to the team's chat."""

    LEADS = "leads"
    GROUP = "group"


class FirstVisits(StrEnum):
    """Whether somebody's first visit to a home is made by two: no matter, better so, or always."""

    OFF = "off"
    HINT = "hint"
    TWO = "two"


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours of a day in which nobody is disturbed, on the local clock; none where both ends are one."""

    begins: time
    ends: time

    def covers(self, local: datetime) -> bool:
        """Tell whether a moment on the local clock is in the quiet hours."""
        at = local.time()
        if self.begins <= self.ends:
            return self.begins <= at < self.ends
        return at >= self.begins or at < self.ends


@dataclass(frozen=True, slots=True)
class Ladder:
    """How long before the start a task that nobody took goes one rung up; None leaves a rung out."""

    group: timedelta | None = timedelta(hours=48)
    people: timedelta | None = timedelta(hours=24)
    leads: timedelta | None = timedelta(hours=6)
    coordinators: timedelta | None = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class TeamSettings:
    """What a team may set.

    `reminders` are how long before the start, the longest first. `lease`: how long before the start a
    place lapses that was not confirmed. `confirms`: a lead confirms what was reported. `horizon`: how
    far ahead the turns of a series are made; `holidays`: they pause on public holidays. `asks` is how
    often a person is asked to help a week, `messages` how many a person gets a day. `approves`: a lead lets in whoever
    comes by a link. `limit`: so many tasks a person takes a week, 0: as many as they like. `quota`: so many
    open ones they may have at a time; more than thirty is nobody's honest plan. `words_days`: how long reasons,
    notes and pictures are kept after the end; `people_days`: and people after they were last seen. `overdue`:
    how long after the end of a visit whoever has not said that they left is asked after; None: they are not.
    """

    digest_at: time = time(8)
    digest_to: DigestTo = DigestTo.LEADS
    digest_when_empty: bool = True
    reminders: tuple[timedelta, ...] = (timedelta(days=1), timedelta(hours=2))
    quiet: Quiet = Quiet(time(21, 30), time(7, 30))
    lease: timedelta | None = None
    confirms: bool = True
    ladder: Mapping[Kind, Ladder] = field(default_factory=lambda: dict.fromkeys(Kind, Ladder()))
    horizon: timedelta = timedelta(weeks=4)
    holidays: bool = False
    asks: int = 3
    messages: int = 12
    wish_days: int = 7
    sheets: bool = False
    approves: bool = False
    limit: int = 0
    quota: int = 30
    words_days: int = 90
    people_days: int = 365
    overdue: timedelta | None = timedelta(minutes=30)
    first_visits: FirstVisits = FirstVisits.HINT


@dataclass(frozen=True, slots=True)
class PersonSettings:
    """What a person may set for themselves; None: as their team has it."""

    reminders: tuple[timedelta, ...] | None = None
    quiet: Quiet | None = None
    messages: int | None = None


Writer = Callable[[Any], str]
Reader = Callable[[str], Any]


def _span(value: timedelta | None) -> str:
    return "" if value is None else str(value // MINUTE)


def _read_span(text: str) -> timedelta | None:
    return int(text) * MINUTE if text else None


def _ladders(value: Mapping[Kind, Ladder]) -> str:
    return json.dumps(
        {
            kind: [_span(rung) for rung in (one.group, one.people, one.leads, one.coordinators)]
            for kind, one in value.items()
        }
    )


def _read_ladders(text: str) -> dict[Kind, Ladder]:
    kept = {Kind(kind): Ladder(*map(_read_span, rungs)) for kind, rungs in json.loads(text).items()}
    return dict.fromkeys(Kind, Ladder()) | kept


def _quiet(value: Quiet) -> str:
    return f"{value.begins:%H:%M}-{value.ends:%H:%M}"


def _read_quiet(text: str) -> Quiet:
    return Quiet(*map(time.fromisoformat, text.split("-")))


def written_spans(value: tuple[timedelta, ...]) -> str:
    """Return how long before something, several times, as it is kept: minutes, with commas; "": never."""
    return ",".join(map(_span, value))


def read_spans(text: str) -> tuple[timedelta, ...]:
    """Return what was written."""
    return tuple(int(part) * MINUTE for part in text.split(",") if part)


_ON_OFF: tuple[Writer, Reader] = (lambda value: "on" if value else "off", lambda text: text == "on")
_FIGURE: tuple[Writer, Reader] = (str, int)
_FORMS: dict[str, tuple[Writer, Reader]] = {
    "digest_at": (lambda value: f"{value:%H:%M}", time.fromisoformat),
    "digest_to": (str, DigestTo),
    "digest_when_empty": _ON_OFF,
    "reminders": (written_spans, read_spans),
    "quiet": (_quiet, _read_quiet),
    "lease": (_span, _read_span),
    "confirms": _ON_OFF,
    "ladder": (_ladders, _read_ladders),
    "horizon": (_span, _read_span),
    "holidays": _ON_OFF,
    "asks": _FIGURE,
    "messages": _FIGURE,
    "wish_days": _FIGURE,
    "sheets": _ON_OFF,
    "approves": _ON_OFF,
    "limit": _FIGURE,
    "quota": _FIGURE,
    "words_days": _FIGURE,
    "people_days": _FIGURE,
    "overdue": (_span, _read_span),
    "first_visits": (str, FirstVisits),
}

S = TypeVar("S", TeamSettings, PersonSettings)


def written(name: str, value: object) -> str:
    """Return a setting's value as it is kept."""
    return _FORMS[name][0](value)


def with_kept(settings: S, kept: Mapping[str, str]) -> S:
    """Return settings with what was kept of them."""
    return replace(settings, **{name: _FORMS[name][1](text) for name, text in kept.items()})
