"""The log as CSV: opens right in a spreadsheet, with Chinese text; its columns stay as they are."""

import csv
import json
from pathlib import Path

from storage import log
from storage.store import Reader

COLUMNS = (
    "number",
    "at",
    "verb",
    "team",
    "task",
    "title",
    "person",
    "about",
    "detail",
    "person_id",
    "about_id",
    "seal",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


async def export(db: Reader, file: Path) -> int:
    """Write the whole log and return how many rows it has. `at` is UTC, ISO 8601; an absent value is empty."""
    rows = 0
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        async for entry, row in log.entries(db):
            writer.writerow(
                [
                    entry.id,
                    entry.at.isoformat(),
                    entry.verb,
                    harmless(row["team_name"] or ""),
                    entry.task or "",
                    harmless(row["task_title"] or ""),
                    harmless(row["person_name"] or ""),
                    harmless(row["about_name"] or ""),
                    json.dumps(entry.detail, ensure_ascii=False) if entry.detail else "",
                    entry.person or "",
                    entry.about or "",
                    row["seal_hex"].lower(),
                ]
            )
            rows += 1
    return rows
