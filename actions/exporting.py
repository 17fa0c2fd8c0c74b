"""Exports: ordered by those entitled, and noted in the log with what their file can be known by."""

from datetime import datetime

from domain.exports import Format, Profile, Wanted, What
from domain.files import File
from domain.language import Language
from domain.people import Person, Role, Team
from domain.periods import Period
from storage import chats, files, log
from storage.files import Order
from storage.moments import stored
from storage.store import Tx

MAKER = "export"


async def order(
    tx: Tx, wanted: Wanted, team: Team, period: Period, person: Person, language: Language, now: datetime
) -> None:
    """Order an export of a team and all below it for a person; it comes by itself, in private."""
    private = await chats.private_or_closed(tx, person.id)
    if private:
        facts = {
            "what": wanted.what.value,
            "format": wanted.format.value,
            "profile": wanted.profile.value,
            "team": team.id,
            "first": period.first.isoformat(),
            "last": period.last.isoformat(),
            "at": stored(now),
            "least": int(Role.LEAD),
        }
        await files.order(tx, private.id, person.id, language, MAKER, facts, now)


async def note_ordered(tx: Tx, order_: Order, file: File, now: datetime) -> None:
    """Keep in the log that what was ordered was made, an entry for each part."""
    facts = order_.facts
    wanted = Wanted(What(facts["what"]), Format(facts["format"]), Profile(facts["profile"]))
    for one in (file, *file.along):
        if one.proof:
            await note(tx, wanted, facts["team"], one.proof, order_.person, now)


async def note(tx: Tx, wanted: Wanted, team: int, sha256: str, person: int | None, now: datetime) -> None:
    """Keep in the log that a file was made, so that it can be told later whether it is that file."""
    await log.wrote(
        tx,
        "exported",
        now,
        team=team,
        person=person,
        what=wanted.what.value,
        format=wanted.format.value,
        profile=wanted.profile.value,
        sha256=sha256,
    )
