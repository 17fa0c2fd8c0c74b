"""Facts about the database itself."""

from storage.store import Reader, Tx


async def read(db: Reader, name: str) -> str | None:
    """Return a fact, or None."""
    value: str | None = await db.value("SELECT value FROM meta WHERE name = :name", name=name)
    return value


async def write(tx: Tx, name: str, value: str) -> None:
    """Keep a fact."""
    await tx.run("INSERT OR REPLACE INTO meta (name, value) VALUES (:name, :value)", name=name, value=value)
