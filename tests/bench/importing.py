"""How fast a table of 50,000 rows is read and imported, what that takes, and how long anybody else waits meanwhile."""

import asyncio
import resource
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from actions.importing import doing
from domain.exports import What
from domain.files import Progress
from domain.people import Person, Role
from jobs import importing, keeping
from storage import imports, joined, notices, people, teams
from storage.store import Store
from tests.bench import neighbourhood
from tests.bench.figures import Figure

ROWS = 50_000
HELPERS = 500
MEGABYTE = 1024


async def importing_tables(folder: Path) -> list[Figure]:
    """Import residents, then hours, into a house that others speak in."""
    home = folder / "importing"
    home.mkdir()
    async with neighbourhood.opened(home) as store:
        now = datetime.now(UTC)
        kim = await _coordinator(store, now)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        figures = []
        for what, table in ((What.RESIDENTS, _residents()), (What.HOURS, _hours())):
            waits: list[float] = []
            async with _others(store, waits):
                read, written = await _import(store, kim, what, table, now)
            figures += [
                Figure(f"rows of {what} read and checked a second", ROWS / read, "", 1000, "above", 0),
                Figure(f"rows of {what} imported a second", ROWS / written, "", 1000, "above", 0),
                Figure(
                    f"longest wait of others while {what} are imported and taken back", max(waits), "s", 2
                ),
            ]
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return [
        *figures,
        Figure("memory for a table of 50,000 rows", grown / MEGABYTE, "MB", 300, digits=0),
        Figure("memory of the process that reads it", child / MEGABYTE, "MB", 400, digits=0),
    ]


async def _coordinator(store: Store, now: datetime) -> Person:
    async with store.write() as tx:
        kim = await people.add(tx, "Kim", None, now)
        await teams.set_role(tx, kim.id, teams.ROOT, Role.COORDINATOR, now)
        first = await joined.next_number(tx)
        helpers = [(first + n, f"Helper {n}") for n in range(HELPERS)]
        await joined.add_people(tx, helpers, now)
        await joined.set_roles(tx, [(number, teams.ROOT, int(Role.VOLUNTEER)) for number, _ in helpers], now)
    return kim


async def _import(store: Store, kim: Person, what: What, table: str, now: datetime) -> tuple[float, float]:
    """Import a table; returns the seconds to read and check it, and those to import it; then it is taken back."""
    async with store.write() as tx:
        number = await imports.sent(tx, kim.id, None, teams.ROOT, what, None, now)
        found = await imports.get(tx, number)
    if found is None:
        raise LookupError(number)
    begun = perf_counter()
    wrong = await importing.take_in(store, found, table.encode(), now, Progress())
    read = perf_counter() - begun
    if wrong:
        raise ValueError(f"{wrong} rows are to be put right")
    begun = perf_counter()
    async with store.write() as tx:
        await doing.agree(tx, number, kim.id, now)
        found = await imports.get(tx, number)
    if found is None:
        raise LookupError(number)
    await keeping.carry_out(store, found, now, Progress())
    written = perf_counter() - begun
    await keeping.put_back(store, found, now, Progress())
    return read, written


@asynccontextmanager
async def _others(store: Store, waits: list[float]) -> AsyncIterator[None]:
    """Let somebody else change something twenty times a second; `waits` tells how long each time took."""
    over = asyncio.Event()

    async def change() -> None:
        while not over.is_set():
            begun = perf_counter()
            async with store.write() as tx:
                await notices.first_time(tx, "bench", 0, str(begun), datetime.now(UTC))
            waits.append(perf_counter() - begun)
            await asyncio.sleep(0.05)

    changing = asyncio.create_task(change())
    try:
        yield
    finally:
        over.set()
        await changing


def _residents() -> str:
    rows = (
        f"Resident {n},Block {n % 90} #{n % 20:02}-{n % 40:02},555 {n:05},knock loudly,2026-11-02"
        for n in range(ROWS)
    )
    return "\n".join(["name,address,phone,notes,agreed_at", *rows])


def _hours() -> str:
    rows = (
        f"Station duty,2026-{1 + n % 10:02}-{1 + n // 500 % 28:02} {8 + n // 14000:02}:{n // 500 % 60:02},"
        f"Helper {n % HELPERS},{30 + n % 90},1"
        for n in range(ROWS)
    )
    return "\n".join(["title,starts_at,person,minutes,served", *rows])
