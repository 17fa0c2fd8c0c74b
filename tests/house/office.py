"""An open house, and Kim, who coordinates and sends tables."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from actions.importing import doing
from domain.exports import Format, Wanted, What
from domain.files import Progress
from domain.imports import Becomes, Step
from domain.language import Language
from domain.people import Person, Role
from domain.periods import ALL
from house.opening import house
from jobs import importing, keeping
from reports import exports
from storage import imports, people, residents, teams
from storage.imports import Import
from storage.store import Store

NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
RESIDENTS = (
    b"resident,name,address,phone,notes,agreed_at\n"
    b",Mrs Wong,Block 5 #03-12,'+65 555,=cmd|' /C calc',2026-11-02\n"
    b",Mr Ito,Block 8,555 0188,,2026-11-03\n"
)


@dataclass(frozen=True, slots=True)
class Office:
    """What Kim does with tables."""

    store: Store
    kim: Person
    folder: Path

    async def sends(self, what: What, table: bytes) -> int:
        """Send a table; returns the number of the import."""
        async with self.store.write() as tx:
            number = await imports.sent(tx, self.kim.id, None, teams.ROOT, what, None, NOW)
        await importing.take_in(self.store, await self.import_of(number), table, NOW, Progress())
        return number

    async def agrees(self, number: int) -> Import:
        """Agree to what was shown; returns what is to be kept."""
        async with self.store.write() as tx:
            await doing.agree(tx, number, self.kim.id, NOW)
        return await self.import_of(number)

    async def keeps(self, number: int) -> None:
        """Agree to a table, and keep it."""
        await keeping.carry_out(self.store, await self.agrees(number), NOW, Progress())

    async def import_of(self, number: int) -> Import:
        """Return an import."""
        async with self.store.read() as db:
            found = await imports.get(db, number)
        assert found
        return found

    async def counts(self, number: int) -> dict[Becomes, int]:
        """Return what would become of an import's rows."""
        async with self.store.read() as db:
            return await imports.counts(db, number)

    async def wrong(self, number: int) -> Step:
        """Return the first row of an import that something is wrong with."""
        async with self.store.read() as db:
            return (await imports.first(db, number, Becomes.WRONG, 5))[0]

    async def exports(self, form: Format, what: What = What.RESIDENTS) -> bytes:
        """Return the residents, or other things, as an export writes them."""
        async with self.store.read() as db:
            root = await teams.get(db, teams.ROOT)
            file = self.folder / form.value
            await exports.write(db, Wanted(what, form), root, ALL, Language.CHINESE, NOW, file)
        return file.read_bytes()

    async def names(self) -> list[str]:
        """Return the residents by name."""
        async with self.store.read() as db:
            return [one.details.name async for one in residents.of_teams(db, [teams.ROOT])]


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Office]:
    """Open a house in a folder, with Kim in it."""
    opening = house(
        folder / "linli.db", folder / "key", "run", ZoneInfo("Asia/Shanghai"), Language.ENGLISH, NOW
    )
    async with opening as (store, _):
        async with store.write() as tx:
            kim = await people.add(tx, "Kim", None, NOW)
            await teams.set_role(tx, kim.id, teams.ROOT, Role.COORDINATOR, NOW)
        yield Office(store, kim, folder)
