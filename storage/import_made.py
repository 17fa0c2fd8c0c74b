"""What the rows of an import became, noted as they are kept, and until they are taken back."""

import json
from collections.abc import Collection, Iterable

from storage.store import Reader, Row, Tx


async def add(tx: Tx, number: int, targets: Iterable[tuple[int, int]]) -> None:
    """Note which things rows became: (row, number)."""
    await tx.run_each(
        "INSERT INTO import_made (import, row, target) VALUES (:import, :row, :target)",
        [{"import": number, "row": row, "target": target} for row, target in targets],
    )


async def any_of(db: Reader, number: int) -> bool:
    """Tell whether any row was kept."""
    return bool(
        await db.value("SELECT EXISTS (SELECT 1 FROM import_made WHERE import = :number)", number=number)
    )


async def last_rows(db: Reader, number: int, before: int, most: int) -> list[Row]:
    """Return the last rows above one that were kept, the last first, each with what it became."""
    return await db.all(
        """SELECT row, becomes, import_made.target AS target, before, "after", remarks
           FROM import_made JOIN import_row USING (import, row)
           WHERE import = :number AND row < :before ORDER BY row DESC LIMIT :most""",
        number=number,
        before=before,
        most=most,
    )


async def count(db: Reader, number: int, tasks: Collection[int]) -> int:
    """Return how many new rows became a part of some tasks."""
    return int(
        await db.value(
            """SELECT count(*) FROM import_made JOIN import_row USING (import, row)
               WHERE import = :number AND becomes = 'new'
                 AND import_made.target IN (SELECT value FROM json_each(:tasks))""",
            number=number,
            tasks=json.dumps([*tasks]),
        )
    )


async def remove(tx: Tx, number: int, rows: Iterable[int]) -> None:
    """Forget what some rows became: it was taken back."""
    await tx.run_each(
        "DELETE FROM import_made WHERE import = :number AND row = :row",
        [{"number": number, "row": row} for row in rows],
    )


async def forget(tx: Tx, number: int) -> None:
    """Forget what all rows became."""
    await tx.run("DELETE FROM import_made WHERE import = :number", number=number)
