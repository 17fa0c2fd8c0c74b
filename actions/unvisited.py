"""Residents whom nobody has visited in time: what a lead hears of it in the digest and in the week."""

from collections.abc import Sequence
from datetime import date, datetime

from domain.messages import Joined, Message, ResidentRef
from domain.pairing import Pairing, worst_first
from storage import pairings
from storage.store import Reader

NAMED = 5


async def overdue(db: Reader, team: int, today: date, now: datetime, *, deep: bool = False) -> list[Pairing]:
    """Return who should have been visited by a day and was not, the longest ago first; each resident once."""
    found = worst_first(await pairings.of_team(db, team, now, deep=deep), today)
    return list({one.resident: one for one in reversed(found) if one.overdue(today)}.values())[::-1]


def said_in_digest(late: Sequence[Pairing], today: date) -> Message | None:
    """Say who waits, and for how long."""
    if not late:
        return None
    each = [
        Message("digest-visit", resident=ResidentRef(one.resident), days=one.overdue(today))
        for one in late[:NAMED]
    ]
    return Message("digest-visits", residents=Joined((*each, *_more(late)), "commas"))


def said_in_week(late: Sequence[Pairing], today: date) -> list[Message]:
    """Say whom nobody has visited for a month, and who else waits."""
    long_ago = [one for one in late if one.is_long_ago(today)]
    others = [one for one in late if one not in long_ago]
    return [*_sentence("week-unvisited", long_ago), *_sentence("week-visits-overdue", others)]


def _sentence(name: str, late: Sequence[Pairing]) -> list[Message]:
    if not late:
        return []
    who = [Message("visits-who", resident=ResidentRef(one.resident)) for one in late[:NAMED]]
    return [Message(name, residents=Joined((*who, *_more(late)), "and"), count=len(late))]


def _more(late: Sequence[Pairing]) -> list[Message]:
    return [Message("visits-others", count=len(late) - NAMED)] if len(late) > NAMED else []
