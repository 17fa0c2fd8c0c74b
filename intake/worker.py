"""A process of its own that reads one file and prints its rows. Whatever the file is, it takes little and is soon over.

It is started by intake/reading.py: the file comes on standard input, the words by which a header is known as
arguments. It prints a line of JSON that says how it went, then one for each row: its number and its cells.
"""

import json
import resource
import sys
from collections.abc import Iterator
from contextlib import suppress

from domain.headings import plain
from intake import texts, workbook
from intake.trouble import Trouble

MOST_BYTES = 20_000_000
MOST_ROWS = 50_000
MEMORY = 800_000_000
SECONDS = 30
HEADER_WITHIN = 10
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")

Row = tuple[int, list[str]]


def tables(data: bytes) -> Iterator[list[list[str]]]:
    """Yield the tables of a file, whatever its name says that it is. Raises Trouble."""
    if len(data) > MOST_BYTES:
        raise Trouble("too-big")
    if not data.strip():
        raise Trouble("empty")
    if data.startswith(_OLD_OFFICE):
        raise Trouble("locked" if "EncryptedPackage".encode("utf-16-le") in data else "old-workbook")
    if data.startswith(b"%PDF"):
        raise Trouble("no-table")
    if data.startswith(b"PK") and workbook.is_workbook(data):
        yield from workbook.sheets(data, MOST_ROWS + HEADER_WITHIN)
    else:
        yield list(texts.rows(data, MOST_ROWS + HEADER_WITHIN, workbook.WIDEST))


def read(data: bytes, known: frozenset[str]) -> list[Row]:
    """Return the rows of a file that say anything, the header first: the row with most words that are known.

    Raises Trouble.
    """
    best: list[Row] = []
    most = -1
    for table in tables(data):
        filled = [(number, row) for number, row in enumerate(table, 1) if any(row)]
        for at, (_, row) in enumerate(filled[:HEADER_WITHIN]):
            count = len({plain(cell) for cell in row} & known)
            if count > most:
                best, most = filled[at:], count
    if not best:
        raise Trouble("empty")
    if len(best) > MOST_ROWS + 1:
        raise Trouble("too-long")
    if any(len(cell) > texts.LONGEST for _, row in best for cell in row):
        raise Trouble("cell")
    return best


def main() -> None:
    """Read standard input within limits."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # a service may forbid it, and limits memory itself
            resource.setrlimit(what, (most, most))
    try:
        rows = read(sys.stdin.buffer.read(MOST_BYTES + 1), frozenset(sys.argv[1:]))
    except Trouble as trouble:
        rows, said = [], {"trouble": trouble.name, "at": trouble.at}
    except (MemoryError, RecursionError):
        rows, said = [], {"trouble": "bomb", "at": ""}
    else:
        said = {"rows": str(len(rows))}
    out = sys.stdout
    out.write(json.dumps(said) + "\n")
    out.writelines(json.dumps(row, ensure_ascii=True) + "\n" for row in rows)


if __name__ == "__main__":
    main()
