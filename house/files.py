"""The files that come out of the house."""

from pathlib import Path

from house.opening import existing
from reports import log_csv
from settings import Settings


async def export(settings: Settings, what: str, form: str, output: Path) -> int:
    """Write an export and return how many rows it has."""
    if (what, form) != ("log", "csv"):
        raise ValueError(f"no export of {what} as {form}")
    async with existing(settings.database, settings.key_file) as store, store.read() as db:
        return await log_csv.export(db, output)
