"""What people can do, in words of their own."""

from collections.abc import Iterable

from storage.store import Reader, Tx


async def of(db: Reader, person: int) -> list[str]:
    """Return the skills of a person, by name."""
    rows = await db.all("SELECT name FROM skill WHERE person = :person ORDER BY name", person=person)
    return [row["name"] for row in rows]


async def add(tx: Tx, person: int, names: Iterable[str]) -> None:
    """Keep skills of a person."""
    for name in names:
        await tx.run(
            "INSERT OR IGNORE INTO skill (person, name) VALUES (:person, :name)", person=person, name=name
        )


async def remove(tx: Tx, person: int, names: Iterable[str]) -> None:
    """Keep skills of a person no longer."""
    for name in names:
        await tx.run("DELETE FROM skill WHERE person = :person AND name = :name", person=person, name=name)
