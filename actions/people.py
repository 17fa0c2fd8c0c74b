"""People who have no account: somebody else speaks for them."""

from datetime import datetime

from actions.membership import clean_name, join
from domain.incognito import discreet
from domain.people import Person
from storage import log, people, residents
from storage.store import Tx


async def known_or_new(tx: Tx, team: int, name: str, by: int, now: datetime) -> Person | None:
    """Return the one person of that name in a team, made if nobody has it; None: several have.

    `@username` and `=7` are never made up: they name somebody or nobody.
    """
    found = await people.named(tx, team, name)
    if len(found) == 1:
        await people.seen(tx, found[0].id, now)  # whoever is spoken for takes part
        return found[0]
    if found or name[:1] in "@=" or not name:
        return None
    known = await residents.in_line(tx, team)
    shown = discreet(
        name, known, [name]
    ).text  # it will stand on the card; Rose Lim is not Rose, who is helped
    person = await people.add(tx, clean_name(shown), None, now)
    await join(tx, team, person.id, now)
    await log.wrote(tx, "met", now, team=team, person=by, about=person.id)
    return person
