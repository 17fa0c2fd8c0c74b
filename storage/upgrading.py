"""Bringing a database up to date: numbered steps, each one transaction with its number, behind a copy of the old."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from storage import copying, durable
from storage.connection import connect, translated
from storage.errors import SchemaNewer, SchemaOlder, StorageError

SCHEMA = Path(__file__).parent / "schema"
ASIDE = "before-upgrades"
KEPT = 3
"""Copies from before an upgrade, the newest."""


def _statements(script: str) -> Iterator[str]:
    """Split a script into its statements; triggers hold semicolons of their own."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def prepare(path: Path, key: bytes, *, as_it_is: bool = False) -> None:
    """Make the file if it is missing, check the key, and bring the schema up to date.

    Each step of the schema is one transaction with its number; before the first, what was there is copied.
    `as_it_is`: change nothing, a bot may be running on it. Raises KeyWrong, SchemaNewer or SchemaOlder, and
    then has touched nothing; StorageError when the copy does not come to pass.
    """
    connection = connect(path, key, writes=True)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        steps = {int(file.stem): file for file in sorted(SCHEMA.glob("*.sql"))}
        newest = max(steps)
        if version > newest:
            raise SchemaNewer(
                f"{path} was written by a newer Linli. Please install that version, or a later one."
            )
        if as_it_is:
            if version < newest:
                raise SchemaOlder(
                    f"{path} was written by an older Linli. Please start the bot once, then try again."
                )
            return
        if 0 < version < newest:
            _set_aside(path, key, version)
        with translated():
            connection.execute("PRAGMA journal_mode = WAL")
            for number, step in steps.items():
                if number <= version:
                    continue
                connection.execute("BEGIN IMMEDIATE")
                for statement in _statements(step.read_text(encoding="utf-8")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
                connection.execute("COMMIT")
    finally:
        connection.close()


def _set_aside(path: Path, key: bytes, version: int) -> None:
    """Copy a database as it is before it is changed, look whether the copy is whole, and keep the last few."""
    folder = path.parent / ASIDE
    durable.make_folder(folder)
    for left in folder.glob(".*"):  # by an upgrade that was killed
        left.unlink()
    part = folder / f".schema-{version:04}.db"
    try:
        copying.copy(path, key, part)
        wrong = copying.damage(part, key)
        if wrong:
            raise StorageError(f"{path} is not upgraded, for it is not whole: {'; '.join(wrong)}.")
        durable.settle(part, folder / f"schema-{version:04}.db")
    except OSError as error:
        raise StorageError(f"{path} is not upgraded, for it can't be copied to {folder}: {error}.") from None
    finally:
        part.unlink(missing_ok=True)
    copies = sorted(folder.glob("schema-*.db"), key=lambda file: file.stat().st_mtime)
    for old in copies[:-KEPT]:
        old.unlink()
