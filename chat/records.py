"""What is kept of a resident, in words: the code for everybody, the rest for a private reader only."""

from chat.audience import Audience
from domain.messages import ResidentRef, SheetRef
from domain.residents import Resident
from domain.residents import code as code_of
from locales.words import say
from storage import residents, sheets
from storage.store import Reader


async def code(_db: Reader, _audience: Audience, fact: ResidentRef) -> str:
    """Return the code."""
    return code_of(fact.id)


async def name(db: Reader, audience: Audience, fact: ResidentRef) -> str:
    """Return the name; in a group the code."""
    return (await residents.get(db, fact.id)).details.name if audience.private else code_of(fact.id)


async def line(db: Reader, audience: Audience, fact: ResidentRef) -> str:
    """Return name, address and phone on one line; in a group the code."""
    return line_of(await residents.get(db, fact.id)) if audience.private else code_of(fact.id)


async def record(db: Reader, audience: Audience, fact: ResidentRef) -> str:
    """Return name, address and phone, and the notes below; in a group the code."""
    return record_of(await residents.get(db, fact.id)) if audience.private else code_of(fact.id)


async def sheet(db: Reader, audience: Audience, fact: SheetRef) -> str:
    """Return what whoever goes must know, if they may see it still; in a group nothing."""
    if not audience.private or not await sheets.may_see(db, fact.task, fact.person, audience.now):
        return say(audience.language, "sheet-gone")
    return "\n".join(record_of(one) for one in await residents.of_task(db, fact.task))


def line_of(resident: Resident) -> str:
    """Return who somebody is, where they live and how they are called, as far as it is known."""
    known = resident.details
    return " · ".join(part for part in (known.name, known.address, known.phone) if part)


def record_of(resident: Resident) -> str:
    """Return all that whoever goes must know."""
    return "\n".join(part for part in (line_of(resident), resident.details.notes) if part)
