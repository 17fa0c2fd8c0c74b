"""The kinds of task. One life cycle serves them all, so a kind is a row of data."""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Kind(StrEnum):
    """What sort of help a task is."""

    SERVICE = "service"
    WISH = "wish"
    PROJECT = "project"
    VISIT = "visit"
    DUTY = "duty"


class Colour(StrEnum):
    """How a wish is sorted on the wall: goods (blue), service (yellow), urgent (red)."""

    GOODS = "goods"
    SERVICE = "service"
    URGENT = "urgent"


class Source(StrEnum):
    """The channel through which a wish or a need was collected."""

    WALL = "wall"
    CHAT = "chat"
    VISIT = "visit"
    SOCIAL_WORKER = "social-worker"
    GRID_WARDEN = "grid-warden"
    BUILDING_LEAD = "building-lead"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Traits:
    """What sets a kind apart.

    `lasts` is how long a task without an end is taken to last; None: until somebody reports it.
    """

    icon: str
    lasts: timedelta | None
    needs_when: bool = True
    by_organisations: bool = False
    each_serves_their_own: bool = False


TRAITS = {
    Kind.SERVICE: Traits("🤝", timedelta(hours=1)),
    Kind.WISH: Traits("🔵", None, needs_when=False),
    Kind.PROJECT: Traits("🔧", None, needs_when=False, by_organisations=True),
    Kind.VISIT: Traits("🏠", timedelta(hours=1)),
    Kind.DUTY: Traits("📋", timedelta(hours=3), each_serves_their_own=True),
}

WISH_ICONS = {Colour.GOODS: "🔵", Colour.SERVICE: "🟡", Colour.URGENT: "🔴"}

_VISIT = re.compile(
    r"(?:home[ -])?visit(?:s|ing)?\b(?=(?: to| with| for)? (?:r ?-? ?\d|mrs?\b|ms\b|miss\b|mdm\b|madam\b|aunt|uncle|gran))"
    r"|home[ -]visits?\b|(?:定期|节日)?(?:上门|入户)?(?:探访|走访|探望|看望)",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"(?<!\bon )(?<!\bheavy[ -])\bduty(?=$|[ ,]*(?:shifts?|turns?)?$| (?:at|in|on) )|(?:值班|值守|站岗)$|^(?:值班|值守)(?![的人员室表])",
    re.IGNORECASE,
)


def implied(title: str) -> Kind | None:
    """Return the kind that the words of a title speak of: "Station duty", 探访R-7; None where they name none."""
    title = title.strip()
    if _DUTY.search(title):
        return Kind.DUTY
    return Kind.VISIT if _VISIT.match(title) else None
